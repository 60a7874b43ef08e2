"""What a gateway does to numbers and headers (A5): outbound it makes a `Try`, inbound it reads an E.164 number.

A strip counts characters of the string as it would be sent or as it was received, `+` included; then the prefix is put before it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

import msgspec

from ramal.rules.decision import Try
from ramal.rules.dialled import E164, Dialled
from ramal.rules.inside import ToEdge
from ramal.rules.numbering import clean
from ramal.rules.tables import Gateway, Resolved, Tables, Target

DEFAULT_PORT = 5060
_USER_SAFE = "-_.!~*'()&=+$"  # RFC 3261 §25.1: unreserved and user-unreserved, less what programs split at
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.\-]{0,252})|[0-9A-Fa-f:.]{2,45}", re.ASCII)
_PLAIN_USER = re.compile(r"[A-Za-z0-9+*._-]{1,64}", re.ASCII)
_IPV4 = re.compile(r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}", re.ASCII)
_E164_DIGITS = re.compile(r"\+?([1-9][0-9]{6,14})", re.ASCII)
_MAX_DISPLAY = 64
_MAX_USER = 64


def transform(number: str, *, strip: int, prefix: str) -> str:
    """Return `number` without its first `strip` characters and with `prefix` before it: what the form shows live."""
    return prefix + number[max(0, strip) :]


def printable(text: str, limit: int) -> str:
    """Return `text` without control characters, line breaks and lone surrogates, cut to `limit`."""
    return (text if text.isprintable() else "".join(char for char in text if char.isprintable()))[:limit].strip()


def user_part(text: str) -> str:
    """Return `text` as the user part of a SIP URI: percent-encoded where RFC 3261 asks for it, at most 64 characters before that."""
    return text if _PLAIN_USER.fullmatch(text) else quote(printable(text, _MAX_USER), safe=_USER_SAFE)


@lru_cache(maxsize=4096)  # hosts come from the configuration, and each is asked for with every call
def host_part(host: str) -> str:
    """Return a host as a URI writes it: IPv6 in brackets; empty where it is none."""
    bare = host.strip("[]")
    if not _HOST.fullmatch(bare):
        return ""
    return f"[{bare}]" if ":" in bare else bare.lower()


def is_address(host: str) -> bool:
    """Say whether a host is an IP literal."""
    return ":" in host or _IPV4.fullmatch(host) is not None


def reachable(address: str) -> bool:
    """Say whether our edges can send to an address: they listen on IPv4 only."""
    return ":" not in address


def targets(tables: Tables, gateway_id: str, gateway: Gateway) -> Sequence[Target]:
    """Return the addresses of a gateway in the order to try: its literal, else what the node agent resolved; none that is out of reach."""
    bare = gateway.host.strip("[]")
    if is_address(bare) and not reachable(bare):
        return ()
    if is_address(bare):
        return (Target(address=bare, port=gateway.port or DEFAULT_PORT, transport=gateway.transport),)
    found = tables.get(f"local/resolved/{gateway_id}", Resolved)
    return tuple(target for target in found.targets if reachable(target.address)) if found else ()


def number_out(gateway: Gateway, dialled: Dialled, as_dialled: str) -> str:
    """Return the number as this gateway wants it."""
    plain = dialled.text if isinstance(dialled, E164) else dialled.digits
    sent = clean(as_dialled) or plain if gateway.apply_over == "dialled" else plain
    return transform(sent, strip=gateway.strip_out, prefix=gateway.prefix_out)


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """Who calls, as the outgoing INVITE says it."""

    from_uri: str
    from_display: str
    pai: str
    privacy: bool


def identity(gateway: Gateway, caller: str, caller_name: str) -> Identity:
    """Return From, display name, P-Asserted-Identity and privacy for a gateway; an empty caller is anonymous (RFC 3323 §4.1.1.3)."""
    domain = host_part(gateway.from_domain) or host_part(gateway.host)
    user = user_part(gateway.from_user or caller)
    display = printable(gateway.display or caller_name, _MAX_DISPLAY)
    pai = f"sip:{user_part(caller)}@{domain}" if gateway.add_pai and user_part(caller) else ""
    if user:
        return Identity(from_uri=f"sip:{user}@{domain}", from_display=display, pai=pai, privacy=not caller)
    return Identity(from_uri="sip:anonymous@anonymous.invalid", from_display="Anonymous", pai="", privacy=True)


def attempts(tables: Tables, gateway_id: str, gateway: Gateway, inside: ToEdge, dialled: Dialled) -> tuple[Try, ...]:
    """Return one `Try` for each address of a gateway; none where it cannot be reached."""
    places = targets(tables, gateway_id, gateway)
    return tuple(made for place in places if (made := attempt(gateway_id, gateway, inside, dialled, place)))


def attempt(gateway_id: str, gateway: Gateway, inside: ToEdge, dialled: Dialled, target: Target) -> Try | None:
    """Return what one address of a gateway is asked; None where no URI can be made of it."""
    host = host_part(gateway.host)
    user = user_part(number_out(gateway, dialled, inside.as_dialled))
    if not host or not user or not host_part(target.address):
        return None
    place = f"{host}:{gateway.port}" if gateway.port else host
    who = identity(gateway, inside.caller, inside.caller_name)
    knows = gateway.authentication != "ip"
    return Try(
        gateway_id=gateway_id,
        uri=f"sip:{user}@{place}",
        destination=f"sip:{host_part(target.address)}:{target.port};transport={target.transport}",
        from_uri=who.from_uri,
        from_display=who.from_display,
        to_uri=f"sip:{user}@{host}",
        pai=who.pai,
        privacy=who.privacy,
        username=gateway.username if knows else "",
        password_sealed=gateway.password_sealed if knows else "",
    )


def number_in(gateway: Gateway, received: str) -> E164 | None:
    """Return the E.164 number that a carrier called, or None. A missing `+` in the result is forgiven."""
    found = _E164_DIGITS.fullmatch(clean(transform(received, strip=gateway.strip_in, prefix=gateway.prefix_in)))
    return E164(found[1]) if found else None
