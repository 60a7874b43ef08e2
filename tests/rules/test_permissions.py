"""Security groups (A17)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.dialled import Dialled, parse_text
from ramal.rules.permissions import check, validate
from ramal.rules.tables import MemoryTables, Permission


def allowed(number: str, *allow: str, ceiling: tuple[str, ...] | None = None) -> bool:
    tables = MemoryTables({"permission/g": Permission(isp_id="i", name="g", allow=allow, ceiling_id="c" if ceiling is not None else None)})
    if ceiling is not None:
        tables.entries["permission/c"] = Permission(isp_id="i", name="c", allow=ceiling)
    return check(tables, "g", value(number)).ok


def value(text: str) -> Dialled:
    number = parse_text(text)
    assert number is not None
    return number


@pytest.mark.feature("A17")
@pytest.mark.parametrize(
    ("selector", "number"),
    [
        ("country:BR", "+556133221234"), ("country:BR", "BR:08007771234"), ("country:BR", "BR:40041234"), ("country:GB", "+442079460000"),
        ("country:US", "+12125550001"), ("nanp:us", "+12125550001"), ("nanp:us", "+18005550001"), ("nanp:us", "US:411"),
        ("country:CA", "+14165550001"),
        ("nanp:canada", "+14165550001"), ("nanp:caribbean", "+18765550001"), ("country:JM", "+18765550001"),
        ("nanp:us-territory", "+17875550001"),
        ("nanp:premium", "+19005550001"), ("nanp:premium", "+12129765555"), ("nanp:personal", "+15005550001"),
        ("nanp:toll-free", "+18885550001"),
        ("prefix:+5561", "+556133221234"), ("prefix:+1900", "+19005550001"), ("national:BR:0800", "BR:08007771234"),
        ("national:BR:0900", "BR:0900123456"),
        ("country:001", "+881612345678"), ("prefix:+1999", "+19995550001"),
    ],
)  # fmt: skip
def test_allowed(selector: str, number: str) -> None:
    assert allowed(number, "country:AQ", selector)
    assert validate(selector) is None


@pytest.mark.feature("A17", off_nominal=True)
@pytest.mark.parametrize(
    ("selector", "number"),
    [
        ("country:BR", "+12125550001"), ("country:BR", "BR:0900123456"), ("country:BR", "BR:0500123456"), ("nanp:us", "+14165550001"),
        ("nanp:us", "+18765550001"), ("country:US", "+18095550001"), ("country:US", "+17875550001"), ("country:US", "+19005550001"),
        ("country:US", "+15005550001"), ("nanp:us", "+12129765555"), ("nanp:us", "+19995550001"), ("nanp:canada", "+16225550001"),
        ("prefix:+5561", "+556233221234"), ("prefix:+5561", "BR:190"), ("national:BR:0800", "+558007771234"), ("national:US:411", "BR:411"),
        ("nanp:caribbean", "+17875550001"), ("nanp:toll-free", "+12125550001"),
    ],
)  # fmt: skip
def test_refused(selector: str, number: str) -> None:
    assert not allowed(number, selector)


@pytest.mark.feature("A17", off_nominal=True)
def test_nothing_is_allowed_by_default() -> None:
    number = value("+556133221234")
    tables = MemoryTables({"permission/g": Permission(isp_id="i", name="g")})
    assert [check(tables, group, number).ok for group in (None, "", "g", "absent")] == [False] * 4


@pytest.mark.feature("A17")
def test_a_template_is_a_ceiling() -> None:
    assert allowed("+556133221234", "country:BR", ceiling=("prefix:+5561",))
    assert not allowed("+551133221234", "country:BR", ceiling=("prefix:+5561",))
    assert not allowed("+556133221234", "country:US", ceiling=("country:BR",))
    assert not allowed("+556133221234", "country:BR", ceiling=())


@pytest.mark.feature("A17", off_nominal=True)
def test_ceilings_that_are_gone_or_go_round_allow_nothing() -> None:
    group = Permission(isp_id="i", name="g", allow=("country:BR",), ceiling_id="g")
    assert not check(MemoryTables({"permission/g": group}), "g", value("+556133221234")).ok
    lost = Permission(isp_id="i", name="g", allow=("country:BR",), ceiling_id="lost")
    assert not check(MemoryTables({"permission/g": lost}), "g", value("+556133221234")).ok


@pytest.mark.parametrize(
    "selector",
    ["", "country:", "country:br", "country:ZZ", "nanp:mars", "prefix:55", "prefix:+", "national:BR", "national:BR:a", "*", "country:BR\n"],
)
def test_validate_refuses(selector: str) -> None:
    assert validate(selector)


@given(
    st.lists(st.sampled_from(["country:BR", "nanp:us", "prefix:+55", "national:BR:0", "country:US"])),
    st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True),
)
def test_a_bigger_group_never_allows_less(selectors: list[str], text: str) -> None:
    if allowed(text, *selectors):
        assert allowed(text, *selectors, "country:GB")
        assert allowed(text, *selectors, ceiling=tuple(selectors))
