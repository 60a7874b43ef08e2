"""coturn, the TURN server (RFC 8656) for browsers whose network lets no UDP through to the relay. Off unless `up --turn` asks for it.

It is no open relay: credentials end by themselves, and its only peer is the address of our own rtpengine. What it relays leaves from a
loopback address, which nobody outside can send to, and which is not the address that the edge trusts as its own.
"""

import base64
import hashlib
import hmac
import socket
from typing import Any

from ramal.engines.place import Settings

TURNSERVER = "/usr/bin/turnserver"
RELAY = "127.0.0.9"
_MAGIC = b"\x21\x12\xa4\x42"
_BINDING, _SUCCESS = b"\x00\x01", b"\x01\x01"

_CONFIG = """\
listening-ip={listen}
listening-port={port}
relay-ip={relay}
min-port={first}
max-port={last}
realm=ramal
use-auth-secret
static-auth-secret={secret}
fingerprint
stale-nonce=600
denied-peer-ip=0.0.0.0-255.255.255.255
denied-peer-ip=::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
allowed-peer-ip={listen}
{peers}no-multicast-peers
no-tcp-relay
no-tls
no-dtls
no-cli
no-software-attribute
user-quota=16
total-quota=2000
userdb={run}/turn.sqlite
pidfile={run}/turn.pid
log-file=stdout
simple-log
"""


def render(settings: Settings) -> None:
    """Write `etc/coturn/turnserver.conf`, readable by its owner only (it holds the secret of all credentials)."""
    instance, ports = settings.instance, settings.instance.ports
    folder = settings.home / "etc/coturn"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "turnserver.conf"
    path.touch(mode=0o600)
    path.chmod(0o600)
    fields = {"listen": instance.listen, "port": ports.turn, "relay": RELAY, "first": ports.turn_first, "last": ports.turn_last}
    path.write_text(_CONFIG.format(**fields, run=settings.home / "run", secret=secret(settings), peers=_peers(instance)))


def _peers(instance: Any) -> str:
    """Return what else must be allowed: browsers name our public address, and coturn refuses loopback peers unless told."""
    public = f"allowed-peer-ip={instance.public_ip}\n" if instance.public_ip else ""
    return public + ("allow-loopback-peers\n" if instance.loopback else "")


def command(settings: Settings) -> list[str]:
    """Return the program and its arguments. It stays in the foreground."""
    return [TURNSERVER, "-c", str(settings.home / "etc/coturn/turnserver.conf")]


def ready(settings: Settings) -> bool:
    """Say whether it answers a binding request (RFC 8489 §2)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.settimeout(0.5)
        try:
            sock.sendto(_BINDING + b"\0\0" + _MAGIC + b"ramal-health", (settings.instance.listen, settings.instance.ports.turn))
            return sock.recv(1500).startswith(_SUCCESS)
        except OSError:
            return False


def secret(settings: Settings) -> str:
    """Return the secret that this server and whoever hands out credentials share."""
    return hmac.new(settings.secrets.cookie_key.encode(), b"turn", hashlib.sha256).hexdigest()


def credentials(shared: str, name: str, expires: int) -> tuple[str, str]:
    """Return user name and password that are good until `expires` (Unix seconds), by the REST API for TURN."""
    user = f"{expires}:{name}"
    return user, base64.b64encode(hmac.digest(shared.encode(), user.encode(), "sha1")).decode()
