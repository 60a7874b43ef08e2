"""Credentials of web phones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.ephemeral import ha1_md5, password, split, user_name

AOR = "sip:alice@acme.example.net"


@pytest.mark.feature("A14")
def test_each_part_counts() -> None:
    user = user_name(1_900_000_000, "alice.web")
    known = password("key", user, AOR, "hash")
    assert known == password("key", user, AOR, "hash")
    others = [
        password("other", user, AOR, "hash"),
        password("key", user_name(1_900_000_001, "alice.web"), AOR, "hash"),
        password("key", user, "sip:alice@rival.example.net", "hash"),
        password("key", user, AOR, "changed"),
    ]
    assert len({known, *others}) == 5


@given(st.integers(1_000_000_000, 9_999_999_999), st.text(min_size=1, max_size=80).filter(lambda text: "\n" not in text))
def test_a_name_is_taken_apart_as_it_was_put_together(expires: int, name: str) -> None:
    assert split(user_name(expires, name)) == (expires, name)


@given(st.text(max_size=80))
def test_any_name_can_be_taken_apart(user: str) -> None:
    expires, name = split(user)
    assert user.endswith(name)
    assert expires == 0 or user == f"{expires}:{name}"


def test_known_hash() -> None:
    assert ha1_md5("Mufasa", "testrealm@host.com", "Circle Of Life") == "939e7578ed9e3c518a452acee763bce9"
