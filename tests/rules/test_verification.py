"""Numbers proved by a call (A13): which may be called, how often, and what a caller id then is."""

import pytest
from tests.rules.world import World

from ramal.rules import callerid
from ramal.rules.lookup import by_id
from ramal.rules.tables import VerifiedNumber
from ramal.rules.verification import MOST_OF_NUMBER, MOST_OF_TENANT, exceeded, refusal

MOBILE = "+351912345678"


@pytest.mark.feature("A13", off_nominal=True)
@pytest.mark.parametrize(
    ("number", "why"),
    [
        (MOBILE, None),
        ("+556133334444", None),
        ("+12125550123", None),
        ("+5561", "number-not-valid"),
        ("+999123456789", "number-not-valid"),
        ("nonsense", "number-not-valid"),
        ("+19002345678", "number-not-callable"),
        ("+18002345678", "number-not-callable"),
    ],
)
def test_which_numbers_are_called(number: str, why: str | None) -> None:
    assert refusal(number) == why


@pytest.mark.feature("A13", off_nominal=True)
def test_calls_are_counted() -> None:
    assert not exceeded(of_number=MOST_OF_NUMBER - 1, of_tenant=MOST_OF_TENANT - 1)
    assert exceeded(of_number=MOST_OF_NUMBER, of_tenant=0)
    assert exceeded(of_number=0, of_tenant=MOST_OF_TENANT)


def shown(world: World) -> tuple[str, str]:
    person = by_id(world.change("subscriber/acme.one.example.net/alice", caller_id=MOBILE), "s-alice")
    assert person is not None
    number, step = callerid.choose(world, person)
    return number, step.outcome


@pytest.mark.feature("A13")
def test_a_verified_number_is_shown() -> None:
    world = World().put(f"verified/t-acme/{MOBILE}", VerifiedNumber(isp_id="i-one"))
    assert shown(world) == (MOBILE, "override, a verified number")


@pytest.mark.feature("A13", "A23", off_nominal=True)
@pytest.mark.parametrize("key", [f"verified/t-shop/{MOBILE}", f"verified/t-rival/{MOBILE}", f"verified/t-acme/{MOBILE}"])
def test_another_tenants_number_and_another_providers_are_not(key: str) -> None:
    number, note = shown(World().put(key, VerifiedNumber(isp_id="i-two")))
    assert number == "+556133330001"
    assert note.endswith("the override is neither a number of this customer nor verified")
