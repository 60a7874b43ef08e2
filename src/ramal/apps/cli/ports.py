"""Chooses ports: the usual ones where they are free, else the next free ones; and names the process that holds a taken one."""

import json
import re
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from ramal.apps.cli.words import Fault
from ramal.apps.settings import HTTPS, Instance, Ports

BOTH, TCP, UDP = ("tcp", "udp"), ("tcp",), ("udp",)
SINGLE = {
    "api": TCP, "https": TCP, "sip": BOTH, "sip_tls": TCP, "sip_wss": TCP, "turn": BOTH,
    "sip_private": UDP, "core_sip": UDP, "agi": TCP, "ami": TCP, "postgres": TCP, "redis": TCP,
    "rtpengine_ng": UDP, "rtpengine_http": TCP, "smtp": TCP, "node": TCP, "carrier_sip": UDP, "carrier_ami": TCP,
}  # fmt: skip
"""Port → the transports in which it must be free."""
RANGES = ("rtp", "core_rtp", "carrier_rtp", "turn")
OFFSETS = {
    "api": 8, "https": 43, "sip_wss": 44, "turn": 45,
    "rtpengine_ng": 23, "rtpengine_http": 25, "smtp": 26, "node": 27, "postgres": 32, "ami": 38, "carrier_ami": 39, "sip": 60,
    "sip_tls": 61, "carrier_sip": 62, "sip_private": 70, "agi": 73, "redis": 79, "core_sip": 80, "rtp_first": 1000, "rtp_last": 1999,
    "core_rtp_first": 2000, "core_rtp_last": 2999, "carrier_rtp_first": 3000, "carrier_rtp_last": 3499,
    "turn_first": 500, "turn_last": 899,
}  # fmt: skip
"""Where each port lies above the base given by `up --ports`."""
OUTSIDE = ("api", "http", "https", "sip", "sip_tls", "sip_wss", "turn")
_FAMILIES = {"tcp": socket.SOCK_STREAM, "udp": socket.SOCK_DGRAM}
FIRST, LAST = 1024, 65535
HTTP = 80
_INSTEAD = {HTTPS: 8443}
"""Where to look on when the usual port cannot be had; else from the next one on."""
_BIND_SERVICE = 10
"""Number of CAP_NET_BIND_SERVICE."""


def based(base: int) -> Ports:
    """Return ports that all lie in the 3,500 from `base` on."""
    last = LAST - max(OFFSETS.values())
    if not FIRST <= base <= last:
        raise Fault(f"--ports {base}: give a number from {FIRST} to {last}", f"--ports {base}: informe um número de {FIRST} a {last}")
    return Ports(**{name: base + offset for name, offset in OFFSETS.items()})


BLOCKS = (26000, 61000, 8500, 16000)
"""Bases of test runs, 4,000 ports each, outside the range from which the system itself draws. The first two stand beside an instance on the
usual ports."""


@contextmanager
def block() -> Iterator[int]:
    """Yield the base of a block of ports that no other test run uses: its first port, which no role has, is held until the end."""
    for base in BLOCKS:
        with socket.socket() as mark:
            try:
                mark.bind(("127.0.0.1", base))
                mark.listen(1)
            except OSError:
                continue
            if _untouched(based(base)):
                yield base
                return
    raise Fault(
        f"no block of ports for a test run is free: tried {', '.join(map(str, BLOCKS))}",
        f"nenhum bloco de portas para testes está livre: tentados {', '.join(map(str, BLOCKS))}",
    )


def _untouched(ports: Ports) -> bool:
    mine = _numbers(ports)
    return not mine & _of_other_instances("") and all(free("127.0.0.1", getattr(ports, name), SINGLE[name]) for name in SINGLE)


def address_of(name: str, instance: Instance) -> str:
    """Return the address on which a port is bound."""
    if name in OUTSIDE:
        return instance.listen
    return instance.carrier_address if name == "carrier_sip" else "127.0.0.1"


def free(address: str, port: int, transports: tuple[str, ...]) -> bool:
    """Say whether the port can be bound, by a role too."""
    if port < FIRST and not low_allowed():
        return False
    for transport in transports:
        with socket.socket(socket.AF_INET, _FAMILIES[transport]) as probe:
            if transport == "tcp":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port))
            except OSError:
                return False
    return True


