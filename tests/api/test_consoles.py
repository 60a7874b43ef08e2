"""Serving of the built consoles: what is kept for ever, what is asked for again, what a page may do, and what nobody gets."""

import gzip
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from ramal.apps.api.consoles import NONCE, Consoles, inside
from ramal.apps.api.front import Front
from ramal.apps.api.shell import Shell
from ramal.apps.settings import Instance, Ports

pytestmark = pytest.mark.feature("A1")
SCRIPT = b"export const answer = 42;\n"


def instance(**fields) -> Instance:
    return Instance(id="test", listen="192.0.2.1", ports=Ports(https=443, sip_wss=7443), **fields)


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    for name in ("platform", "isp", "tenant", "phone"):
        assets = tmp_path / name / "assets"
        assets.mkdir(parents=True)
        page = f'<html><meta nonce="{NONCE}"><script type="module" src="/{name}/assets/main-1a2b.js"></script></html>'
        (tmp_path / name / "index.html").write_text(page)
        (assets / "main-1a2b.js").write_bytes(SCRIPT)
        (assets / "main-1a2b.js.gz").write_bytes(gzip.compress(SCRIPT))
        (assets / "main-1a2b.js.br").write_bytes(b"brotli")
        (tmp_path / name / "manifest.webmanifest").write_text("{}")
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "isp" / "link.txt").symlink_to(tmp_path / "secret.txt")
    return tmp_path


def client_of(root: Path, known: Instance, base: str = "https://192.0.2.1", source: str = "198.51.100.7") -> httpx.AsyncClient:
    app = Shell(Front(Consoles(root, known), known, root / "challenges"))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app, client=(source, 1)), base_url=base)


@pytest.fixture
async def client(dist: Path) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(dist, instance()) as made:
        yield made


async def test_hashed_files_are_kept_for_ever_and_sent_compressed(client) -> None:
    path = "/console/assets/main-1a2b.js"
    plain = await client.get(path, headers={"accept-encoding": "identity"})
    zipped = await client.get(path, headers={"accept-encoding": "gzip"})
    brotli = await client.head(path, headers={"accept-encoding": "gzip, br;q=0.9"})
    assert plain.content == zipped.content == SCRIPT
    assert [one.headers.get("content-encoding") for one in (plain, zipped, brotli)] == [None, "gzip", "br"]
    assert {one.headers["cache-control"] for one in (plain, zipped, brotli)} == {"public, max-age=31536000, immutable"}
    assert {one.headers["content-type"] for one in (plain, zipped, brotli)} == {"text/javascript; charset=utf-8"}
    assert plain.headers["vary"] == "accept-encoding"
    assert plain.headers["etag"] != zipped.headers["etag"]


async def test_what_has_not_changed_is_not_sent_again(client) -> None:
    first = await client.get("/phone/manifest.webmanifest")
    again = await client.get("/phone/manifest.webmanifest", headers={"if-none-match": first.headers["etag"]})
    assert (first.headers["content-type"], first.headers["cache-control"]) == ("application/manifest+json", "no-cache")
    assert (again.status_code, again.content) == (304, b"")


async def test_a_service_worker_may_fetch_its_own_files_and_no_more(client, dist) -> None:
    (dist / "phone" / "sw.js").write_bytes(SCRIPT)
    answer = await client.get("/phone/sw.js")
    assert (answer.headers["service-worker-allowed"], answer.headers["cache-control"]) == ("/phone/", "no-cache")
    assert answer.headers["content-security-policy"] == "default-src 'none'; connect-src 'self'; script-src 'self'"
    assert (await client.get("/phone/assets/main-1a2b.js")).headers["content-security-policy"].startswith("default-src 'none'; frame")


async def test_a_part_of_a_file_can_be_asked_for(client) -> None:
    part = await client.get("/isp/assets/main-1a2b.js", headers={"range": "bytes=0-5", "accept-encoding": "identity"})
    assert (part.status_code, part.content) == (206, SCRIPT[:6])


@pytest.mark.parametrize("path", ["/isp/", "/isp/customers/0190/edit", "/isp/index.html"])
async def test_every_other_path_is_the_page_with_a_fresh_nonce(client, path) -> None:
    one, two = await client.get(path), await client.get(path)
    nonces = [re.findall(r'nonce="([^"]+)"', answer.text) for answer in (one, two)]
    assert nonces[0] != nonces[1]
    assert f"'nonce-{nonces[0][0]}'" in one.headers["content-security-policy"]
    assert one.headers["cache-control"] == "no-store"


