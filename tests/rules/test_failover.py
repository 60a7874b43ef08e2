"""The carrier failover table, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.failover import PROGRESS, SILENCE, outcome


@pytest.mark.feature("A18")
@pytest.mark.parametrize("code", [0, 401, 403, 407, 408, 430, 480, 488, 500, 502, 503, 504, 513, 580])
def test_next(code: int) -> None:
    assert outcome(code, 0) == "next"


@pytest.mark.feature("A18")
@pytest.mark.parametrize("code", [200, 202, 300, 302, 400, 404, 410, 482, 484, 486, 487, 600, 603, 604, 606])
def test_final(code: int) -> None:
    assert outcome(code, 0) == "final"


@pytest.mark.feature("A18")
def test_480_is_final_only_where_the_called_party_is_meant() -> None:
    assert [outcome(480, cause) for cause in (17, 18, 19, 16, 20, 34)] == ["final"] * 3 + ["next"] * 3


@pytest.mark.feature("A18")
def test_each_carrier_may_change_rows() -> None:
    changed = {
        "404": "next",
        "503": "final",
        "6xx": "next",
        "603": "final",
        "5xx": "final",
        "500": "next",
        "480": "final",
        "silence": "final",
    }
    answers = {code: outcome(code, 0, overrides=changed) for code in (404, 503, 600, 603, 502, 500, 480, 486)}
    assert answers == {404: "next", 503: "final", 600: "next", 603: "final", 502: "final", 500: "next", 480: "final", 486: "final"}
    assert outcome(408, 0, silent=True, overrides=changed) == "final"
    assert outcome(0, 0, overrides=changed) == "final"
    assert outcome(408, 0, overrides={"silence": "final"}) == "next"


@pytest.mark.feature("A18", off_nominal=True)
def test_an_answer_and_a_hung_up_caller_are_never_retried() -> None:
    everything = dict.fromkeys(["2xx", "200", "4xx", "487"], "next")
    assert [outcome(code, 0, overrides=everything) for code in (200, 204, 487)] == ["final"] * 3


@pytest.mark.feature("A18", off_nominal=True)
def test_a_senseless_change_changes_nothing() -> None:
    assert outcome(503, 0, overrides={"503": "perhaps"}) == "next"
    assert outcome(408, 0, silent=True) == "next"


@given(
    st.integers(0, 999), st.integers(0, 200), st.booleans(), st.dictionaries(st.text(max_size=3), st.sampled_from(["next", "final", "x"]))
)
def test_every_answer_has_a_verdict(code: int, q850: int, silent: bool, changed: dict[str, str]) -> None:  # noqa: FBT001
    assert outcome(code, q850, silent=silent, overrides=changed) in ("next", "final")


def test_timers() -> None:
    assert (SILENCE, PROGRESS) == (4.0, 12.0)
