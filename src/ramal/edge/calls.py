"""Performs a decision: sends a new call to a core, to a device or to a carrier."""

import re
from typing import Literal

from ramal.edge import answers, attempts, media, replies, routing, sip
from ramal.edge.context import Context, lines
from ramal.edge.state import State, leave, load, save
from ramal.rules import inside
from ramal.rules.decision import Facts, SendToCarrier, SendToCore, SendToDevice
from ramal.rules.events import Side, Started
from ramal.rules.gateways import user_part

_CORE_USER = re.compile(r"[0-9A-Za-z*#+][0-9A-Za-z*#+._-]*")
_IDENTITIES = ("P-Asserted-Identity", "P-Preferred-Identity", "Remote-Party-ID", "Privacy", "Diversion", "History-Info")
_UNTOLD = lines("Authorization", "Proxy-Authorization", *_IDENTITIES, "User-Agent")
_CORE_RINGS = 390_000
_DEVICE_RINGS = 130_000
_SILENCE = 4_000
_NO_RELAY = "$avp(norelay)"
_NOT_SO = (415, 488, 606)
"""Answers to an offer that a phone cannot take (RFC 3261 §21.4.26, §21.6.4)."""
"""Milliseconds, as tm counts them."""


def to_core(context: Context, facts: Facts, decision: SendToCore) -> None:
    """Hand an identified call to a core, over the private link."""
    state = _begin(context, facts, decision, "core")
    state.subscriber_id = decision.inside.subscriber_id or ""
    state.media = media.spoken(context)
    _strip(context)
    context.ksr.hdr.append(f"{inside.HEADER}: {inside.encode(decision.inside)}\r\n")
    routing.remember_contact(context)
    user = facts.ruri_user if _CORE_USER.fullmatch(facts.ruri_user) else "s"
    uri = f"sip:{user}@{decision.address}:{decision.port}"
    routing.send_from(context, uri, uri, context.place.private_socket)
    routing.record(context, state, state.media)
    if state.sdp and not media.offer(context, inward=True):
        _refused(context, state, "no-relay")
        return
    if not _relayed(context, state, rings=_CORE_RINGS):
        _refused(context, state, "no-core")


def to_device(context: Context, facts: Facts, decision: SendToDevice) -> None:
    """Fork to every contact of a subscriber."""
    told = decision.inside
    state = _begin(context, facts, decision, "device")
    state.subscriber_id, state.aor = told.subscriber_id, decision.aor
    context.ksr.seturi(decision.aor)
    if context.ksr.registrar.lookup("location") < 0:
        _refused(context, state, "not-registered")
        return
    _strip(context)
    display, uri = _shown(told, sip.parse_uri(decision.aor).host)
    context.ksr.uac.uac_replace_from(display, uri)
    context.ksr.uac.uac_replace_to("", decision.aor)
    context.ksr.tm.t_on_branch("ksr_branch_device")
    if not _relayed(context, state, rings=_DEVICE_RINGS):
        _refused(context, state, "no-relay" if context.pv(_NO_RELAY) else "not-registered")


def on_device_branch(context: Context) -> None:
    """Offer each phone of a subscriber the media that it speaks, and a way back that says which."""
    state = context.leaving or load(context)
    if state is None:
        return
    kind = media.expected(routing.transport_of(context), plain=state.plain)
    if kind == "sdes" and not state.secured:
        state.secured = True
        save(context, state)
    routing.record(context, state, kind)
    if state.sdp and not media.offer(context, kind, inward=False, branch=routing.branch_of(context)):
        context.ksr.pv.sets(_NO_RELAY, "1")
        context.ksr.set_drop()


def on_failure(context: Context) -> None:
    """Run once all contacts of a device, or the core, have failed. A phone on TLS that wants no SRTP is asked once more, without."""
    state = load(context)
    code = int(context.pv("$T_reply_code") or 0)
    if state and state.secured and not state.plain and code in _NOT_SO and not answers.cancelled(context):
        _again_without_srtp(context, state)
    else:
        answers.on_failure(context)


def _again_without_srtp(context: Context, state: State) -> None:
    media.delete(context)
    state.plain = True
    context.ksr.seturi(state.aor)
    context.ksr.tm.t_on_branch("ksr_branch_device")
    if context.ksr.registrar.lookup("location") < 0 or not _relayed(context, state, rings=_DEVICE_RINGS):
        replies.give_up(context, state.call, state.leg, "not-registered")


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
    return decision.started


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
    context.strip_inside()
    context.remove(_UNTOLD)


def _relayed(context: Context, state: State, *, rings: int) -> bool:
    """Send; False where nothing could be sent, and the relay session is gone again."""
    save(context, state)
    context.ksr.tm.t_set_fr(rings, _SILENCE)
    context.ksr.tm.t_on_reply("ksr_reply_call")
    context.ksr.tm.t_on_failure("ksr_failure_call")
    if leave(context, state):
        return True
    media.delete(context)
    return False
