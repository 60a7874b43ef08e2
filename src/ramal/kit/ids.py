"""Identifiers: UUIDs that sort by time, and tokens that cannot be guessed."""

import secrets
from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """Return a new version 7 UUID (RFC 9562 §5.7)."""
    return uuid7()


def new_token(prefix: str) -> str:
    """Return `<prefix>_` and 256 random bits."""
    return f"{prefix}_{secrets.token_urlsafe(32)}"
