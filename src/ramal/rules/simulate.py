"""The call simulator (G2): what would happen to a call, decided by the very functions that decide real calls. Nothing rings.

Whatever a real call would wait for is assumed: each leg is answered unless `assume` says otherwise, in the order in which legs are made.
Steps of other tenants are in the answer: pass them through `rules.steps.visible` before anybody reads them.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from ramal.rules import arrivals, flows, ingress
from ramal.rules.commands import AnyCommand, AnyResult, Begun, Dialed, Done, Echo, Hangup, Outbound, Outcome, Play, Ring, Voicemail
from ramal.rules.decision import Decision, Facts, Refuse, SendToCarrier, SendToCore, SendToDevice
from ramal.rules.events import Step
from ramal.rules.identity import Claim
from ramal.rules.inside import ToEdge
from ramal.rules.lookup import by_id
from ramal.rules.tables import Gateway, Source, Tables

_CALL, _LEG = "simulated-call", "simulated-leg"
_MAX_TURNS = 32
Ending = Literal["answered", "voicemail", "echo", "pickup", "refused", "unanswered"]


class Leg(msgspec.Struct, frozen=True, kw_only=True):
    """A leg that would be made: the phones of a subscriber, or a carrier's gateways in order."""

    kind: Literal["device", "carrier"]
    tenant_id: str
    """Whose phones ring, or who pays: another tenant's leg is nobody else's to see."""
    to: str
    """Address of record, or text of a `Dialled`."""
    caller: str
    payer: str = ""
    """Customer's id, for a carrier leg."""
    gateways: tuple[str, ...] = ()
    """Request-URI of each attempt."""
    deck_id: str = ""
    prepaid: bool = False
    max_seconds: int = 0
    outcome: str = ""


class Simulation(msgspec.Struct, frozen=True, kw_only=True):
    """How it would end, why (`reason` of `rules.reasons` where nobody answered), the legs, what would be heard, and every step."""

    ending: Ending
    reason: str = ""
    legs: tuple[Leg, ...] = ()
    heard: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


def from_subscriber(tables: Tables, now: float, *, subscriber_id: str, dialled: str, assume: Sequence[Outcome] = ()) -> Simulation:
    """Return what would happen if a subscriber dialled something."""
    person = by_id(tables, subscriber_id)
    if person is None:
        return Simulation(ending="refused", reason="user-unknown", steps=(Step("caller", subscriber_id, "unknown", ok=False),))
    name, domain = person.subscriber.username, person.domain
    facts = Facts(
        method="INVITE", ruri_user=dialled, ruri_host=domain, from_user=name, from_host=domain, to_user=dialled, to_host=domain,
        new_call=_CALL, new_leg=_LEG,
    )  # fmt: skip
    decision = ingress.from_device(facts, Claim(user=name, host=domain, realm="", person=person), person, tables)
    return _Simulator(tables, now, assume).run(decision)


def from_gateway(
    tables: Tables, now: float, *, gateway_id: str, number: str, caller: str = "", source: str = "", assume: Sequence[Outcome] = ()
) -> Simulation:
    """Return what would happen if a carrier's gateway called `number` (as the carrier would send it), from the address `source`."""
    gateway = tables.get(f"gateway/{gateway_id}", Gateway)
    if gateway is None:
        return Simulation(ending="refused", reason="source-unknown", steps=(Step("gateway", gateway_id, "unknown", ok=False),))
    ways = [arrivals.Way(Source(isp_id=gateway.isp_id, carrier_id=gateway.carrier_id, gateway_id=gateway_id))]
    if source:
        ways = [way for way in arrivals.sources(tables, source) if way.source.gateway_id == gateway_id]
        if not ways:
            return Simulation(ending="refused", reason="source-unknown", steps=(Step("gateway", source, "unknown", ok=False),))
    facts = Facts(method="INVITE", ruri_user=number, from_user=caller, source_ip=source or gateway.host, new_call=_CALL, new_leg=_LEG)
    return _Simulator(tables, now, assume).run(arrivals.from_carrier(facts, ways, tables))