async def test_a_page_may_do_what_it_needs_and_nothing_else(client) -> None:
    headers = (await client.get("/phone/")).headers
    rules = dict(rule.strip().split(" ", 1) for rule in headers["content-security-policy"].split(";"))
    assert rules["default-src"] == rules["script-src"] == "'self'"
    assert rules["connect-src"] == "'self' wss://192.0.2.1:7443"
    assert rules["frame-ancestors"] == rules["object-src"] == "'none'"
    assert "unsafe" not in rules["style-src"]
    assert "microphone=(self)" in headers["permissions-policy"]
    assert (headers["cross-origin-opener-policy"], headers["x-content-type-options"]) == ("same-origin", "nosniff")


async def test_a_console_without_its_slash_is_led_there(client) -> None:
    answer = await client.get("/isp?lang=en")
    assert (answer.status_code, answer.headers["location"]) == (308, "/isp/?lang=en")


@pytest.mark.feature("A1", off_nominal=True)
@pytest.mark.parametrize(
    "path",
    ["/isp/%2e%2e/secret.txt", "/isp/..%2fsecret.txt", "/isp/link.txt", "/isp/assets/gone.js", "/isp/.git/x.txt", "/other/"],
)
async def test_nothing_outside_of_a_console_is_served(client, path) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


@pytest.mark.feature("A1", off_nominal=True)
@pytest.mark.parametrize("path", ["", ".", "..", "a/../../x", "/etc/passwd", "a\\..\\x", "\x00", "assets/"])
def test_no_path_leads_out(dist, path) -> None:
    assert inside(dist / "isp", path) is None


@pytest.mark.feature("A1", off_nominal=True)
async def test_a_console_takes_no_other_method(client) -> None:
    assert (await client.post("/isp/")).status_code == 405


@pytest.mark.feature("A1", off_nominal=True)
async def test_missing_consoles_say_so_in_both_languages(tmp_path) -> None:
    async with client_of(tmp_path, instance()) as client:
        answer = await client.get("/isp/")
    assert answer.status_code == 503
    assert "ainda não foram construídos" in answer.text
    assert "not built yet" in answer.text


async def test_the_first_page_leads_to_each_console_in_the_readers_language(client) -> None:
    portuguese = await client.get("/", headers={"accept-language": "pt-BR,pt;q=0.9,en;q=0.5"})
    english = await client.get("/", headers={"accept-language": "de, en;q=0.5"})
    for path in ("/platform/", "/isp/", "/console/", "/phone/", "/trust"):
        assert f'href="{path}"' in portuguese.text
        assert f'href="{path}"' in english.text
    assert "Provedor" in portuguese.text
    assert "Provider" in english.text


async def test_a_console_at_a_name_of_its_own_is_alone_there(dist) -> None:
    async with client_of(dist, instance(console_hosts={"fone.example.net": "phone"}), "https://fone.example.net") as client:
        home, other = await client.get("/"), await client.get("/isp/")
        page = await client.get("/phone/")
    assert (home.status_code, home.headers["location"]) == (302, "/phone/")
    assert other.status_code == 404
    assert "wss://fone.example.net:7443" in page.headers["content-security-policy"]
    assert page.headers["strict-transport-security"].startswith("max-age=")


@pytest.mark.feature("B2")
async def test_people_are_led_from_http_to_https(dist) -> None:
    async with client_of(dist, instance(), "http://192.0.2.1:8080") as client:
        answer = await client.get("/isp/a%20b?c=d")
        odd = await client.get("/isp/", headers={"host": "x/../y@z"})
    assert (answer.status_code, answer.headers["location"]) == (308, "https://192.0.2.1/isp/a%20b?c=d")
    assert odd.headers["location"] == "https://192.0.2.1/isp/"


@pytest.mark.feature("B2", off_nominal=True)
@pytest.mark.parametrize(("source", "status"), [("198.51.100.7", 403), ("127.0.0.1", 404), ("192.0.2.1", 404)])
async def test_a_password_crosses_no_network_in_the_clear(dist, source, status) -> None:
    async with client_of(dist, instance(), "http://192.0.2.1:8080", source) as client:
        answer = await client.post("/api/public/session", json={})
    assert answer.status_code == (status if status == 403 else 405), "405: it reached what stands behind"


@pytest.mark.feature("B2")
async def test_an_acme_authority_gets_its_answer_over_http(dist) -> None:
    (dist / "challenges").mkdir()
    (dist / "challenges" / "token-1234567890abcdef").write_text("token.thumbprint")
    async with client_of(dist, instance(), "http://pbx.example.net") as client:
        found = await client.get("/.well-known/acme-challenge/token-1234567890abcdef")
        missing = await client.get("/.well-known/acme-challenge/..%2f..%2fsecret.txt")
    assert (found.status_code, found.text) == (200, "token.thumbprint")
    assert missing.status_code == 404


@pytest.mark.feature("A1", off_nominal=True)
async def test_a_console_opens_no_websocket(dist) -> None:
    sent = []

    async def send(message) -> None:
        sent.append(message["type"])

    await Consoles(dist, instance())({"type": "websocket", "path": "/isp/"}, None, send)
    assert sent == ["websocket.close"]
