"""Identifiers that sort by time (UUID version 7, RFC 9562 §5.7), drawn without a database."""

import os
import time

_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
"""The digit that holds the variant, by a random one: the two highest bits are 1 and 0."""


def new_id() -> str:
    """Return a fresh UUIDv7 in canonical text."""
    millis, chance = f"{time.time_ns() // 1_000_000:012x}", os.urandom(10).hex()
    return f"{millis[:8]}-{millis[8:]}-7{chance[1:4]}-{_VARIANT[chance[4]]}{chance[5:8]}-{chance[8:]}"
