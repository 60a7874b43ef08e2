"""Creates and keeps an instance: its folders, addresses, ports, secrets and the account that owns them."""

import base64
import ipaddress
import json
import os
import pwd
import re
import secrets
import socket
import subprocess
from argparse import Namespace
from pathlib import Path

import msgspec

from ramal.apps.cli import ports
from ramal.apps.cli.words import Fault, language, say
from ramal.apps.settings import SOURCE, Instance, Secrets, Settings, home, load
from ramal.engines.supervisor.sandbox import Account, Sandbox

ACCOUNT = "ramal"
FOLDERS = {
    "etc": 0o700,
    "run": 0o755,
    "log": 0o755,
    "data": 0o755,
    "snapshot": 0o700,
    "spool": 0o755,
    "media": 0o755,
    "backup": 0o700,
    "certificates": 0o700,
}
SEALED = ("seal_key",)
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")
LONGEST_HOST = 253
LETS_ENCRYPT = "https://acme-v02.api.letsencrypt.org/directory"
CONSOLES = ("platform", "isp", "console", "phone")


def existing() -> Settings:
    """Return the settings of this instance. Raise Fault where `up` has not run."""
    try:
        return load()
    except FileNotFoundError as error:
        raise Fault(f"there is no instance in {home()}: run ./ramal up", f"não há instância em {home()}: execute ./ramal up") from error


def sandbox(settings: Settings) -> Sandbox:
    """Return the namespace in which this instance's roles run."""
    low = any(0 < port < ports.FIRST for port in (settings.instance.ports.http, settings.instance.ports.https))
    return Sandbox(account=Account.named(ACCOUNT), source=SOURCE, home=settings.home, engines=settings.engines, low_ports=low)


def environment(settings: Settings) -> dict[str, str]:
    """Return what every process of the host's Python is told by its environment."""
    return {
        "PATH": f"{settings.engines}/host/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": str(settings.run),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONPATH": f"{SOURCE}/src:{SOURCE}",
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "RAMAL_HOME": str(settings.home),
        "RAMAL_ENGINES": str(settings.engines),
    }


def ensure_account() -> bool:
    """Create the system account where it is missing. Return whether it was created."""
    try:
        pwd.getpwnam(ACCOUNT)
    except KeyError:
        command = [
            "useradd",
            "--system",
            "--user-group",
            "--no-create-home",
            "--home-dir",
            "/nonexistent",
            "--shell",
            "/usr/sbin/nologin",
            ACCOUNT,
        ]
        subprocess.run(command, check=True, timeout=30)
        return True
    return False


def prepare(options: Namespace) -> Settings:
    """Create what is missing of the instance and take over the options. Ports are chosen by `choose_ports`."""
    base = home()
    base.mkdir(parents=True, exist_ok=True)
    for name, mode in FOLDERS.items():
        (base / name).mkdir(exist_ok=True)
        (base / name).chmod(mode)
    engines = Path(os.environ["RAMAL_ENGINES"]).resolve()
    kept = _read(base / "etc/engines.json")
    created = ensure_account() or kept.get("account_created", False)
    write(base / "etc/engines.json", json.dumps({"folder": str(engines), "account_created": created}))
    if not (base / "etc/secrets.json").exists():
        write(base / "etc/secrets.json", msgspec.json.encode(fresh_secrets()).decode())
    fresh = not (base / "etc/instance.json").exists()
    if fresh:
        write(base / "etc/instance.json", msgspec.json.encode(Instance(id=secrets.token_hex(4), listen="", language=_language())).decode())
    settings = load(base)
    apply(settings.instance, options, fresh=fresh)
    store(settings)
    return settings


def apply(instance: Instance, options: Namespace, *, fresh: bool = False) -> None:
    """Take over what was asked for on the command line; without options the instance stays as it is."""
    if options.loopback:
        instance.loopback, instance.listen = True, "127.0.0.1"
    if options.listen:
        instance.loopback, instance.listen = ipaddress.ip_address(options.listen).is_loopback, options.listen
    if options.empty and fresh:
        instance.demo = False
    if options.public_ip:
        instance.public_ip = None if options.public_ip == "none" else options.public_ip
    if options.turn:
        instance.turn = options.turn == "on"
    if options.ports:
        instance.ports = ports.based(options.ports)
    if not instance.listen:
        instance.listen = default_address()
    if not local(instance.listen):
        raise Fault(
            f"the address {instance.listen} is not on this machine: give one that is with --listen, or use --loopback",
            f"o endereço {instance.listen} não existe nesta máquina: informe outro com --listen, ou use --loopback",
        )
    named = _take_hosts(instance, options)
    if (named or fresh) and not (options.ports or instance.loopback):
        ports.usual_web(instance)
    _take_acme(instance, options, named=named)


