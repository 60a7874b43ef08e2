"""Identifiers that sort by time (UUID version 7, RFC 9562 §5.7), drawn without a database."""

import os
import time


def new_id() -> str:
    """Return a fresh UUIDv7 in canonical text."""
    millis = time.time_ns() // 1_000_000
    chance = int.from_bytes(os.urandom(10), "big")
    value = (millis << 80) | chance
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
