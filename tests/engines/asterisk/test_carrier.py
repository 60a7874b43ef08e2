"""The test carrier keeps what its README promises."""

import asyncio

import pytest
from deploy.testcarrier import carrier
from tests.engines.asterisk.conftest import PORTS
from tests.engines.asterisk.sip import Peer

from ramal.apps.agent.raw import RawClient, credentials
from ramal.apps.agent.tone import Sound
from ramal.apps.settings import Settings

TONE = Sound(440.0, -15.0)


@pytest.mark.feature("A18")
async def test_any_number_rings_answers_and_speaks(edge: Peer) -> None:
    leg = await edge.call("+551140041234")
    await leg.answered()
    assert 180 in leg.statuses()
    await leg.media.hears_something()
    leg.bye()


@pytest.mark.feature("A18")
async def test_number_ending_in_22224444_speaks_and_hangs_up_by_itself(edge: Peer, settings: Settings) -> None:
    leg = await edge.call("+556122224444")
    await leg.answered()
    await leg.media.hears_something()
    assert (settings.media / "testcarrier/pt-BR/funny.wav").stat().st_size > 8000 * 2 * 10
    leg.bye()


async def test_steady_tone(edge: Peer) -> None:
    leg = await edge.call("+556132100440")
    await leg.answered()
    assert (await leg.media.hears(TONE)).share > 0.9
    leg.bye()


@pytest.mark.feature("A18", off_nominal=True)
@pytest.mark.parametrize(("ending", "status"), [("0486", 486), ("0404", 404), ("0503", 503)])
async def test_chosen_endings_refuse(edge: Peer, ending: str, status: int) -> None:
    leg = await edge.call(f"+55613210{ending}")
    await leg.until(lambda leg: leg.final, what="final answer")
    assert leg.final == status


@pytest.mark.feature("A18", off_nominal=True)
@pytest.mark.parametrize(("ending", "provisional"), [("0480", {100, 180}), ("0000", {100}), ("0183", {100, 183})])
async def test_chosen_endings_never_answer(edge: Peer, ending: str, provisional: set[int]) -> None:
    leg = await edge.call(f"+55613210{ending}")
    await leg.until(lambda leg: set(leg.statuses()) == provisional, what=f"{provisional}")
    leg.cancel()
    await leg.until(lambda leg: leg.final, what="final answer")
    assert leg.final == 487


async def test_echo(edge: Peer) -> None:
    leg = await edge.call("+556132103246")
    await leg.answered()
    leg.media.sound = Sound(700.0)
    assert (await leg.media.hears(Sound(700.0))).frequency == pytest.approx(700, abs=12)
    leg.bye()


async def test_ending_0016_hangs_up_after_two_seconds(edge: Peer) -> None:
    leg = await edge.call("+556132100016")
    await leg.answered()
    await leg.until(lambda leg: "BYE" in leg.requests(), limit=5, what="BYE")


@pytest.mark.feature("A19")
async def test_softphone_registers_and_calls_a_did(edge: Peer, settings: Settings) -> None:
    account = carrier.account(settings)
    async with Peer(0, PORTS.carrier_sip, address="127.0.0.33", remote=settings.instance.carrier_address) as softphone:
        leg = await _authenticated_call(softphone, account, "556133334444")
        called = await edge.called()
        assert called.invite.user == "+556133334444"
        assert account["number"] in called.invite.headers["from"]
        called.answer()
        await leg.answered()
        leg.media.sound, called.media.sound = Sound(440.0), Sound(950.0)
        await called.media.hears(Sound(440.0))
        await leg.media.hears(Sound(950.0))
        leg.bye()
        await called.ended()


@pytest.mark.feature("A19", off_nominal=True)
async def test_softphone_with_a_wrong_password_is_refused(edge: Peer, settings: Settings) -> None:
    account = carrier.account(settings) | {"password": "wrong"}
    async with Peer(0, PORTS.carrier_sip, address="127.0.0.33", remote=settings.instance.carrier_address) as softphone:
        leg = await _authenticated_call(softphone, account, "+556133334444")
        await leg.until(lambda leg: leg.final)
        assert leg.final == 401
    assert edge.arrived.empty()


async def _authenticated_call(softphone: Peer, account: dict[str, str], number: str):
    first = await softphone.call(number, caller=account["user"])
    await first.until(lambda leg: leg.final)
    assert first.final == 401
    challenge = first.said[-1].headers["www-authenticate"]
    uri = f"sip:{number}@{account['address']}:{account['port']}"
    digest = credentials(challenge, method="INVITE", uri=uri, username=account["user"], password=account["password"])
    return await softphone.call(number, (f"Authorization: {digest}",), caller=account["user"])


@pytest.mark.feature("A19")
async def test_registered_softphone_rings_for_5555(edge: Peer, settings: Settings) -> None:
    account = carrier.account(settings)
    here = settings.instance.carrier_address
    async with RawClient((here, PORTS.carrier_sip), address="127.0.0.34") as raw:
        answer = await raw.register(user=account["user"], domain=here, password=account["password"])
        assert answer.status == 200
        leg = await edge.call("+556132105555")
        invite = await asyncio.wait_for(raw.received.get(), 5)
        assert invite.startswith(b"INVITE ")
        leg.cancel()
        await leg.until(lambda leg: leg.final == 487)