def _take_hosts(instance: Instance, options: Namespace) -> bool:
    """Take over `--host` and `--console-host`. Return whether a name was given."""
    if options.host:
        instance.hosts = [] if options.host == ["none"] else list(dict.fromkeys(map(host_name, options.host)))
    if options.console_host:
        pairs = [] if options.console_host == ["none"] else [text.partition("=") for text in options.console_host]
        instance.console_hosts = {host_name(host): _console(name) for name, _, host in pairs}
    return bool(instance.hosts or instance.console_hosts) and bool(options.host or options.console_host)


def _take_acme(instance: Instance, options: Namespace, *, named: bool) -> None:
    """Take over `--acme`; whoever gives a name wants a certificate for it that browsers know."""
    if options.acme_ca:
        instance.acme_ca = str(Path(options.acme_ca).resolve())
    if options.acme:
        instance.acme = "" if options.acme == "off" else options.acme
    elif named and instance.hosts and not instance.acme and not instance.loopback:
        instance.acme = LETS_ENCRYPT


def host_name(text: str) -> str:
    """Return a host name in the form in which certificates hold it (RFC 1123, RFC 5891). Raise Fault where it is none."""
    try:
        name = text.strip().rstrip(".").encode("idna").decode().lower()
    except UnicodeError:
        name = ""
    if not HOST.fullmatch(name) or len(name) > LONGEST_HOST:
        raise Fault(f"{text!r} is not a host name such as pbx.example.net", f"{text!r} não é um nome como pbx.example.net")
    return name


def _console(name: str) -> str:
    if name not in CONSOLES:
        raise Fault(
            f"there is no console {name!r}: give {', '.join(CONSOLES)}, as in phone=phone.example.net",
            f"não há console {name!r}: informe {', '.join(CONSOLES)}, como em phone=phone.example.net",
        )
    return name


def choose_ports(settings: Settings) -> None:
    """Give every role free ports, store and tell them. Only while nothing of the instance runs."""
    for name, old, new, holder in ports.choose(settings.instance):
        by = f" ({holder})" if holder else ""
        if not new:
            say(f"port {old} ({name}) is taken{by}: going on without", f"a porta {old} ({name}) está ocupada{by}: seguindo sem ela")
            continue
        say(f"port {old} ({name}) is taken{by}: using {new}", f"a porta {old} ({name}) está ocupada{by}: usando {new}")
    store(settings)


def store(settings: Settings) -> None:
    """Write `etc/instance.json`."""
    text = msgspec.json.format(msgspec.json.encode(settings.instance)).decode()
    write(settings.home / "etc/instance.json", text)


def default_address() -> str:
    """Return the address of the default route. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("203.0.113.1", 9))
            return str(probe.getsockname()[0])
        except OSError as error:
            raise Fault(
                "no network address was found (there is no default route): give one with --listen, or use --loopback",
                "nenhum endereço de rede foi encontrado (não há rota padrão): informe um com --listen, ou use --loopback",
            ) from error


def local(address: str) -> bool:
    """Say whether an address is one of this machine's."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((address, 0))
        except OSError:
            return False
    return True


def fresh_secrets() -> Secrets:
    """Return random secrets."""
    values = {name: secrets.token_urlsafe(24) for name in Secrets.__struct_fields__}
    return Secrets(**(values | {name: base64.b64encode(secrets.token_bytes(32)).decode() for name in SEALED}))


def write(path: Path, content: str) -> None:
    """Replace a file that only its owner may read, by one rename."""
    aside = path.with_suffix(".new")
    aside.unlink(missing_ok=True)
    aside.touch(mode=0o600)
    aside.write_text(content)
    owner = (path if path.exists() else path.parent).stat()
    os.chown(aside, owner.st_uid, owner.st_gid)
    aside.replace(path)


def give_to_account(base: Path, engines: Path) -> None:
    """Let the account own everything below the instance folder but the engines."""
    prune = ["-path", str(engines), "-prune", "-o"] if engines.is_relative_to(base) else []
    find = [
        "find",
        str(base),
        "-xdev",
        *prune,
        "(",
        "!",
        "-user",
        ACCOUNT,
        "-o",
        "!",
        "-group",
        ACCOUNT,
        ")",
        "-exec",
        "chown",
        "-h",
        f"{ACCOUNT}:",
        "{}",
        "+",
    ]
    subprocess.run(find, check=True, timeout=300)


def _read(path: Path) -> dict[str, bool]:
    return dict(json.loads(path.read_text())) if path.exists() else {}


def _language() -> str:
    return "pt-BR" if language() == "pt" else "en"
