"""Carrier legs: gateways in order, each attempt with its own relay session, From, cookie and, if asked, credentials."""

import os

from ramal.edge import answers, digest, late, media, replies, routing, sealed, sip
from ramal.edge.context import Context
from ramal.edge.state import State, leave, load, save
from ramal.rules import failover
from ramal.rules.decision import Try
from ramal.rules.events import Alarm, Attempt
from ramal.rules.invites import identity_lines

_SILENCE = 4_000
_UNPROVEN = 12_000
"""After a 100 alone a gateway has this long to ring."""
_SECRET_PURPOSE = "gateway-password"  # noqa: S105 - what a seal is bound to, not a secret
_CHALLENGES = {401: ("WWW-Authenticate", "Authorization"), 407: ("Proxy-Authenticate", "Proxy-Authorization")}


def first(context: Context, state: State) -> None:
    """Try the first gateway; called in the request route."""
    if not _send(context, state):
        replies.give_up(context, state.call, state.leg, "no-gateway")


def _send(context: Context, state: State) -> bool:
    """Send the present try, or the next one that can be sent at all."""
    while state.at < len(state.tries):
        attempt = state.present
        transport = "tcp" if "transport=tcp" in attempt.destination.lower() else "udp"
        routing.send_from(context, attempt.uri, attempt.destination, context.place.external_socket(transport))
        save(context, state)
        context.ksr.tm.t_set_fr(_UNPROVEN, _SILENCE)
        context.ksr.tm.t_on_branch("ksr_branch_carrier")
        context.ksr.tm.t_on_reply("ksr_reply_call")
        context.ksr.tm.t_on_failure("ksr_failure_carrier")
        if leave(context, state):
            return True
        media.delete(context)
        _attempted(context, state, code=0, follows=state.at + 1 < len(state.tries))
        _advance(state)
    return False


def _advance(state: State) -> None:
    state.at += 1
    state.credentials, state.offset = "", 0


def on_branch(context: Context) -> None:
    """Shape the INVITE of one attempt; runs on a copy of the request, so an attempt leaves nothing behind."""
    state = context.leaving or load(context)
    if state is None:
        return
    attempt = state.present
    context.ksr.uac.uac_replace_from(sip.quoted(attempt.from_display), attempt.from_uri)
    context.ksr.uac.uac_replace_to("", attempt.to_uri or attempt.uri)
    for line in _lines(attempt, state):
        context.ksr.hdr.append(f"{line}\r\n")
    if state.offset:
        routing.set_cseq(context, state.cseq + state.offset, "INVITE")
    routing.record(context, state)
    if state.sdp and not media.offer(context, inward=False):
        context.ksr.set_drop()


def _lines(attempt: Try, state: State) -> list[str]:
    return [*identity_lines(attempt), *([state.credentials] if state.credentials else [])]


def on_failure(context: Context) -> None:
    """Decide by the table what follows a failed attempt."""
    state = load(context)
    if state is None:
        return
    media.delete(context)
    if answers.cancelled(context):
        answers.over(context, state)
        return
    code, silent = _outcome(context)
    if code in _CHALLENGES and not state.credentials and _authorise(context, state, code):
        if not _send(context, state):
            replies.give_up(context, state.call, state.leg, "no-gateway")
        return
    q850 = sip.q850(context.pv("$T_rpl($hdr(Reason))"))
    verdict = failover.outcome(code, q850, silent=silent, overrides=state.failover)
    again = verdict == "next" and state.at + 1 < len(state.tries)
    if code == 0 or context.ksr.tm.t_branch_timeout() > 0:
        late.expect(context, state)
    _attempted(context, state, code=0 if silent else code, follows=again)
    if not again:
        _final(context, state, code)
        return
    _advance(state)
    if not _send(context, state):
        replies.give_up(context, state.call, state.leg, "no-gateway")


def _outcome(context: Context) -> tuple[int, bool]:
    """Return the code of the attempt, 0 where the gateway said nothing final, and whether it said nothing at all."""
    if context.ksr.tm.t_branch_timeout() > 0:
        return 0, context.ksr.tm.t_branch_replied() < 0
    return int(context.pv("$T_reply_code") or 0), False


def _authorise(context: Context, state: State, code: int) -> bool:
    """Answer the challenge of the present gateway, if it has a password."""
    attempt, (asks, answers_by) = state.present, _CHALLENGES[code]
    if not attempt.username or not attempt.password_sealed:
        return False
    challenge = digest.strongest(digest.challenges_of([context.pv(f"$T_rpl($(hdr({asks})[{at}]))") for at in range(3)]))
    password = _password(context, state)
    if password is None:
        return False
    value = digest.answer(
        challenge, username=attempt.username, password=password, method="INVITE", uri=attempt.uri, cnonce=os.urandom(8).hex()
    )
    if not value:
        return False
    state.credentials, state.offset = f"{answers_by}: {value}", 1
    return True


def _password(context: Context, state: State) -> str | None:
    """Return the present gateway's password; one that does not open is an alarm and as good as none."""
    try:
        return sealed.unseal(context.place.seal_key, state.present.password_sealed, _SECRET_PURPOSE)
    except sealed.SealBrokenError:
        context.journal.emit(Alarm, call=state.call, leg=state.leg, what="seal-broken", detail=f"gateway {state.present.gateway_id}")
        return None


def _attempted(context: Context, state: State, *, code: int, follows: bool) -> None:
    attempt = state.present
    context.journal.emit(
        Attempt,
        call=state.call,
        leg=state.leg,
        gateway_id=attempt.gateway_id,
        address=attempt.destination,
        code=code,
        reason=context.pv("$T_rpl($rr)")[:100] if code else "",
        next=follows,
    )


def _final(context: Context, state: State, code: int) -> None:
    """Let the last attempt's answer go to the core; silence becomes 503, so that it cannot pass for a phone that rang."""
    if code:
        answers.failed(context, state)
        return
    replies.give_up(context, state.call, state.leg, "carrier-failed")
