"""Which names a provider's namespace may not take: a tenant lives at `<label>.<namespace>`, which must never be somebody's real domain."""

from typing import Literal

from ramal.rules.toplevel import TOP_LEVEL

Refusal = Literal["reserved-word", "top-level-domain", "special-use-domain", "encoded-name"]

_OURS = "admin administrator api isp phone platform public ramal root support system tenant www"
_SPECIAL_USE = "alt arpa corp example home internal intranet invalid lan local localdomain localhost mail onion private test workgroup"

OURS = frozenset(_OURS.split())
"""Words that mean something in our own addresses and log-ins."""

SPECIAL_USE = frozenset(_SPECIAL_USE.split())
"""Names that resolvers and networks treat apart (RFC 6761, RFC 6762, RFC 8375, RFC 9476), or that private networks use as a domain."""

_COUNTRY_CODE = 2


def refusal(label: str) -> Refusal | None:
    """Return why a label may not be a namespace, or None. Whether it is well formed is asked elsewhere."""
    name = label.lower()
    if name in OURS:
        return "reserved-word"
    if name in SPECIAL_USE:
        return "special-use-domain"
    if len(name) <= _COUNTRY_CODE or name in TOP_LEVEL:
        return "top-level-domain"
    if name[2:4] == "--":  # RFC 5890 §2.3.1: kept for encodings such as punycode
        return "encoded-name"
    return None
