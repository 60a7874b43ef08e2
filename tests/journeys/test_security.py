"""What an outsider may learn or do: wrong passwords, unknown users, forged inside headers, bans (E5)."""

import secrets

import pytest
from tests.journeys.pbx import A, B, Pbx

from ramal.apps.agent.raw import Answer, RawClient
from ramal.apps.check.client import until
from ramal.apps.settings import Settings
from ramal.rules import inside


def _address() -> str:
    return f"127.0.{1 + secrets.randbelow(200)}.{1 + secrets.randbelow(250)}"


def _edge(settings: Settings) -> tuple[str, int]:
    return settings.instance.listen, settings.instance.ports.sip


async def _register(settings: Settings, address: str, user: str, domain: str, password: str) -> Answer | None:
    async with RawClient(_edge(settings), address=address) as raw:
        return await raw.register(user=user, domain=domain, password=password, limit=1)


def _shape(answer: Answer | None) -> tuple[object, ...]:
    assert answer is not None, "no answer"
    return answer.status, answer.reason, sorted(name for name in answer.headers), answer.headers.get("server", "")


@pytest.mark.feature("A23", "E5", off_nominal=True)
async def test_unknown_users_and_wrong_passwords_look_the_same(pbx: Pbx, settings: Settings) -> None:
    alice = await pbx.person(A)
    wrong = await _register(settings, _address(), alice.username, alice.domain, "wrong")
    unknown = await _register(settings, _address(), "nobody", alice.domain, "wrong")
    elsewhere = await _register(settings, _address(), "nobody", "no-such-domain.example.net", "wrong")
    assert _shape(wrong) == _shape(unknown)
    assert _shape(wrong)[0] == _shape(elsewhere)[0]
    assert "kamailio" not in str(wrong).lower()


@pytest.mark.feature("E5")
async def test_the_fourth_wrong_password_blocks_the_address_until_it_is_unblocked(pbx: Pbx, settings: Settings) -> None:
    alice, address = await pbx.person(A), _address()
    for _ in range(4):
        await _register(settings, address, alice.username, alice.domain, "wrong")
    assert await _register(settings, address, alice.username, alice.domain, alice.sip_password) is None
    other = await _register(settings, _address(), alice.username, alice.domain, alice.sip_password)
    assert other is not None
    assert other.status == 200
    bans = await until(lambda: pbx.platform.all("bans"), lambda all_: address in {ban["ip"] for ban in all_}, limit=5)
    assert address in {ban["ip"] for ban in bans}
    await pbx.platform.call("DELETE", f"bans/{address}")

    async def again() -> bool:
        return await _register(settings, address, alice.username, alice.domain, alice.sip_password) is not None

    assert await until(again, bool, limit=8)


@pytest.mark.feature("E5", off_nominal=True)
async def test_ordinary_challenges_and_right_passwords_block_nobody(pbx: Pbx, settings: Settings) -> None:
    alice, address = await pbx.person(A), _address()
    for _ in range(8):
        answer = await _register(settings, address, alice.username, alice.domain, alice.sip_password)
        assert answer is not None
        assert answer.status == 200


@pytest.mark.feature("A23", off_nominal=True)
async def test_a_forged_inside_header_is_not_believed(pbx: Pbx, settings: Settings) -> None:
    bob = await pbx.person(B)
    forged = inside.encode(
        inside.ToEdge(call="c", leg="l", parent="p", kind="device", isp_id=pbx.provider.ids["isp"], tenant_id=pbx.provider.ids["tenant"])
    )  # fmt: skip
    async with RawClient(_edge(settings), address=_address()) as raw:
        extra = (f"{inside.HEADER}: {forged}",)
        answer = await raw.ask(raw.request("INVITE", f"sip:{bob.username}@{bob.domain}", user="x", domain=bob.domain, extra=extra))
    assert answer is not None
    assert answer.status in {401, 403, 407}
    assert await bob.agent.legs() == []


@pytest.mark.feature("A23", off_nominal=True)
async def test_the_private_listener_is_not_for_phones(pbx: Pbx, settings: Settings) -> None:
    bob = await pbx.person(B)
    async with RawClient(("127.0.0.1", settings.instance.ports.sip_private), address=_address()) as raw:
        answer = await raw.ask(raw.request("INVITE", f"sip:{bob.username}@{bob.domain}", user="x", domain=bob.domain), 1)
    assert answer is None or answer.status >= 400
    assert await bob.agent.legs() == []
