"""A real coturn: who holds credentials of ours relays to our media relay, and to nobody else; nobody else relays at all."""

import hashlib
import hmac
import os
import socket
import subprocess
import time

import pytest

from ramal.apps.settings import Instance, Ports
from ramal.engines import coturn

pytestmark = [pytest.mark.feature("B6"), pytest.mark.feature("A14")]
COOKIE = b"\x21\x12\xa4\x42"
ALLOCATE, PERMIT, SEND = 0x003, 0x008, 0x016
USERNAME, INTEGRITY, ERROR, PEER, DATA, REALM, NONCE, RELAYED, TRANSPORT = 0x06, 0x08, 0x09, 0x12, 0x13, 0x14, 0x15, 0x16, 0x19


class Secrets:
    cookie_key = "cookie"


class Settings:
    def __init__(self, home) -> None:
        self.home, self.secrets = home, Secrets()
        self.instance = Instance(id="x", loopback=True, turn=True, ports=Ports(turn=34780, turn_first=34800, turn_last=34899))
        (home / "run").mkdir()


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    made = Settings(tmp_path_factory.mktemp("coturn"))
    coturn.render(made)
    log = (made.home / "log").open("wb")
    process = subprocess.Popen(coturn.command(made), stdout=log, stderr=log, cwd=made.home)
    end = time.monotonic() + 20
    while not coturn.ready(made):
        assert process.poll() is None, (made.home / "log").read_text()
        assert time.monotonic() < end, (made.home / "log").read_text()
    yield made
    process.terminate()
    process.wait(10)
    log.close()


class Client:
    """As much of RFC 8489 and RFC 8656 as is asked here."""

    def __init__(self, settings, user: str, password: str) -> None:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.settimeout(3)
        self.socket.connect(("127.0.0.1", settings.instance.ports.turn))
        self.user, self.password = user, password
        self.known: dict[int, bytes] = {}

    def ask(self, method: int, *attributes: tuple[int, bytes]) -> dict[int, bytes]:
        body = list(attributes)
        if self.known:
            body += [(USERNAME, self.user.encode()), (REALM, self.known[REALM]), (NONCE, self.known[NONCE])]
        packed = b"".join(_attribute(*one) for one in body)
        transaction = os.urandom(12)
        if self.known:
            key = hashlib.md5(f"{self.user}:{self.known[REALM].decode()}:{self.password}".encode(), usedforsecurity=False).digest()
            head = method.to_bytes(2) + (len(packed) + 24).to_bytes(2) + COOKIE + transaction
            packed += _attribute(INTEGRITY, hmac.digest(key, head + packed, "sha1"))
        self.socket.send(method.to_bytes(2) + len(packed).to_bytes(2) + COOKIE + transaction + packed)
        return _attributes(self.socket.recv(2000))

    def allocate(self) -> dict[int, bytes]:
        """Return the answer to the request with credentials; the first one only asks for realm and nonce."""
        wanted = (TRANSPORT, b"\x11\0\0\0")
        self.known = self.ask(ALLOCATE, wanted)
        return self.ask(ALLOCATE, wanted)


def _attribute(kind: int, value: bytes) -> bytes:
    return kind.to_bytes(2) + len(value).to_bytes(2) + value + b"\0" * (-len(value) % 4)


def _attributes(message: bytes) -> dict[int, bytes]:
    found, at = {}, 20
    while at < len(message):
        kind, size = int.from_bytes(message[at : at + 2]), int.from_bytes(message[at + 2 : at + 4])
        found[kind] = message[at + 4 : at + 4 + size]
        at += 4 + size + (-size % 4)
    return found


def _peer(host: str, port: int) -> tuple[int, bytes]:
    mask = COOKIE
    address = bytes(a ^ b for a, b in zip(socket.inet_aton(host), mask, strict=True))
    return PEER, b"\0\x01" + (port ^ 0x2112).to_bytes(2) + address


def _code(answer: dict[int, bytes]) -> int:
    return answer[ERROR][2] * 100 + answer[ERROR][3] if ERROR in answer else 200


def client(settings, *, expires: float = 60, secret: str | None = None) -> Client:
    return Client(settings, *coturn.credentials(secret or coturn.secret(settings), "alice", int(time.time() + expires)))


def test_media_reaches_our_relay_from_an_address_of_its_own(settings) -> None:
    one = client(settings)
    answer = one.allocate()
    host = socket.inet_ntoa(bytes(a ^ b for a, b in zip(answer[RELAYED][4:8], COOKIE, strict=True)))
    assert host == coturn.RELAY
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
        peer.bind(("127.0.0.1", 0))
        peer.settimeout(3)
        assert _code(one.ask(PERMIT, _peer(*peer.getsockname()))) == 200
        packed = _attribute(*_peer(*peer.getsockname())) + _attribute(DATA, b"media")
        one.socket.send(SEND.to_bytes(2) + len(packed).to_bytes(2) + COOKIE + os.urandom(12) + packed)
        data, source = peer.recvfrom(100)
        assert (data, source[0]) == (b"media", coturn.RELAY)
        peer.sendto(b"back", (host, int.from_bytes(answer[RELAYED][2:4]) ^ 0x2112))
        assert _attributes(one.socket.recv(2000))[DATA] == b"back"
    one.socket.close()


@pytest.mark.feature("B6", off_nominal=True)
@pytest.mark.parametrize("peer", ["127.0.0.20", "10.0.0.1", "192.0.2.1", "169.254.169.254", "8.8.8.8"])
def test_nobody_else_is_reached_through_it(settings, peer) -> None:
    one = client(settings)
    assert _code(one.allocate()) == 200
    assert _code(one.ask(PERMIT, _peer(peer, 53))) == 403
    one.socket.close()


@pytest.mark.feature("B6", off_nominal=True)
@pytest.mark.parametrize("wrong", [{"expires": -10}, {"secret": "guessed"}])
def test_old_or_forged_credentials_relay_nothing(settings, wrong) -> None:
    one = client(settings, **wrong)
    assert _code(one.allocate()) == 401
    one.socket.close()


def test_its_secret_is_readable_by_its_owner_only(settings) -> None:
    path = settings.home / "etc/coturn/turnserver.conf"
    assert path.stat().st_mode & 0o077 == 0
    assert coturn.secret(settings) in path.read_text()
