"""Reads `rules.decision.Facts` from the SIP message at hand."""

from typing import Literal, cast
from urllib.parse import unquote

from ramal.edge import sip
from ramal.edge.context import Context
from ramal.edge.reading import Reading
from ramal.rules import contacts, inside
from ramal.rules.decision import Facts

_NO_HOPS = 70
_WHO = "$rU $rd $fU $fd $fn $tU $td"  # whoever changes the Request-URI afterwards has no more use for $rU and $rd
_ALWAYS = ("User-Agent", "Max-Forwards", "Privacy", "P-Asserted-Identity", "Remote-Party-ID", "From", "Contact", "CSeq")
_OUTSIDE = Reading(_WHO, headers=(*_ALWAYS, "Proxy-Authorization"), lists=("Record-Route", "Via"))
_REGISTERING = Reading(_WHO, headers=(*_ALWAYS, "Authorization"), lists=("Via",))
_INSIDE = Reading(_WHO, headers=(*_ALWAYS, inside.HEADER), lists=("Record-Route",))


def gather(context: Context, *, private: bool) -> None:
    """Read at once what `read` asks for, and what a leg that begins must remember."""
    context.also(_INSIDE if private else _REGISTERING if context.pv("$rm") == "REGISTER" else _OUTSIDE)


def read(context: Context, *, private: bool, spared: bool, looped: bool) -> Facts:
    """Return what the request says. The inside header counts on the private link only."""
    pv = context.pv
    secret = {} if private else sip.credentials(context.header(_credential_header(pv("$rm"))))  # a core has none
    hops = context.header("Max-Forwards")
    told = inside.decode(context.header(inside.HEADER)) if private else None
    begins = pv("$rm") == "INVITE" and not told  # a leg that the core asks for has its ids already
    gateway = "" if private else _registered(context)
    return Facts(
        method=pv("$rm"),
        ruri_user=unquote(pv("$rU")),
        ruri_host=pv("$rd").lower(),
        from_user=unquote(pv("$fU")),
        from_host=pv("$fd").lower(),
        from_display=sip.unquoted(pv("$fn")),
        to_user=unquote(pv("$tU")),
        to_host=pv("$td").lower(),
        pai=sip.address_of(context.header("P-Asserted-Identity") or context.header("Remote-Party-ID")),
        privacy=context.header("Privacy").strip().lower(),
        sip_call_id=pv("$ci"),
        user_agent=context.header("User-Agent")[:200],
        source_ip=pv("$si"),
        source_port=int(pv("$sp") or 0),
        transport=cast("Literal['udp', 'tcp', 'tls', 'ws', 'wss']", pv("$proto").lower()),
        gateway_id=gateway,
        called_party=sip.parse_uri(sip.address_of(context.header("P-Called-Party-ID"))).user if gateway else "",
        private=private,
        max_forwards=int(hops) + 1 if hops.strip().isdigit() else _NO_HOPS,  # as it arrived: it has been counted down already
        auth_username=secret.get("username", ""),
        auth_realm=secret.get("realm", ""),
        spared=spared,
        replaces=bool(context.header("Replaces")),
        looped=looped,
        inside=told if isinstance(told, inside.ToEdge) else None,
        own_hosts=context.place.own_hosts,
        new_call=context.journal.new_id() if begins else "",
        new_leg=context.journal.new_id() if begins else "",
    )


def _registered(context: Context) -> str:
    """Return the gateway whose registered contact is called, by the token in the Request-URI."""
    uri = context.pv("$ru")
    if contacts.PREFIX not in uri.lower():
        return ""
    called = sip.parse_uri(uri)
    return contacts.read(context.place.cookie_key.encode(), called.user, called.param(contacts.PARAMETER))


def _credential_header(method: str) -> str:
    return "Authorization" if method == "REGISTER" else "Proxy-Authorization"