class _Simulator:
    """Plays the parts of phones, carriers and Asterisk."""

    def __init__(self, tables: Tables, now: float, assume: Sequence[Outcome]) -> None:
        self.tables = tables
        self.now = now
        self.assumed: Iterator[Outcome] = iter(assume)
        self.legs: list[Leg] = []
        self.heard: list[str] = []
        self.steps: list[Step] = []
        self.ending: Ending = "refused"
        self.own = ""

    def run(self, decision: Decision) -> Simulation:
        if not isinstance(decision, SendToCore):
            refused = decision if isinstance(decision, Refuse) else Refuse(reason="internal-error")
            return Simulation(ending="refused", reason=refused.reason, steps=refused.steps)
        self.steps.extend(decision.steps)
        self.own = decision.inside.tenant_id
        state = flows.begin(decision.inside)
        result: AnyResult = Begun()
        for _ in range(_MAX_TURNS):
            turn = flows.step(state, result, self.tables, self.now)
            self.steps.extend(turn.steps)
            if isinstance(turn.command, Hangup):
                return self.end(turn.command.reason)
            state, result = turn.state, self.execute(turn.command)
        return self.end("internal-error")

    def end(self, reason: str) -> Simulation:
        unanswered: Ending = "unanswered" if self.legs else "refused"
        ending = unanswered if reason else self.ending
        return Simulation(ending=ending, reason=reason, legs=tuple(self.legs), heard=tuple(self.heard), steps=tuple(self.steps))

    def execute(self, command: AnyCommand) -> AnyResult:
        if isinstance(command, Ring | Outbound):
            return self.dial(command.inside)
        if isinstance(command, Play):
            self.heard.append(command.prompt)
        elif isinstance(command, Voicemail):
            self.heard.append(command.greeting)
            self.ending = "voicemail"
        else:
            self.ending = "echo" if isinstance(command, Echo) else "pickup"
        return Done()

    def dial(self, inside: ToEdge) -> Dialed:
        facts = Facts(method="INVITE", private=True, inside=msgspec.structs.replace(inside, leg=_LEG))
        decision = ingress.decide(facts, self.tables, self.now)
        outcome = self.outcome(decision)
        foreign = inside.tenant_id if inside.tenant_id != self.own else ""
        self.steps.extend(msgspec.structs.replace(step, tenant=foreign) for step in _steps(decision))
        self.legs.append(msgspec.structs.replace(_leg(inside, decision), outcome=outcome))
        if outcome == "answered":
            self.ending = "answered"
        return Dialed(outcome=outcome)

    def outcome(self, decision: Decision) -> Outcome:
        return next(self.assumed, "answered") if isinstance(decision, SendToDevice | SendToCarrier) else "failed"


def _steps(decision: Decision) -> tuple[Step, ...]:
    return decision.steps if isinstance(decision, Refuse | SendToDevice | SendToCarrier) else ()


def _leg(inside: ToEdge, decision: Decision) -> Leg:
    if isinstance(decision, SendToDevice):
        return Leg(kind="device", tenant_id=inside.tenant_id, to=decision.aor, caller=inside.caller)
    if isinstance(decision, SendToCarrier):
        return Leg(
            kind="carrier", tenant_id=inside.tenant_id, to=inside.dialled, caller=inside.caller, payer=decision.customer_id,
            deck_id=decision.deck_id,
            gateways=tuple(one.uri for one in decision.tries), prepaid=decision.prepaid, max_seconds=decision.max_seconds,
        )  # fmt: skip
    return Leg(
        kind=inside.kind,
        tenant_id=inside.tenant_id,
        to=inside.dialled or inside.subscriber_id,
        caller=inside.caller,
        payer=inside.customer_id,
    )
