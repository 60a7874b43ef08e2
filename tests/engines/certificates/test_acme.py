"""ACME against pebble, a real authority for tests: issue, renewal under open connections, refusal."""

import asyncio
import ipaddress
import json
import socket
import ssl
import subprocess
import time
import urllib.request
from datetime import UTC, datetime, timedelta

import pytest
import uvicorn
from cryptography import x509
from starlette.responses import PlainTextResponse

from ramal.apps.api.front import Front
from ramal.apps.api.tls import Contexts
from ramal.apps.node import certify
from ramal.apps.node.certify import Certifier
from ramal.apps.node.parts import Part
from ramal.apps.settings import Instance, Ports
from ramal.engines.certificates import Store, certificate_in
from ramal.engines.certificates.acme import Acme, AcmeError, due
from ramal.engines.certificates.authority import Names, covers, issue, names_of, new_authority

pytestmark = pytest.mark.feature("B2")
HOST, CONSOLE = "pbx.example.net", "fone.example.net"
NOW = datetime.now(UTC)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def pebble(tmp_path_factory):
    """Pebble on its own ports, with names that all lead to 127.0.0.1. Yields (directory, trusted, http port)."""
    folder = tmp_path_factory.mktemp("pebble")
    names = Names(("localhost",), (ipaddress.ip_address("127.0.0.1"),))
    authority = new_authority("Pebble", names, NOW)
    leaf = issue(authority, names, NOW)
    (folder / "ca.pem").write_bytes(authority.pem().partition(b"-----END PRIVATE KEY-----\n")[2])
    (folder / "key.pem").write_bytes(leaf.key_pem())
    (folder / "cert.pem").write_bytes(leaf.pem().partition(b"-----END PRIVATE KEY-----\n")[2])
    listen, manage, http, dns, control = (free_port() for _ in range(5))
    config = {
        "listenAddress": f"127.0.0.1:{listen}", "managementListenAddress": f"127.0.0.1:{manage}", "certificate": str(folder / "cert.pem"),
        "privateKey": str(folder / "key.pem"), "httpPort": http, "tlsPort": free_port(), "ocspResponderURL": "",
    }  # fmt: skip
    (folder / "config.json").write_text(json.dumps({"pebble": config}))
    names_server = [
        "pebble-challtestsrv", "-defaultIPv4", "127.0.0.1", "-defaultIPv6", "", "-dns01", f"127.0.0.1:{dns}", "-http01", "",
        "-https01", "", "-tlsalpn01", "", "-management", f"127.0.0.1:{control}",
    ]  # fmt: skip
    server = ["pebble", "-config", str(folder / "config.json"), "-dnsserver", f"127.0.0.1:{dns}"]
    environment = {"PEBBLE_VA_NOSLEEP": "1", "PEBBLE_WFE_NONCEREJECT": "0", "PATH": "/usr/bin"}
    log = (folder / "log").open("wb")
    running = [subprocess.Popen(command, env=environment, stdout=log, stderr=log) for command in (names_server, server)]
    try:
        _await(f"https://127.0.0.1:{listen}/dir", folder / "ca.pem", folder / "log")
        yield f"https://127.0.0.1:{listen}/dir", folder / "ca.pem", http
    finally:
        for process in running:
            process.terminate()
            process.wait(5)
        log.close()


def _await(url, trusted, log) -> None:
    context = ssl.create_default_context(cafile=trusted)
    for _ in range(200):
        try:
            with urllib.request.urlopen(url, timeout=1, context=context):  # noqa: S310 - our own, by https
                return
        except OSError as error:
            last = error
            time.sleep(0.05)
    raise AssertionError(f"{last}: {log.read_text()[-2000:]}")


class Settings:
    """What the certifier is told."""

    def __init__(self, home, pebble) -> None:
        directory, trusted, http = pebble
        self.home, self.run = home, home / "run"
        self.instance = Instance(
            id="test",
            listen="127.0.0.1",
            hosts=[HOST],
            console_hosts={CONSOLE: "phone"},
            acme=directory,
            acme_ca=str(trusted),
            ports=Ports(http=http),
        )
        (home / "etc/kamailio").mkdir(parents=True)


