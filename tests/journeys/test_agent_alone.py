"""The SIP agent itself, phone against phone, without any server: what it measures must be true before it may judge others."""

import asyncio
import contextlib
import random
import socket

import numpy as np
import pytest

from ramal.apps.agent.raw import RawClient, credentials, parse
from ramal.apps.agent.remote import Agent, AgentError, Leg
from ramal.apps.agent.tone import Generator, Sound, measure


@pytest.mark.parametrize("rate", [8000, 16000, 48000])
@pytest.mark.parametrize("sound", [Sound(440, -12), Sound(620, -3), Sound(1500, -30)])
def test_measure_finds_what_was_made(rate: int, sound: Sound) -> None:
    heard = measure(Generator(sound, rate, 1).take(rate // 2), rate)
    assert heard.is_tone(sound, hertz=2.5, decibel=0.2)
    assert not heard.is_tone(Sound(sound.frequency + 60, sound.level))
    assert not heard.is_tone(Sound(sound.frequency, sound.level - 10))


def test_measure_of_noise_is_no_tone_and_of_nothing_is_silent() -> None:
    noise = np.random.default_rng(1).integers(-8000, 8000, 8000, dtype=np.int16).tobytes()
    assert measure(noise, 8000).share < 0.2
    assert measure(b"\0" * 16000, 8000).is_silent()
    assert measure(b"", 8000).seconds == 0


def test_generator_has_no_click_between_chunks() -> None:
    pieces = Generator(Sound(440), 8000, 2)
    joined = pieces.take(333) + pieces.take(667)
    assert joined == Generator(Sound(440), 8000, 2).take(1000)


def test_digest_equals_the_example_of_rfc_2617() -> None:
    challenge = 'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"'
    made = credentials(challenge, method="GET", uri="/dir/index.html", username="Mufasa", password="Circle Of Life")
    assert 'response="670fd8c2df070c60b045671b8b24ff02"' in made  # RFC 2617 §3.5 without qop
    assert 'opaque="5ccc069c403ebaf9f0171e9517f40e41"' in made


def test_parse_reads_responses_only() -> None:
    answer = parse(b"SIP/2.0 401 Unauthorized\r\nVia: a\r\nVia: b\r\nWWW-Authenticate: x\r\n\r\nbody")
    assert answer is not None
    assert (answer.status, answer.headers["via"], answer.headers["www-authenticate"], answer.body) == (401, "a", "x", "body")
    assert parse(b"OPTIONS sip:x SIP/2.0\r\n\r\n") is None
    assert parse(b"\xff\xfe") is None


async def test_raw_client_reports_silence_as_none() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as deaf:
        deaf.bind(("127.0.0.1", 0))
        async with RawClient(deaf.getsockname(), address="127.0.0.77") as raw:
            assert await raw.register(user="a", domain="b", password="c", limit=0.2) is None
        message, source = deaf.recvfrom(4000)
    assert source[0] == "127.0.0.77"
    assert message.startswith(b"REGISTER sip:b SIP/2.0\r\n")


def _pair(one: int, other: int, **more: object) -> tuple[Agent, Agent]:
    alice = Agent("alice", user="alice", domain=f"127.0.0.1:{other}", password="x", port=one, registers=False, **more)
    return alice, Agent("bob", user="bob", domain=f"127.0.0.1:{one}", password="x", port=other, registers=False, **more)


def _free(port: int) -> bool:
    with contextlib.ExitStack() as stack:
        for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
            try:
                stack.enter_context(socket.socket(socket.AF_INET, kind)).bind(("127.0.0.1", port))
            except OSError:
                return False
    return True


def _free_ports() -> tuple[int, int]:
    """Two free ports below those that the system hands out by itself; the stack takes the one above each for TLS."""
    found = [port for port in random.sample(range(15_000, 19_000, 2), 200) if _free(port) and _free(port + 1)]
    return found[0], found[1]


async def _connect(alice: Agent, bob: Agent) -> tuple[Leg, Leg]:
    leg = await alice.dial("bob")
    other = await bob.incoming(limit=5)
    await other.answer(Sound(620))
    await leg.answered(limit=5)
    await leg.send(Sound(440))
    return leg, other


@pytest.mark.parametrize("codec", ["pcmu", "pcma", "g722/16000/1", "opus/48000/2"])
async def test_two_phones_hear_each_other_and_not_themselves(codec: str) -> None:
    alice, bob = _pair(*_free_ports(), codecs=[codec])
    async with alice, bob:
        leg, other = await _connect(alice, bob)
        here, there = await asyncio.gather(leg.expect(Sound(620)), other.expect(Sound(440)))
        assert here.is_tone(Sound(620)), here
        assert there.is_tone(Sound(440)), there
        assert not here.is_tone(Sound(440))


async def test_digits_hold_and_hanging_up_are_seen_at_the_other_end() -> None:
    alice, bob = _pair(*_free_ports())
    async with alice, bob:
        leg, other = await _connect(alice, bob)
        await leg.dtmf("159#")
        assert await other.digits(4) == "159#"
        await leg.hold()
        await other.forget()
        assert (await other.hear(0.5, limit=1)).is_silent()
        await leg.resume()
        assert (await other.expect(Sound(440))).is_tone(Sound(440))
        await leg.hangup()
        assert (await other.closed()).state == "closed"


async def test_refusals_and_limits_are_told() -> None:
    alice, bob = _pair(*_free_ports())
    async with alice, bob:
        leg = await alice.dial("bob")
        await (await bob.incoming(limit=5)).reject()
        assert (await leg.closed()).status == 486
        with pytest.raises(AgentError, match=r"did not happen within 0\.3 s"):
            await bob.incoming(limit=0.3, after=Leg(bob, 1))
        await bob.kill()
        with pytest.raises(AgentError):
            await bob.legs()
