"""How events lie in the database: one row for the events of a call that arrived together, each as it was received.

A *parcel* is a MessagePack array of them, put together without looking inside; a single event is a parcel without the array around it.
A row's id is that of its first event.
"""

from collections.abc import Sequence

import msgspec

from ramal.rules.events import AnyEvent

KIND = "parcel"
_SHORT, _LONG = 16, 65_536


class _Name(msgspec.Struct, gc=False):
    id: str


_events = msgspec.msgpack.Decoder(list[AnyEvent] | AnyEvent)
_names = msgspec.msgpack.Decoder(list[_Name] | _Name)


def pack(payloads: Sequence[bytes]) -> bytes:
    """Put encoded events into one payload."""
    count = len(payloads)
    if count == 1:
        return payloads[0]
    if count < _SHORT:
        head = bytes((0x90 | count,))
    else:
        head = b"\xdc" + count.to_bytes(2, "big") if count < _LONG else b"\xdd" + count.to_bytes(4, "big")
    return head + b"".join(payloads)


def events(payload: bytes) -> list[AnyEvent]:
    """Return the events of a payload. Raise msgspec.MsgspecError."""
    found = _events.decode(payload)
    return found if isinstance(found, list) else [found]


def names(payload: bytes) -> list[str]:
    """Return the ids of a payload's events, as they were written."""
    found = _names.decode(payload)
    return [item.id for item in found] if isinstance(found, list) else [found.id]
