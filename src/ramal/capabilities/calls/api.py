"""The door of `calls`."""

from datetime import datetime

from ramal.capabilities.calls.charges import Charge, Rate, Rated, State
from ramal.capabilities.calls.ingest import CHANNEL, alarm, rated, store
from ramal.capabilities.calls.models import Alarm
from ramal.capabilities.calls.quarters import quarter_of, seen, sent, take_quarters
from ramal.capabilities.calls.records import CallRecord, LegRecord
from ramal.capabilities.calls.rows import instant
from ramal.capabilities.calls.service import BATCH, Handler, Partners, work

__all__ = [
    "BATCH",
    "CHANNEL",
    "Alarm",
    "CallRecord",
    "Charge",
    "Handler",
    "LegRecord",
    "Partners",
    "Rate",
    "Rated",
    "State",
    "alarm",
    "moment",
    "quarter_of",
    "rated",
    "seen",
    "sent",
    "store",
    "take_quarters",
    "work",
]


def moment(seconds: float) -> datetime:
    """Return Unix seconds as an instant."""
    found = instant(round(seconds * 1e9))
    if found is None:
        raise ValueError(seconds)
    return found
