"""Text from outside that cannot do harm inside: no control characters, no lone surrogates (which no encoder takes), no endless strings."""

from operator import attrgetter

import msgspec

from ramal.rules.decision import Facts

MAX_TEXT = 256
_UNREADABLE = "\ufffd"
_FIELDS = tuple(
    field.name for field in msgspec.structs.fields(Facts) if field.type is str and field.name not in {"new_call", "new_leg", "method"}
)

_texts = attrgetter(*_FIELDS)


def readable(text: str) -> str:
    """Return `text` with a replacement sign for what is not printable, cut to `MAX_TEXT`: a changed name is nobody's name."""
    return "".join(char if char.isprintable() else _UNREADABLE for char in text[:MAX_TEXT])


def readable_facts(facts: Facts) -> Facts:
    """Return the facts with every text readable; almost always the same object."""
    texts: tuple[str, ...] = _texts(facts)
    if "".join(texts).isprintable() and max(map(len, texts)) <= MAX_TEXT:
        return facts
    return msgspec.structs.replace(facts, **{name: readable(text) for name, text in zip(_FIELDS, texts, strict=True)})
