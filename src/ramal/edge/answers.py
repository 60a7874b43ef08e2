"""Replies to an INVITE that began a leg: media, ringing, the answer; and its end where it never was answered."""

from ramal.edge import media, replies, routing, sip
from ramal.edge.context import Context
from ramal.edge.state import State, follow, load, note
from ramal.rules import refusals
from ramal.rules.events import Answered, Ended, Ringing, Side

_OK = 200
_FINAL_FAILURE = 300
_RINGING = (180, 183)
_CARRIER_RINGS = 120_000
_CANCELLED = 487


def on_reply(context: Context) -> None:
    """Run for every reply to the INVITE of a leg."""
    state, heard = follow(context)
    if state is None:
        return
    code = int(context.pv("$rs") or 0)
    outward = state.kind != "core"
    if outward and code < _FINAL_FAILURE:
        routing.remember_contact(context)
    if state.offset:
        routing.set_cseq(context, state.cseq, "INVITE")
    described = code < _FINAL_FAILURE and media.described(context)
    if described:
        _media(context, state)
    if code in _RINGING and not heard:
        _rings(context, state, code)
    if _OK <= code < _FINAL_FAILURE and heard != "answer":
        _answered(context, state, described=described)


def _media(context: Context, state: State) -> None:
    """Put the relay into a reply: of a core to the phone that asked, or of a party outside to its core."""
    inward, branch = state.kind != "core", routing.branch_of(context) if state.kind == "device" else ""
    if state.sdp:
        media.answer(context, state.media, inward=inward, branch=branch)
    else:
        media.offer(context, state.media, inward=inward, branch=branch)


def _rings(context: Context, state: State, code: int) -> None:
    note(context, "ringing")
    if state.kind == "carrier":
        context.ksr.tm.t_set_fr(_CARRIER_RINGS, 0)
    context.journal.emit(Ringing, call=state.call, leg=state.leg, code=code)


def _answered(context: Context, state: State, *, described: bool) -> None:
    """Record the answer; called once: a second one is a retransmission, or of a fork and the caller's to end."""
    note(context, "answer")
    context.journal.emit(
        Answered,
        call=state.call,
        leg=state.leg,
        sip_call_id=state.sip_call_id,
        caller_side=state.caller,
        callee_side=_callee(context, state),
        gateway_id=state.present.gateway_id if state.tries else "",
        subscriber_id=state.subscriber_id,
        contact=sip.address_of(context.header("Contact")),
        relay=described or not state.sdp,
    )


def _callee(context: Context, state: State) -> Side:
    transport = context.pv("$proto").lower()
    return Side(
        uri=sip.address_of(context.header("To")),
        tag=context.pv("$tt"),
        contact=sip.address_of(context.header("Contact")),
        routes=beyond(context),
        socket=context.place.private_socket if state.kind == "core" else context.place.external_socket(transport),
        cseq=state.cseq + state.offset,
        destination=f"sip:{context.pv('$si')}:{context.pv('$sp')};transport={transport}",
    )


def beyond(context: Context) -> tuple[str, ...]:
    """Return the route set from us to the called side: Record-Route values above ours, nearest to us first (RFC 3261 §12.1.2)."""
    above: list[str] = []
    for item in (item for value in context.headers("Record-Route") for item in sip.values(value)):
        if sip.place_of(sip.address_of(item)) in context.own_names:
            break
        above.append(item)
    return tuple(reversed(above))


def on_failure(context: Context) -> None:
    """Run once all contacts of a device, or the core, have failed: the leg ends with the answer that tm will send."""
    state = load(context)
    if state is None:
        return
    media.delete(context)
    if cancelled(context):
        over(context, state)
    elif context.ksr.tm.t_branch_timeout() > 0 and context.ksr.tm.t_branch_replied() < 0:
        replies.give_up(context, state.call, state.leg, "no-core" if state.kind == "core" else "not-registered")
    elif state.kind == "core" and context.pv("$T_reply_code") == str(refusals.REDIRECT):
        told = sip.parse_uri(sip.address_of(context.pv("$T_rpl($hdr(Contact))")))
        replies.give_up(context, state.call, state.leg, refusals.of_contact(told.user, told.host))
    else:
        failed(context, state)


def failed(context: Context, state: State) -> None:
    """Let the far end's failure pass. Nobody outside may name a reason to a core: such a phrase becomes another one."""
    over(context, state)
    if state.kind != "core" and refusals.marked(context.pv("$T_rpl($rr)")):
        context.ksr.tm.t_reply(int(context.pv("$T_reply_code")), "Refused")


def cancelled(context: Context) -> bool:
    """Say whether the caller gave up."""
    return bool(context.ksr.tm.t_is_canceled() > 0)


def over(context: Context, state: State) -> None:
    """Record the end of a leg that was never answered."""
    code = int(context.pv("$T_reply_code") or 0)
    cause = sip.q850(context.pv("$T_rpl($hdr(Reason))"))
    if cancelled(context):
        context.journal.emit(Ended, call=state.call, leg=state.leg, how="cancel", side="caller", code=_CANCELLED, cause=cause)
    else:
        context.journal.emit(Ended, call=state.call, leg=state.leg, how="reply", side="callee", code=code, cause=cause)
