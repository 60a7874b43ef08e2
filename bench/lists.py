"""Lists of 100,000 rows: from the request to the whole answer, as the application with its row policies, page after page."""

import asyncio
import time
from collections.abc import Mapping
from pathlib import Path

import httpx
from sqlalchemy import text
from tests.capabilities.calls.test_api import MANY as CALLS
from tests.capabilities.house import House, house, make
from tests.capabilities.subscribers.test_indexes import DIDS, PEOPLE
from tests.database import ADMIN, Api

from bench.lab import Lab
from ramal.apps.api.application import build
from ramal.apps.api.wiring import url
from ramal.apps.worker.__main__ import database_of
from ramal.capabilities.identity.api import Tokens
from ramal.engines import postgres
from ramal.kit.db import Database
from ramal.kit.scope import Scope
from ramal.kit.sealing import Sealer

MANY, TIMES, DEEP = 100_000, 40, 20
AIM_MS = 300
QUESTIONS: Mapping[str, tuple[str, dict[str, str]]] = {
    "subscribers, first page": ("/subscribers", {}),
    "subscribers by name, backwards": ("/subscribers", {"sort": "-name"}),
    "subscribers, search": ("/subscribers", {"q": "user 4711"}),
    "subscribers, one alias": ("/subscribers", {"alias": "54321"}),
    "numbers, first page": ("/numbers", {}),
    "numbers, search": ("/numbers", {"q": "3009"}),
    "calls, newest": ("/calls", {}),
    "calls of a number": ("/calls", {"number": "+55611234"}),
    "calls of a day": ("/calls", {"started_from": "2026-01-01T12:00:00Z"}),
}


async def _built(api: Api) -> House:
    built = await house(api)
    await make(built.tenant, "subscribers", username="alice")
    async with api.database.unit(Scope.platform(ADMIN)) as unit:
        for statement in (PEOPLE, DIDS):
            await unit.session.execute(text(statement), {"many": MANY})
    async with api.worker.unit(Scope.system("system:bench")) as unit:
        await unit.session.execute(text(CALLS), {"isp": str(built.isp_id), "tenant": built.id("tenant")})
    return built


async def _ask(client: httpx.AsyncClient, path: str, query: dict[str, str]) -> list[float]:
    """Ask `TIMES` times, following the pages as far as `DEEP`; return milliseconds."""
    took, cursor = [], None
    for number in range(TIMES):
        begin = time.perf_counter()
        answer = await client.get(path, params={**query, "limit": "50", **({"cursor": cursor} if cursor else {})})
        took.append((time.perf_counter() - begin) * 1000)
        page = answer.raise_for_status().json()
        if not page["items"]:
            raise RuntimeError(f"{path} {query} found nothing")
        cursor = page["next"] if number % DEEP else None
    return took


async def _measure(lab: Lab) -> dict[str, object]:
    settings = lab.settings
    app = Database(url(settings, "ramal_app", settings.secrets.database_app), sealer=Sealer(settings.secrets.seal_key))
    api = Api(app, database_of(settings))
    api.app = build(app, api.authenticate, tokens=Tokens("bench"))
    async with api.clients:
        built = await _built(api)
        with postgres.connect(settings) as connection:
            connection.execute("ANALYZE")
        tenant = await api.tenant(built.isp_id, built.id("tenant"))
        report: dict[str, object] = {}
        for name, (path, query) in QUESTIONS.items():
            ordered = sorted(await _ask(tenant, path, query))
            report[name] = {"p50_ms": round(ordered[len(ordered) // 2], 1), "p95_ms": round(ordered[int(len(ordered) * 0.95)], 1)}
    await app.close()
    return {"rows": MANY, "asked": TIMES, "aim_p95_ms": AIM_MS, **report}


def run(engines: Path, _rounds: int = 1) -> dict[str, object]:
    """Return server time of pages of lists of 100,000 rows, in milliseconds."""
    with Lab(engines) as lab:
        lab.database()
        return asyncio.run(_measure(lab))
