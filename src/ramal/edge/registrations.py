"""Our own registrations at carriers: the node agent decides and writes the REGISTER, this edge sends it from the address that it names.

Whatever else arrives on the private listener from a stranger gets no answer.
"""

import hashlib
import hmac

from ramal.edge import routing
from ramal.edge.context import Context

HEADER = "X-Ramal-Register"
"""`<transport> <next hop> <MAC>`: where to send, proved by the platform's key."""
_FIELDS = 3


def sign(key: str, *, transport: str, destination: str, sip_call_id: str, cseq: int) -> str:
    """Return the header's value for one request: it fits no other."""
    return f"{transport} {destination} {_mac(key, transport, destination, sip_call_id, str(cseq))}"


def _mac(key: str, *parts: str) -> str:
    return hmac.new(key.encode(), "\0".join(("register", *parts)).encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def relay(context: Context) -> None:
    """Send a REGISTER of the node agent on to the carrier; drop anything that is none."""
    told = context.header(HEADER).split(" ")
    if context.pv("$rm") != "REGISTER" or len(told) != _FIELDS:
        return
    transport, destination, mac = told
    number = context.header("CSeq").partition(" ")[0]
    right = _mac(context.place.cookie_key, transport, destination, context.pv("$ci"), number)
    if not hmac.compare_digest(right.encode(), mac.encode("utf-8", "surrogatepass")):
        return
    if context.ksr.tm.t_check_trans() == 0:
        return
    context.strip_inside()
    routing.send_from(context, context.pv("$ru"), destination, context.place.external_socket(transport))
    if context.ksr.tm.t_relay() < 0:
        context.ksr.sl.send_reply(503, "Carrier Not Reached")
