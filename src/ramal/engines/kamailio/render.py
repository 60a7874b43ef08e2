"""Writes Kamailio's configuration, the loader of `ramal.edge`, and the empty registration database."""

import hashlib
import hmac
import json
import sqlite3
from pathlib import Path
from typing import Any

import ramal
from ramal.engines.certificates import certificate_in, store
from ramal.engines.certificates.authority import names_of
from ramal.engines.kamailio.config import CONFIG, KEMI, TLS, TLS_NAME
from ramal.engines.place import Settings

KAMAILIO = "/usr/sbin/kamailio"
START = Path(__file__).with_name("start.sh")
MASK_IP = "127.0.0.8"
"""What stands for the private side in Via, Record-Route and Contact of messages that leave."""
_SCHEMA = "usr/share/kamailio/db_sqlite"


def render(settings: Settings) -> None:
    """Write everything Kamailio needs below `home`. Safe to call again; registrations are kept."""
    etc = settings.home / "etc/kamailio"
    for folder in (etc, settings.home / "run", settings.home / "registrations", settings.home / "spool/edge"):
        folder.mkdir(parents=True, exist_ok=True)
    _write(etc / "kamailio.cfg", _config(settings))
    render_tls(settings)
    _write(etc / "kemi.py", KEMI.format(paths=_paths(settings), settings=str(etc / "edge.json")))
    _write(etc / "edge.json", json.dumps(_edge(settings), indent=1))
    _database(settings)


def render_tls(settings: Settings) -> None:
    """Write `tls.cfg`: the own certificate for everybody, a public one for the names that it holds."""
    kept = store(settings)
    public = certificate_in(kept.public)
    names = names_of(public).hosts if public else ()
    text = TLS.format(own=kept.own) + "".join(TLS_NAME.format(name=name, public=kept.public) for name in names)
    _write(settings.home / "etc/kamailio/tls.cfg", text)


def command(settings: Settings) -> list[str]:
    """Return the argument list that runs it inside the edge root. It stays in the foreground and logs to standard error."""
    home, config = settings.home, f"{settings.home}/etc/kamailio/kamailio.cfg"
    memory = ["-x", "tlsf", "-X", "tlsf", "-m", "64", "-M", "8"]
    return ["/bin/sh", str(START), config, KAMAILIO, "-DD", "-E", *memory, "-Y", f"{home}/run", "-f", config]


def _write(path: Path, text: str) -> None:
    path.touch(mode=0o600, exist_ok=True)
    path.chmod(0o600)
    path.write_text(text)


def _derived(key: str, purpose: str) -> str:
    """Return a key of its own for each purpose: hexadecimal, which needs no quoting in kamailio.cfg."""
    return hmac.new(key.encode(), purpose.encode(), hashlib.sha256).hexdigest()[:40]


def web_key(digest_key: str) -> str:
    """Return the key of the credentials of web phones: the API gives them out, the edge computes them anew."""
    return _derived(digest_key, "web")


def _config(settings: Settings) -> str:
    instance, ports = settings.instance, settings.instance.ports
    return CONFIG.format(
        children=2,
        listen=instance.listen,
        sip=ports.sip,
        private=ports.sip_private,
        sip_tls=ports.sip_tls,
        sip_wss=ports.sip_wss,
        **{
            name: _advertise(settings, port)
            for name, port in (("advertise", "sip"), ("advertise_tls", "sip_tls"), ("advertise_wss", "sip_wss"))
        },
        advertised=instance.public_ip or instance.listen,
        run=settings.home / "run",
        registrations=settings.home / "registrations",
        etc=settings.home / "etc/kamailio",
        ng=ports.rtpengine_ng,
        digest_key=_derived(settings.secrets.digest_key, "nonce"),
        mask_key=_derived(settings.secrets.cookie_key, "mask"),
        restore_key=_derived(settings.secrets.cookie_key, "restore"),
        mask_ip=MASK_IP,
    )


def _advertise(settings: Settings, port: str) -> str:
    public = settings.instance.public_ip
    return f" advertise {public}:{getattr(settings.instance.ports, port)}" if public else ""


def _paths(settings: Settings) -> list[str]:
    source = Path(ramal.__file__).resolve().parents[1]
    return [str(source), str(settings.engines / "edge-packages")]


def _edge(settings: Settings) -> dict[str, Any]:
    instance, ports = settings.instance, settings.instance.ports
    return {
        "node": instance.node,
        "listen": instance.listen,
        "public": instance.public_ip or instance.listen,
        "sip": ports.sip,
        "tls": ports.sip_tls,
        "wss": ports.sip_wss,
        "web_hosts": sorted(
            {*instance.hosts, *instance.console_hosts, instance.listen, instance.public_ip or instance.listen, "localhost"}
        ),
        "private": ports.sip_private,
        "snapshot": str(settings.home / "snapshot"),
        "spool": str(settings.home / "spool/edge"),
        "registrations": str(settings.home / "registrations/location.sqlite"),
        "cookie_key": settings.secrets.cookie_key,
        "seal_key": settings.secrets.seal_key,
        "decoy_key": _derived(settings.secrets.digest_key, "decoy"),
        "web_key": web_key(settings.secrets.digest_key),
    }


def _database(settings: Settings) -> None:
    path = settings.home / "registrations/location.sqlite"
    if path.exists() and path.stat().st_size:
        return
    schema = settings.engines / "edge" / _SCHEMA
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        for name in ("standard-create.sql", "usrloc-create.sql"):
            connection.executescript((schema / name).read_text())
        connection.execute("CREATE INDEX location_contact_idx ON location (contact)")  # asked for a browser's present WebSocket
        connection.execute("CREATE INDEX location_received_idx ON location (received)")  # asked for a blocked address's phones
        connection.commit()
    finally:
        connection.close()
    path.chmod(0o600)
