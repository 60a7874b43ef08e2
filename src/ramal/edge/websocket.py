"""How a browser's WebSocket begins (RFC 7118, RFC 6455): HTTP on a SIP socket, answered only to pages of ours."""

from urllib.parse import urlsplit

from ramal.edge import guards
from ramal.edge.context import Context
from ramal.edge.guards import Admission

_GET = "GET"


def begin(context: Context) -> None:
    """Answer a handshake; every other HTTP request is refused."""
    if context.pv("$rm") != _GET or "websocket" not in context.header("Upgrade").lower():
        _refuse(context, 404, "Not Found")
    elif not allowed(context.header("Origin"), context.place.web_hosts):
        _refuse(context, 403, "Forbidden Origin")
    elif guards.admitted(context) is Admission.NO:
        _refuse(context, 403, "Forbidden")
    else:
        context.ksr.websocket.handle_handshake()  # it answers by itself, also what it refuses


def allowed(origin: str, hosts: tuple[str, ...]) -> bool:
    """Say whether a page of that origin may speak SIP. Phones and programs send none: they prove themselves by digest alone."""
    if not origin:
        return True
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme == "https" and (parts.hostname or "") in hosts


def _refuse(context: Context, code: int, reason: str) -> None:
    context.ksr.xhttp.xhttp_reply(code, reason, "text/plain", f"{reason}\n")
