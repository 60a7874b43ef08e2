"""The part of the agent that registers at carriers, with a carrier that answers as it is told (A5)."""

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.node.waiting import until

from ramal.apps.node.parts import Part
from ramal.apps.node.registers import Form, headers
from ramal.apps.node.registrations import PREFIX, PURPOSE, Home, Registrations, contact_of
from ramal.engines.kamailio.client import RpcError
from ramal.kit.sealing import Sealer
from ramal.local.snapshot import Snapshot, SnapshotWriter, encode
from ramal.rules import contacts
from ramal.rules.registrations import Answer
from ramal.rules.tables import Carrier, Entry, Gateway, Registration

MAP = 64 * 1024**2
ONE, TWO = "01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"
SEALER = Sealer(base64.b64encode(b"k" * 32).decode())


def gateway(**fields: Any) -> Gateway:
    known = {"isp_id": "i", "carrier_id": "c", "name": "g", "host": "192.0.2.1", "authentication": "registration", "username": "user"}
    return Gateway(**known | {"password_sealed": SEALER.seal("password", PURPOSE)} | fields)


class World:
    """A snapshot, a carrier, a PostgreSQL and an edge that a test commands."""

    def __init__(self, folder: Path) -> None:
        self.writer, self.snapshot, self.seq = SnapshotWriter(folder, map_size=MAP), Snapshot(folder, map_size=MAP), 0
        self.forms: list[Form] = []
        self.answer = Answer(code=200, expires=300)
        self.told: Mapping[str, Mapping[str, Any]] = {}
        self.foreign: set[str] = set()
        self.alarms: list[str] = []
        self.away, self.up_since = False, "monday"
        self.publish({"carrier/c": Carrier(isp_id="i", name="c", gateway_ids=(ONE,))})

    def publish(self, entries: dict[str, Entry | None]) -> None:
        self.seq += 1
        self.writer.apply([(key.encode(), None if entry is None else encode(entry)) for key, entry in entries.items()], self.seq, "g")

    async def register(self, form: Form) -> tuple[Answer, int]:
        self.forms.append(form)
        return self.answer, form.cseq

    async def hold(self, told: Mapping[str, Mapping[str, Any]]) -> set[str]:
        if self.away:
            raise OSError("PostgreSQL is away")
        self.told = told
        return set(told) - self.foreign

    def call(self, _method: str, *_params: str | int) -> Any:
        if not self.up_since:
            raise RpcError(0, "no answer")
        return {"up_since": self.up_since}

    def part(self) -> Registrations:
        home = Home(contact=contact_of("key", "198.51.100.1", 5060), sealer=SEALER)
        return Registrations(
            Part("registrations"), self.writer, self.snapshot, exchange=self, home=home, hold=self.hold,
            tell=lambda what, _detail: self.alarms.append(what), rpc=self,
        )  # fmt: skip

    def kept(self) -> dict[str, str]:
        with self.snapshot.read() as tables:
            return {key.removeprefix(PREFIX): state.state for key, state in tables.scan(PREFIX, Registration, 10)}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.snapshot.close()
    made.writer.close()


async def settle(part: Registrations, *, turns: int = 4) -> None:
    async def turn() -> bool:
        nonlocal turns
        await part.once()
        await part.hold()
        turns -= 1
        return turns <= 0

    await until(turn)


@pytest.mark.feature("A5")
async def test_it_registers_with_the_contact_that_names_the_gateway(world: World) -> None:
    world.publish({f"gateway/{ONE}": gateway(port=5070, transport="tcp")})
    await settle(world.part())
    (form,) = world.forms
    token = contacts.make(b"key", ONE)
    assert (form.registrar, form.aor) == ("sip:192.0.2.1:5070", "sip:user@192.0.2.1")
    assert form.contact == f"sip:{token}@198.51.100.1:5060;transport=tcp;line={token}"
    assert (form.destination, form.password, form.expires) == ("sip:192.0.2.1:5070;transport=tcp", "password", 300)
    assert (world.kept(), world.told[ONE]["state"]) == ({ONE: "registered"}, "registered")