class Edge:
    """Kamailio's RPC: what it was told to do."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def call(self, method: str, *_params: str | int) -> str:
        self.told.append(method)
        return "Ok"


@pytest.fixture
async def web(tmp_path, pebble):
    """The API's front, where the authority looks."""
    settings = Settings(tmp_path, pebble)
    front = Front(PlainTextResponse("page"), settings.instance, settings.run / "acme")
    server = uvicorn.Server(uvicorn.Config(front, host="127.0.0.1", port=settings.instance.ports.http, log_level="error", lifespan="off"))
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - it has no event
        await asyncio.sleep(0.01)
    yield settings
    server.should_exit = True
    await task


def certifier(settings, edge, alarms) -> Certifier:
    return Certifier(Part("certificates"), settings, edge, lambda what, detail: alarms.append((what, detail)))


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    writer.close()


async def test_issue_and_renewal_reach_browsers_and_end_no_connection(web, monkeypatch) -> None:
    edge, alarms = Edge(), []
    keeper, store = certifier(web, edge, alarms), Store(web.home / "certificates")
    await keeper.renew()
    first = certificate_in(store.public)
    assert set(names_of(first).hosts) == {HOST, CONSOLE}
    assert (edge.told, alarms) == (["tls.reload"], [])
    assert f"server_name = {HOST}" in (web.home / "etc/kamailio/tls.cfg").read_text()
    assert {path.stat().st_mode & 0o077 for path in (store.public, web.home / "certificates/account.pem")} == {0}
    assert list((web.run / "acme").iterdir()) == [], "answers are taken away"

    contexts = Contexts(store)
    server = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=contexts.door())
    async with server:
        reader, writer = await connect(server)
        assert served(writer) == first
        await keeper.renew()
        assert certificate_in(store.public) == first, "nothing is asked for that is not due"
        monkeypatch.setattr(certify, "due", lambda *_: True)
        await keeper.renew()
        contexts.refresh()
        _, second = await connect(server)
        assert served(second) == certificate_in(store.public) != first
        writer.write(b"still here\n")
        assert await reader.readline() == b"still here\n"
        for each in (writer, second):
            each.close()
            await each.wait_closed()


async def connect(server):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return await asyncio.open_connection(*server.sockets[0].getsockname(), ssl=context, server_hostname=HOST)


def served(writer):
    return x509.load_der_x509_certificate(writer.get_extra_info("ssl_object").getpeercert(binary_form=True))


@pytest.mark.feature("B2", off_nominal=True)
async def test_refusal_is_an_alarm_and_is_not_repeated_at_once(web) -> None:
    edge, alarms = Edge(), []
    keeper, store = certifier(web, edge, alarms), Store(web.home / "certificates")
    await keeper.renew()
    kept = store.public.read_bytes()
    web.instance.hosts.append("outro.example.net")
    web.run = web.home / "nobody-serves-this"
    for _ in range(2):
        await keeper.renew()
    assert [what for what, _ in alarms] == ["certificate"]
    assert "outro.example.net" in alarms[0][1]
    assert store.public.read_bytes() == kept
    state = certify.read(web.home / "certificates/acme.json")
    assert (state["failures"], "outro.example.net" in str(state["error"])) == (1, True)


@pytest.mark.feature("B2", off_nominal=True)
def test_an_authority_that_is_not_there_is_said_so(tmp_path) -> None:
    with pytest.raises(AcmeError, match="refused"):
        Acme(f"https://127.0.0.1:{free_port()}/dir", tmp_path / "account.pem", tmp_path).issue([HOST])


@pytest.mark.parametrize(("days", "hosts", "expected"), [(0, [HOST], False), (368, [HOST], True), (0, [HOST, CONSOLE], True)])
def test_a_certificate_is_due_a_month_before_its_end_or_when_a_name_is_missing(days, hosts, expected) -> None:
    names = Names((HOST,), ())
    leaf = issue(new_authority("x", names, NOW), names, NOW).certificate
    assert due(leaf, hosts, NOW + timedelta(days=days)) is expected
    assert due(None, hosts, NOW)
    assert covers(leaf, HOST)
