"""The door of `calls`."""

from ramal.capabilities.calls.charges import Charge, Rate, Rated, State
from ramal.capabilities.calls.ingest import CHANNEL, store
from ramal.capabilities.calls.models import Alarm
from ramal.capabilities.calls.records import CallRecord, LegRecord
from ramal.capabilities.calls.service import BATCH, Handler, Partners, work

__all__ = ["BATCH", "CHANNEL", "Alarm", "CallRecord", "Charge", "Handler", "LegRecord", "Partners", "Rate", "Rated", "State", "store", "work"]
