"""Call events: what happened, as edge and core append it to the spool. Records, charges and live views are derived from these alone.

Every event names its call (linked id), its leg, its node and boot, and two clocks. `id` is unique: the same event ingested twice changes
nothing.
"""

from typing import Literal

import msgspec


class Step(msgspec.Struct, frozen=True, array_like=True):
    """One step of a decision (G2): the rule's name, what it looked at, what came out; `ok` False where it stopped the call."""

    rule: str
    input: str
    outcome: str
    ok: bool = True
    tenant: str = ""
    """Whose configuration it shows, where that is not the tenant whose call it is: only that tenant and its provider may read it."""


class Event(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag=str.lower):
    """Envelope of every event. Times are nanoseconds; `mono` counts since the boot that `boot` names (CLOCK_BOOTTIME)."""

    id: str
    call: str
    leg: str
    node: str
    boot: str
    mono: int
    wall: int


Direction = Literal["device-in", "carrier-in", "device-out", "carrier-out"]


class Started(Event, frozen=True, kw_only=True):
    """A leg began. `device-in`/`carrier-in`: it reached the edge from outside; `…-out`: the edge makes it for the core."""

    direction: Direction
    isp_id: str = ""
    customer_id: str = ""
    tenant_id: str = ""
    subscriber_id: str = ""
    parent: str = ""
    caller: str = ""
    caller_name: str = ""
    dialled: str = ""
    """As dialled by a person, or as received from the carrier."""
    called: str = ""
    """Text of a `Dialled` where known."""
    number: str = ""
    source: str = ""
    transport: str = ""
    user_agent: str = ""
    credential: str = ""
    sip_call_id: str = ""
    purpose: str = "call"
    emergency: bool = False
    deck_id: str = ""
    """The rate deck that applies to this leg; empty: free."""
    prepaid: bool = False
    max_seconds: int = 0
    """The keeper ends the leg after this time from its answer; 0: after a day."""
    steps: tuple[Step, ...] = ()


class Attempt(Event, frozen=True, kw_only=True):
    """A gateway was tried. `code` 0 means no answer at all; `next` says whether the following gateway was tried."""

    gateway_id: str
    address: str = ""
    code: int = 0
    reason: str = ""
    next: bool = False


class Ringing(Event, frozen=True, kw_only=True):
    """A provisional answer of 180 or 183 was forwarded."""

    code: int = 180


class Side(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One party of a dialog as the edge must address it: the BYE towards it is built from this (RFC 3261 §12)."""

    uri: str
    """Its From/To URI."""
    tag: str
    contact: str
    """Remote target: Request-URI of the BYE."""
    routes: tuple[str, ...] = ()
    socket: str = ""
    cseq: int = 1
    """Highest CSeq that the *other* party used towards it, or 1."""
    destination: str = ""
    """Outbound address override (`sip:ip:port;transport=…`), where NAT needs it."""


class Answered(Event, frozen=True, kw_only=True):
    """A leg was answered: a 2xx to its INVITE passed. Charging begins here for carrier legs."""

    sip_call_id: str
    caller_side: Side
    callee_side: Side
    gateway_id: str = ""
    subscriber_id: str = ""
    contact: str = ""
    relay: bool = True


EndedHow = Literal["reply", "cancel", "bye", "relay-timeout", "keeper", "sweeper", "restart"]


class Ended(Event, frozen=True, kw_only=True):
    """A leg is over. `code` is the final SIP answer for legs never answered, else 0; `side` who ended it."""

    how: EndedHow
    side: Literal["caller", "callee", "platform"] = "platform"
    code: int = 0
    cause: int = 0
    """Q.850 cause where a Reason header carried one."""
    reason: str = ""
    """Key of `rules.reasons` where Ramal itself ended or refused the leg."""


class Decided(Event, frozen=True, kw_only=True):
    """The core's decision steps of a call."""

    steps: tuple[Step, ...]


class Recorded(Event, frozen=True, kw_only=True):
    """A file was written: voicemail message or recording. `path` is relative to the core's media folder."""

    purpose: Literal["voicemail", "recording"]
    path: str
    sha256: str
    size: int
    seconds: float
    isp_id: str = ""
    tenant_id: str = ""
    subscriber_id: str = ""
    caller: str = ""


class LateAnswer(Event, frozen=True, kw_only=True, tag="late-answer"):
    """An abandoned gateway answered late; it was acknowledged and hung up. An alarm."""

    gateway_id: str
    sip_call_id: str


class Alarm(Event, frozen=True, kw_only=True):
    """Something an operator must see: a BYE that matches nothing, a forged cookie, an exception in the script."""

    what: str
    detail: str = ""


class AuthFailed(Event, frozen=True, kw_only=True, tag="auth-failed"):
    """A wrong credential arrived (E5). `call` and `leg` are empty."""

    ip: str
    username: str = ""
    domain: str = ""


class Banned(Event, frozen=True, kw_only=True):
    """The edge blocked an address, or a user at it. `call` and `leg` are empty."""

    ip: str
    until: float
    reason: str
    rule: str = "address"
    """See `rules.tables.Ban`."""
    user: str = ""
    """Rule `user`: who is blocked at the address."""
    isp_id: str = ""
    """The provider whose user was tried last, where there is one."""


AnyEvent = Started | Attempt | Ringing | Answered | Ended | Decided | Recorded | LateAnswer | Alarm | AuthFailed | Banned

encoder = msgspec.msgpack.Encoder()
decoder = msgspec.msgpack.Decoder(AnyEvent)
