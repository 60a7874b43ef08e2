"""What the core decides about a call: where it goes (A16, A18), and how it reaches a subscriber (A13). Called by `rules.flows` only.

Forwards: each subscriber is visited once; a forwarded leg is made on behalf of the forwarder: its dial plan, security group and caller id
apply, and its customer pays.
"""

from dataclasses import dataclass, replace

import msgspec

from ramal.rules import callerid, destinations, permissions, schedules
from ramal.rules.commands import AnyCommand, Dialed, Echo, Outbound, Outcome, Pickup, Play, Ring, Voicemail
from ramal.rules.destinations import Destination
from ramal.rules.dialled import E164, Dialled
from ramal.rules.events import Step
from ramal.rules.inside import ToEdge
from ramal.rules.lookup import Person, by_id, by_name_or_alias
from ramal.rules.reasons import REASONS
from ramal.rules.state import Stage, State, Turn, over
from ramal.rules.tables import Customer, Number, Schedule, Tables, Tenant

MAX_FORWARDS = 5
_ANNOUNCED = {
    "security-group": "not-allowed",
    "dial-refused": "not-allowed",
    "no-dial-rule": "invalid-number",
    "not-a-number": "invalid-number",
    "customer-blocked": "suspended",
    "tenant-blocked": "suspended",
    "number-not-routed": "not-in-service",
}
"""Refusals that the caller hears before the call ends."""
_UNREACHED: dict[Outcome, str] = {
    "busy": "busy", "too-many": "too-many-calls", "no-answer": "no-answer", "unavailable": "not-registered", "failed": "not-registered",
}  # fmt: skip
_CARRIER_FAILED: dict[Outcome, str] = {"busy": "busy", "no-answer": "no-answer"}


def begin(state: State, calls: int, tables: Tables, now: float) -> Turn:
    """Return the first turn. `calls` counts the calling subscriber's other calls."""
    inside = state.inside
    if inside.origin == "carrier":
        shown = msgspec.structs.replace(state, caller=inside.caller, caller_name=inside.caller_name)
        return _Call(shown, tables, now).deliver(inside.number or "")
    person = by_id(tables, inside.subscriber_id or "")
    if person is None or person.subscriber.tenant_id != inside.tenant_id:
        return over(state, "not-authorised", steps=(Step("caller", inside.subscriber_id or "", "is not a subscriber", ok=False),))
    shown = msgspec.structs.replace(state, caller=person.extension, caller_name=person.subscriber.name)
    turn = _Call(shown, tables, now, language=person.language).originate(person, calls)
    return turn._replace(room=person.subscriber.max_calls) if state.purpose == "call" else turn


def dialed(state: State, result: Dialed, tables: Tables, now: float) -> Turn:
    """Return the turn after `Ring` or `Outbound`."""
    person = by_id(tables, state.target) if state.target else None
    call = _Call(state, tables, now, language=person.language if person else "en", acting=person.subscriber.tenant_id if person else "")
    if result.outcome in {"answered", "cancelled"}:
        return call.noting(state.stage, person.aor if person else "", result.outcome).end("")
    told = result.refused if result.refused in REASONS else ""
    if state.stage == "outbound":
        call = call.noting("outbound", person.aor if person else "", told or result.outcome, ok=False)
        return call.missed(told) if told else call.missed(_CARRIER_FAILED.get(result.outcome, "carrier-failed"), result.q850)
    if person is None:
        return call.noting("ring", "", "the subscriber is gone", ok=False).end("not-registered")
    return call.noting("ring", person.aor, told or result.outcome).unanswered(person, result.outcome, told)


