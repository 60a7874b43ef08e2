"""From derived records to the texts of rows, in the order of `CALL` and `LEG`. Texts of strangers are bounded, without NUL."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import msgspec

from ramal.capabilities.calls.charges import Charge
from ramal.capabilities.calls.records import CallRecord, LegRecord, NamedStep, Try, identity
from ramal.kit import staging
from ramal.kit.staging import NULL, boolean, micros

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST = 255
"""Characters kept of a text that a stranger chose; indexed columns must stay small."""

MOST_CAUSE = 999
CALL = (
    "id", "linked_id", "isp_id", "customer_id", "tenant_id", "subscriber_id", "answered_by", "direction", "caller", "caller_name",
    "dialled", "called", "emergency", "started", "answered", "ended", "ring", "talk", "result", "code", "cause", "side", "how", "reason",
    "charge", "steps",
)  # fmt: skip
LEG = (
    "id", "call_id", "isp_id", "customer_id", "tenant_id", "subscriber_id", "parent_id", "direction", "caller", "caller_name", "dialled",
    "called", "number", "source", "transport", "user_agent", "credential", "sip_call_id", "purpose", "emergency", "gateway_id", "attempts",
    "started", "ringing", "answered", "ended", "ring", "talk", "code", "cause", "side", "how", "reason", "charge", "charge_state", "price",
)  # fmt: skip
_encode = msgspec.json.Encoder().encode
_known = lru_cache(maxsize=65_536)(identity)


def instant(nanoseconds: int | None) -> datetime | None:
    """Return the time of an event."""
    return None if nanoseconds is None else EPOCH + timedelta(microseconds=nanoseconds // 1000)


def _json(value: Any) -> str:
    """Return a value as JSON; `jsonb` knows no NUL."""
    data = _encode(value)
    if b"\\u0000" in data:
        data = _encode(_without_nul(value))
    return staging.json(data)


def _without_nul(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, dict):
        return {name: _without_nul(item) for name, item in value.items()}
    return [_without_nul(item) for item in value] if isinstance(value, list) else value


def _id(text: str) -> str:
    return _known(text) if text else NULL


def _texts(*texts: str) -> Iterable[str]:
    """Return the texts of strangers, bounded, as COPY takes them. Mostly there is nothing to do: looked at once for all of them."""
    together = "".join(texts)
    if len(together) <= LONGEST and not staging.special(together):
        return texts
    return [staging.text(text[:LONGEST]) for text in texts]


def _number(value: int, most: int) -> str:
    return str(value) if 0 <= value <= most else "0"


def call_row(call: CallRecord, charges: Mapping[str, Charge]) -> str:
    """Return a row of `calls`."""
    caller, name, dialled, called, reason = _texts(call.caller, call.caller_name, call.dialled, call.called, call.reason)
    return "\t".join((
        call.id, call.linked, _id(call.isp_id), _id(call.customer_id), _id(call.tenant_id), _id(call.subscriber_id), _id(call.answered_by),
        call.direction, caller, name, dialled, called, boolean(call.emergency), micros(call.started), micros(call.answered),
        micros(call.ended), str(call.ring), str(call.talk), call.result, _number(call.code, MOST_CAUSE), _number(call.cause, MOST_CAUSE),
        call.side, call.how, reason, str(sum([charges[leg.id].amount for leg in call.legs])), _list([_step(step) for step in call.steps]),
    ))  # fmt: skip


def leg_row(call: CallRecord, leg: LegRecord, charge: Charge) -> str:
    """Return a row of `call_legs`."""
    told = _texts(
        leg.caller, leg.caller_name, leg.dialled, leg.called, leg.number, leg.source, leg.transport, leg.user_agent, leg.credential,
        leg.sip_call_id, leg.purpose,
    )  # fmt: skip
    (reason,) = _texts(leg.reason)
    return "\t".join((
        leg.id, call.id, _id(leg.isp_id), _id(leg.customer_id), _id(leg.tenant_id), _id(leg.subscriber_id), _id(leg.parent), leg.direction,
        *told, boolean(leg.emergency), _id(leg.gateway_id), _list([_try(item) for item in leg.attempts]), micros(leg.started),
        micros(leg.ringing), micros(leg.answered), micros(leg.ended), str(leg.ring), str(leg.talk), _number(leg.code, MOST_CAUSE),
        _number(leg.cause, MOST_CAUSE), leg.side, leg.how, reason, str(charge.amount), charge.state,
        _json(charge.price) if charge.price else "{}",
    ))  # fmt: skip


def _list(items: Sequence[dict[str, Any]]) -> str:
    return _json(items) if items else "[]"


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
        "gateway_id": _known(item.gateway_id) if item.gateway_id else None, "address": item.address, "code": item.code,
        "reason": item.reason, "next": item.next, "at": instant(item.at),
    }  # fmt: skip
