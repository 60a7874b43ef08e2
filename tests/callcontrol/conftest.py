"""A real Asterisk, a real callcontrol and a small snapshot; the tests stand where the edge stands."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from tests.engines.asterisk import rig
from tests.engines.asterisk.sip import Leg, Message, Peer

from ramal.apps.settings import Ports, Settings
from ramal.engines.asterisk import render
from ramal.engines.speech import prompts
from ramal.engines.speech.voice import NullVoice
from ramal.local.snapshot import SnapshotWriter, encode
from ramal.rules import events, inside, presets, refusals, tables
from ramal.rules.frames import unframe
from ramal.rules.reasons import REASONS

PORTS = Ports(
    sip=rig.PORTS + 60, sip_private=rig.PORTS + 70, core_sip=rig.PORTS + 80, agi=rig.PORTS + 73, ami=rig.PORTS + 38,
    core_rtp_first=rig.PORTS + 200, core_rtp_last=rig.PORTS + 399,
)  # fmt: skip
ISP, CUSTOMER, TENANT, PLAN, DIALPLAN = (f"0190000{n}-0000-7000-8000-00000000000{n}" for n in range(1, 6))
DOMAIN = "acme.example.net"
OTHER_TENANT, OTHER_DOMAIN = "01900006-0000-7000-8000-000000000006", "rival.example.net"


def person(number: int, username: str, *, tenant: str = TENANT, domain: str = DOMAIN, **fields) -> dict[str, tables.Entry]:
    """Return the entries of one subscriber."""
    key = f"0190aaa{number:x}-0000-7000-8000-00000000000{number:x}"
    entry = tables.Subscriber(id=key, isp_id=ISP, tenant_id=tenant, username=username, name=username.title(), **fields)
    ref = tables.SubscriberRef(domain=domain, username=username)
    found = {f"subscriber/{domain}/{username}": entry, f"subscriber-id/{key}": ref, f"username/{username}/{key}": ref}
    return found | ({f"alias/{domain}/{entry.alias}": ref} if entry.alias else {})


def identity(username: str) -> str:
    """Return a subscriber's id."""
    return next(entry.id for entry in ENTRIES.values() if isinstance(entry, tables.Subscriber) and entry.username == username)


ENTRIES: dict[str, tables.Entry] = {
    f"isp/{ISP}": tables.Isp(namespace="acme", realm="acme", currency="BRL"),
    f"domain/{DOMAIN}": tables.Domain(isp_id=ISP, tenant_id=TENANT),
    f"tenant/{TENANT}": tables.Tenant(
        isp_id=ISP, customer_id=CUSTOMER, domain=DOMAIN, country="BR", area_code="61", dialplan_id=DIALPLAN, carrier_id="c"
    ),
    f"customer/{CUSTOMER}": tables.Customer(isp_id=ISP, plan_id=PLAN),
    f"plan/{PLAN}": tables.Plan(isp_id=ISP, payment="postpaid", carrier_id="c", dialplan_id=DIALPLAN),
    f"dialplan/{DIALPLAN}": tables.DialPlan(isp_id=ISP, name="br", rules=presets.BR),
    "permission/all": tables.Permission(isp_id=ISP, name="Brazil", allow=("country:BR",)),
    "number/+556133334444": tables.Number(
        isp_id=ISP, customer_id=CUSTOMER, tenant_id=TENANT, target="subscriber", target_id="0190aaa2-0000-7000-8000-000000000002"
    ),
    **person(1, "alice", alias="1000", security_group_id="all", call_group=1, pickup_group=1),
    **person(2, "bob", alias="1001", security_group_id="all", call_group=1, ring_timeout=3, voicemail=True),
    **person(3, "carol", alias="1002", pickup_group=1, max_calls=1, ring_timeout=3),
    **person(4, "dave", forward_always="erin", ring_timeout=3),
    **person(5, "erin", forward_always="dave", ring_timeout=3),
    **person(6, "frank", forward_no_answer="+5561999990000", security_group_id="all", ring_timeout=1),
    **person(7, "gina", forward_busy="alice", language="en"),
    **person(8, "henry", enabled=False, security_group_id="all", pickup_group=1),
    f"domain/{OTHER_DOMAIN}": tables.Domain(isp_id=ISP, tenant_id=OTHER_TENANT),
    f"tenant/{OTHER_TENANT}": tables.Tenant(isp_id=ISP, customer_id=CUSTOMER, domain=OTHER_DOMAIN, country="BR", area_code="61"),
    **person(9, "zoe", tenant=OTHER_TENANT, domain=OTHER_DOMAIN, alias="1009", call_group=1),
    **person(10, "yuri", tenant=OTHER_TENANT, domain=OTHER_DOMAIN, pickup_group=1),
}