def low_allowed() -> bool:
    """Say whether roles can be given ports below 1024: a container may have been started without the capability."""
    lines = Path("/proc/self/status").read_text().splitlines()
    bounding = next(line.split()[1] for line in lines if line.startswith("CapBnd:"))
    return bool(int(bounding, 16) >> _BIND_SERVICE & 1)


def usual_web(instance: Instance) -> None:
    """Wish for ports 80 and 443 where they can be had now: browsers and ACME authorities look there."""
    if free(instance.listen, HTTPS, TCP):
        instance.ports.https = HTTPS
    if free(instance.listen, HTTP, TCP):
        instance.ports.http = HTTP


def holder(port: int) -> str:
    """Return `name (pid)` of the process that holds a port, or an empty text."""
    listing = subprocess.run(["ss", "-Hlntup", f"sport = :{port}"], capture_output=True, text=True, check=False, timeout=10)
    found = re.search(r'users:\(\("([^"]+)",pid=(\d+)', listing.stdout)
    return f"{found[1]} (pid {found[2]})" if found else ""


def choose(instance: Instance) -> Iterator[tuple[str, int, int, str]]:
    """Replace taken ports by the next free ones. Yield (name, old, new, holder) of each replaced one."""
    ports, others = instance.ports, _of_other_instances(instance.id)
    used = {(address_of(name, instance), getattr(ports, name)) for name in SINGLE}
    for name, transports in SINGLE.items():
        address, wanted = address_of(name, instance), getattr(ports, name)
        if wanted not in others and free(address, wanted, transports):
            continue
        number = next(
            (
                n
                for n in range(_INSTEAD.get(wanted, wanted + 1), LAST)
                if n not in others and (address, n) not in used and free(address, n, transports)
            ),
            None,
        )
        if number is None:
            raise Fault(f"no port is free above {wanted} for {name}", f"nenhuma porta livre acima de {wanted} para {name}")
        setattr(ports, name, number)
        used.add((address, number))
        yield name, wanted, number, holder(wanted)
    if ports.http and (ports.http in others or not free(instance.listen, ports.http, TCP)):
        ports.http, wanted = 0, ports.http
        yield "http", wanted, 0, holder(wanted)
    yield from _choose_ranges(ports, others)


def _choose_ranges(ports: Ports, others: set[int]) -> Iterator[tuple[str, int, int, str]]:
    for name in RANGES:
        first, last = getattr(ports, f"{name}_first"), getattr(ports, f"{name}_last")
        size, start = last - first + 1, first
        while others & set(range(start, start + size)) or not _range_free(start, size):
            start += size
            if start + size > LAST:
                raise Fault(
                    f"no {size} UDP ports are free above {first} for {name}",
                    f"não há {size} portas UDP livres acima de {first} para {name}",
                )
        others = others | set(range(start, start + size))
        if start != first:
            setattr(ports, f"{name}_first", start)
            setattr(ports, f"{name}_last", start + size - 1)
            yield f"{name}_first", first, start, ""


def _range_free(start: int, size: int) -> bool:
    """Ask one port in 32; a relay or another Asterisk holds its ports only while calls are up."""
    return all(free("0.0.0.0", number, UDP) for number in range(start, start + size, 32))  # noqa: S104 -- a probe, closed at once


def _of_other_instances(own: str) -> set[int]:
    """Return every port that a running instance of ours in this network namespace has chosen, ranges included."""
    numbers: set[int] = set()
    here = Path("/proc/self/ns/net").readlink()
    for command in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = command.read_bytes().split(b"\0")
            if (command.with_name("ns") / "net").readlink() != here:
                continue
            config = next(Path(word.decode()) for word in words if word.endswith(b"/etc/supervisord.conf"))
            stored = json.loads((config.parent / "instance.json").read_text())
        except (OSError, StopIteration, ValueError):
            continue
        if stored.get("id") != own:
            numbers |= _numbers(msgspec.convert(stored["ports"], Ports))
    return numbers


def _numbers(ports: Ports) -> set[int]:
    numbers = {getattr(ports, name) for name in (*SINGLE, "http")} - {0}
    for name in RANGES:
        numbers |= set(range(getattr(ports, f"{name}_first"), getattr(ports, f"{name}_last") + 1))
    return numbers
