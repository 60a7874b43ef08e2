"""Framing of the event spool: `length (u32 LE) | crc32 (u32 LE) | payload`. A torn or damaged tail never loses what stands before it."""

import struct
from collections.abc import Iterator
from zlib import crc32

_HEAD = struct.Struct("<II")
MAX_FRAME = 1 << 20


def frame(payload: bytes) -> bytes:
    """Return `payload` with its head, ready for one `write()`."""
    return _HEAD.pack(len(payload), crc32(payload)) + payload


def unframe(data: bytes, offset: int = 0) -> Iterator[tuple[bytes, int]]:
    """Yield (payload, offset behind it) for each whole, undamaged frame from `offset`; stop at the first that is not."""
    while offset + _HEAD.size <= len(data):
        length, crc = _HEAD.unpack_from(data, offset)
        end = offset + _HEAD.size + length
        if length > MAX_FRAME or end > len(data):
            return
        payload = data[offset + _HEAD.size : end]
        if crc32(payload) != crc:
            return
        yield payload, end
        offset = end
