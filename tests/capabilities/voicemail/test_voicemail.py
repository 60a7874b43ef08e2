"""Voicemail: from the core's event to the row, the mailbox and the API."""

import email
import email.policy
import hashlib
import io
import socket
import wave
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import aiosmtplib
import httpx
import pytest
from sqlalchemy import text
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.apps.mailcatcher.catcher import controller
from ramal.capabilities.voicemail import api as voicemail
from ramal.capabilities.voicemail.errors import AudioGoneError
from ramal.capabilities.voicemail.outlet import Outlet
from ramal.capabilities.voicemail.tasks import late
from ramal.kit.scope import Scope
from ramal.rules.events import Recorded

SYSTEM = Scope.system("system:worker")


@dataclass
class Box:
    """A tenant with Bob, a media folder and a mail catcher."""

    api: Api
    built: House
    bob: dict[str, Any]
    media: Path
    mails: Path
    server: Any

    def recorded(self, **changes: Any) -> Recorded:
        """Write an audio file and return its event."""
        name = str(uuid4())
        content = _wav()
        (self.media / "voicemail").mkdir(parents=True, exist_ok=True)
        (self.media / f"voicemail/{name}.wav").write_bytes(content)
        values = {
            "id": name, "call": str(uuid4()), "leg": str(uuid4()), "node": "node-1", "boot": "b", "mono": 1,
            "wall": 1_790_000_000_000_000_000, "purpose": "voicemail", "path": f"voicemail/{name}.wav", "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(), "seconds": 12.4, "caller": "+551133330000",
            "isp_id": str(self.built.isp_id), "tenant_id": self.built.id("tenant"), "subscriber_id": self.bob["id"],
        }  # fmt: skip
        return Recorded(**values | changes)

    async def receive(self, event: Recorded) -> None:
        async with self.api.worker.unit(SYSTEM) as unit:
            await voicemail.received(unit, event)

    async def message(self) -> dict[str, Any]:
        """Receive one message and return what the API shows of it."""
        event = self.recorded()
        await self.receive(event)
        return (await self.built.tenant.get(f"/voicemail/{event.id}")).json()

    def letters(self) -> list[email.message.EmailMessage]:
        files = sorted(self.mails.glob("*.eml"))
        return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]


def _wav() -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\x00\x10" * 8000)
    return buffer.getvalue()


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
async def box(api: Api, tmp_path: Path, port: int) -> AsyncIterator[Box]:
    built = await house(api)
    bob = await make(built.tenant, "subscribers", username="bob", name="Bob", email="bob@example.net", voicemail=True, language="pt-BR")
    server = controller(tmp_path / "mail", port)
    server.start()
    voicemail.use(Outlet(media=tmp_path / "media", smtp_port=port))
    await api.work()
    yield Box(api, built, bob, tmp_path / "media", tmp_path / "mail", server)
    if server.loop.is_running():
        server.stop()


@pytest.mark.feature("A22b")
async def test_message_reaches_the_mailbox_with_its_audio(box: Box) -> None:
    event = box.recorded()
    await box.receive(event)
    await box.api.work()
    [letter] = box.letters()
    assert letter["To"] == "Bob <bob@example.net>"
    assert letter["From"] == "Correio de voz <voicemail@customer1." + box.bob["domain"].split(".", 1)[1] + ">"
    assert letter["Subject"] == "Mensagem de voz de +551133330000 (0:12)"
    [audio] = list(letter.iter_attachments())
    assert (audio.get_content_type(), audio.get_filename()) == ("audio/wav", "mensagem.wav")
    assert hashlib.sha256(audio.get_content()).hexdigest() == event.sha256
    assert (await box.built.tenant.get(f"/voicemail/{event.id}")).json()["mailed_at"]


@pytest.mark.feature("A22b", off_nominal=True)
async def test_same_event_twice_makes_one_message_and_one_letter(box: Box) -> None:
    event = box.recorded()
    await box.receive(event)
    await box.receive(event)
    await box.api.work()
    await box.receive(event)
    await box.api.work()
    assert len(box.letters()) == 1
    assert len((await box.built.tenant.get("/voicemail")).json()["items"]) == 1


@pytest.mark.feature("A22b", off_nominal=True)
async def test_letter_waits_while_the_mail_server_is_away(box: Box, port: int) -> None:
    event = box.recorded()
    await box.receive(event)
    box.server.stop()
    with pytest.raises(aiosmtplib.SMTPConnectError):
        await box.api.work()
    message = (await box.built.tenant.get(f"/voicemail/{event.id}")).json()
    assert (message["mail"], message["mailed_at"]) == ("queued", None)
    box.server = controller(box.mails, port)
    box.server.start()
    await late(box.api.worker)
    assert await box.api.work() == 0, "too early"
    async with box.api.worker.unit(SYSTEM) as unit:
        await unit.session.execute(text("UPDATE voicemail_messages SET created_at = created_at - interval '11 minutes'"))
    await late(box.api.worker)
    await late(box.api.worker)
    await box.api.work()
    assert len(box.letters()) == 1


