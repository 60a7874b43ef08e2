"""Rows by COPY and INSERT … SELECT: any text arrives as it was, row policies hold, and a connection may change its role in between."""

from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from tests.database import Cluster

from ramal.capabilities.billing.models import LedgerEntry
from ramal.kit import staging
from ramal.kit.db import Database
from ramal.kit.scope import Scope
from ramal.kit.staging import Staging

COLUMNS = ("id", "isp_id", "customer_id", "account", "amount", "kind", "reference", "note")
LINES = Staging(LedgerEntry.__table__, COLUMNS)  # type: ignore[arg-type]


def line(isp: UUID, amount: int, note: str = "") -> str:
    return "\t".join((str(uuid4()), str(isp), str(isp), "payments", str(amount), "credit", "credit:1", staging.text(note)))


async def notes(database: Database) -> list[Any]:
    async with database.unit(Scope.system("test")) as unit:
        return list(await unit.session.scalars(text("SELECT note FROM ledger_entries WHERE amount > 0")))


@pytest.mark.feature("A23")
async def test_any_text_arrives_as_it_was_without_nul(worker_database: Database) -> None:
    isp, strange = uuid4(), "a\tb\nc\\d\\N\r\\.\x00é\x1f"
    async with worker_database.unit(Scope.system("test")) as unit:
        await LINES.put(unit.session, [line(isp, 1, strange), line(isp, -1)])
    assert await notes(worker_database) == [strange.replace("\x00", "")]


@given(st.text())
def test_a_text_is_one_field_of_one_line(value: str) -> None:
    assert not set("\t\n\r\x00") & set(staging.text(value))
    assert staging.text(value) != staging.NULL


@pytest.mark.feature("A23", off_nominal=True)
async def test_policies_hold_for_staged_rows_and_roles_may_change_on_one_connection(cluster: Cluster, database_name: str) -> None:
    mine, other = uuid4(), uuid4()
    database = Database(cluster.url(database_name, "ramal_worker"), lower_role="ramal_app", pool_size=1, max_overflow=0)
    for scope in (Scope.system("test"), Scope.isp(mine, actor="test"), Scope.system("test")):
        async with database.unit(scope) as unit:
            await LINES.put(unit.session, [line(mine, 5), line(mine, -5)])
            await LINES.put(unit.session, [line(mine, 7), line(mine, -7)])
    assert len(await notes(database)) == 6
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        async with database.unit(Scope.isp(mine, actor="test")) as unit:
            await LINES.put(unit.session, [line(other, 5), line(other, -5)])
    assert len(await notes(database)) == 6
    await database.close()
