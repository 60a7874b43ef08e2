"""Routes that declare their audience and permission, and run as one transaction in the caller's scope.

A request: authenticate → permission → unit of work → (replay of an idempotency key) → endpoint → commit → answer.
"""

import re
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, cast
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request, Response, WebSocket
from fastapi.routing import APIRoute, APIWebSocketRoute
from starlette.requests import HTTPConnection

from ramal.kit import idempotency
from ramal.kit.db import Database, Unit
from ramal.kit.errors import ForbiddenError, InvalidError, RamalError, VersionConflictError
from ramal.kit.problems import ANSWERS
from ramal.kit.subjects import PUBLIC, Audience, Subject

Authenticator = Callable[[Any, Audience], Awaitable[Subject]]
CATALOGUE: dict[Audience, set[str]] = {audience: set() for audience in Audience}
"""Every permission that some route asks for, by audience."""
PERMISSION = re.compile(r"[a-z][a-z-]*\.[a-z][a-z-]*\Z")


class UndeclaredRouteError(RuntimeError):
    """A route has no audience or no permission: the application does not start."""


class RamalRoute(APIRoute):
    """A route of one audience with one permission (None: any caller of that audience)."""

    audience: Audience
    permission: str | None
    without_tenant: bool = False

    def get_route_handler(self) -> Callable[[Request], Any]:
        """Wrap the endpoint into authentication and a unit of work."""
        endpoint = super().get_route_handler()

        async def handle(request: Request) -> Response:
            subject = await admit(request, self)
            database: Database = request.app.state.database
            async with database.unit(subject.scope, request_id=getattr(request.state, "request_id", "")) as unit:
                request.state.unit, request.state.subject = unit, subject
                response: Response = await idempotency.once(request, unit, subject, endpoint)
            return response

        return handle


class RamalSocket(APIWebSocketRoute):
    """A WebSocket of one audience with one permission. It runs outside of any transaction: it may stay open for days."""

    audience: Audience
    permission: str | None
    without_tenant: bool = False


async def admit(connection: HTTPConnection, route: RamalRoute | RamalSocket) -> Subject:
    """Return the caller of a route. Raise UnauthenticatedError or ForbiddenError."""
    if route.audience is Audience.PUBLIC:
        return PUBLIC
    authenticate: Authenticator = connection.scope["app"].state.authenticate
    subject = await authenticate(connection, route.audience)
    if subject.audience is not route.audience or (route.permission and not subject.may(route.permission)):
        raise ForbiddenError
    if subject.scope.level == "customer" and not route.without_tenant:
        raise ForbiddenError("Choose a tenant first", code="choose-tenant")
    return subject


def current_unit(request: Request) -> Unit:
    """Return the request's transaction."""
    return cast("Unit", request.state.unit)


def current_subject(request: Request) -> Subject:
    """Return the request's caller."""
    return cast("Subject", request.state.subject)


def if_match(if_match: Annotated[str | None, Header(max_length=100)] = None) -> int | None:
    """Read `If-Match: "<version>"`; `*` and absence compare nothing."""
    if if_match is None or if_match.strip() == "*":
        return None
    text = if_match.strip().removeprefix("W/").strip('"')
    if not text.isascii() or not text.isdigit():
        raise VersionConflictError
    return int(text)


CurrentUnit = Annotated[Unit, Depends(current_unit)]
CurrentSubject = Annotated[Subject, Depends(current_subject)]
IfMatch = Annotated[int | None, Depends(if_match)]


class Routes:
    """The routes of one resource for one audience: `Routes(Audience.ISP, "carriers")` lives at `/api/isp/carriers`."""

    def __init__(self, audience: Audience, path: str, *, tag: str = "") -> None:
        """Name the audience and the path below it."""
        self.audience = audience
        self.path = path
        self.router = APIRouter(prefix=f"/{path}" if path else "", tags=[tag or path.split("/", maxsplit=1)[0]])

    def route(self, method: str, path: str, permission: str | None, *, without_tenant: bool = False, **options: Any) -> Callable[..., Any]:
        """Declare one endpoint. `permission` is `<resource>.<act>`; None is for routes that need no more than the audience."""
        if permission is not None and not PERMISSION.match(permission):
            raise UndeclaredRouteError(f"{permission!r} is no permission name")
        CATALOGUE[self.audience] |= {permission} if permission else set()
        kind = type("DeclaredRoute", (RamalRoute,), {"audience": self.audience, "permission": permission, "without_tenant": without_tenant})

        def declare(function: Callable[..., Any]) -> Callable[..., Any]:
            name = f"{self.audience}_{self.path}_{function.__name__}_{method}_{path}"
            options.setdefault("operation_id", re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_"))
            options["responses"] = ANSWERS | options.get("responses", {})
            self.router.add_api_route(path, function, methods=[method], route_class_override=kind, **options)
            return function

        return declare

    def socket(self, path: str, *, permission: str, without_tenant: bool = False) -> Callable[..., Any]:
        """Declare a WebSocket: `async def stream(socket, subject, again)`; `again()` asks anew who the caller is.

        A caller who is refused is told by the close code: 4401 log in first, 4403 not permitted.
        """
        CATALOGUE[self.audience].add(permission)

        def declare(function: Callable[..., Any]) -> Callable[..., Any]:
            async def handle(websocket: WebSocket) -> None:
                try:
                    subject = await admit(websocket, route)
                except RamalError as error:
                    await websocket.accept()  # a refusal before it has no code that a page could read
                    await websocket.close(4000 + error.status)
                    return
                await function(websocket, subject, lambda: admit(websocket, route))

            route = RamalSocket(self.router.prefix + path, handle)
            route.audience, route.permission, route.without_tenant = self.audience, permission, without_tenant
            self.router.routes.append(route)
            return function

        return declare

    def get(self, path: str = "", *, permission: str | None, **options: Any) -> Callable[..., Any]:
        """Declare a GET."""
        return self.route("GET", path, permission, **options)

    def post(self, path: str = "", *, permission: str | None, **options: Any) -> Callable[..., Any]:
        """Declare a POST (201 unless `status_code` says otherwise)."""
        return self.route("POST", path, permission, **{"status_code": 201} | options)

    def put(self, path: str = "", *, permission: str | None, **options: Any) -> Callable[..., Any]:
        """Declare a PUT."""
        return self.route("PUT", path, permission, **options)

    def patch(self, path: str = "", *, permission: str | None, **options: Any) -> Callable[..., Any]:
        """Declare a PATCH."""
        return self.route("PATCH", path, permission, **options)

    def delete(self, path: str = "", *, permission: str | None, **options: Any) -> Callable[..., Any]:
        """Declare a DELETE (204)."""
        return self.route("DELETE", path, permission, **{"status_code": 204} | options)


def version_of(row: Any, response: Response) -> Any:
    """Set the ETag of a row and return the row."""
    response.headers["ETag"] = f'"{row.version}"'
    return row


def known_id(text: str) -> UUID:
    """Return the UUID of a text. Raise InvalidError."""
    try:
        return UUID(text)
    except ValueError:
        raise InvalidError("Not an id") from None