@pytest.mark.feature("A5", off_nominal=True)
async def test_another_nodes_gateway_is_left_alone(world: World) -> None:
    world.foreign = {ONE}
    world.publish({f"gateway/{ONE}": gateway()})
    part = world.part()
    await settle(part)
    assert (world.forms, world.kept()) == ([], {})
    world.foreign = set()
    part._changed = True
    await settle(part)
    assert world.kept() == {ONE: "registered"}
    world.foreign = {ONE}
    part._changed = True
    await settle(part)
    assert (len(world.forms), world.kept(), world.alarms) == (1, {}, [])


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_restart_without_postgresql_neither_forgets_nor_begins_anew(world: World) -> None:
    world.publish({f"gateway/{ONE}": gateway()})
    await settle(world.part())
    world.away, again = True, world.part()
    for _ in range(3):
        await again.once()
        with pytest.raises(OSError, match="away"):
            await again.hold()
    assert (len(world.forms), world.kept()) == (1, {ONE: "registered"})
    world.publish({f"gateway/{ONE}": gateway(username="other")})
    await until(lambda: _once(again, lambda: len(world.forms) >= 3))
    assert [(form.username, form.expires) for form in world.forms[1:]] == [("user", 0), ("other", 300)], "taken back, then anew"


async def _once(part: Registrations, done: Any) -> bool:
    await part.once()
    return bool(done())


@pytest.mark.feature("A5", off_nominal=True)
@pytest.mark.parametrize("gone", [None, gateway(enabled=False), gateway(authentication="ip")], ids=["deleted", "disabled", "by address"])
async def test_what_is_no_longer_wanted_is_taken_back(world: World, gone: Gateway | None) -> None:
    world.publish({f"gateway/{ONE}": gateway()})
    part = world.part()
    await settle(part)
    world.publish({f"gateway/{ONE}": gone})
    await until(lambda: _once(part, lambda: len(world.forms) == 2))
    await settle(part)
    assert (world.forms[-1].expires, world.forms[-1].call_id) == (0, world.forms[0].call_id)
    assert world.forms[-1].cseq > world.forms[0].cseq
    assert (world.kept(), world.told) == ({}, {})


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_refusal_is_an_alarm_and_a_disabled_carrier_does_not_register(world: World) -> None:
    world.answer = Answer(code=403, reason="Forbidden")
    world.publish({f"gateway/{ONE}": gateway(), f"gateway/{TWO}": gateway(carrier_id="off")})
    world.publish({"carrier/off": Carrier(isp_id="i", name="off", gateway_ids=(TWO,), enabled=False)})
    await settle(world.part())
    assert (world.alarms, world.kept(), len(world.forms)) == (["registration-refused"], {ONE: "refused"}, 1)


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_restarted_edge_registers_anew_and_one_that_is_away_does_not(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ramal.apps.node.registrations.EDGE_EVERY", 0.0)
    world.publish({f"gateway/{ONE}": gateway()})
    part = world.part()
    await settle(part)
    for seen, count in (("monday", 1), ("", 1), ("tuesday", 2)):
        world.up_since = seen
        await settle(part)
        assert len(world.forms) == count, seen


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_password_that_does_not_open_and_a_name_without_address_are_no_answer(world: World) -> None:
    world.publish({f"gateway/{ONE}": gateway(password_sealed="v1.broken"), f"gateway/{TWO}": gateway(host="nobody.example.net")})
    await settle(world.part())
    assert world.kept() == {ONE: "silent", TWO: "silent"}
    assert {told["reason"] for told in world.told.values()} == {"the password cannot be opened", "no address"}


def test_headers_of_a_message() -> None:
    text = "SIP/2.0 200 OK\r\nContact: <sip:a@b>\r\nCONTACT : <sip:c@d>\r\n\r\nContact: body"
    assert headers(text, "contact") == ["<sip:a@b>", "<sip:c@d>"]
