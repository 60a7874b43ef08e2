"""(a) and (c): the edge against native Kamailio scripts that do the same work."""

import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

from bench import sipp, world
from bench.lab import Lab, answers_options
from bench.measure import Sample, compare, cost_per_call, idle_rate
from bench.sipp import FAR_END, GENERATOR
from ramal.engines import certificates, kamailio, rtpengine
from ramal.local.ids import new_id
from ramal.rules.inside import HEADER, ToEdge, encode

PEERS = Path(__file__).parent / "peers"
CHILDREN = 2


def start_edge(lab: Lab, entries: dict[str, object]) -> list[subprocess.Popen[bytes]]:
    """Start our Kamailio and rtpengine on a snapshot."""
    lab.fill(entries)  # type: ignore[arg-type]
    rtpengine.render(lab.settings)
    certificates.render(lab.settings)
    kamailio.render(lab.settings)
    relay = lab.start("rtpengine", rtpengine.command(lab.settings), root="edge")
    lab.wait(lambda: rtpengine.ready(lab.settings), "rtpengine", [relay])
    edge = lab.start("kamailio", kamailio.command(lab.settings), root="edge")
    lab.wait(lambda: kamailio.ready(lab.settings), "kamailio", [edge])
    return [edge, relay]


def start_peer(lab: Lab, script: str, *, defines: tuple[str, ...] = (), **names: object) -> list[subprocess.Popen[bytes]]:
    """Start bare Kamailio with a script of `peers/`, and rtpengine with the product's own configuration."""
    text = (PEERS / script).read_text()
    names |= {
        "PORT": lab.settings.instance.ports.sip,
        "NG": lab.settings.instance.ports.rtpengine_ng,
        "FOLDER": lab.home / "peer",
        "CHILDREN": CHILDREN,
    }
    for name, value in names.items():
        text = text.replace(f"@{name}@", str(value))
    for name in defines:
        text = f"#!define {name}\n{text}"
    (lab.home / "peer").mkdir(exist_ok=True)
    (lab.home / "etc/peer.cfg").write_text(text)
    rtpengine.render(lab.settings)
    relay = lab.start("rtpengine", rtpengine.command(lab.settings), root="edge")
    lab.wait(lambda: rtpengine.ready(lab.settings), "rtpengine", [relay])
    command = ["/usr/sbin/kamailio", "-DD", "-E", "-m", "64", "-M", "8", "-Y", f"{lab.home}/run", "-f", f"{lab.home}/etc/peer.cfg"]
    peer = lab.start("kamailio", command, root="edge")
    port = lab.settings.instance.ports.sip
    lab.wait(lambda: script == "relay.cfg" or answers_options(port) or peer.poll() is None, "kamailio peer", [peer])
    return [peer, relay]


def calls(lab: Lab, name: str, *, port: int, count: int, rate: int, header: Callable[[], str]) -> int:
    """Make calls as a core would: from one number to another, with one header a call."""
    rows = [("+556122224444", "+556130000000", header()) for _ in range(count)]
    return sipp.call(lab.home, name, port=port, rows=rows, rate=rate)


def _inside() -> str:
    leg = ToEdge(
        call=new_id(), leg=new_id(), parent=new_id(), kind="carrier", isp_id="isp", tenant_id="tenant", customer_id="customer",
        subscriber_id=world.subscriber_id(0), dialled="+556122224444", as_dialled="22224444", caller="+556130000000",
    )  # fmt: skip
    return f"{HEADER}: {encode(leg)}"


def measure(sides: dict[str, tuple[list[int], Callable[[int], int]]], rounds: int) -> list[Sample]:
    idle = {name: idle_rate(pids, 4.0) for name, (pids, _load) in sides.items()}
    costs: dict[str, list[float]] = {name: [] for name in sides}
    calls = dict.fromkeys(sides, 0)
    for number in range(rounds + 1):
        for name, (pids, load) in sides.items():
            count, cost = cost_per_call(pids, lambda load=load, number=number: load(number), idle[name])
            if number:  # the first round warms caches
                costs[name].append(cost)
                calls[name] += count
    return [Sample(name, calls[name], costs[name]) for name in sides]


def outbound(engines: Path, *, rounds: int = 3, count: int = 1000, rate: int = 50) -> dict[str, object]:
    """(a) A carrier leg, authorised, rated, relayed and recorded, against the smallest native script with relay and record."""
    with Lab(engines) as lab:
        ours = start_edge(lab, dict(world.entries(users=10, core_port=GENERATOR, gateway_port=FAR_END)))
        with Lab(engines) as other:
            peer = start_peer(other, "relay.cfg", UAS=FAR_END)
            private, bare = lab.settings.instance.ports.sip_private, other.settings.instance.ports.sip
            sides = {
                "edge": ([p.pid for p in ours], lambda n: calls(lab, f"o{n}", port=private, count=count, rate=rate, header=_inside)),
                "kamailio + rtpengine": (
                    [p.pid for p in peer],
                    lambda n: calls(other, f"p{n}", port=bare, count=count, rate=rate, header=lambda: "X-None: 1"),
                ),
            }
            samples = measure(sides, rounds)
    return compare(samples[0], samples[1], 1.3)


def _registers(lab: Lab, name: str, *, port: int, count: int, rate: int) -> int:
    rows = [(f"u{i}", world.DOMAIN, f"[authentication username=u{i} password={world.PASSWORD}]") for i in range(count)]
    return sipp.generate(lab.home, name, scenario="register.xml", port=port, rows=rows, rate=rate)


def credentials(path: Path, users: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE version (table_name VARCHAR(32) PRIMARY KEY, table_version INTEGER NOT NULL)")
    connection.execute("INSERT INTO version VALUES ('subscriber', 7)")
    connection.execute("CREATE TABLE subscriber (id INTEGER PRIMARY KEY, username TEXT, domain TEXT, password TEXT, ha1 TEXT, ha1b TEXT)")
    connection.executemany("INSERT INTO subscriber (username, ha1) VALUES (?, ?)", [(f"u{i}", world.ha1(f"u{i}")) for i in range(users)])
    connection.execute("CREATE INDEX subscriber_name ON subscriber (username)")
    connection.commit()
    connection.close()


def _location(path: Path, engines: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    for name in ("standard-create.sql", "usrloc-create.sql"):
        connection.executescript((engines / "edge/usr/share/kamailio/db_sqlite" / name).read_text())
    connection.commit()
    connection.close()


def register(engines: Path, *, rounds: int = 3, count: int = 800, rate: int = 40) -> dict[str, object]:
    """(c) First REGISTER with digest and one refresh, against Kamailio's auth_db and registrar with the same persistence."""
    with Lab(engines) as lab:
        ours = start_edge(lab, dict(world.entries(users=count, core_port=GENERATOR, gateway_port=FAR_END)))
        with Lab(engines) as other:
            (other.home / "peer").mkdir()
            credentials(other.home / "peer/auth.sqlite", count)
            _location(other.home / "peer/location.sqlite", engines)
            peer = start_peer(other, "register.cfg", REALM=world.REALM)
            sip, bare = lab.settings.instance.ports.sip, other.settings.instance.ports.sip
            sides = {
                "edge": ([ours[0].pid], lambda n: _registers(lab, f"o{n}", port=sip, count=count, rate=rate)),
                "kamailio auth_db + registrar": ([peer[0].pid], lambda n: _registers(other, f"p{n}", port=bare, count=count, rate=rate)),
            }
            samples = measure(sides, rounds)
    return compare(samples[0], samples[1], 1.3)
