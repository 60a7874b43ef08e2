"""Our own requests to carriers: a program of ours writes them, this edge sends them from the address that their contact names.

The node agent registers; the worker makes the call that tests a gateway. Whatever else arrives on the private listener from a stranger
gets no answer.
"""

import hashlib
import hmac

from ramal.edge import routing
from ramal.edge.context import Context

HEADER = "X-Ramal-Register"
"""`<transport> <next hop> <MAC>`: where to send, proved by the platform's key."""
_FIELDS = 3
_METHODS = frozenset({"REGISTER", "OPTIONS", "INVITE", "ACK", "CANCEL", "BYE"})


def sign(key: str, *, method: str = "REGISTER", transport: str, destination: str, sip_call_id: str, cseq: int) -> str:
    """Return the header's value for one request: it fits no other."""
    return f"{transport} {destination} {_mac(key, method, transport, destination, sip_call_id, str(cseq))}"


def _mac(key: str, *parts: str) -> str:
    return hmac.new(key.encode(), "\0".join(parts).encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def relay(context: Context) -> None:
    """Send a request of ours on to the carrier; drop anything that is none."""
    told, method = context.header(HEADER).split(" "), context.pv("$rm")
    if method not in _METHODS or len(told) != _FIELDS:
        return
    transport, destination, mac = told
    number = context.header("CSeq").partition(" ")[0]
    right = _mac(context.place.cookie_key, method, transport, destination, context.pv("$ci"), number)
    if not hmac.compare_digest(right.encode(), mac.encode("utf-8", "surrogatepass")):
        return
    known = context.ksr.tm.t_check_trans()
    if known == 0:
        return
    context.strip_inside()
    if method == "CANCEL":
        if known > 0:
            context.ksr.tm.t_relay()
        return
    routing.send_from(context, context.pv("$ru"), destination, context.place.external_socket(transport))
    if context.ksr.tm.t_relay() < 0 and method != "ACK":
        context.ksr.sl.send_reply(503, "Carrier Not Reached")
