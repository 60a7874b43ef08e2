"""Bencode, the encoding of rtpengine's ng protocol."""

Value = int | str | bytes | list["Value"] | dict[str, "Value"]


def encode(value: Value) -> bytes:
    """Return `value` encoded; text as UTF-8."""
    if isinstance(value, int):
        return b"i%de" % value
    if isinstance(value, str):
        return encode(value.encode())
    if isinstance(value, bytes):
        return b"%d:%s" % (len(value), value)
    if isinstance(value, list):
        return b"l" + b"".join(encode(item) for item in value) + b"e"
    return b"d" + b"".join(encode(key) + encode(value[key]) for key in sorted(value)) + b"e"


def decode(data: bytes) -> Value:
    """Return the value that `data` begins with. Raise ValueError where it is not bencode."""
    return _decode(data, 0)[0]


def _decode(data: bytes, at: int) -> tuple[Value, int]:
    kind = data[at : at + 1]
    if kind == b"i":
        end = data.index(b"e", at)
        return int(data[at + 1 : end]), end + 1
    if kind == b"l":
        return _list(data, at + 1)
    if kind == b"d":
        items, end = _list(data, at + 1)
        return dict(zip((str(key) for key in items[::2]), items[1::2], strict=True)), end
    if kind.isdigit():
        colon = data.index(b":", at)
        end = colon + 1 + int(data[at:colon])
        return data[colon + 1 : end].decode("utf-8", "surrogateescape"), end
    raise ValueError(f"not bencode at {at}")


def _list(data: bytes, at: int) -> tuple[list[Value], int]:
    items: list[Value] = []
    while data[at : at + 1] != b"e":
        item, at = _decode(data, at)
        items.append(item)
    return items, at + 1
