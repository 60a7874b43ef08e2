"""Answers that come too late: a gateway that was given up must not go on ringing, talking and billing."""

import msgspec

from ramal.edge import answers, sip
from ramal.edge.context import Context
from ramal.edge.state import State
from ramal.rules.events import LateAnswer

_TABLE = "late"
_OK = 200
_FAILURE = 300


class Abandoned(msgspec.Struct, array_like=True):
    """What is needed to recognise the answer of an abandoned attempt."""

    call: str
    leg: str
    gateway_id: str
    socket: str
    heard: bool = False


_decoder = msgspec.json.Decoder(Abandoned)


def _key(sip_call_id: str, branch: int) -> str:
    return f"{sip_call_id}#{branch:x}"


def expect(context: Context, state: State) -> None:
    """Remember the present attempt as abandoned; called in its failure route."""
    branch = int(context.ksr.tm.t_get_branch_index()) - 1  # in a failure route the index is already that of the next branch
    transport = "tcp" if "transport=tcp" in state.present.destination.lower() else "udp"
    entry = Abandoned(state.call, state.leg, state.present.gateway_id, context.place.external_socket(transport))
    context.ksr.htable.sht_sets(_TABLE, _key(state.sip_call_id, branch), msgspec.json.encode(entry).decode())


def catch(context: Context) -> bool:
    """End the call that a late 2xx tries to begin. True: the reply was one, and goes no further."""
    code = int(context.pv("$rs") or 0)
    if not _OK <= code < _FAILURE or not context.header("CSeq").upper().endswith("INVITE"):
        return False
    branch = sip.header_param(context.header("Via"), "branch").rpartition(".")[2]
    if not branch:
        return False
    key = f"{context.pv('$ci')}#{branch}"
    found = context.ksr.htable.sht_get(_TABLE, key)
    if not found:
        return False
    entry = _decoder.decode(str(found))
    _send(context, "ACK", entry, raised=0)
    if not entry.heard:
        _send(context, "BYE", entry, raised=1)
        entry.heard = True
        context.ksr.htable.sht_sets(_TABLE, key, msgspec.json.encode(entry).decode())
        context.journal.emit(LateAnswer, call=entry.call, leg=entry.leg, gateway_id=entry.gateway_id, sip_call_id=context.pv("$ci"))
    return True


def _send(context: Context, method: str, entry: Abandoned, *, raised: int) -> None:
    """Send ACK or BYE within the dialog that the late answer made (RFC 3261 §13.2.2.4)."""
    number = int(context.header("CSeq").split()[0]) + raised
    target = sip.address_of(context.header("Contact"))
    hop = f"sip:{context.pv('$si')}:{context.pv('$sp')};transport={context.pv('$proto').lower()}"
    headers = [f"{name}: {context.header(name)}" for name in ("From", "To", "Call-ID")]
    headers += [f"CSeq: {number} {method}", "Max-Forwards: 70", *(f"Route: {route}" for route in answers.beyond(context))]
    context.ksr.tm.t_uac_send(method, target, hop, entry.socket, "\r\n".join(headers) + "\r\n", "")
