"""Diagnoses a running instance: each line says what was looked at, what was found and, where something is wrong, what to do."""

import shutil
import subprocess
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ramal.apps.cli import encryption, instance, load, lock, ports, registered, roles, runtime
from ramal.apps.cli.findings import Finding, Verdict
from ramal.apps.cli.words import word
from ramal.apps.settings import Settings
from ramal.engines import postgres
from ramal.engines.kamailio.client import RpcError
from ramal.engines.kamailio.client import client as edge
from ramal.engines.rtpengine.client import Client as Relay
from ramal.engines.rtpengine.client import RelayError
from ramal.engines.supervisor.client import NotRunningError
from ramal.local.snapshot import Snapshot

LAG = 5000
"""Entries by which the snapshot may be behind for a moment, as during an import."""
FULL, NEARLY_FULL = 0.05, 0.10
STALE = 60.0
QUIET = 5.0


def run(_options: Namespace) -> int:
    """Print every finding. Return 1 where something is wrong."""
    settings, worst = instance.existing(), 0
    for examine in EXAMINATIONS:
        try:
            findings = list(examine(settings))
        except Exception as error:  # noqa: BLE001 -- a broken part must not hide the others
            findings = [Finding("fault", examine.__name__.strip("_"), f"{type(error).__name__}: {error}")]
        for finding in findings:
            print(finding.text())
            worst = max(worst, finding.verdict == "fault")
    return worst


def _roles(settings: Settings) -> Iterator[Finding]:
    try:
        states = runtime.supervisor(settings).states()
    except NotRunningError:
        yield Finding("fault", word("roles", "papéis"), word("nothing is running", "nada em execução"), "./ramal up")
        return
    for role in roles.ROLES:
        state = states.get(role.name)
        if state is None or (role.optional and not state.running):
            continue
        look = f"./ramal logs {role.name}"
        if not state.running:
            yield Finding("fault", role.name, f"{state.state} {state.message}", look)
        elif not role.ready(settings):
            yield Finding("fault", role.name, word("runs but does not answer", "em execução, mas não responde"), look)
        else:
            yield Finding("ok", role.name, word("answers", "responde"))


def _ports(settings: Settings) -> Iterator[Finding]:
    for name in ports.OUTSIDE:
        address, number = ports.address_of(name, settings.instance), getattr(settings.instance.ports, name)
        if not number or (name == "turn" and not settings.instance.turn):
            continue
        if ports.free(address, number, ports.SINGLE.get(name, ports.TCP)):
            yield Finding("fault", f"{name} {address}:{number}", word("nobody listens", "ninguém escuta"), "./ramal status")
        else:
            yield Finding("ok", f"{name} {address}:{number}", ports.holder(number))


def _snapshot(settings: Settings) -> Iterator[Finding]:
    snapshot = Snapshot(settings.snapshot)
    snapshot.open()
    generation, have = snapshot.state()
    with postgres.connect(settings) as link:
        row = link.execute("SELECT generation::text, (SELECT coalesce(max(seq), 0) FROM routing_entries) FROM publication").fetchone()
    wanted = row or ("", 0)
    behind = wanted[1] - have
    title = word("snapshot", "snapshot")
    if generation != wanted[0]:
        yield Finding("fault", title, word("is of another generation", "é de outra geração"), "./ramal logs node")
    elif behind > LAG:
        yield Finding("warning", title, word(f"{behind} changes behind", f"{behind} mudanças atrasado"), "./ramal logs node")
    else:
        yield Finding("ok", title, word(f"{behind} changes behind", f"{behind} mudanças atrasado"))


def _disk(settings: Settings) -> Iterator[Finding]:
    usage = shutil.disk_usage(settings.home)
    share = usage.free / usage.total
    seen = word(f"{usage.free >> 20} MiB free ({share:.0%})", f"{usage.free >> 20} MiB livres ({share:.0%})")
    cure = word("free some space: below 5 % no paid call is begun", "libere espaço: abaixo de 5 % nenhuma chamada paga é iniciada")
    verdict: Verdict = "fault" if share < FULL else "warning" if share < NEARLY_FULL else "ok"
    yield Finding(verdict, word("disk", "disco"), seen, "" if verdict == "ok" else cure)


def _spool(settings: Settings) -> Iterator[Finding]:
    files = list(settings.spool.rglob("*.spool"))
    left = [path for path in files if not _writer_lives(path) and time.time() - path.stat().st_mtime > STALE]
    seen = word(f"{len(files)} files, {len(left)} left behind", f"{len(files)} arquivos, {len(left)} para trás")
    yield Finding("warning" if left else "ok", "spool", seen, "./ramal logs node" if left else "")