@pytest.mark.feature("A22b", off_nominal=True)
@pytest.mark.parametrize("changes", [{"purpose": "recording"}, {"subscriber_id": str(uuid4())}])
async def test_event_that_is_nobodys_message_changes_nothing(box: Box, changes: dict[str, str]) -> None:
    await box.receive(box.recorded(**changes))
    assert (await box.built.tenant.get("/voicemail")).json()["items"] == []


@pytest.mark.feature("A22b", off_nominal=True)
async def test_subscriber_without_address_gets_no_letter_but_the_message_is_kept(box: Box) -> None:
    answer = await box.built.tenant.patch(f"/subscribers/{box.bob['id']}", json={"email": "", "voicemail": False})
    assert answer.status_code == 200, answer.text
    await box.receive(box.recorded())
    await box.api.work()
    assert box.letters() == []
    assert [item["mail"] for item in (await box.built.tenant.get("/voicemail")).json()["items"]] == ["none"]


@pytest.mark.feature("A22")
async def test_tenant_lists_hears_and_deletes(box: Box) -> None:
    message = await box.message()
    assert (message["caller"], message["milliseconds"], message["heard_at"]) == ("+551133330000", 12_400, None)
    listed = (await box.built.tenant.get(f"/voicemail?subscriber_id={box.bob['id']}")).json()["items"]
    assert [item["id"] for item in listed] == [message["id"]]
    audio = await box.built.tenant.get(f"/voicemail/{message['id']}/audio")
    assert audio.headers["content-type"] == "audio/wav"
    assert audio.content == _wav()
    assert (await box.built.tenant.delete(f"/voicemail/{message['id']}")).status_code == 204
    await box.api.work()
    assert (await box.built.tenant.get(f"/voicemail/{message['id']}")).status_code == 404
    assert not list((box.media / "voicemail").glob("*.wav"))


@pytest.mark.feature("A22")
async def test_subscriber_sees_own_messages_only_and_hearing_is_noted(box: Box) -> None:
    message = await box.message()
    tenant = box.built.id("tenant")
    alice = await make(box.built.tenant, "subscribers", username="alice")
    his, hers = [await box.api.phone(box.built.isp_id, tenant, who["id"]) for who in (box.bob, alice)]
    assert (await his.get(f"/voicemail/{message['id']}/audio")).content == _wav()
    assert (await his.get("/voicemail")).json()["items"][0]["heard_at"]
    assert (await hers.get("/voicemail")).json()["items"] == []
    for answer in (
        await hers.get(f"/voicemail/{message['id']}"),
        await hers.get(f"/voicemail/{message['id']}/audio"),
        await _delete(hers, message),
    ):
        assert answer.status_code == 404
    assert (await _delete(his, message)).status_code == 204


async def _delete(client: httpx.AsyncClient, message: dict[str, Any]) -> httpx.Response:
    return await client.delete(f"/voicemail/{message['id']}")


@pytest.mark.feature("A22", "A23", off_nominal=True)
async def test_neighbour_tenant_gets_404(box: Box) -> None:
    message = await box.message()
    neighbour = await box.built.another_tenant("neighbour")
    assert (await neighbour.get("/voicemail")).json()["items"] == []
    for answer in (
        await neighbour.get(f"/voicemail/{message['id']}"),
        await neighbour.get(f"/voicemail/{message['id']}/audio"),
        await _delete(neighbour, message),
    ):
        assert answer.status_code == 404


@pytest.mark.feature("A22", off_nominal=True)
async def test_audio_that_is_gone_or_changed_is_not_served(box: Box) -> None:
    message = await box.message()
    [file] = (box.media / "voicemail").glob("*.wav")
    file.write_bytes(b"something else")
    answer = await box.built.tenant.get(f"/voicemail/{message['id']}/audio")
    assert (answer.status_code, answer.json()["code"]) == (410, "audio-gone")
    file.unlink()
    assert (await box.built.tenant.get(f"/voicemail/{message['id']}/audio")).status_code == 410


@pytest.mark.feature("A22", off_nominal=True)
@pytest.mark.parametrize("path", ["../etc/secrets.json", "voicemail/../../etc/secrets.json", "/etc/passwd", "prompts/en/sorry.wav"])
def test_no_file_outside_the_voicemail_folder_is_reached(tmp_path: Path, path: str) -> None:
    with pytest.raises(AudioGoneError):
        Outlet(media=tmp_path / "media").file(path)
