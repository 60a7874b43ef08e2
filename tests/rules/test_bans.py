"""Bans by E5's rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.bans import LENGTH, WINDOW, Failure, banned, failure, never_blocked, token
from ramal.rules.tables import Ban, Core, MemoryTables, NeverBlock

HOUR = 3600.0


def at(*instants: float, user: str = "") -> tuple[Failure, ...]:
    return tuple(Failure(instant, user) for instant in instants)


@pytest.mark.feature("E5")
def test_the_fourth_failure_within_six_hours_blocks_for_a_day() -> None:
    history: tuple[Failure, ...] = ()
    for hour in range(3):
        verdict = failure(history, Failure(hour * HOUR))
        assert verdict.ban is None
        history = verdict.failures
    verdict = failure(history, Failure(5 * HOUR))
    assert verdict.ban is not None
    assert (verdict.ban.until, verdict.ban.rule) == (29 * HOUR, "address")
    assert verdict.failures == ()


@pytest.mark.feature("E5", off_nominal=True)
def test_older_failures_are_forgotten() -> None:
    verdict = failure(at(0.0, 1.0, 2.0), Failure(WINDOW + 1))
    assert verdict.ban is None
    assert verdict.failures == at(2.0, WINDOW + 1)


@pytest.mark.feature("E5", off_nominal=True)
@pytest.mark.parametrize("user", ["", "u"])
def test_a_never_blocked_address_is_only_remembered(user: str) -> None:
    verdict = failure(at(1.0, 2.0, 3.0, user=user), Failure(4.0, user), never=True)
    assert verdict.ban is None
    assert len(verdict.failures) == 4


@given(st.lists(st.floats(0, 10 * WINDOW), max_size=30), st.floats(0, 10 * WINDOW))
def test_the_rule_in_other_words(earlier: list[float], now: float) -> None:
    recent = [instant for instant in earlier if 0 <= now - instant < WINDOW]
    verdict = failure(at(*earlier), Failure(now))
    assert (verdict.ban is not None) == (len(recent) >= 3)
    assert verdict.ban is None or verdict.ban.until == now + LENGTH
    assert len(verdict.failures) <= 4


@pytest.mark.feature("E5")
def test_a_user_is_blocked_at_the_fourth_failure_and_the_address_when_three_users_have_failed() -> None:
    history: tuple[Failure, ...] = ()
    rules = []
    for number, user in enumerate(["a"] * 4 + ["b"] * 4 + ["c"] * 4):
        verdict = failure(history, Failure(float(number), user))
        history = verdict.failures
        rules.append(verdict.ban.rule if verdict.ban else "")
    assert rules == ["", "", "", "user"] * 2 + ["", "", "", "users"]
    assert history == ()


@pytest.mark.feature("E5", off_nominal=True)
def test_one_guess_for_each_of_many_names_gets_no_further() -> None:
    history: tuple[Failure, ...] = ()
    verdicts = []
    for number in range(12):
        verdicts.append(failure(history, Failure(float(number), f"user{number}")))
        history = verdicts[-1].failures
    assert [verdict.ban.rule for verdict in verdicts if verdict.ban] == ["users"]
    assert verdicts[-1].ban


@pytest.mark.feature("E5", off_nominal=True)
def test_a_user_who_goes_on_failing_does_not_stand_for_three() -> None:
    history = at(*map(float, range(30)), user="a")
    assert failure(history, Failure(31.0, "b")).ban is None
    assert failure(history, Failure(31.0, "a")).ban == Ban(
        until=31.0 + LENGTH, reason="4 wrong credentials of this user within 6 h", rule="user"
    )


@pytest.mark.feature("E5", off_nominal=True)
def test_providers_that_count_differently_do_not_add_up() -> None:
    assert failure(at(1.0, 2.0, 3.0, user="a"), Failure(4.0)).ban is None
    assert failure(at(1.0, 2.0, 3.0), Failure(4.0, "a")).ban is None
    assert failure((*at(1.0, 2.0, 3.0), *at(1.5, user="a")), Failure(4.0)).ban


FAILURES = st.lists(st.tuples(st.floats(0, 2 * WINDOW), st.sampled_from("abcdef")), max_size=40)


@given(FAILURES, st.floats(0, 2 * WINDOW), st.sampled_from("abcdef"))
def test_the_rule_by_user_in_other_words(earlier: list[tuple[float, str]], now: float, user: str) -> None:
    recent = [(instant, who) for instant, who in earlier if 0 <= now - instant < WINDOW] + [(now, user)]
    each = [min(4, sum(who == name for _, who in recent)) for name in "abcdef"]
    own = sum(who == user for _, who in recent)
    wanted = "users" if sum(each) >= 12 else "user" if own >= 4 else ""
    verdict = failure([Failure(*one) for one in earlier], Failure(now, user))
    assert (verdict.ban.rule if verdict.ban else "") == wanted
    assert len(verdict.failures) <= 12
    if wanted == "users":
        assert sum(number > 0 for number in each) >= 3


@given(st.lists(st.sampled_from("abcdefghij"), max_size=60))
def test_the_address_falls_at_the_twelfth_counted_failure_whatever_the_order(users: list[str]) -> None:
    """Blocked users are not asked any more, so what counts is at most four of each."""
    history: tuple[Failure, ...] = ()
    blocked: set[str] = set()
    counted = 0
    for number, user in enumerate(users):
        if user in blocked:
            continue
        counted += 1
        verdict = failure(history, Failure(float(number), user))
        history = verdict.failures
        if verdict.ban and verdict.ban.rule == "users":
            assert counted == 12
            return
        if verdict.ban:
            blocked.add(user)
    assert counted < 12


def test_a_users_ban_is_not_its_address() -> None:
    found = tables(**{"ban/203.0.113.8/u1": Ban(until=100.0, reason="x", rule="user")})
    assert banned(found, "203.0.113.8", 1.0) is None
    assert banned(found, "203.0.113.8", 1.0, "u1")
    assert banned(found, "203.0.113.8", 1.0, "u2") is None


@given(st.text(max_size=300), st.text(max_size=300))
def test_tokens_fit_into_keys_and_tell_users_apart(one: str, other: str) -> None:
    assert token(one).isalnum()
    assert len(token(one)) == 16
    assert (token(one) == token(other)) == (one == other)


def tables(**entries: object) -> MemoryTables:
    found = MemoryTables({"ban/203.0.113.9": Ban(until=100.0, reason="x")})
    found.entries.update(entries)  # type: ignore[arg-type]
    return found


@pytest.mark.feature("E5")
def test_a_ban_ends() -> None:
    assert banned(tables(), "203.0.113.9", 99.0)
    assert banned(tables(), "203.0.113.9", 100.0) is None
    assert banned(tables(), "203.0.113.8", 99.0) is None
    assert banned(tables(), "", 99.0) is None


@pytest.mark.feature("E5", off_nominal=True)
@pytest.mark.parametrize(
    "key", ["never-block/203.0.113.0/24", "never-block/203.0.113.9/32", "never-block/203.0.113.77/24", "never-block/203.0.113.9"]
)
def test_never_block_wins(key: str) -> None:
    assert banned(tables(**{key: NeverBlock()}), "203.0.113.9", 1.0) is None


def test_our_own_servers_are_never_blocked() -> None:
    assert never_blocked(tables(**{"core/k": Core(address="203.0.113.9", port=5080)}), "203.0.113.9")


@pytest.mark.parametrize("ip", ["", "not an address", "203.0.113.9", "2001:db8::1"])
def test_nonsense_in_the_list_is_passed_over(ip: str) -> None:
    assert not never_blocked(tables(**{"never-block/rubbish": NeverBlock()}), ip)


def test_ranges_of_ipv6() -> None:
    assert never_blocked(tables(**{"never-block/2001:db8::/32": NeverBlock()}), "2001:db8::7")
