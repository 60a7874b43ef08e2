"""Faults of schedules."""

from ramal.kit.errors import InvalidError


class UnknownCalendarError(InvalidError):
    """Nobody knows the holidays of that country or state."""

    code = "unknown-holidays"
