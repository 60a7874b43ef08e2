"""Lists of calls: by time, number, subscriber, cause. Plain equality only: other operators use no index under row policies."""

from typing import Any

from sqlalchemy import Select, or_

from ramal.capabilities.calls.models import Alarm, Call
from ramal.kit.pagination import Listing, Page

FILTERS = (
    "started", "tenant_id", "customer_id", "direction", "result", "cause", "code", "caller", "called", "dialled", "answered_by",
    "linked_id", "emergency",
)  # fmt: skip


class CallListing(Listing):
    """Adds two filters that look on both sides: `number` and `subscriber_id`."""

    def python(self, name: str) -> type:
        """See `Listing.python`."""
        return str if name == "number" else super().python(name)

    def _filtered(self, query: Select[Any], page: Page) -> Select[Any]:
        filters = dict(page.filters)
        if number := filters.pop("number", None):
            query = query.where(or_(Call.caller == number, Call.called == number))
        if subscriber := filters.pop("subscriber_id", None):
            query = query.where(or_(Call.subscriber_id == subscriber, Call.answered_by == subscriber))
        return super()._filtered(query, Page(page.limit, page.cursor, page.sort, filters, page.q))


CALLS = CallListing(Call, filters=(*FILTERS, "number", "subscriber_id"), sorts=("started",), default="-started")
HISTORY = CallListing(Call, filters=("started", "result", "number"), sorts=("started",), default="-started")
ALARMS = Listing(Alarm, filters=("what", "node", "call_id", "at"), sorts=("at",), default="-at")