def _writer_lives(path: Path) -> bool:
    """Say whether the process that named the file `<name>-<pid>-<start>.spool` still runs: the others' files are shipped and deleted."""
    return Path("/proc", path.stem.split("-")[-2]).exists()


def _engines(settings: Settings) -> Iterator[Finding]:
    changed = lock.drift(settings)
    if not changed:
        yield Finding("ok", "engines.lock", word("versions as at the last ./ramal up", "versões como no último ./ramal up"))
    for line in changed:
        yield Finding("warning", "engines.lock", line, word("./ramal up takes it over", "./ramal up assume a mudança"))


def _clock(_settings: Settings) -> Iterator[Finding]:
    shown = subprocess.run(
        ["timedatectl", "show", "-p", "NTPSynchronized", "--value"], capture_output=True, text=True, check=False, timeout=10
    )
    title = word("clock", "relógio")
    if shown.stdout.strip() == "yes":
        yield Finding("ok", title, word("synchronised", "sincronizado"))
    else:
        seen = word("not known to be synchronised", "sem sincronização conhecida")
        yield Finding(
            "warning",
            title,
            seen,
            word("install chrony: records need the right time", "instale o chrony: os registros precisam da hora certa"),
        )


def _phones(settings: Settings) -> Iterator[Finding]:
    try:
        dumped = edge(settings).call("ul.dump", "brief")
    except RpcError as error:
        yield Finding("fault", word("phones", "telefones"), str(error), "./ramal logs kamailio")
        return
    registered = sorted(set(_addresses(dumped)))
    with postgres.connect(settings) as link:
        known = [
            f"{user}@{domain}"
            for user, domain in link.execute("SELECT username, domain FROM subscribers ORDER BY 2, 1 LIMIT 1000").fetchall()
        ]
    missing = [address for address in known if address not in registered and address.split("@")[0] not in registered]
    here_now = len(known) - len(missing)
    seen = word(f"{here_now} registered of {len(known)}", f"{here_now} registrados de {len(known)}")
    yield Finding("ok", word("phones", "telefones"), seen)
    if missing:
        here = f"{settings.instance.public_ip or settings.instance.listen}:{settings.instance.ports.sip}"
        cure = word(
            f"phones must send to the outbound proxy {here} (UDP or TCP); is a firewall before it? ./ramal credentials has all settings",
            f"os telefones devem usar o proxy de saída {here} (UDP ou TCP); há um firewall antes? ./ramal credentials tem os dados",
        )
        yield Finding("warning", word("never arrived", "nunca chegaram"), " ".join(missing[:8]) + (" …" if missing[8:] else ""), cure)


def _addresses(dumped: Any) -> Iterator[str]:
    """Yield every address of record in Kamailio's answer, whatever its nesting."""
    if isinstance(dumped, dict):
        if isinstance(dumped.get("AoR"), str):
            yield dumped["AoR"].removeprefix("sip:")
        dumped = list(dumped.values())
    if isinstance(dumped, list):
        for item in dumped:
            yield from _addresses(item)


def _media(settings: Settings) -> Iterator[Finding]:
    relay = Relay(settings.instance.ports.rtpengine_ng)
    calls, silent = relay.calls(limit=200), 0
    for call in calls:
        try:
            silent += _one_way(relay.query(call))
        except RelayError:
            continue
    title = word("media", "mídia")
    if not silent:
        yield Finding("ok", title, word(f"{len(calls)} calls, both ways", f"{len(calls)} chamadas, nos dois sentidos"))
        return
    first, last = settings.instance.ports.rtp_first, settings.instance.ports.rtp_last
    cure = word(
        f"UDP ports {first}-{last} must reach this machine; behind NAT set --public-ip",
        f"as portas UDP {first}-{last} devem chegar a esta máquina; atrás de NAT use --public-ip",
    )
    yield Finding("warning", title, word(f"{silent} calls with audio one way only", f"{silent} chamadas com áudio em um só sentido"), cure)


def _one_way(call: dict[str, Any]) -> bool:
    """Say whether one side of an older call has sent nothing while the other has."""
    if time.time() - float(call.get("created", time.time())) < QUIET:
        return False
    packets = [
        sum(int(stream.get("stats", {}).get("packets", 0)) for media in tag.get("medias", []) for stream in media.get("streams", []))
        for tag in call.get("tags", {}).values()
    ]
    return len(packets) > 1 and any(packets) and not all(packets)


EXAMINATIONS: tuple[Callable[[Settings], Iterator[Finding]], ...] = (
    _roles, _ports, encryption.examine, _snapshot, _spool, _disk, _engines, _clock, _phones, registered.examine, _media, load.examine,
)  # fmt: skip
__all__ = ["Finding", "run"]
