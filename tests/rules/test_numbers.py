"""Numbers as values, what they mean, and what carriers send."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.dialled import E164, National, parse_text
from ramal.rules.nanp import REGIONS, ZONES
from ramal.rules.numbering import calling_code, clean, country_of, emergency, nanp_zone, normalise


@given(
    st.one_of(
        st.builds(E164, st.from_regex(r"[1-9][0-9]{6,14}", fullmatch=True)),
        st.builds(National, st.sampled_from(["BR", "US"]), st.from_regex(r"[0-9]{2,15}", fullmatch=True)),
    )
)
def test_text_of_a_number_reads_back(number: E164 | National) -> None:
    assert parse_text(number.text) == number


@given(st.text(max_size=20))
def test_parse_text_takes_nothing_else(text: str) -> None:
    number = parse_text(text)
    assert number is None or number.text == text


@pytest.mark.parametrize("text", ["", "+", "+0556133", "+55613", "+" + "1" * 16, "5561", "br:190", "BR:", "BR:1a", "+55 61", "+٥٥٦١٣٣٣٣٣"])
def test_parse_text_refuses(text: str) -> None:
    assert parse_text(text) is None


@pytest.mark.feature("A17")
@pytest.mark.parametrize(
    ("digits", "country"),
    [
        ("5561933220000", "BR"), ("12125550001", "US"), ("14165550001", "CA"), ("18095550001", "DO"), ("17875550001", "PR"),
        ("18005550001", "US"), ("442079460000", "GB"), ("441481960194", "GG"), ("79161234567", "RU"), ("77011234567", "KZ"),
        ("390612345678", "IT"), ("881612345678", "001"), ("19995550001", ""), ("9990000000", ""), ("210000000", ""), ("440000000", "GB"),
        ("79000000000000", "RU"), ("16175550001", "US"),
    ],
)  # fmt: skip
def test_country_of_a_number(digits: str, country: str) -> None:
    assert country_of(E164(digits)) == country


@pytest.mark.feature("A17")
@pytest.mark.parametrize(
    ("digits", "zone"),
    [
        ("12125550001", "us"), ("14165550001", "canada"), ("18765550001", "caribbean"), ("16715550001", "us-territory"),
        ("18885550001", "toll-free"), ("19005550001", "premium"), ("12129760001", "premium"), ("15005550001", "personal"),
        ("15335550001", "personal"), ("19995550001", None), ("5561933220000", None), ("1212555000", None),
    ],
)  # fmt: skip
def test_zone_of_a_number(digits: str, zone: str | None) -> None:
    assert nanp_zone(E164(digits)) == zone


def test_every_area_code_has_one_zone_and_the_library_agrees() -> None:
    assert len(ZONES) == 469
    assert {zone for code, zone in ZONES.items() if code in REGIONS} == {"caribbean", "us-territory"}
    assert sum(zone == "us" for zone in ZONES.values()) == 359


@pytest.mark.feature("A26")
@pytest.mark.parametrize(
    ("country", "dialled", "digits"),
    [
        ("BR", "190", "190"), ("BR", "198", "198"), ("BR", "0190", "190"), ("BR", "1 9 0", "190"), ("US", "911", "911"),
        ("US", "9911", "911"),
        ("CA", "9911", "911"), ("PT", "112", "112"), ("PT", "9112", "112"), ("GB", "999", "999"), ("FR", "0112", "112"), ("", "112", "112"),
    ],
)  # fmt: skip
def test_emergency_numbers(country: str, dialled: str, digits: str) -> None:
    assert emergency(country, dialled) == National(country, digits)


@pytest.mark.feature("A26", off_nominal=True)
@pytest.mark.parametrize(
    ("country", "dialled"),
    [("BR", "1900"), ("BR", "9190"), ("BR", "180"), ("US", "0911"), ("US", "988"), ("US", "190"), ("BR", ""), ("BR", "alice"),
    ("BR", "+190"), ("BR", "00190")],
)  # fmt: skip
def test_what_is_no_emergency_number(country: str, dialled: str) -> None:
    assert emergency(country, dialled) is None


@pytest.mark.feature("A19a")
@pytest.mark.parametrize(
    ("received", "country", "text"),
    [
        ("+5561999990000", "BR", "+5561999990000"), ("6133330001", "BR", "+556133330001"), ("06133330001", "BR", "+556133330001"),
        ("556133330001", "BR", "+556133330001"), ("08007771234", "BR", "BR:08007771234"), ("40041234", "BR", "BR:40041234"),
        ("2125550001", "US", "+12125550001"), ("12125550001", "US", "+12125550001"), ("442079460000", "BR", "+442079460000"),
        ("(61) 3333-0001", "BR", "+556133330001"),
    ],
)  # fmt: skip
def test_normalise(received: str, country: str, text: str) -> None:
    number = normalise(received, country)
    assert number is not None
    assert number.text == text


@pytest.mark.feature("A19a", off_nominal=True)
@pytest.mark.parametrize("received", ["", "joe", "+12", "123", "+5561999990000000000", "*43", "0", "9" * 40, "00", "+"])
def test_normalise_refuses(received: str) -> None:
    assert normalise(received, "BR") is None


@given(st.text(max_size=30), st.sampled_from(["BR", "US", "", "ZZ", "GB"]))
def test_reading_numbers_never_raises(text: str, country: str) -> None:
    for number in (normalise(text, country), emergency(country, text)):
        assert number is None or parse_text(number.text) == number or country in ("", "ZZ")
    assert clean(clean(text)) == clean(text)


@given(st.from_regex(r"[1-9][0-9]{6,14}", fullmatch=True))
def test_every_number_has_at_most_one_country(digits: str) -> None:
    assert country_of(E164(digits)) == "" or len(country_of(E164(digits))) in (2, 3)


def test_a_number_too_short_to_read_goes_to_the_codes_main_country() -> None:
    assert country_of(E164("44")) == "GB"


def test_calling_codes() -> None:
    assert [calling_code(country) for country in ("BR", "US", "ZZ", "")] == ["55", "1", "", ""]
