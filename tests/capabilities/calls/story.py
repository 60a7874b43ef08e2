"""Stories: the events of typical calls, as edge and core write them."""

from typing import Any

from ramal.local.ids import new_id
from ramal.rules.events import Answered, AnyEvent, Attempt, Decided, Ended, Ringing, Side, Started, Step, encoder

SECOND = 1_000_000_000
BEGIN = 1_800_000_000 * SECOND
SIDE = Side(uri="sip:a@example.net", tag="t", contact="sip:a@192.0.2.1")


class Story:
    """One call on one node. `at` is in seconds since the call began."""

    def __init__(self, isp: str = "", tenant: str = "", customer: str = "", node: str = "node-1", begin: int = BEGIN) -> None:
        self.isp, self.tenant, self.customer = isp or new_id(), tenant or new_id(), customer or new_id()
        self.call, self.node, self.begin = new_id(), node, begin
        self.events: list[AnyEvent] = []

    def add(self, kind: type[AnyEvent], leg: str, at: float, **values: Any) -> None:
        nano = round(at * SECOND)
        stamp = {"id": new_id(), "call": self.call, "leg": leg, "node": self.node, "boot": "boot-1", "mono": 5 * SECOND + nano}
        self.events.append(kind(**stamp, wall=self.begin + nano, **values))

    def start(self, direction: str, at: float = 0, **values: Any) -> str:
        leg = new_id()
        owner = {"isp_id": self.isp, "tenant_id": self.tenant, "customer_id": self.customer}
        self.add(Started, leg, at, **({"direction": direction} | owner | values))
        return leg

    def answer(self, leg: str, at: float, **values: Any) -> None:
        self.add(Answered, leg, at, sip_call_id="c", caller_side=SIDE, callee_side=SIDE, **values)

    def end(self, leg: str, at: float, **values: Any) -> None:
        self.add(Ended, leg, at, **({"how": "bye", "side": "caller"} | values))

    def encoded(self) -> list[bytes]:
        return [encoder.encode(event) for event in self.events]


def outbound(*, talk: float = 65, deck: str = "", subscriber: str = "", **owner: Any) -> Story:
    """A subscriber calls out through the second of two gateways, and hangs up."""
    story = Story(**owner)
    subscriber = subscriber or new_id()
    gateways = [new_id(), new_id()]
    first = story.start(
        "device-in", dialled="22224444", caller="alice", subscriber_id=subscriber, steps=(Step("identity", "alice", "known"),)
    )
    story.add(Decided, first, 0.1, steps=(Step("dial-plan", "22224444", "+556122224444"),))
    second = story.start(
        "carrier-out",
        0.2,
        parent=first,
        called="+556122224444",
        caller="+556133330000",
        deck_id=deck,
        subscriber_id=subscriber,
        prepaid=bool(deck),
    )
    story.add(Attempt, second, 0.3, gateway_id=gateways[0], code=503, next=True)
    story.add(Attempt, second, 1.0, gateway_id=gateways[1], code=200)
    story.add(Ringing, second, 1.0)
    story.add(Ringing, first, 1.1)
    story.answer(second, 5.0, gateway_id=gateways[1])
    story.answer(first, 5.1)
    story.end(first, 5.1 + talk)
    story.end(second, 5.0 + talk)
    return story


def internal(called: str = "", **owner: Any) -> Story:
    """Bob does not answer; Alice gives up."""
    story = Story(**owner)
    first = story.start("device-in", dialled="bob", caller="alice", subscriber_id=new_id())
    second = story.start("device-out", 0.2, parent=first, called="bob", subscriber_id=called or new_id())
    story.add(Ringing, second, 0.5)
    story.add(Ringing, first, 0.6)
    story.end(second, 20.5, how="cancel", code=487)
    story.end(first, 20.6, how="cancel", code=487)
    return story


def inbound(subscriber: str = "", **owner: Any) -> Story:
    """A carrier's call reaches a subscriber, who hangs up."""
    story = Story(**owner)
    subscriber = subscriber or new_id()
    first = story.start("carrier-in", caller="+5511999990000", number="+556133330000", dialled="6133330000")
    second = story.start("device-out", 0.2, parent=first, subscriber_id=subscriber)
    story.add(Ringing, second, 0.5)
    story.answer(second, 3.0, subscriber_id=subscriber)
    story.answer(first, 3.1)
    story.end(second, 13.0, side="callee", cause=16)
    story.end(first, 13.1, side="callee", cause=16)
    return story
