"""HTTPS of the API: certificates by name, renewed under an open connection, and the page from which people trust them."""

import asyncio
import ipaddress
import plistlib
import socket
import ssl
from datetime import UTC, datetime

import httpx
import pytest
from cryptography import x509

from ramal.apps.api.tls import Contexts
from ramal.apps.api.trust import Trust
from ramal.apps.settings import Instance
from ramal.engines.certificates import Store, certificate_in
from ramal.engines.certificates.authority import Names, issue, new_authority

NAMES = Names(("pbx.example.net", "localhost"), (ipaddress.ip_address("127.0.0.1"),))
pytestmark = pytest.mark.feature("B2")


@pytest.fixture
def store(tmp_path) -> Store:
    made = Store(tmp_path / "certificates")
    made.ensure(NAMES, "Ramal test", datetime.now(UTC))
    return made


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    writer.close()


def anybody() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


async def connect(port: int, name: str, trusted: str | None = None):
    context = ssl.create_default_context(cafile=trusted) if trusted else anybody()
    return await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname=name)


def served(writer: asyncio.StreamWriter) -> x509.Certificate:
    return x509.load_der_x509_certificate(writer.get_extra_info("ssl_object").getpeercert(binary_form=True))


def public_pem(*hosts: str) -> bytes:
    names = Names(hosts, ())
    return issue(new_authority("Somebody public", names, datetime.now(UTC)), names, datetime.now(UTC)).pem()


async def test_renewal_reaches_new_connections_and_ends_none(store) -> None:
    contexts = Contexts(store)
    server = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=contexts.door())
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await connect(port, "localhost", str(store.authority))
        before = served(writer)
        store.own.unlink()
        store.ensure(NAMES, "Ramal test", datetime.now(UTC))
        assert contexts.refresh()
        assert not contexts.refresh(), "nothing changed since"
        _, second = await connect(port, "localhost", str(store.authority))
        assert served(second) == certificate_in(store.own) != before
        writer.write(b"still here\n")
        assert await reader.readline() == b"still here\n"
        for each in (writer, second):
            each.close()
            await each.wait_closed()


async def test_a_public_certificate_serves_its_own_names_only(store) -> None:
    contexts = Contexts(store)
    server = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=contexts.door())
    port = server.sockets[0].getsockname()[1]
    async with server:
        store.take_public(public_pem("pbx.example.net"))
        contexts.refresh()
        found = {}
        for name in ("pbx.example.net", "localhost", "127.0.0.1"):
            _, writer = await connect(port, name)
            found[name] = served(writer)
            writer.close()
            await writer.wait_closed()
    own, public = certificate_in(store.own), certificate_in(store.public)
    assert found == {"pbx.example.net": public, "localhost": own, "127.0.0.1": own}


@pytest.mark.feature("B2", off_nominal=True)
async def test_a_broken_file_leaves_the_former_certificate(store, caplog) -> None:
    contexts = Contexts(store)
    before = certificate_in(store.own)
    store.own.write_text("-----BEGIN PRIVATE KEY-----\nbroken\n")
    assert not contexts.refresh()
    assert "the former one stays" in caplog.text
    left, right = socket.socketpair()
    client = anybody()
    serving = asyncio.to_thread(contexts._own.wrap_socket, right, server_side=True)
    secure, accepted = await asyncio.gather(asyncio.to_thread(client.wrap_socket, left), serving)
    assert x509.load_der_x509_certificate(secure.getpeercert(binary_form=True)) == before
    secure.close()
    accepted.close()


@pytest.fixture
def trust(store) -> httpx.AsyncClient:
    app = Trust(store, Instance(id="test", listen="192.0.2.1"))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://192.0.2.1:8080")


async def test_the_authority_can_be_had_in_each_form_and_its_key_in_none(trust, store) -> None:
    wanted = certificate_in(store.authority)
    pem = await trust.get("/trust/ramal-ca.pem")
    der = await trust.get("/trust/ramal-ca.crt")
    profile = await trust.get("/trust/ramal-ca.mobileconfig")
    assert x509.load_pem_x509_certificate(pem.content) == x509.load_der_x509_certificate(der.content) == wanted
    content = plistlib.loads(profile.content)["PayloadContent"][0]
    assert content["PayloadType"] == "com.apple.security.root"
    assert x509.load_der_x509_certificate(content["PayloadContent"]) == wanted
    assert profile.headers["content-type"] == "application/x-apple-aspen-config"
    assert all(b"PRIVATE" not in one.content for one in (pem, der, profile))
    assert (await trust.get("/trust/ramal-ca.mobileconfig")).content == profile.content


@pytest.mark.parametrize(("language", "title"), [("pt-BR,pt;q=0.9", "Confiar neste sistema"), ("en-US", "Trust this system")])
async def test_the_page_tells_each_system_how(trust, store, language, title) -> None:
    page = await trust.get("/trust", headers={"accept-language": language})
    assert title in page.text
    assert store.fingerprint() in page.text
    for system in ("Windows", "macOS", "Android", "iPhone", "Linux", "Firefox"):
        assert f"<h2>{system}" in page.text


@pytest.mark.feature("B2", off_nominal=True)
@pytest.mark.parametrize("path", ["/trust/key.pem", "/trust/../authority/key.pem", "/trust/own.pem"])
async def test_nothing_else_can_be_downloaded(trust, path) -> None:
    assert (await trust.get(path)).status_code == 404
