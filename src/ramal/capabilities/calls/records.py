"""Shapes of a derived record: a call as one tenant sees it, legs, attempts, steps. Instants are Unix nanoseconds, durations seconds."""

import re
import uuid

import msgspec

from ramal.capabilities.calls.causes import Result
from ramal.rules.events import Step

NAMESPACE = uuid.UUID("6f1c1a0e-6f0e-5a3c-9d5e-52414d414c00")
"""Names that are no UUID of their own, and second views of one call, get an id below it."""


_canonical = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").fullmatch


def identity(text: str) -> str:
    """Return the canonical UUID text of an id; a foreign text gets one of its own, always the same."""
    if _canonical(text):
        return text
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return str(uuid.uuid5(NAMESPACE, text))


class Try(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One gateway that was tried."""

    gateway_id: str
    address: str
    code: int
    reason: str
    next: bool
    at: int


class LegRecord(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One leg. `talk` counts from answer to the earliest proved end, by the monotonic clock where one clock saw both."""

    id: str
    direction: str
    isp_id: str
    customer_id: str
    tenant_id: str
    subscriber_id: str
    parent: str
    caller: str
    caller_name: str
    dialled: str
    called: str
    number: str
    source: str
    transport: str
    user_agent: str
    credential: str
    sip_call_id: str
    purpose: str
    emergency: bool
    deck_id: str
    prepaid: bool
    gateway_id: str
    attempts: tuple[Try, ...]
    started: int
    ringing: int | None
    answered: int | None
    ended: int | None
    ring: float
    talk: float
    code: int
    cause: int
    how: str
    side: str
    reason: str


class NamedStep(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One step of the decision and where it was taken: a leg's id, or empty for the core."""

    leg: str
    step: Step


class CallRecord(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A call as one tenant (or a provider without a tenant) sees it. `linked` is the id that all its views share."""

    id: str
    linked: str
    isp_id: str
    customer_id: str
    tenant_id: str
    subscriber_id: str
    answered_by: str
    direction: str
    caller: str
    caller_name: str
    dialled: str
    called: str
    number: str
    emergency: bool
    started: int
    answered: int | None
    ended: int | None
    ring: float
    talk: float
    result: Result
    code: int
    cause: int
    side: str
    how: str
    reason: str
    legs: tuple[LegRecord, ...]
    steps: tuple[NamedStep, ...]
