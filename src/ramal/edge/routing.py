"""Where a request goes and how its dialog comes back to us: sockets, contacts behind NAT, the signed Record-Route."""

from ramal.edge import sip
from ramal.edge.context import Context
from ramal.edge.media import Kind
from ramal.edge.state import State
from ramal.rules import cookie

COOKIE, MEDIA = "rc", "rm"
"""URI parameters of our Record-Route: whose the dialog is, and what media the party outside speaks."""


def send_from(context: Context, uri: str, destination: str, socket: str) -> None:
    """Set Request-URI, next hop and our own socket."""
    context.ksr.seturi(uri)
    context.ksr.setdsturi(destination)
    context.ksr.corex.set_send_socket(socket)


def remember_contact(context: Context) -> None:
    """Note in the Contact of a party outside where it really is (`;alias=`), so that its dialog needs neither its NAT nor DNS."""
    context.ksr.nathelper.set_contact_alias()


def record(context: Context, state: State, kind: Kind = "plain") -> None:
    """Stay in the dialog, with a signed cookie that says whose it is."""
    context.ksr.rr.record_route()
    told = cookie.Cookie(state.call, state.leg, state.payer, state.direction, int(context.now()), state.offset)
    value = cookie.make(context.cookie_key, told, sip_call_id=state.sip_call_id)
    context.ksr.rr.add_rr_param(f";{COOKIE}={value}" + (f";{MEDIA}={kind}" if kind != "plain" else ""))


def transport_of(context: Context) -> str:
    """Return the transport by which the request at hand leaves: that of its next hop."""
    text = context.pv("$du") or context.pv("$ru")
    told = sip.parse_uri(text).param("transport").lower() if "transport=" in text.lower() else ""
    return told or ("tls" if text[:5].lower() == "sips:" else "udp")


def branch_of(context: Context) -> str:
    """Return what tells this branch of a fork from the others; the same in branch and reply route."""
    return f"b{context.pv('$T_branch_idx')}"


def set_cseq(context: Context, number: int, method: str) -> None:
    """Replace the CSeq of the message that leaves."""
    context.ksr.textops.remove_hf("CSeq")
    context.ksr.hdr.append(f"CSeq: {number} {method}\r\n")
