"""`/api/platform/health` and `/api/platform/certificates`: what `doctor` looks at, as far as this machine's API can see it."""

import asyncio
import json
import shutil
import socket
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, cast

import httpx
from cryptography import x509
from cryptography.x509.oid import NameOID
from fastapi import Request
from sqlalchemy import text

from ramal.apps.node import certify
from ramal.apps.settings import Settings
from ramal.engines import coturn, kamailio, postgres, redis, rtpengine
from ramal.engines.asterisk import render as asterisk
from ramal.engines.certificates import certificate_in, store
from ramal.engines.certificates.acme import due
from ramal.kit.clock import now
from ramal.kit.errors import UnavailableError
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.schema import View
from ramal.kit.subjects import Audience
from ramal.local.snapshot import Snapshot

State = Literal["ok", "warning", "fault"]
PATIENCE, LAG, SOON = 4.0, 5000, timedelta(days=14)
"""Seconds that one question may take; entries by which the snapshot may be behind for a moment; when a renewal is late."""

FULL, NEARLY_FULL, ALARMS = 0.05, 0.10, timedelta(days=1)
WANTED = text("SELECT generation::text, (SELECT coalesce(max(seq), 0) FROM routing_entries) FROM publication")
RAISED = text("SELECT count(*) FROM alarms WHERE at > :since")


WAITING = text("SELECT count(*) FROM jobs WHERE status = 'queued' AND created_at < :since")
WAIT = timedelta(minutes=2)
"""When a job that nobody began says that the worker is away."""


def _open(name: str) -> Callable[[Settings], bool]:
    """Return the question whether a port of 127.0.0.1 is open."""

    def ready(settings: Settings) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", getattr(settings.instance.ports, name)), timeout=1):
                return True
        except OSError:
            return False

    return ready


ROLES: dict[str, Callable[[Settings], bool]] = {
    "postgres": postgres.ready,
    "redis": redis.ready,
    "mailcatcher": _open("smtp"),
    "rtpengine": rtpengine.ready,
    "kamailio": kamailio.ready,
    "asterisk": asterisk.ready,
    "callcontrol": _open("agi"),
    "coturn": coturn.ready,
}
"""Role → whether it answers, asked as `doctor` asks."""


class Check(View):
    """One thing that was looked at. `kind`: `role`, `part` of the node agent, `snapshot`, `disk`, `alarms`, `certificate`.

    `number`: jobs that wait for the worker, changes behind, free share of the disk, alarms of a day, days left. `detail` is what the part
    itself says.
    """

    kind: str
    name: str
    state: State
    number: float | None = None
    detail: str = ""


class Health(View):
    """How this machine does. `versions` of its engines as they were last brought up, by package."""

    node: str
    host: str
    at: datetime
    versions: dict[str, str]
    checks: list[Check]


class CertificateView(View):
    """A certificate in use: `own`, of this instance's own authority, or `public`, of an ACME authority."""

    kind: Literal["own", "public"]
    names: list[str]
    issuer: str
    serial: str
    not_before: datetime
    not_after: datetime
    days: int
    state: State


class Certificates(View):
    """The certificates in use, and how renewal stands. `failed`: with `error`, and when it is tried again."""

    items: list[CertificateView]
    renewal: Literal["own", "issued", "due", "failed"]
    authority: str
    hosts: list[str]
    error: str
    failures: int
    again: datetime | None


health = Routes(Audience.PLATFORM, "health")
certificates = Routes(Audience.PLATFORM, "certificates")


def _settings(request: Request) -> Settings:
    settings = getattr(request.app.state, "settings", None)
    if not isinstance(settings, Settings):
        raise UnavailableError("This application knows no instance")
    return settings


@health.get(permission="health.read", response_model=Health)
async def get(unit: CurrentUnit, request: Request) -> Any:
    """Look at every role, the node agent's parts, the snapshot, the disk, alarms and certificates of this machine, now."""
    settings = _settings(request)
    generation, newest = (await unit.session.execute(WANTED)).one()
    alarms = int(await unit.session.scalar(RAISED, {"since": now() - ALARMS}) or 0)
    asked: list[Awaitable[list[Check]]] = [
        *(_patient("role", name, _role, settings, ready) for name, ready in ROLES.items() if name != "coturn" or settings.instance.turn),
        _parts(settings),
        _patient("snapshot", "snapshot", _snapshot, settings, generation, newest),
        _patient("disk", "disk", _disk, settings),
    ]
    waiting = int(await unit.session.scalar(WAITING, {"since": now() - WAIT}) or 0)
    worker = Check(kind="role", name="worker", state="warning" if waiting else "ok", number=waiting)
    found = [Check(kind="role", name="api", state="ok"), worker, *(check for checks in await asyncio.gather(*asked) for check in checks)]
    found.append(Check(kind="alarms", name="alarms", state="warning" if alarms else "ok", number=alarms))
    found += [Check(kind="certificate", name=one.kind, state=one.state, number=one.days) for one in _certificates(settings)]
    return Health(node=settings.instance.node, host=settings.instance.shown, at=now(), versions=_versions(settings), checks=found)