@dataclass(frozen=True)
class _Call:
    """One decision under way: the state it started from and the steps so far."""

    state: State
    tables: Tables
    now: float
    steps: tuple[Step, ...] = ()
    language: str = "en"
    """Of whom hears an announcement."""
    acting: str = ""
    """The tenant whose configuration is being followed, once the call came to somebody."""

    def noting(self, rule: str, given: str, outcome: str, *, ok: bool = True) -> "_Call":
        return self.after(Step(rule, given, outcome, ok))

    def after(self, *steps: Step) -> "_Call":
        foreign = self.acting if self.acting != self.state.inside.tenant_id else ""
        marked = (msgspec.structs.replace(step, tenant=foreign) for step in steps) if foreign else steps
        return replace(self, steps=(*self.steps, *marked))

    def at(self, tenant_id: str | None) -> "_Call":
        return replace(self, acting=tenant_id or "")

    def turn(self, stage: Stage, command: AnyCommand, *, reason: str = "") -> Turn:
        return Turn(msgspec.structs.replace(self.state, stage=stage, reason=reason), command, self.steps)

    def end(self, reason: str, q850: int = 0) -> Turn:
        return over(self.state, reason, q850=q850, steps=self.steps)

    def originate(self, person: Person, calls: int) -> Turn:
        """Take a call that `person` makes (A16): emergency first, before every check (A26)."""
        dialled = self.state.inside.dialled
        found = destinations.find_emergency(person, dialled)
        if found and found.number:
            return self.after(*found.steps).leave(person, found.number, dialled, emergency=True)
        if reason := self.hindrance(person, calls):
            return self.noting("caller", person.aor, reason, ok=False).refuse(reason)
        found = destinations.find(self.tables, person, dialled)
        if found.feature:
            return self.after(*found.steps).feature(person, found)
        return self.follow(person, found, dialled)

    def hindrance(self, person: Person, calls: int) -> str:
        if not person.subscriber.enabled:
            return "subscriber-disabled"
        if person.tenant.status == "total-block":
            return "tenant-blocked"
        return "too-many-calls" if self.state.purpose == "call" and calls >= person.subscriber.max_calls else ""

    def feature(self, person: Person, found: Destination) -> Turn:
        """Do what a feature code asks (A21)."""
        tenant_id, group = person.subscriber.tenant_id, person.subscriber.pickup_group
        if found.feature == "echo":
            return self.turn("feature", Echo(language=person.language))
        if found.feature == "group-pickup" and group is not None:
            return self.turn("feature", Pickup(group=_group(person, group), tenant_id=tenant_id), reason="pickup-nothing")
        if found.feature == "directed-pickup":
            colleague = by_name_or_alias(self.tables, person.domain, found.argument)
            if colleague and colleague.subscriber.tenant_id == tenant_id:
                return self.turn("feature", Pickup(subscriber_id=colleague.id, tenant_id=tenant_id), reason="pickup-nothing")
        reason = "not-active-yet" if found.feature == "voicemail" else "pickup-nothing"
        return self.noting("feature-code", found.argument, reason, ok=False).end(reason)

    def follow(self, person: Person, found: Destination, dialled: str) -> Turn:
        """Where `person`, who dialled or forwarded, wants the call."""
        call = self.after(*found.steps)
        if found.person:
            return call.terminate(found.person)
        if found.number:
            return call.outside(person, found.number, dialled)
        return call.refuse(found.reason)

    def outside(self, payer: Person, number: Dialled, dialled: str) -> Turn:
        """Call a number: a DID of the platform stays inside; otherwise security group, status, then a carrier."""
        if isinstance(number, E164) and self.tables.get(f"number/{number.text}", Number):
            return self.showing(payer).noting("on-platform", number.text, "stays inside").deliver(number.text)
        allowed = permissions.check(self.tables, payer.subscriber.security_group_id, number)
        if not allowed.ok:
            return self.after(allowed).refuse("security-group")
        status = _status(self.tables, payer)
        call = self.after(allowed, status)
        return call.leave(payer, number, dialled) if status.ok else call.refuse(status.outcome)

    def showing(self, payer: Person) -> "_Call":
        """With a caller id that means something outside the tenant."""
        if self.state.inside.origin == "carrier" or self.state.caller.startswith("+"):
            return self
        caller, step = callerid.choose(self.tables, payer)
        return replace(self.after(step), state=msgspec.structs.replace(self.state, caller=caller))

    def leave(self, payer: Person, number: Dialled, dialled: str, *, emergency: bool = False) -> Turn:
        """Make a carrier leg, paid by `payer`'s customer."""
        caller, step = callerid.choose(self.tables, payer)
        inside = ToEdge(
            call=self.state.inside.call, leg="", parent=self.state.inside.leg, kind="carrier", isp_id=payer.tenant.isp_id,
            tenant_id=payer.subscriber.tenant_id, customer_id=payer.tenant.customer_id, subscriber_id=payer.id, dialled=number.text,
            as_dialled=dialled, caller=caller, caller_name=payer.subscriber.name,
            purpose="forward" if self.state.visited else self.state.purpose, emergency=emergency,
        )  # fmt: skip
        return self.after(step).noting("carrier-leg", number.text, f"paid by {payer.aor}").turn("outbound", Outbound(inside=inside))

    def deliver(self, number: str) -> Turn:
        """Bring the call to a DID of the platform (A19)."""
        found = self.tables.get(f"number/{number}", Number)
        if found is None:
            return self.noting("number", number, "number-unknown", ok=False).refuse("number-unknown")
        if found.target in {"flow", "trunk"}:
            return self.noting("number", number, f"{found.target}: not active yet", ok=False).refuse("not-active-yet")
        call = self.at(found.tenant_id).speaking(found.tenant_id)
        person = by_id(self.tables, found.target_id or "") if found.target == "subscriber" else None
        if person is None or person.subscriber.tenant_id != found.tenant_id:
            return call.noting("number", number, "has no destination", ok=False).refuse("number-not-routed")
        return call.noting("number", number, f"subscriber {person.aor}").terminate(person)

    def speaking(self, tenant_id: str | None) -> "_Call":
        """In the language of the called tenant, if the caller is nobody's subscriber."""
        tenant = self.tables.get(f"tenant/{tenant_id}", Tenant) if tenant_id and self.state.inside.origin == "carrier" else None
        return replace(self, language=tenant.language) if tenant else self

    def terminate(self, person: Person) -> Turn:
        """Bring the call to `person` (A13): schedule, forward always, else ring. The visual plan is not active yet."""
        if reason := self.obstacle(person):
            return self.noting("called", person.aor, reason, ok=False).refuse(reason)
        here = msgspec.structs.replace(self.state, target=person.id, visited=(*self.state.visited, person.id))
        call = replace(self, state=here)
        schedule = self.schedule_of(person)
        if schedule and not schedules.is_open(schedule, self.now):
            return call.closed(person, schedule)
        if schedule:
            call = call.noting("schedule", schedule.name, "open")
        if person.subscriber.forward_always:
            return call.forward(person, "forward-always", person.subscriber.forward_always)
        return call.ring(person)

    def schedule_of(self, person: Person) -> Schedule | None:
        """Return the opening hours that hold for this caller: colleagues of the same tenant ring at any hour."""
        origin = self.state.inside
        if not person.subscriber.schedule_id or (origin.origin != "carrier" and origin.tenant_id == person.subscriber.tenant_id):
            return None
        found = self.tables.get(f"schedule/{person.subscriber.schedule_id}", Schedule)
        if found is None or found.tenant_id != person.subscriber.tenant_id:
            return None
        return schedules.within(found, person.tenant.time_zone)

    def closed(self, person: Person, schedule: Schedule) -> Turn:
        """Outside business hours: the schedule's own destination, else voicemail, else a word and the end."""
        call = self.noting("schedule", schedule.name, f"closed: {schedules.state(schedule, self.now).why}")
        if schedule.closed_to:
            return call.forward(person, "schedule-closed", schedule.closed_to)
        if person.subscriber.voicemail:
            return call.missed("outside-hours", greeting="closed-voicemail")
        return call.turn("announce", Play(prompt="closed", language=self.language_for(person)), reason="outside-hours")

    def language_for(self, person: Person) -> str:
        """Return the language of a caller who came to `person`: a colleague's own, else that of whom was called."""
        return person.language if self.state.inside.origin == "carrier" else self.language

    def obstacle(self, person: Person) -> str:
        if person.id in self.state.visited or len(self.state.visited) > MAX_FORWARDS:
            return "forward-loop"
        if not person.subscriber.enabled:
            return "user-unknown"
        return "tenant-blocked" if person.tenant.status == "total-block" else ""

    def ring(self, person: Person) -> Turn:
        who, state = person.subscriber, self.state
        inside = ToEdge(
            call=state.inside.call, leg="", parent=state.inside.leg, kind="device", isp_id=person.tenant.isp_id, tenant_id=who.tenant_id,
            customer_id=person.tenant.customer_id, subscriber_id=who.id, caller=state.caller, caller_name=state.caller_name,
            purpose="forward" if len(state.visited) > 1 else state.purpose,
        )  # fmt: skip
        group = _group(person, who.call_group) if who.call_group is not None else ""
        command = Ring(
            inside=inside, username=who.username, domain=person.domain, timeout=who.ring_timeout, limit=who.max_calls, call_group=group
        )
        return self.noting("ring", person.aor, f"{who.ring_timeout} s, at most {who.max_calls} calls").turn("ring", command)

    def forward(self, person: Person, rule: str, to: str) -> Turn:
        call = self.noting(rule, person.aor, to)
        return call.follow(person, destinations.find_forward(self.tables, person, to), to)

    def unanswered(self, person: Person, outcome: Outcome, told: str) -> Turn:
        """Go on where a subscriber's phones did not answer: forward on busy or no answer, else voicemail."""
        if outcome in {"busy", "too-many"}:
            rule, to = "forward-busy", person.subscriber.forward_busy
        else:
            rule, to = "forward-no-answer", person.subscriber.forward_no_answer
        return self.forward(person, rule, to) if to else self.missed(told or _UNREACHED[outcome])

    def missed(self, reason: str, q850: int = 0, *, greeting: str = "voicemail-greeting") -> Turn:
        """Go on where nobody took the call: the voicemail of whom it came to last, else the end."""
        person = by_id(self.tables, self.state.target) if self.state.target else None
        if person is None or not person.subscriber.voicemail:
            return self.end(reason, q850)
        command = Voicemail(
            isp_id=person.tenant.isp_id, tenant_id=person.subscriber.tenant_id, subscriber_id=person.id, language=person.language,
            caller=self.state.caller, caller_name=self.state.caller_name, greeting=greeting,
        )  # fmt: skip
        return self.noting("voicemail", person.aor, reason).turn("voicemail", command)

    def refuse(self, reason: str) -> Turn:
        """Refuse. A forward that is refused goes to the forwarder's voicemail; a caller hears why where that helps."""
        if self.state.target:
            return self.missed(reason)
        prompt = _ANNOUNCED.get(reason)
        if prompt is None:
            return self.end(reason)
        return self.turn("announce", Play(prompt=prompt, language=self.language), reason=reason)


def _status(tables: Tables, payer: Person) -> Step:
    customer_id = payer.tenant.customer_id
    if payer.tenant.status != "active":
        return Step("tenant-status", payer.tenant.domain, "tenant-blocked", ok=False)
    customer = tables.get(f"customer/{customer_id}", Customer)
    if customer is None or customer.status != "active":
        return Step("customer-status", customer_id, "customer-blocked", ok=False)
    return Step("customer-status", customer_id, "active")


def _group(person: Person, group: int) -> str:
    return f"t{person.subscriber.tenant_id}-{group}"
