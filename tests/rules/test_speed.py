"""A decision takes tens of microseconds. The yardstick is a piece of Python measured beside it (1,000 additions in a loop, some 40 µs),
so that neither a busy machine nor a tracer decides; the bounds notice a change of kind only.
"""

import timeit
from collections.abc import Callable

import msgspec
import pytest
from tests.rules.test_outbound import LEG
from tests.rules.world import NOW, World, from_carrier, invite, register

from ramal.rules import flows
from ramal.rules.commands import Begun
from ramal.rules.decision import Facts
from ramal.rules.ingress import decide
from ramal.rules.inside import ToCore
from ramal.rules.tables import MemoryTables


def yardstick() -> int:
    total = 0
    for at in range(1000):
        total += at
    return total


def relative(action: Callable[[], object]) -> float:
    """The best of several runs, as a multiple of the yardstick."""
    action()
    own, other = (min(timeit.repeat(one, number=30, repeat=7)) for one in (action, yardstick))
    return own / other


class Indexed(MemoryTables):
    """Scans cost what they cost in the snapshot: no sorting of all keys."""

    def __init__(self) -> None:
        super().__init__(World().entries)
        self.index: dict[str, list[tuple[str, object]]] = {}

    def scan(self, prefix, shape, limit=100):  # type: ignore[no-untyped-def]
        found = self.index.get(prefix)
        if found is None:
            found = self.index[prefix] = list(super().scan(prefix, shape, limit))
        return iter(found)


@pytest.mark.feature("G5")
@pytest.mark.parametrize(
    ("facts", "bound"),
    [
        (register(), 8.0), (register("nobody", authenticated=False), 8.0), (invite(), 8.0), (from_carrier("+556133330001"), 8.0),
        (Facts(method="INVITE", private=True, inside=LEG), 12.0),
        (Facts(method="INVITE", private=True, inside=msgspec.structs.replace(LEG, kind="device")), 8.0),
    ],
)  # fmt: skip
def test_a_decision_at_the_edge(facts: Facts, bound: float) -> None:
    tables = Indexed()
    assert relative(lambda: decide(facts, tables, NOW)) < bound


@pytest.mark.feature("G5")
@pytest.mark.parametrize("dialled", ["1001", "22224444", "190", "0156133221234"])
def test_a_decision_in_the_core(dialled: str) -> None:
    tables = Indexed()
    state = flows.begin(
        ToCore(call="c", leg="l", origin="device", isp_id="i-one", tenant_id="t-acme", subscriber_id="s-alice", dialled=dialled)
    )
    assert relative(lambda: flows.step(state, Begun(), tables, NOW)) < 20.0
