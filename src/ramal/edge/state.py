"""What a transaction must remember about its call: kept by tm with the transaction, as JSON in one AVP, so that any worker can go on."""

from typing import Literal

import msgspec

from ramal.edge.context import Context
from ramal.edge.media import Kind
from ramal.rules.decision import Try
from ramal.rules.events import Direction, Side

_AVP = "$avp(ramal)"
_HEARD = "$avp(heard)"
_BOTH = f"$_s({_HEARD} {_AVP})"
_NULL = "<null>"


class State(msgspec.Struct, kw_only=True, omit_defaults=True):
    """An INVITE on its way. `kind` says where to."""

    call: str
    leg: str
    kind: Literal["core", "device", "carrier"]
    direction: Direction
    payer: str
    caller: Side
    sip_call_id: str = ""
    cseq: int = 1
    tries: tuple[Try, ...] = ()
    failover: dict[str, str] = {}
    at: int = 0
    credentials: str = ""
    """Authorization header line of the present try, once it was challenged."""
    offset: int = 0
    """How much the CSeq is raised towards the carrier."""
    subscriber_id: str = ""
    aor: str = ""
    sdp: bool = True
    """The INVITE carried an offer."""
    media: Kind = "plain"
    """What the caller outside speaks, where the leg goes to a core."""
    secured: bool = False
    """Some branch was offered SRTP with keys in SDP; `plain`: it was refused, and plain RTP is offered."""
    plain: bool = False

    @property
    def present(self) -> Try:
        """The try under way."""
        return self.tries[self.at]


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(State)


def save(context: Context, state: State) -> None:
    """Keep it with the transaction."""
    context.ksr.pv.sets(_AVP, _encoder.encode(state).decode())


def load(context: Context) -> State | None:
    """Return what `save` kept, if anything."""
    text = context.ksr.pv.get(_AVP)
    return _decoder.decode(text) if text else None


def leave(context: Context, state: State) -> bool:
    """Relay the request; False where nothing could be sent. The branch route runs meanwhile, and need not read the state back."""
    context.leaving = state
    try:
        return bool(context.ksr.tm.t_relay() >= 0)
    finally:
        context.leaving = None


def note(context: Context, heard: str) -> None:
    """Keep what has been recorded of the called side (`ringing`, `answer`): the state need not be written again for it."""
    context.ksr.pv.sets(_HEARD, heard)


def follow(context: Context) -> tuple[State | None, str]:
    """Return what `save` kept, if anything, and what has been heard since."""
    both = context.ksr.pv.get(_BOTH)
    if both is None:  # too long to be joined
        return load(context), context.pv(_HEARD)
    heard, _, text = both.partition(" ")
    if not text or text == _NULL:
        return None, ""
    return _decoder.decode(text), "" if heard == _NULL else heard
