"""(b) An internal call: Asterisk with callcontrol against bare `Dial()`, and the whole path against the sum of its bare parts."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from bench import edge, sipp, world
from bench.lab import Lab
from bench.measure import Sample, compare
from bench.sipp import FAR_END, Sipp, write_fields
from ramal.engines.asterisk import render as asterisk
from ramal.engines.speech import prompts
from ramal.engines.speech.voice import NullVoice
from ramal.local.ids import new_id
from ramal.rules.inside import HEADER, ToCore, encode

_BARE = """\
[from-edge]
exten => _[0-9a-zA-Z+]!,1,Dial(PJSIP/edge/sip:u1@127.0.0.1:{port},30)
 same => n,Hangup()
"""


def _start_core(lab: Lab, *, far_end: int, control: bool) -> list[subprocess.Popen[bytes]]:
    """Start Asterisk with our modules and endpoint; with callcontrol, or with a dialplan that only dials."""
    settings = lab.settings
    if far_end != settings.instance.ports.sip_private:
        settings.instance.ports.sip_private = far_end
    asterisk.render(settings)
    folder = settings.home / "etc"
    for path in folder.rglob("pjsip.conf"):  # here the generator has another port than the far end
        path.write_text(re.sub(r"match = 127\.0\.0\.1.*", "match = 127.0.0.1", path.read_text()))
    processes = []
    if control:
        prompts.prepare(settings.media / "prompts", voice=NullVoice())
        processes.append(lab.start("callcontrol", [str(settings.engines / "host/bin/python"), "-m", "ramal.callcontrol"]))
    else:
        for path in folder.rglob("extensions.conf"):
            path.write_text(_BARE.format(port=far_end))
    processes.insert(0, lab.start("asterisk", asterisk.command(settings), root="core"))
    lab.wait(lambda: asterisk.ready(settings), "asterisk", processes)
    return processes


def _inside() -> str:
    call = ToCore(
        call=new_id(),
        leg=new_id(),
        origin="device",
        isp_id="isp",
        tenant_id="tenant",
        subscriber_id=world.subscriber_id(0),
        dialled="10001",
    )
    return f"{HEADER}: {encode(call)}"


def _calls(lab: Lab, name: str, *, port: int, count: int, rate: int, header: Callable[[], str]) -> int:
    return sipp.call(lab.home, name, port=port, rows=[("10001", "u0", header()) for _ in range(count)], rate=rate)


def internal(engines: Path, *, rounds: int = 3, count: int = 300, rate: int = 15) -> dict[str, object]:
    """(b1) The core alone."""
    with Lab(engines) as lab, Lab(engines) as other:
        lab.fill(dict(world.entries(users=10, core_port=lab.settings.instance.ports.core_sip, gateway_port=FAR_END)))
        ours = _start_core(lab, far_end=FAR_END, control=True)
        peer = _start_core(other, far_end=FAR_END, control=False)
        ports = lab.settings.instance.ports.core_sip, other.settings.instance.ports.core_sip
        sides = {
            "asterisk + callcontrol": (
                [p.pid for p in ours],
                lambda n: _calls(lab, f"o{n}", port=ports[0], count=count, rate=rate, header=_inside),
            ),
            "asterisk Dial()": (
                [p.pid for p in peer],
                lambda n: _calls(other, f"p{n}", port=ports[1], count=count, rate=rate, header=lambda: "X-None: 1"),
            ),
        }
        samples = edge.measure(sides, rounds)
    return compare(samples[0], samples[1], 1.3)


def _phones(lab: Lab, name: str, *, port: int, count: int, rate: int) -> int:
    row = ("10001", "u0", world.DOMAIN, f"[authentication username=u0 password={world.PASSWORD}]")
    return sipp.call(lab.home, name, scenario="phone.xml", port=port, rows=[row] * count, rate=rate)


def _register(lab: Lab, port: int) -> None:
    fields = write_fields(lab.home / "register.csv", [("u1", world.DOMAIN, f"[authentication username=u1 password={world.PASSWORD}]")])
    extra = ["-inf", str(fields), "-m", "1", "-timeout", "10s", f"127.0.0.1:{port}"]
    with Sipp(lab.home, name="register", scenario="register.xml", port=FAR_END, media_port=17000, extra=extra) as phone:
        if phone.finish(20) != 1:
            raise RuntimeError("the called phone could not register")


def path(engines: Path, *, rounds: int = 3, count: int = 300, rate: int = 15) -> dict[str, object]:
    """(b2) Phone → edge → core → edge → phone, against bare parts at the same rate: a relay with digest, a relay, and `Dial()`."""
    with Lab(engines) as lab, Lab(engines) as access, Lab(engines) as relay, Lab(engines) as dial:
        ports = lab.settings.instance.ports
        entries = dict(world.entries(users=10, core_port=ports.core_sip, gateway_port=FAR_END))
        ours = edge.start_edge(lab, entries) + _start_core(lab, far_end=ports.sip_private, control=True)
        _register(lab, ports.sip)
        (access.home / "peer").mkdir()
        edge.credentials(access.home / "peer/auth.sqlite", 1)
        bare_access = edge.start_peer(access, "relay.cfg", defines=("DIGEST",), UAS=FAR_END, REALM=world.REALM)
        bare_relay = edge.start_peer(relay, "relay.cfg", UAS=FAR_END)
        bare_dial = _start_core(dial, far_end=FAR_END, control=False)
        bare = {"count": count, "rate": rate, "header": lambda: "X-None: 1"}
        sides = {
            "phone to phone": ([p.pid for p in ours], lambda n: _phones(lab, f"o{n}", port=ports.sip, count=count, rate=rate)),
            "access": (
                [p.pid for p in bare_access],
                lambda n: _phones(access, f"a{n}", port=access.settings.instance.ports.sip, count=count, rate=rate),
            ),
            "relay": ([p.pid for p in bare_relay], lambda n: _calls(relay, f"r{n}", port=relay.settings.instance.ports.sip, **bare)),
            "dial": ([p.pid for p in bare_dial], lambda n: _calls(dial, f"d{n}", port=dial.settings.instance.ports.core_sip, **bare)),
        }
        whole, *parts = edge.measure(sides, rounds)
    sums = [sum(costs) for costs in zip(*(part.milliseconds for part in parts), strict=True)]
    return compare(whole, Sample("2 x (kamailio + rtpengine) + asterisk Dial()", sum(part.calls for part in parts), sums), 1.2)
