"""Commands that look: status, logs, mail, doctor."""

import email
import email.policy
import os
import subprocess
import time
from argparse import Namespace
from datetime import timedelta
from pathlib import Path
from typing import Any

from ramal.apps.cli import doctor, encryption, instance, runtime
from ramal.apps.cli.words import Fault, word
from ramal.engines.supervisor.client import NotRunningError, State

PAGE = os.sysconf("SC_PAGE_SIZE")
MEBI = 1 << 20


def register(commands: Any) -> None:
    """Add the commands."""
    commands.add_parser("status", help="roles with state, uptime and memory").set_defaults(handler=run_status)
    logs = commands.add_parser("logs", help="last lines of a role")
    logs.add_argument("role", nargs="?")
    logs.add_argument("-f", "--follow", action="store_true")
    logs.add_argument("-n", "--lines", type=int, default=50)
    logs.set_defaults(handler=run_logs)
    mail = commands.add_parser("mail", help="show caught mail")
    mail.add_argument("number", nargs="?", type=int, help="show this one whole (1 is the newest)")
    mail.set_defaults(handler=run_mail)
    commands.add_parser("doctor", help="diagnose a running instance").set_defaults(handler=doctor.run)


def run_status(_options: Namespace) -> int:
    """Print a line per role. Return 1 unless all that should run does."""
    settings = instance.existing()
    try:
        states = runtime.supervisor(settings).states()
    except NotRunningError:
        print(word("nothing is running: ./ramal up starts it", "nada está em execução: ./ramal up inicia"))
        return 1
    print(f"{word('role', 'papel'):14}{word('state', 'estado'):12}{word('uptime', 'ativo há'):>12}{word('memory', 'memória'):>12}  pid")
    memory = _memory()
    for state in states.values():
        used = f"{memory.get(state.pid, 0) / MEBI:.0f} MiB" if state.running else "-"
        uptime = str(timedelta(seconds=state.uptime)) if state.running else "-"
        print(f"{state.name:14}{state.state:12}{uptime:>12}{used:>12}  {state.pid or '-'}")
    print(f"{settings.instance.origin}/  {encryption.summary(settings)}")
    return 0 if all(map(_as_it_should, states.values())) else 1


def _as_it_should(state: State) -> bool:
    return state.running or (state.name == "demo-bob" and state.state == "STOPPED")


def _memory() -> dict[int, int]:
    """Return the proportional memory of each process and all below it, in bytes."""
    parents, used = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
            rollup = (folder / "smaps_rollup").read_text()
        except (OSError, ValueError, IndexError):
            continue
        used[int(folder.name)] = next((int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:")), 0)
    total: dict[int, int] = {}
    for pid, amount in used.items():
        above: int | None = pid
        while above:
            total[above] = total.get(above, 0) + amount
            above = parents.get(above)
    return total


def run_logs(options: Namespace) -> int:
    """Print, or follow, a role's log."""
    folder = instance.existing().home / "log"
    known = sorted(path.stem for path in folder.glob("*.log"))
    if options.role is None:
        print(word("roles:", "papéis:"), " ".join(known))
        return 0
    if options.role not in known:
        raise Fault(
            f"there is no log of {options.role}; there are: {' '.join(known)}", f"não há log de {options.role}; há: {' '.join(known)}"
        )
    follow = ["-F"] if options.follow else []
    return subprocess.run(["tail", "-n", str(options.lines), *follow, str(folder / f"{options.role}.log")], check=False).returncode


def run_mail(options: Namespace) -> int:
    """List caught mail, newest first, or show one."""
    files = sorted((instance.existing().home / "mail").glob("*.eml"), reverse=True)
    if not files:
        print(word("no mail was caught yet", "nenhum e-mail capturado ainda"))
        return 0
    if options.number is None:
        for number, path in enumerate(files[:50], 1):
            print(f"{number:3}  {_summary(path)}")
        return 0
    if not 1 <= options.number <= len(files):
        raise Fault(f"there are {len(files)} mails", f"há {len(files)} e-mails")
    _show(files[options.number - 1])
    return 0


def _read(path: Path) -> Any:
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def _summary(path: Path) -> str:
    message = _read(path)
    files = [part.get_filename() for part in message.iter_attachments()]
    attached = f"  [{', '.join(name for name in files if name)}]" if files else ""
    when = time.strftime("%F %T", time.localtime(path.stat().st_mtime))
    return f"{when}  {message['to']}  {message['subject']}{attached}"


def _show(path: Path) -> None:
    message = _read(path)
    for name in ("From", "To", "Date", "Subject"):
        print(f"{name}: {message[name]}")
    body = message.get_body(("plain", "html"))
    print(f"\n{body.get_content() if body else ''}")
    for part in message.iter_attachments():
        print(f"[{part.get_filename()}: {part.get_content_type()}, {len(part.get_payload(decode=True) or b'')} bytes]")
    print(path)
