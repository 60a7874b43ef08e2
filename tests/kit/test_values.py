"""Money, seals, ids, permissions, and the audit log's blindness to secrets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.database import SEAL_KEY

from ramal.kit import money
from ramal.kit.audit import without_secrets
from ramal.kit.ids import new_id, new_token
from ramal.kit.scope import Scope
from ramal.kit.sealing import SealBrokenError, Sealer
from ramal.kit.subjects import Audience, Subject, covers


@pytest.mark.feature("F1")
@given(st.integers(-money.LARGEST, money.LARGEST))
def test_money_goes_to_text_and_back(amount: int) -> None:
    assert money.from_text(money.to_text(amount)) == amount


@pytest.mark.feature("F1", off_nominal=True)
@pytest.mark.parametrize("text", ["", "x", "1,5", "0.0000001", "NaN", "Infinity", "1e400", "9007199255"])
def test_text_that_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"amount|decimals"):
        money.from_text(text)


@pytest.mark.feature("A13")
@given(st.text())
def test_what_is_sealed_opens_for_its_purpose_only(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    sealer = Sealer(SEAL_KEY)
    sealed = sealer.seal(text, "password")
    assert sealer.open(sealed, "password") == text
    with pytest.raises(SealBrokenError):
        sealer.open(sealed, "other")


@pytest.mark.feature("A13", off_nominal=True)
@pytest.mark.parametrize("sealed", ["", "v1.", "v1.AAAA", "nonsense", "v1." + "A" * 80, "v1.é"])
def test_broken_seal_is_refused(sealed: str) -> None:
    with pytest.raises(SealBrokenError):
        Sealer(SEAL_KEY).open(sealed, "password")


@pytest.mark.feature("A23")
def test_ids_sort_by_time_and_tokens_differ() -> None:
    ids = [new_id() for _ in range(200)]
    assert ids == sorted(ids)
    assert len({new_token("rs") for _ in range(100)}) == 100


@pytest.mark.feature("A23")
@pytest.mark.parametrize(
    ("held", "wanted", "answer"),
    [
        ({"*"}, ["*"], True),
        ({"*"}, ["numbers.read"], True),
        ({"*.read"}, ["numbers.read"], True),
        ({"*.read"}, ["*"], False),
        ({"numbers.*"}, ["numbers.*", "numbers.read"], True),
        ({"numbers.read"}, ["numbers.*"], False),
        ({"*.read"}, ["*.*"], False),
        (set(), ["numbers.read"], False),
    ],
)
def test_nobody_covers_more_than_they_hold(held: set[str], wanted: list[str], answer: bool) -> None:  # noqa: FBT001 - an expectation
    assert covers(held, wanted) is answer


@pytest.mark.feature("A23")
def test_everyone_may_see_their_own_session() -> None:
    nobody = Subject(audience=Audience.ISP, scope=Scope.platform("x"))
    assert nobody.may("own.session")
    assert not nobody.may("numbers.read")


@pytest.mark.feature("A23")
def test_secrets_are_named_not_shown() -> None:
    changes = {"name": "x", "sip_password": "p", "nested": {"token": "t", "list": ["a", 1]}, "password_hash": "h"}
    assert without_secrets(changes) == {"name": "x", "sip_password": "…", "nested": {"token": "…", "list": ["a", 1]}, "password_hash": "…"}
