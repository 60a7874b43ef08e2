"""Calls as they are now (E7): channels from events, and what each level may see of them. Derived; may be lost and built anew."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from ramal.rules.events import Answered, Ended, Event, Ringing, Started

ChannelState = Literal["setup", "ringing", "up", "busy"]
_BUSY = (486, 600)
_INWARD = ("device-in", "carrier-in")
SECOND = 1_000_000_000


class Channel(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One leg of a call. `codecs` are those of the calling and of the answering side, once it is up. Instants are Unix seconds."""

    leg: str
    direction: str
    state: ChannelState = "setup"
    isp_id: str = ""
    customer_id: str = ""
    tenant_id: str = ""
    subscriber_id: str = ""
    gateway_id: str = ""
    caller: str = ""
    dialled: str = ""
    called: str = ""
    sip_call_id: str = ""
    codecs: tuple[str, ...] = ()
    started: float = 0.0
    answered: float = 0.0


class Live(msgspec.Struct, kw_only=True):
    """A call in progress, with everybody's channels. `node` is the host whose edge carries it."""

    id: str
    node: str
    channels: list[Channel]

    @property
    def over(self) -> bool:
        """Whether nothing goes on any more."""
        return all(channel.state == "busy" for channel in self.channels)


def follow(calls: dict[str, Live], event: Event) -> bool:
    """Take an event into account; say whether something changed. A call that is over is left in `calls` for the caller to remove."""
    if isinstance(event, Started):
        call = calls.setdefault(event.call, Live(id=event.call, node=event.node, channels=[]))
        if any(channel.leg == event.leg for channel in call.channels):
            return False
        call.channels.append(_begun(event))
        return True
    found = calls.get(event.call)
    channel = next((one for one in found.channels if one.leg == event.leg), None) if found else None
    if found is None or channel is None:
        return False
    if isinstance(event, Ended):
        return _ended(found, channel, event)
    return _moved(channel, event)


def _begun(event: Started) -> Channel:
    return Channel(
        leg=event.leg, direction=event.direction, isp_id=event.isp_id, customer_id=event.customer_id, tenant_id=event.tenant_id,
        subscriber_id=event.subscriber_id, caller=event.caller, dialled=event.dialled, called=event.called or event.number,
        sip_call_id=event.sip_call_id, started=event.wall / SECOND,
    )  # fmt: skip


def _moved(channel: Channel, event: Event) -> bool:
    if isinstance(event, Ringing) and channel.state == "setup":
        channel.state = "ringing"
        return True
    if isinstance(event, Answered) and channel.state != "up":
        channel.state, channel.answered = "up", event.wall / SECOND
        channel.sip_call_id = event.sip_call_id
        channel.gateway_id = event.gateway_id
        channel.subscriber_id = channel.subscriber_id or event.subscriber_id
        return True
    return False


def _ended(call: Live, channel: Channel, event: Ended) -> bool:
    if event.code in _BUSY and channel.direction not in _INWARD:
        channel.state = "busy"
    else:
        call.channels.remove(channel)
    return True


class Viewer(msgspec.Struct, frozen=True, kw_only=True):
    """Who looks: empty ids do not narrow."""

    isp_id: str = ""
    customer_id: str = ""
    tenant_id: str = ""

    def sees(self, channel: Channel) -> bool:
        """Whether a channel belongs to the viewer."""
        wanted = ((self.isp_id, channel.isp_id), (self.customer_id, channel.customer_id), (self.tenant_id, channel.tenant_id))
        return all(not own or own == theirs for own, theirs in wanted)


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A call as a viewer sees it."""

    id: str
    node: str
    state: ChannelState
    origin: str
    dialled: str
    answerer: str
    started: float
    answered: float
    channels: tuple[Channel, ...]


def seen(call: Live, viewer: Viewer) -> Seen | None:
    """Return what a viewer sees of a call: its own channels and nothing about others; None where it has none."""
    own = tuple(channel for channel in call.channels if viewer.sees(channel))
    if not own or call.over:
        return None
    first = min(own, key=lambda channel: channel.started)
    out = [channel for channel in own if channel.direction not in _INWARD and channel.state == "up"]
    return Seen(
        id=call.id, node=call.node, state=_state(own), origin=first.caller, dialled=first.dialled, started=first.started,
        answerer=(out[0].subscriber_id or out[0].called) if out else "",
        answered=min((channel.answered for channel in own if channel.answered), default=0.0), channels=own,
    )  # fmt: skip


def _state(channels: Iterable[Channel]) -> ChannelState:
    states = {channel.state for channel in channels}
    order: tuple[ChannelState, ...] = ("up", "ringing", "setup")
    return next((state for state in order if state in states), "busy")


def matches(call: Seen, *, state: str = "", text: str = "", tenant_id: str = "") -> bool:
    """Whether a call passes a filter. `text` is looked for in who calls, what was dialled, and who is called."""
    if state and call.state != state:
        return False
    if tenant_id and all(channel.tenant_id != tenant_id for channel in call.channels):
        return False
    words = [call.origin, call.dialled, *(channel.called for channel in call.channels)]
    return not text or any(text.lower() in word.lower() for word in words)
