"""The `Started` event that a decision hands to the edge, which adds id, node, boot and clocks."""

from typing import Any

from ramal.rules.decision import Facts
from ramal.rules.events import Direction, Started


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
