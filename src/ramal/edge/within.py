"""Requests inside a dialog: they cross between outside and a core, or they go nowhere."""

import re
from typing import cast

from ramal.edge import guards, media, registrar, routing, sip
from ramal.edge.context import Context, lines
from ramal.rules import cookie as cookies
from ramal.rules.cookie import Cookie
from ramal.rules.events import Alarm, Ended

_BYE = "$avp(bye)"
_OFFSET = "$avp(offset)"
_KIND = "$avp(kind)"
_OK = 200
_FAILURE = 300
_BYE_WAIT = 8_000
_UNTOLD = lines("User-Agent")
_COOKIE = re.compile(f";{routing.COOKIE}=([^;?>]*)")
_MEDIA = re.compile(f";{routing.MEDIA}=(web|sdes)(?=[;?>]|$)")


def route(context: Context, *, private: bool) -> None:
    """Relay a request that has a To tag."""
    method, cookie, kind = context.pv("$rm"), _cookie(context), _kind(context)
    if context.ksr.rr.loose_route() < 0:
        _unmatched(context, method, "no route")
        return
    if cookie is None:
        _unmatched(context, method, "cookie")
        return
    if not private and not _towards_core(context):
        _unmatched(context, method, "not towards a core")
        return
    _clean(context)
    if private:
        _outward(context)
    else:
        routing.remember_contact(context)
        context.ksr.corex.set_send_socket(context.place.private_socket)
    _raise_cseq(context, cookie)
    if not _media(context, method, kind, inward=not private):
        return
    _follow(context, method, cookie, private=private)
    if context.ksr.tm.t_relay() < 0 and method != "ACK":
        context.ksr.sl.sl_reply_error()


def _cookie(context: Context) -> Cookie | None:
    found = _COOKIE.search(context.pv("$route_uri"))
    return cookies.read(context.cookie_key, found[1], sip_call_id=context.pv("$ci")) if found else None


def _kind(context: Context) -> media.Kind:
    """Return what media the party outside speaks: as its own offer shows, else as it was when the call began."""
    if not guards.on_private(context) and media.described(context):
        return media.spoken(context)
    told = _MEDIA.search(context.pv("$route_uri"))
    return cast("media.Kind", told[1]) if told else "plain"


def _towards_core(context: Context) -> bool:
    """Say whether the next hop and the target are a core: whoever is outside may not be bridged to outside by us."""
    next_hop = context.pv("$du")
    targets = [sip.parse_uri(context.pv("$ru")), *([sip.parse_uri(next_hop)] if next_hop else [])]
    return all(guards.known_core(context, *target.address) for target in targets)


def _unmatched(context: Context, method: str, why: str) -> None:
    """Answer what belongs to no dialog of ours. A forged BYE must not stop the meter: it is an alarm and nothing else."""
    if method == "ACK":
        if context.ksr.tm.t_check_trans() > 0:
            context.ksr.tm.t_relay()
        return
    if method == "BYE":
        context.journal.emit(Alarm, what="bye-unmatched", detail=f"{why} from={context.pv('$si')} call-id={context.pv('$ci')[:100]}")
    context.ksr.sl.send_reply(481, "Call/Transaction Does Not Exist")


def _clean(context: Context) -> None:
    context.strip_inside()
    context.remove(_UNTOLD)


def _outward(context: Context) -> None:
    """Follow the alias in a contact that we gave it ourselves."""
    if not context.pv("$du"):
        context.ksr.nathelper.handle_ruri_alias()
    if routing.transport_of(context) in media.WEB:
        registrar.follow_connection(context)


def _raise_cseq(context: Context, cookie: Cookie) -> None:
    """Raise the CSeq of a call that was challenged by its carrier: it is higher there (RFC 3261 §22.2) than with us."""
    if cookie.cseq_offset and context.ksr.rr.is_direction("downstream") > 0:
        number, _, method = context.header("CSeq").partition(" ")
        routing.set_cseq(context, int(number) + cookie.cseq_offset, method.strip())
        context.ksr.pv.sets(_OFFSET, str(cookie.cseq_offset))


def _media(context: Context, method: str, kind: media.Kind, *, inward: bool) -> bool:
    if method == "ACK":
        if media.described(context):
            media.answer(context, kind, inward=inward)
        return True
    if method not in ("INVITE", "UPDATE"):
        return True
    context.ksr.pv.sets(_KIND, kind)
    if media.described(context) and not media.offer(context, kind, inward=inward):
        context.ksr.sl.send_reply(503, "No Media Relay")
        return False
    return True


def _follow(context: Context, method: str, cookie: Cookie, *, private: bool) -> None:
    """Say who looks at the replies."""
    if method == "ACK":
        return
    if method == "BYE":
        side = "caller" if context.ksr.rr.is_direction("downstream") > 0 else "callee"
        trusted = "core" if private else "outside"
        cause = sip.q850(context.header("Reason"))
        context.ksr.pv.sets(_BYE, f"{cookie.call} {cookie.leg} {side} {trusted} {cause}")
        context.ksr.tm.t_set_fr(_BYE_WAIT, _BYE_WAIT)
        context.ksr.tm.t_on_failure("ksr_failure_bye")
    context.ksr.tm.t_on_reply("ksr_reply_within")


def on_reply(context: Context) -> None:
    """Run for every reply to a request inside a dialog."""
    code = int(context.pv("$rs") or 0)
    from_outside = not guards.on_private(context)
    method = context.header("CSeq").rpartition(" ")[2].strip()
    offset = context.pv(_OFFSET)
    if offset:
        number = context.header("CSeq").partition(" ")[0]
        routing.set_cseq(context, int(number) - int(offset), method)
    if code < _FAILURE and method in ("INVITE", "UPDATE"):
        if from_outside:
            routing.remember_contact(context)
        if media.described(context):
            _answer(context, cast("media.Kind", context.pv(_KIND) or "plain"), inward=from_outside)
    if method == "BYE" and _OK <= code < _FAILURE:
        _ended(context)


def _answer(context: Context, kind: media.Kind, *, inward: bool) -> None:
    if not media.answer(context, kind, inward=inward):
        media.offer(context, kind, inward=inward)


def on_bye_failure(context: Context) -> None:
    """Judge a BYE that was refused or not answered: a core has ended its side all the same; from outside it proves nothing."""
    call, leg, _, trusted, _ = context.pv(_BYE).split(" ")
    if trusted == "core":
        _ended(context)
        return
    code = context.pv("$T_reply_code")
    context.journal.emit(Alarm, call=call, leg=leg, what="bye-unmatched", detail=f"the core answered {code}")


def _ended(context: Context) -> None:
    call, leg, side, _, cause = context.pv(_BYE).split(" ")
    context.journal.emit(Ended, call=call, leg=leg, how="bye", side=side, cause=int(cause))
    media.delete(context)