class Core:
    """Asterisk and callcontrol of one throw-away instance."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.control: subprocess.Popen | None = None
        self.log = settings.home / "callcontrol.log"

    def start_control(self) -> None:
        environment = os.environ | {"RAMAL_HOME": str(self.settings.home), "PYTHONPATH": str(rig.REPOSITORY / "src")}
        command = ["setpriv", "--reuid", "ramal", "--regid", "ramal", "--init-groups", sys.executable, "-m", "ramal.callcontrol"]
        with self.log.open("ab") as output:
            self.control = subprocess.Popen(command, env=environment, stdout=output, stderr=output, cwd="/")
        rig.until(lambda: _listens(self.settings.instance.ports.agi), what="callcontrol listens")

    def kill_control(self) -> None:
        """As a crash does it."""
        self.control.send_signal(signal.SIGKILL)
        self.control.wait(timeout=5)

    def stop(self) -> None:
        if self.control and self.control.poll() is None:
            self.control.terminate()
            assert self.control.wait(timeout=5) == 0

    def events(self) -> list[events.AnyEvent]:
        """Return every event of the spool."""
        found = []
        for path in sorted((self.settings.home / "spool/core").glob("*.spool")):
            found += [events.decoder.decode(payload) for payload, _ in unframe(path.read_bytes())]
        return found

    def steps(self, call: str) -> list[str]:
        """Return `rule: outcome` of each step of a call."""
        decided = [event for event in self.events() if isinstance(event, events.Decided) and event.call == call]
        return [f"{step.rule}: {step.outcome}" for event in decided for step in event.steps]


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="session")
def core() -> Iterator[Core]:
    home = Path(tempfile.mkdtemp(prefix="h-core-", dir="/tmp"))
    home.chmod(0o755)
    settings = rig.instance(home, PORTS)
    render.render(settings)
    prompts.prepare(settings.media / "prompts", voice=NullVoice())
    writer = SnapshotWriter(settings.snapshot)
    writer.apply([(key.encode(), encode(entry)) for key, entry in ENTRIES.items()], 1, "g")
    process = rig.start(settings, render.command(settings), home / "asterisk.log")
    core = Core(settings)
    try:
        rig.until(lambda: render.ready(settings), what="Asterisk is ready")
        core.start_control()
        yield core
    finally:
        core.stop()
        rig.stop(process)
        rig.forget(settings)


@pytest.fixture
async def edge(core: Core) -> AsyncIterator["FakeEdge"]:
    if core.control.poll() is not None:
        core.start_control()
    async with FakeEdge(core.settings.instance.ports.sip_private, core.settings.instance.ports.core_sip) as fake:
        yield fake


class FakeEdge(Peer):
    """Stands for the edge: adds what it would say of a caller."""

    count = 0

    def _response(self, leg: Leg, message: Message) -> None:
        """Read a refusal by name as the edge does, which gives its answer to whoever called."""
        if message.status == refusals.REDIRECT:
            leg.refused = re.search(r"<sip:([^@]+)@", message.headers["contact"])[1]
            row = REASONS[refusals.of_contact(leg.refused, refusals.HOST)]
            message.first = f"SIP/2.0 {row.sip} {row.phrase}"
        super()._response(leg, message)

    async def from_device(self, username: str, dialled: str, **fields) -> Leg:
        """A call by a subscriber's phone."""
        told = self._ids() | fields
        return await self._from(inside.ToCore(**told, origin="device", subscriber_id=identity(username), dialled=dialled))

    async def from_carrier(self, number: str, caller: str = "+551133330000") -> Leg:
        """A call to a DID."""
        return await self._from(inside.ToCore(**self._ids(), origin="carrier", number=number, caller=caller))

    def _ids(self) -> dict[str, str]:
        FakeEdge.count += 1
        return {"call": f"call-{self.count}", "leg": f"leg-{self.count}", "isp_id": ISP, "tenant_id": TENANT}

    async def _from(self, header: inside.ToCore) -> Leg:
        leg = await self.call(header.dialled or header.number, (f"X-Ramal-Inside: {inside.encode(header)}",))
        leg.inside = header
        return leg

    async def next_call(self, limit: float = 10.0) -> tuple[Leg, inside.ToEdge]:
        """Return the next leg that the core makes, and what it says of it."""
        leg = await self.called(limit)
        header = inside.decode(leg.invite.headers["x-ramal-inside"])
        assert isinstance(header, inside.ToEdge)
        return leg, header
