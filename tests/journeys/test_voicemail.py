"""Voicemail (A22b): nobody answers, a message is spoken, and arrives by e-mail with the audio attached."""

import asyncio
import email
import io
import secrets
import wave
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from tests.journeys.pbx import A, B, Pbx

from ramal.apps.agent.remote import Leg
from ramal.apps.agent.tone import Sound, measure
from ramal.apps.check import phones
from ramal.apps.check.client import until

SPOKEN = Sound(440, -10)


def _mails(home: Path, to: str) -> list[EmailMessage]:
    messages = [email.message_from_bytes(path.read_bytes(), policy=default) for path in (home / "mail").glob("*.eml")]
    return [message for message in messages if to in str(message["To"])]


async def _mail(pbx: Pbx, to: str, *, limit: float = 25) -> EmailMessage:
    async def ask() -> list[EmailMessage]:
        return _mails(pbx.provider.settings.home, to)

    found = await until(ask, bool, limit=limit)
    assert len(found) == 1, f"{len(found)} mails to {to}"
    return found[0]


async def _greeted(leg: Leg) -> None:
    """Wait until the greeting and its beep are over."""
    assert (await phones.audible(leg)).level > phones.AUDIBLE, "no greeting"

    async def hear() -> bool:
        return (await leg.hear(0.8, limit=2)).is_silent()

    assert await until(hear, bool, limit=20), "the greeting never ends"


@pytest.mark.feature("A22b")
async def test_a_message_is_mailed_with_its_audio(pbx: Pbx) -> None:
    alice, to = await pbx.person(A, name="Alice Example"), f"{secrets.token_hex(6)}@example.net"
    bob = await pbx.person(B, voicemail=True, email=to, ring_timeout=5)
    leg = await alice.agent.call(bob.username, limit=20)
    await _greeted(leg)
    await leg.send(SPOKEN)
    await asyncio.sleep(4)  # a person who speaks
    await leg.hangup()
    mail = await _mail(pbx, to)
    (audio,) = [part for part in mail.iter_attachments() if part.get_content_maintype() == "audio"]
    with wave.open(io.BytesIO(audio.get_content())) as recording:
        rate, pcm = recording.getframerate(), recording.readframes(recording.getnframes())
    assert recording.getsampwidth() == 2
    last = measure(pcm[-2 * rate * 2 :], rate)
    assert last.is_tone(SPOKEN), f"the recording's last seconds hold {last}"
    assert alice.alias in mail.as_string() or "Alice" in str(mail["Subject"]) + str(mail.get_body())
    (record,) = await pbx.records(1)
    assert record["result"] == "answered"


@pytest.mark.feature("A22b", "A13", off_nominal=True)
async def test_without_voicemail_the_caller_is_told_and_no_mail_comes(pbx: Pbx) -> None:
    alice = await pbx.person(A)
    to = f"{secrets.token_hex(6)}@example.net"
    bob = await pbx.person(B, email=to, ring_timeout=5)
    leg = await alice.agent.dial(bob.username)
    assert (await leg.closed(limit=15)).status == 480
    assert _mails(pbx.provider.settings.home, to) == []
