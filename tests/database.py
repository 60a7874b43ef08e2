"""Fixtures on a real PostgreSQL: a private cluster for the session, a template with the whole schema, a fresh database for each test."""

import base64
import contextlib
import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest
import pytest_asyncio
from fastapi import Request
from sqlalchemy import NullPool, create_engine

from ramal.apps.migrations import roles, schema
from ramal.kit.db import Database
from ramal.kit.errors import UnauthenticatedError
from ramal.kit.ids import new_id
from ramal.kit.jobs import TASKS
from ramal.kit.scope import Scope
from ramal.kit.sealing import Sealer
from ramal.kit.subjects import Audience, Subject

BINARIES = Path("/usr/lib/postgresql/15/bin")
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB", "max_connections=60", "listen_addresses=")
SEAL_KEY = base64.b64encode(b"k" * 32).decode()
START = 60.0
ADMIN = "user:00000000-0000-7000-8000-00000000000a"


@dataclass(frozen=True)
class Cluster:
    """A running PostgreSQL that listens on a socket in `folder` only."""

    folder: Path

    def url(self, name: str, role: str) -> str:
        return f"postgresql+psycopg://{role}@/{name}?host={self.folder}"

    def run(self, statement: str) -> None:
        with psycopg.connect(f"host={self.folder} dbname=postgres user=ramal", autocommit=True) as connection:
            connection.execute(statement)


def _as_ramal() -> list[str]:
    """Return the prefix that runs a program unprivileged, and ends it when the tests are killed."""
    account = ["--reuid", "ramal", "--regid", "ramal", "--init-groups"] if os.getuid() == 0 else []
    return ["setpriv", *account, "--pdeathsig", "INT"]


