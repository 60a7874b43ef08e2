"""Performs a decision: sends a new call to a core, to a device or to a carrier."""

import re
from typing import Literal

import msgspec

from ramal.edge import attempts, media, replies, routing, sip
from ramal.edge.context import Context
from ramal.edge.state import State, save
from ramal.rules import inside
from ramal.rules.decision import Facts, SendToCarrier, SendToCore, SendToDevice
from ramal.rules.events import Side, Started
from ramal.rules.gateways import user_part

_CORE_USER = re.compile(r"[0-9A-Za-z*#+][0-9A-Za-z*#+._-]*")
_UNTOLD = ("P-Asserted-Identity", "P-Preferred-Identity", "Remote-Party-ID", "Privacy", "Diversion", "History-Info", "User-Agent")
_CREDENTIALS = ("Authorization", "Proxy-Authorization")
_CORE_RINGS = 390_000
_DEVICE_RINGS = 130_000
_SILENCE = 4_000
"""Milliseconds, as tm counts them."""


def to_core(context: Context, facts: Facts, decision: SendToCore) -> None:
    """Hand an identified call to a core, over the private link."""
    state = _begin(context, facts, decision, "core")
    state.subscriber_id = decision.inside.subscriber_id or ""
    _strip(context)
    context.ksr.hdr.append(f"{inside.HEADER}: {inside.encode(decision.inside)}\r\n")
    routing.remember_contact(context)
    user = facts.ruri_user if _CORE_USER.fullmatch(facts.ruri_user) else "s"
    uri = f"sip:{user}@{decision.address}:{decision.port}"
    routing.send_from(context, uri, uri, context.place.private_socket)
    _relay(context, state, rings=_CORE_RINGS)


def to_device(context: Context, facts: Facts, decision: SendToDevice) -> None:
    """Fork to every contact of a subscriber."""
    told = decision.inside
    state = _begin(context, facts, decision, "device")
    state.subscriber_id = told.subscriber_id
    context.ksr.seturi(decision.aor)
    if context.ksr.registrar.lookup("location") < 0:
        _refused(context, state, "not-registered")
        return
    _strip(context)
    display, uri = _shown(told, sip.parse_uri(decision.aor).host)
    context.ksr.uac.uac_replace_from(display, uri)
    context.ksr.uac.uac_replace_to("", decision.aor)
    _relay(context, state, rings=_DEVICE_RINGS)


def to_carrier(context: Context, facts: Facts, decision: SendToCarrier) -> None:
    """Try the gateways in order."""
    state = _begin(context, facts, decision, "carrier")
    state.tries, state.failover, state.subscriber_id = decision.tries, decision.failover, decision.inside.subscriber_id
    if context.journal.disk_full():
        _refused(context, state, "disk-full")
        return
    _strip(context)
    attempts.first(context, state)


def _begin(
    context: Context, facts: Facts, decision: SendToCore | SendToDevice | SendToCarrier, kind: Literal["core", "device", "carrier"]
) -> State:
    """Open the transaction, so that retransmissions are not recorded again, and record that the leg began."""
    context.ksr.tm.t_newtran()
    begun = _begun(decision)
    context.journal.emit_made(begun)
    return State(
        call=begun.call,
        leg=begun.leg,
        kind=kind,
        direction=begun.direction,
        payer=begun.customer_id,
        caller=_caller(context, facts),
        cseq=_cseq(context),
        sip_call_id=facts.sip_call_id,
        sdp=media.described(context),
    )


def _begun(decision: SendToCore | SendToDevice | SendToCarrier) -> Started:
    if decision.started is None:
        raise ValueError("a decision to send lacks its event")
    made = msgspec.structs.replace(decision.started, steps=decision.steps)
    if not isinstance(decision, SendToCarrier):
        return made
    return msgspec.structs.replace(
        made,
        customer_id=decision.customer_id,
        deck_id=decision.deck_id,
        prepaid=decision.prepaid,
        max_seconds=decision.max_seconds,
    )


def _refused(context: Context, state: State, reason: str) -> None:
    replies.ended(context, state.call, state.leg, reason)
    replies.answer(context, reason)


def _shown(told: inside.ToEdge, domain: str) -> tuple[str, str]:
    """Return display name and From URI that the called device sees: the core's own address stays inside."""
    if not told.caller:
        return '"Anonymous"', "sip:anonymous@anonymous.invalid"
    return sip.quoted(told.caller_name), f"sip:{user_part(told.caller)}@{domain}"


def _caller(context: Context, facts: Facts) -> Side:
    """Return the calling side of the leg, as a BYE must address it."""
    return Side(
        uri=sip.address_of(context.header("From")),
        tag=context.pv("$ft"),
        contact=sip.address_of(context.header("Contact")),
        routes=tuple(item for value in context.headers("Record-Route") for item in sip.split_values(value)),
        socket=context.place.private_socket if facts.private else context.place.external_socket(facts.transport),
        destination=f"sip:{facts.source_ip}:{facts.source_port};transport={facts.transport}",
    )


def _cseq(context: Context) -> int:
    number = context.header("CSeq").split()[:1]
    return int(number[0]) if number and number[0].isdigit() else 1


def _strip(context: Context) -> None:
    """Remove what the next party must not see or believe."""
    for name in _CREDENTIALS:
        context.ksr.textops.remove_hf(name)
    context.strip_inside()
    for name in _UNTOLD:
        context.ksr.textops.remove_hf(name)


def _relay(context: Context, state: State, *, rings: int) -> None:
    """Record-route, put the relay in, and send."""
    inward = state.kind == "core"
    routing.record(context, state)
    if state.sdp and not media.offer(context, inward=inward):
        _refused(context, state, "no-relay")
        return
    save(context, state)
    context.ksr.tm.t_set_fr(rings, _SILENCE)
    context.ksr.tm.t_on_reply("ksr_reply_call")
    context.ksr.tm.t_on_failure("ksr_failure_call")
    if context.ksr.tm.t_relay() < 0:
        media.delete(context)
        _refused(context, state, "no-core" if inward else "not-registered")
