"""A provider's own mail server, in a real SMTP conversation: letters leave by it, or by the platform's where it fails."""

import smtplib
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session
from tests.capabilities.site import HOST, KEPT, Kept, Site
from tests.database import Api

from ramal.capabilities.isps import mail
from ramal.kit import letters


@dataclass
class Server:
    """A company's mail server: what it took, and what it says."""

    answer: str = "250 2.0.0 Queued as 4711"
    taken: list[Envelope] = field(default_factory=list)
    port: int = 0

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's own contract
        if self.answer.startswith("2"):
            self.taken.append(envelope)
        return self.answer


def _nobody(*_args: Any) -> AuthResult:
    return AuthResult(success=False, handled=False, message="535 5.7.8 Wrong password")


@pytest.fixture
def server() -> Iterator[Server]:
    handler = Server()
    with socket.create_server(("127.0.0.1", 0)) as probe:  # aiosmtpd looks whether it is up at the port that it was told
        handler.port = probe.getsockname()[1]
    running = Controller(handler, hostname="127.0.0.1", port=handler.port, authenticator=_nobody, auth_require_tls=False)
    running.start()
    yield handler
    running.stop()


@pytest.fixture
def anywhere() -> Iterator[None]:
    """An instance that only this machine hears: mail servers may be anywhere."""
    letters.use(Kept(port=0, site=f"https://{HOST}", anywhere=True))
    yield
    letters.use(Kept(port=0, site=f"https://{HOST}"))


def form(server: Server, **more: Any) -> dict[str, Any]:
    return {"host": "127.0.0.1", "port": server.port, "security": "none", "sender": "tel@alpha.example"} | more


async def tried(api: Api, client: httpx.AsyncClient) -> dict[str, Any]:
    answer = await client.post("/mail-settings/test", json={"to": "ana@example.net", "language": "en"})
    assert answer.status_code == 202, answer.text
    await api.work()
    job = (await client.get(f"/jobs/{answer.json()['id']}")).json()
    assert job["status"] == "done", job
    found: dict[str, Any] = job["result"]
    return found


@pytest.mark.feature("A3")
@pytest.mark.usefixtures("anywhere")
async def test_a_letter_to_try_with_tells_the_servers_answer(api: Api, server: Server) -> None:
    client = await api.isp(await api.new_isp())
    assert (await client.get("/mail-settings")).json()["version"] == 0
    saved = await client.put("/mail-settings", json=form(server))
    assert (saved.status_code, saved.json()["version"], saved.json()["has_password"]) == (200, 1, False)
    assert await tried(api, client) == {"sent": True, "answer": "2.0.0 Queued as 4711"}
    (envelope,) = server.taken
    assert (envelope.mail_from, envelope.rcpt_tos) == ("tel@alpha.example", ["ana@example.net"])
    server.answer = "554 5.7.1 We do not like you"
    assert await tried(api, client) == {"sent": False, "answer": "554 5.7.1 We do not like you"}
    assert (await client.get("/mail-settings")).json()["failure"] == "554 5.7.1 We do not like you"


@pytest.mark.feature("A3")
@pytest.mark.usefixtures("anywhere")
async def test_letters_leave_by_it_and_by_the_platforms_where_it_fails(site: Site, server: Server) -> None:
    letters.use(Kept(port=0, site=f"https://{HOST}", anywhere=True))
    ana = await site.entered()
    assert (await ana.put("/isp/mail-settings", json=form(server))).status_code == 200
    forgotten = {"namespace": "alpha", "email": "ana@example.net"}
    for answer, kept, taken in (("250 OK", 0, 1), ("451 4.3.0 Later", 1, 1)):
        server.answer = answer
        assert (await site.client.post("/public/password/forgotten", json=forgotten)).status_code in {200, 202, 204}
        assert len(await site.letters()) == kept
        assert len(server.taken) == taken
    assert (await ana.get("/isp/mail-settings")).json()["failure"] == "451 4.3.0 Later"
    assert KEPT[0].to == "ana@example.net"


@pytest.mark.feature("A3", off_nominal=True)
async def test_a_server_inside_is_not_looked_at(api: Api, server: Server) -> None:
    client = await api.isp(await api.new_isp())
    letters.use(Kept(port=0, site=f"https://{HOST}"))
    assert (await client.put("/mail-settings", json=form(server))).status_code == 200
    found = await tried(api, client)
    assert found["sent"] is False
    assert "public address" in found["answer"]
    assert server.taken == []


@pytest.mark.feature("A3", "A23", off_nominal=True)
async def test_the_password_is_sealed_bound_to_its_server_and_never_sent_in_clear(api: Api, server: Server) -> None:
    client, other = await api.isp(await api.new_isp()), await api.isp(await api.new_isp())
    whole = {"host": "mail.alpha.example", "sender": "tel@alpha.example", "username": "tel", "password": "secret 1"}
    saved = await client.put("/mail-settings", json=whole)
    assert (saved.json()["has_password"], "secret" in saved.text) == (True, False)
    kept = {name: value for name, value in whole.items() if name != "password"}
    changed = (await client.put("/mail-settings", json=kept | {"sender": "voice@alpha.example"})).json()
    assert (changed["has_password"], changed["version"]) == (True, 2)
    assert (await client.put("/mail-settings", json=kept | {"host": "thief.example"})).status_code == 422
    assert (await client.put("/mail-settings", json=whole | {"security": "none"})).status_code == 422
    assert (await client.put("/mail-settings", json=kept, headers={"if-match": '"1"'})).status_code == 412
    assert (await other.get("/mail-settings")).json()["version"] == 0
    assert (await other.delete("/mail-settings")).status_code == 404
    assert (await client.delete("/mail-settings")).status_code == 204
    assert (await client.get("/mail-settings")).json()["version"] == 0


@pytest.mark.feature("A3", off_nominal=True)
def test_what_is_told_is_bounded() -> None:
    assert mail.told(smtplib.SMTPServerDisconnected("x" * 9000)).startswith("SMTPServerDisconnected: x")
    assert len(mail.told(OSError("y" * 9000))) == mail.MOST_TOLD
    assert mail.told(TimeoutError()) == "TimeoutError"
