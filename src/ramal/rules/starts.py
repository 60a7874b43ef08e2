"""The `Started` event that a decision hands to the edge, which adds id, node, boot and clocks."""

from typing import Any

import msgspec

from ramal.rules.decision import Facts, Refuse
from ramal.rules.events import Direction, Started, Step


def started(facts: Facts, direction: Direction, **fields: Any) -> Started:
    """Return the event with what the facts say about the message; `call` and `leg` are the fresh ids unless given."""
    own = {
        "call": facts.new_call,
        "leg": facts.new_leg,
        "source": f"{facts.source_ip}:{facts.source_port}",
        "transport": facts.transport,
        "user_agent": facts.user_agent,
        "sip_call_id": facts.sip_call_id,
    }
    return Started(id="", node="", boot="", mono=0, wall=0, direction=direction, **(own | fields))


def explained(begun: Started, steps: tuple[Step, ...], **fields: Any) -> Started:
    """Return the event with the steps of the decision, and what else came out of it."""
    return msgspec.structs.replace(begun, steps=steps, **fields)


def refused(reason: str, steps: tuple[Step, ...], begun: Started) -> Refuse:
    """Return a refusal of a leg whose owner is known: it is recorded."""
    return Refuse(reason=reason, steps=steps, started=explained(begun, steps))
