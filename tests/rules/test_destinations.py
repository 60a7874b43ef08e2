"""Dialling order, and which aliases may not be (A16)."""

import pytest
from tests.rules.world import ACME, SHOP, World

from ramal.rules.destinations import alias_conflict, feature_code, find
from ramal.rules.lookup import by_id, by_unique_username, by_username


@pytest.mark.feature("A16", off_nominal=True)
@pytest.mark.parametrize(
    ("country", "alias", "why"),
    [
        ("BR", "190", "emergency-number"),
        ("BR", "0192", "emergency-number"),
        ("US", "9911", "emergency-number"),
        ("BR", "*8", "feature-code"),
        ("BR", "*123", "feature-code"),
    ],
)
def test_aliases_that_would_hide_something(country: str, alias: str, why: str) -> None:
    assert alias_conflict(country, alias) == why


@pytest.mark.feature("A16")
@pytest.mark.parametrize(("country", "alias"), [("BR", "1000"), ("US", "190"), ("BR", "reception"), ("US", "0911")])
def test_aliases_that_may_be(country: str, alias: str) -> None:
    assert alias_conflict(country, alias) is None


def test_feature_codes() -> None:
    codes = [feature_code(text) for text in ("*43", "*8", "*97", "*8100", "*9", "8", "")]
    assert codes == [("echo", ""), ("group-pickup", ""), ("voicemail", ""), ("directed-pickup", "100"), None, None, None]


@pytest.mark.feature("A16")
def test_the_order() -> None:
    world = World().person("bob", alias="190").person("eve", alias="*43")
    world.entries[f"alias/{ACME}/190"] = world.entries[f"alias/{ACME}/1001"]
    alice = by_id(world, "s-alice")
    assert alice is not None
    assert find(world, alice, "190").emergency
    assert find(world, alice, "*43").feature == "echo"
    found = find(world, alice, "1001")
    assert found.person is not None
    assert found.person.subscriber.username == "bob"
    assert find(world, alice, "33221234").number is not None
    assert find(world, alice, "?").reason == "no-dial-rule"


@pytest.mark.feature("A23", off_nominal=True)
def test_an_alias_that_points_outside_its_domain_is_nobody() -> None:
    world = World()
    world.entries[f"alias/{ACME}/2000"] = world.entries[f"alias/{SHOP}/1000"]
    alice = by_id(world, "s-alice")
    assert alice is not None
    assert find(world, alice, "2000").person is None


@pytest.mark.feature("A23", off_nominal=True)
def test_a_reference_to_another_subscriber_is_not_followed() -> None:
    world = World()
    world.entries["subscriber-id/s-alice"] = world.entries["subscriber-id/s-bob"]
    assert by_id(world, "s-alice") is None
    assert by_username(World().drop("tenant/t-acme"), ACME, "alice") is None
    assert by_username(World(), ACME, "") is None
    assert by_unique_username(World(), "alice/s-alice") is None