def _versions(settings: Settings) -> dict[str, str]:
    """Return what `engines.lock` says."""
    try:
        told = json.loads((settings.home / "etc/engines.lock").read_text())
        return {name: version for part in told.values() for name, version in part.items()}
    except (OSError, ValueError, AttributeError):
        return {}


async def _patient(kind: str, name: str, ask: Callable[..., Check], *values: Any) -> list[Check]:
    """Ask in a thread; what breaks or takes too long hides nothing else."""
    try:
        async with asyncio.timeout(PATIENCE):
            check = await asyncio.to_thread(ask, *values)
    except Exception as error:  # noqa: BLE001 - a broken part must not hide the others
        return [Check(kind=kind, name=name, state="fault", detail=f"{type(error).__name__}: {error}"[:300])]
    return [check.model_copy(update={"name": name})]


def _role(settings: Settings, ready: Callable[[Settings], bool]) -> Check:
    return Check(kind="role", name="", state="ok" if ready(settings) else "fault")


async def _parts(settings: Settings) -> list[Check]:
    """Ask the node agent how its parts are."""
    try:
        async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as client:
            told = (await client.get(f"http://127.0.0.1:{settings.instance.ports.node}/health")).json()
        return [
            Check(kind="part", name=str(name), state="ok" if part["ok"] else "fault", detail=str(part["error"])[:300])
            for name, part in sorted(told.items())
        ]
    except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError) as error:
        return [Check(kind="part", name="node", state="fault", detail=f"{type(error).__name__}: {error}"[:300])]


def _snapshot(settings: Settings, generation: str, newest: int) -> Check:
    snapshot = Snapshot(settings.snapshot)
    try:
        snapshot.open()
        have_generation, have = snapshot.state()
    finally:
        snapshot.close()
    state: State = "fault" if have_generation != generation else "warning" if newest - have > LAG else "ok"
    return Check(kind="snapshot", name="", state=state, number=max(0, newest - have))


def _disk(settings: Settings) -> Check:
    usage = shutil.disk_usage(settings.home)
    share = usage.free / usage.total
    return Check(
        kind="disk", name="", state="fault" if share < FULL else "warning" if share < NEARLY_FULL else "ok", number=round(share, 4)
    )


def _certificates(settings: Settings) -> list[CertificateView]:
    kept = store(settings)
    paths = ((kept.own, "own"), (kept.public, "public"))
    return [_view(known, kind) for path, kind in paths if (known := certificate_in(path))]


def _view(known: x509.Certificate, kind: str) -> CertificateView:
    left = known.not_valid_after_utc - datetime.now(UTC)
    state: State = "fault" if left < timedelta(0) else "warning" if left < SOON else "ok"
    return CertificateView(
        kind=cast("Literal['own', 'public']", kind), names=_names(known), issuer=_issuer(known), serial=f"{known.serial_number:x}",
        not_before=known.not_valid_before_utc, not_after=known.not_valid_after_utc, days=left.days, state=state,
    )  # fmt: skip


def _names(known: x509.Certificate) -> list[str]:
    try:
        found = known.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return []
    return [*found.get_values_for_type(x509.DNSName), *(str(one) for one in found.get_values_for_type(x509.IPAddress))]


def _issuer(known: x509.Certificate) -> str:
    parts = [part for kind in (NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME) for part in known.issuer.get_attributes_for_oid(kind)]
    return " · ".join(str(part.value) for part in parts)


@certificates.get(permission="certificates.read", response_model=Certificates)
async def show(request: Request) -> Any:
    """Return the certificates in use, and how the last renewal ended."""
    return await asyncio.to_thread(_renewal, _settings(request))


def _renewal(settings: Settings) -> Certificates:
    hosts, state = certify.hosts_of(settings), certify.read(Path(settings.home) / "certificates/acme.json")
    asks, error = bool(settings.instance.acme and hosts), str(state.get("error") or "")
    public, again = certificate_in(store(settings).public), float(cast("float", state.get("again") or 0))
    renewal: Literal["own", "issued", "due", "failed"] = "own"
    if asks:
        renewal = "failed" if error else "due" if due(public, hosts, datetime.now(UTC)) else "issued"
    return Certificates(
        items=_certificates(settings),
        renewal=renewal,
        authority=settings.instance.acme,
        hosts=hosts,
        error=error,
        failures=int(cast("int", state.get("failures") or 0)),
        again=datetime.fromtimestamp(again, UTC) if asks and error and again else None,
    )


ROUTES = [health, certificates]
