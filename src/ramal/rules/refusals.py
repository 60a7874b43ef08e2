"""How edge and core name a reason to each other on the private link, so that each end of a call is told exactly why it failed.

Asterisk hands on a reason phrase in one direction and, of its own answers, nothing but the target of a redirection in the other:

- edge → core: the phrase of a final answer, `Ramal no-balance`. One that comes from outside is replaced at the edge.
- core → edge: 302 with a Contact whose user is the reason. The edge never hands such a 302 on: it gives the answer of the reason.
"""

from ramal.rules.reasons import REASONS

NAMED = frozenset(name for name, reason in REASONS.items() if reason.sip >= 300)  # noqa: PLR2004 - final failures
REDIRECT = 302
HOST = "refused.invalid"
"""Host of the Contact: no request is ever sent to it (RFC 6761 §6.4)."""
_MARK = "Ramal "


def phrase(reason: str) -> str:
    """Return the phrase that tells a core why the edge refused its leg."""
    return f"{_MARK}{reason}"


def marked(text: str) -> bool:
    """Say whether a phrase looks like ours, whatever follows the mark."""
    return text.startswith(_MARK)


def of_phrase(text: str) -> str:
    """Return the reason that a phrase names, empty where it is nobody's but the far end's."""
    reason = text.removeprefix(_MARK)
    return reason if marked(text) and reason in NAMED else ""


def contact(reason: str) -> str:
    """Return the target of the redirection that tells the edge why the core refuses a call."""
    return f"sip:{reason}@{HOST}"


def of_contact(user: str, host: str) -> str:
    """Return the reason that a core's 302 names; what names none is a fault of ours."""
    return user if host == HOST and user in NAMED else "internal-error"
