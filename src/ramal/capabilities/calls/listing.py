"""Lists of calls: by time, number, subscriber, cause. Plain equality only: other operators use no index under row policies."""

from dataclasses import replace
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query
from sqlalchemy import Select, or_, select, union_all

from ramal.capabilities.calls.models import Alarm, Call, Leg
from ramal.kit.pagination import Listing, Page

Kind = Literal["missed", "incoming", "outgoing"]
FILTERS = (
    "started", "tenant_id", "customer_id", "direction", "result", "cause", "code", "caller", "called", "dialled", "answered_by",
    "linked_id", "emergency",
)  # fmt: skip


class CallListing(Listing):
    """Adds two filters that look on both sides: `number` and `subscriber_id`."""

    def python(self, name: str) -> type:
        """See `Listing.python`."""
        return str if name == "number" else super().python(name)

    def narrowed(self, query: Select[Any], page: Page) -> Select[Any]:
        """See `Listing.narrowed`."""
        filters = dict(page.filters)
        if number := filters.pop("number", None):
            query = query.where(or_(Call.caller == number, Call.called == number))
        if subscriber := filters.pop("subscriber_id", None):
            query = query.where(or_(Call.subscriber_id == subscriber, Call.answered_by == subscriber))
        return super().narrowed(query, Page(page.limit, page.cursor, page.sort, filters, page.q))


class HistoryListing(CallListing):
    """Adds what a call was to the subscriber whose history it is."""

    def _parameters(self) -> dict[str, tuple[Any, Any]]:
        return super()._parameters() | {"kind": (Annotated[Kind | None, Query()], None)}


def own_history(query: Select[Any], page: Page, own: UUID) -> tuple[Select[Any], Page]:
    """Return the query for the calls of one subscriber, of the kind that the page asks for, and the page without that filter.

    `outgoing`: it called. `incoming`: it answered. `missed`: its phones rang and it did not answer, whoever else may have.
    """
    filters = dict(page.filters)
    wanted = filters.pop("kind", None)
    rang = (Leg.subscriber_id == own, Leg.direction == "device-out", Leg.answered.is_(None), Call.answered_by.is_distinct_from(own))
    kinds: dict[str, Select[Any]] = {
        "outgoing": select(Call.id).where(Call.subscriber_id == own),
        "incoming": select(Call.id).where(Call.answered_by == own),
        "missed": select(Call.id).join(Leg, Leg.call_id == Call.id).where(*rang),
    }
    found = [kinds[wanted]] if wanted else list(kinds.values())
    return query.where(Call.id.in_(union_all(*found) if len(found) > 1 else found[0])), replace(page, filters=filters)


CALLS = CallListing(Call, filters=(*FILTERS, "number", "subscriber_id"), sorts=("started",), default="-started")
HISTORY = HistoryListing(Call, filters=("started", "result", "number"), sorts=("started",), default="-started")
ALARMS = Listing(Alarm, filters=("what", "node", "call_id", "at"), sorts=("at",), default="-at")
