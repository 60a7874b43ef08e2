"""From derived records to table rows: ids, instants and texts as PostgreSQL takes them. Texts of strangers are bounded, without NUL."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import msgspec

from ramal.capabilities.calls.charges import Charge
from ramal.capabilities.calls.records import CallRecord, LegRecord, NamedStep, Try, identity

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST = 255
"""Characters kept of a text that a stranger chose; indexed columns must stay small."""

MOST_CAUSE = 999
_json = msgspec.json.Encoder()
_known = lru_cache(maxsize=65_536)(identity)


def instant(nanoseconds: int | None) -> datetime | None:
    """Return the time of an event."""
    return None if nanoseconds is None else EPOCH + timedelta(microseconds=nanoseconds // 1000)


def encode(rows: list[dict[str, Any]]) -> str:
    """Return rows as one JSON array. PostgreSQL's text knows no NUL."""
    data = _json.encode(rows)
    if b"\\u0000" in data:
        data = _json.encode(_without_nul(rows))
    return data.decode()


def _without_nul(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, dict):
        return {name: _without_nul(item) for name, item in value.items()}
    return [_without_nul(item) for item in value] if isinstance(value, list) else value


def _id(text: str) -> str | None:
    return _known(text) if text else None


def _number(value: int, most: int) -> int:
    return value if 0 <= value <= most else 0


def call_row(call: CallRecord, charges: Mapping[str, Charge]) -> dict[str, Any]:
    """Return a row of `calls`."""
    return {
        "id": call.id, "linked_id": call.linked, "isp_id": _id(call.isp_id), "customer_id": _id(call.customer_id),
        "tenant_id": _id(call.tenant_id), "subscriber_id": _id(call.subscriber_id), "answered_by": _id(call.answered_by),
        "direction": call.direction, "caller": call.caller[:LONGEST], "caller_name": call.caller_name[:LONGEST],
        "dialled": call.dialled[:LONGEST], "called": call.called[:LONGEST], "emergency": call.emergency,
        "started": instant(call.started), "answered": instant(call.answered), "ended": instant(call.ended),
        "ring": call.ring, "talk": call.talk, "result": call.result, "code": _number(call.code, MOST_CAUSE),
        "cause": _number(call.cause, MOST_CAUSE), "side": call.side, "how": call.how, "reason": call.reason,
        "charge": sum(charges[leg.id].amount for leg in call.legs), "steps": [_step(step) for step in call.steps],
    }  # fmt: skip


def leg_row(call: CallRecord, leg: LegRecord, charge: Charge) -> dict[str, Any]:
    """Return a row of `call_legs`."""
    return {
        "id": leg.id, "call_id": call.id, "isp_id": _id(leg.isp_id), "customer_id": _id(leg.customer_id), "tenant_id": _id(leg.tenant_id),
        "subscriber_id": _id(leg.subscriber_id), "parent_id": _id(leg.parent), "direction": leg.direction, "caller": leg.caller[:LONGEST],
        "caller_name": leg.caller_name[:LONGEST], "dialled": leg.dialled[:LONGEST], "called": leg.called[:LONGEST],
        "number": leg.number[:LONGEST], "source": leg.source[:LONGEST], "transport": leg.transport,
        "user_agent": leg.user_agent[:LONGEST], "credential": leg.credential[:LONGEST],
        "sip_call_id": leg.sip_call_id[:LONGEST], "purpose": leg.purpose, "emergency": leg.emergency, "gateway_id": _id(leg.gateway_id),
        "attempts": [_try(item) for item in leg.attempts], "started": instant(leg.started), "ringing": instant(leg.ringing),
        "answered": instant(leg.answered), "ended": instant(leg.ended), "ring": leg.ring, "talk": leg.talk,
        "code": _number(leg.code, MOST_CAUSE), "cause": _number(leg.cause, MOST_CAUSE), "side": leg.side, "how": leg.how,
        "reason": leg.reason, "charge": charge.amount, "charge_state": charge.state, "price": charge.price,
    }  # fmt: skip


def _step(named: NamedStep) -> dict[str, Any]:
    step = named.step
    return {
        "rule": step.rule,
        "input": step.input,
        "outcome": step.outcome,
        "ok": step.ok,
        "tenant": step.tenant,
        "leg_id": named.leg or None,
    }


def _try(item: Try) -> dict[str, Any]:
    return {
        "gateway_id": _id(item.gateway_id), "address": item.address, "code": item.code, "reason": item.reason, "next": item.next,
        "at": instant(item.at),
    }  # fmt: skip