def _start(*command: str | Path) -> subprocess.Popen[bytes]:
    environment = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
    return subprocess.Popen([*_as_ramal(), *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", env=environment)


def _wait_until_it_answers(cluster: Cluster, server: subprocess.Popen[bytes]) -> None:
    limit = time.monotonic() + START
    while server.poll() is None:
        try:
            cluster.run("SELECT 1")
        except psycopg.OperationalError:
            if time.monotonic() > limit:
                raise
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"PostgreSQL ended with {server.returncode}")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    folder = Path(tempfile.mkdtemp(prefix="ramal-pg-"))
    if os.getuid() == 0:
        shutil.chown(folder, "ramal", "ramal")
    data, options = folder / "data", [word for option in (*FAST, f"unix_socket_directories={folder}") for word in ("-c", option)]
    try:
        made = _start(BINARIES / "initdb", "-D", data, "-U", "ramal", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8").wait(
            START
        )
        assert made == 0
        server = _start(BINARIES / "postgres", "-D", data, *options)
        try:
            _wait_until_it_answers(Cluster(folder), server)
            yield Cluster(folder)
        finally:
            server.send_signal(signal.SIGQUIT)
            server.wait(START)
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def template(cluster: Cluster) -> str:
    """The name of a database that holds the whole schema and no rows."""
    cluster.run("CREATE DATABASE template_ramal")
    engine = create_engine(cluster.url("template_ramal", "ramal"), poolclass=NullPool)
    with engine.begin() as connection:
        roles.create(connection)
        roles.prepare_database(connection)
        schema.create(connection)
    engine.dispose()
    return "template_ramal"


@pytest.fixture
def database_name(cluster: Cluster, template: str) -> Iterator[str]:
    """The name of a fresh database."""
    name = f"test_{secrets.token_hex(6)}"
    cluster.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    cluster.run(f"ALTER ROLE ramal_worker IN DATABASE {name} SET search_path = public, queue")
    yield name
    cluster.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest_asyncio.fixture
async def database(cluster: Cluster, database_name: str) -> AsyncIterator[Database]:
    """A fresh database as the application sees it."""
    opened = Database(cluster.url(database_name, "ramal_app"), sealer=Sealer(SEAL_KEY), poolclass=NullPool)
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def worker_database(cluster: Cluster, database_name: str) -> AsyncIterator[Database]:
    """The same database as the worker sees it."""
    opened = Database(cluster.url(database_name, "ramal_worker"), sealer=Sealer(SEAL_KEY), lower_role="ramal_app", poolclass=NullPool)
    yield opened
    await opened.close()


@dataclass
class Api:
    """The whole application with callers of your choice: no log-in needed."""

    database: Database
    worker: Database
    app: Any = None
    subjects: dict[str, Subject] = field(default_factory=dict)
    clients: contextlib.AsyncExitStack = field(default_factory=contextlib.AsyncExitStack)

    async def authenticate(self, request: Request, _audience: Audience) -> Subject:
        subject = self.subjects.get(request.headers.get("authorization", "").removeprefix("Bearer "))
        if subject is None:
            raise UnauthenticatedError
        return subject

    async def as_(self, subject: Subject | None) -> httpx.AsyncClient:
        token = secrets.token_hex(8)
        headers = {"authorization": f"Bearer {token}"} if subject else {}
        if subject:
            self.subjects[token] = subject
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        base = f"http://ramal.example.net/api/{subject.audience}" if subject else "http://ramal.example.net"
        return await self.clients.enter_async_context(httpx.AsyncClient(transport=transport, base_url=base, headers=headers))

    async def platform(self, *permissions: str) -> httpx.AsyncClient:
        return await self.as_(
            Subject(audience=Audience.PLATFORM, scope=Scope.platform(ADMIN), permissions=frozenset(permissions or ("*",)))
        )

    async def isp(self, isp_id: UUID | str, *permissions: str) -> httpx.AsyncClient:
        scope = Scope.isp(UUID(str(isp_id)), actor=ADMIN)
        return await self.as_(Subject(audience=Audience.ISP, scope=scope, permissions=frozenset(permissions or ("*",))))

    async def tenant(
        self, isp_id: UUID | str, tenant_id: UUID | str, *permissions: str, customer_id: UUID | str | None = None
    ) -> httpx.AsyncClient:
        customer = UUID(str(customer_id)) if customer_id else None
        scope = Scope.tenant(UUID(str(isp_id)), UUID(str(tenant_id)), actor=ADMIN, customer_id=customer)
        return await self.as_(Subject(audience=Audience.TENANT, scope=scope, permissions=frozenset(permissions or ("*",))))

    async def phone(self, isp_id: UUID | str, tenant_id: UUID | str, subscriber_id: UUID | str) -> httpx.AsyncClient:
        scope = Scope.tenant(UUID(str(isp_id)), UUID(str(tenant_id)), actor=f"subscriber:{subscriber_id}")
        return await self.as_(
            Subject(audience=Audience.PHONE, scope=scope, permissions=frozenset({"*"}), subscriber_id=UUID(str(subscriber_id)))
        )

    async def new_isp(self, namespace: str = "", **values: Any) -> UUID:
        """Create a provider, with the presets that every provider has."""
        from ramal.capabilities.isps import api as isps  # noqa: PLC0415 - after the application has loaded all models

        name = namespace or f"isp-{new_id().hex[-10:]}"
        body = isps.IspNew(name=name, namespace=name, **values)
        async with self.database.unit(Scope.platform(ADMIN)) as unit:
            return (await isps.create(unit, body.values())).id

    async def work(self) -> int:
        """Perform all queued jobs, as the worker would, and return their number."""
        performed = 0
        while rows := await self._queued():
            for row in rows:
                await TASKS[row["task_name"]](self.worker, **row["args"])
                performed += 1
        return performed

    async def _queued(self) -> list[Any]:
        url = self.worker.engine.url.set(drivername="postgresql")
        async with await psycopg.AsyncConnection.connect(
            url.render_as_string(hide_password=False), row_factory=psycopg.rows.dict_row
        ) as connection:
            cursor = await connection.execute(
                "UPDATE queue.procrastinate_jobs SET status = 'doing' WHERE status = 'todo' RETURNING task_name, args"
            )
            return await cursor.fetchall()


@pytest_asyncio.fixture
async def api(database: Database, worker_database: Database) -> AsyncIterator[Api]:
    """The application on a fresh database."""
    from ramal.apps.api.application import build  # noqa: PLC0415 - only tests of the API pay for it
    from ramal.capabilities.identity.api import Tokens  # noqa: PLC0415
    from ramal.publishing.publisher import Publisher  # noqa: PLC0415

    database.publisher = worker_database.publisher = Publisher()
    made = Api(database, worker_database)
    made.app = build(database, made.authenticate, tokens=Tokens("test"))
    async with made.clients:
        yield made
