"""Without a scope there is no session, and a scope is told to PostgreSQL first of all."""

from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.kit.db import Database, ScopedSession
from ramal.kit.scope import Scope, ScopeRequiredError

SETTINGS = text("SELECT current_setting('ramal.isp_id', true), current_setting('ramal.tenant_id', true), current_user")


@pytest.mark.feature("A23", off_nominal=True)
async def test_unit_without_a_scope_raises(database: Database) -> None:
    with pytest.raises(ScopeRequiredError):
        async with database.unit(None):  # type: ignore[arg-type]
            pytest.fail("opened")


@pytest.mark.feature("A23", off_nominal=True)
async def test_bare_session_raises_before_its_first_statement(database: Database) -> None:
    async with AsyncSession(database.engine, sync_session_class=ScopedSession) as session:
        with pytest.raises(ScopeRequiredError):
            await session.execute(text("SELECT 1"))


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize("level", ["isp", "customer", "tenant"])
def test_scope_without_its_owner_raises(level: str) -> None:
    with pytest.raises(ScopeRequiredError, match="isp_id"):
        Scope(level, "test")  # type: ignore[arg-type]


@pytest.mark.feature("A23")
async def test_settings_are_the_scopes_and_end_with_the_transaction(database: Database) -> None:
    isp, tenant = uuid4(), uuid4()
    async with database.unit(Scope.tenant(isp, tenant, actor="test")) as unit:
        assert tuple((await unit.session.execute(SETTINGS)).one()) == (str(isp), str(tenant), "ramal_app")
        async with unit.within(Scope.isp(isp, actor="test")):
            assert tuple((await unit.session.execute(SETTINGS)).one())[:2] == (str(isp), "")
        assert tuple((await unit.session.execute(SETTINGS)).one())[:2] == (str(isp), str(tenant))
    async with database.unit(Scope.public()) as unit:
        assert tuple((await unit.session.execute(SETTINGS)).one())[:2] == ("", "")


@pytest.mark.feature("A23")
async def test_worker_takes_the_applications_role_in_every_scope_but_its_own(worker_database: Database) -> None:
    async with worker_database.unit(Scope.isp(uuid4(), actor="test")) as unit:
        assert (await unit.session.execute(SETTINGS)).one()[2] == "ramal_app"
    async with worker_database.unit(Scope.system("system:worker")) as unit:
        assert (await unit.session.execute(SETTINGS)).one()[2] == "ramal_worker"


@pytest.mark.feature("A23")
def test_scope_travels_as_json() -> None:
    scope = Scope.tenant(uuid4(), uuid4(), actor="user:1", customer_id=uuid4())
    assert Scope.from_json(scope.as_json()) == scope
    assert Scope.from_json(Scope.platform("x").as_json()) == Scope.platform("x")
