"""Builds the application from its parts: database, authenticator, and the routes of every capability."""

from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from ramal.apps.api import checklist, common, discovery, entrance, health, live, looks, mail, me, phones
from ramal.apps.api.metrics import Metrics
from ramal.apps.api.shell import Shell
from ramal.kit.db import Database
from ramal.kit.problems import Problem, install
from ramal.kit.routes import Authenticator, RamalRoute, RamalSocket, Routes, UndeclaredRouteError
from ramal.kit.subjects import Audience


@dataclass(frozen=True)
class Pages:
    """What stands beside the API, and the middleware before all of it."""

    site: ASGIApp
    front: Callable[[ASGIApp], ASGIApp]


TITLES = {audience: f"Ramal: {audience} API" for audience in Audience}


def build(
    database: Database, authenticate: Authenticator, *, extra: list[Routes] | None = None, pages: Pages | None = None, **state: Any
) -> FastAPI:
    """Return the application, with `pages` beside the API. Raise UndeclaredRouteError if a route declares no audience or permission."""
    by_audience: dict[Audience, list[Routes]] = defaultdict(list)
    own = [routes for module in (common, entrance, me, phones, live, looks, mail, checklist, health) for routes in module.ROUTES]
    for routes in [*own, *discovery.routes(), *(extra or [])]:
        by_audience[routes.audience].append(routes)
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, lifespan=_closing(database, state.get("hub")))
    for audience in Audience:
        if by_audience[audience]:
            app.mount(
                f"/api/{audience}", _audience(audience, by_audience[audience], {"database": database, "authenticate": authenticate} | state)
            )
    app.state.database = database
    if pages:
        app.mount("/", pages.site)
        app.add_middleware(pages.front)  # type: ignore[arg-type]
    install(app)
    app.add_middleware(Shell)
    app.add_middleware(Metrics)
    return app


def _closing(database: Database, hub: Any) -> Callable[[FastAPI], Any]:
    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        if hub is not None:
            await hub.close()
        await database.close()

    return lifespan


def _audience(audience: Audience, routes: list[Routes], state: dict[str, Any]) -> FastAPI:
    app = FastAPI(title=TITLES[audience], version="1", docs_url=None, redoc_url=None, openapi_url="/openapi.json", redirect_slashes=False)
    for name, value in state.items():
        setattr(app.state, name, value)
    for route in [route for item in routes for route in item.router.routes]:
        require_declaration(route, audience)
        app.router.routes.append(route)
    install(app)
    _describe(app)
    return app


def require_declaration(route: BaseRoute, audience: Audience) -> None:
    """Raise UndeclaredRouteError unless a route names this audience and a permission. Only the public has routes without one."""
    if (
        not isinstance(route, RamalRoute | RamalSocket)
        or getattr(route, "audience", None) is not audience
        or not hasattr(route, "permission")
    ):
        raise UndeclaredRouteError(f"{getattr(route, 'path', route)} declares no audience")
    if route.permission is None and audience is not Audience.PUBLIC:
        raise UndeclaredRouteError(f"{route.path} declares no permission")


def _describe(app: FastAPI) -> None:
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        document = plain()
        components = document.setdefault("components", {})
        components.setdefault("schemas", {})["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        definitions = components["schemas"]["Problem"].pop("$defs", {})
        components["schemas"] |= definitions
        components["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"bearer": []}]
        return document

    app.openapi = openapi  # type: ignore[method-assign]
