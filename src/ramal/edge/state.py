"""What a transaction must remember about its call: kept by tm with the transaction, as JSON in one AVP, so that any worker can go on."""

from typing import Literal

import msgspec

from ramal.edge.context import Context
from ramal.edge.media import Kind
from ramal.rules.decision import Try
from ramal.rules.events import Direction, Side

_AVP = "$avp(ramal)"


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
    rung: bool = False
    answered: str = ""
    """Tag of the party whose answer was recorded."""

    @property
    def present(self) -> Try:
        """The try under way."""
        return self.tries[self.at]


_decoder = msgspec.json.Decoder(State)


def save(context: Context, state: State) -> None:
    """Keep it with the transaction."""
    context.ksr.pv.sets(_AVP, msgspec.json.encode(state).decode())


def load(context: Context) -> State | None:
    """Return what `save` kept, if anything."""
    text = context.ksr.pv.get(_AVP)
    return _decoder.decode(text) if text else None
