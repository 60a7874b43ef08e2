"""Directories: who comes in by an account, and what a reading changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.directories import (
    Connection,
    Found,
    Identity,
    Known,
    Standing,
    Step,
    of_domain,
    of_person,
    plan,
    too_many_leave,
    username_of,
)

HOST = "acme.example"
GOOD = Connection(host=HOST, proved=True, synchronised=True, enabled=True, organisation=HOST)
ANA = Identity(subject="1", email="ana@acme.example", email_verified=True, organisation=HOST)
KEYS = st.sampled_from(["a", "b", "c", "d"])
EMAILS = st.sampled_from(["ana@acme.example", "Bia@Acme.example", "caio@acme.example", "eva@other.example", ""])
SUBSCRIBERS = st.sampled_from(["s1", "s2", "s3"])
FOUND = st.lists(st.builds(Found, key=KEYS, email=EMAILS, name=st.just("N"), active=st.sampled_from([True, False, None])), max_size=6)


@st.composite
def known_people(draw: st.DrawFn) -> list[Known]:
    """People as the database can hold them: a key once, a subscriber once."""
    free, people = ["s1", "s2", "s3"], []
    for key in draw(st.lists(KEYS, unique=True)):
        state = draw(st.sampled_from(["linked", "unlinked", "left"]))
        subscriber = free.pop() if free and state != "unlinked" else None
        people.append(
            Known(
                key=key, email=draw(EMAILS), name="N", state=state if subscriber or state == "left" else "unlinked", subscriber=subscriber
            )
        )
    return people


ADDRESSES = st.dictionaries(st.sampled_from(["ana@acme.example", "bia@acme.example"]), st.lists(SUBSCRIBERS, unique=True), max_size=2)


@pytest.mark.feature("A10", "A14")
def test_an_account_of_the_proved_and_synchronised_domain_comes_in() -> None:
    assert of_domain(ANA, GOOD) is None
    assert of_person(Standing(state="linked", subscriber=True, subscriber_enabled=True, open=True)) is None


@pytest.mark.feature("A10", off_nominal=True)
@pytest.mark.parametrize(
    ("identity", "connection", "why"),
    [
        ({}, {"enabled": False}, "connection-off"),
        ({}, {"proved": False}, "domain-not-proved"),
        ({}, {"synchronised": False}, "directory-not-synchronised"),
        ({"organisation": ""}, {}, "other-organisation"),
        ({"organisation": "evil.example"}, {}, "other-organisation"),
        ({"email_verified": False}, {}, "email-not-verified"),
        ({"email": "ana@evil.example"}, {}, "other-domain"),
        ({"email": "ana@sub.acme.example"}, {}, "other-domain"),
        ({"email": "ana@acme.example@evil.example"}, {}, "other-domain"),
        ({"email": ""}, {}, "other-domain"),
    ],
)
def test_each_thing_that_is_wrong_has_its_own_refusal(identity: dict[str, object], connection: dict[str, object], why: str) -> None:
    one = Identity(**({"subject": "1", "email": ANA.email, "email_verified": True, "organisation": HOST} | identity))
    two = Connection(**({"host": HOST, "proved": True, "synchronised": True, "enabled": True, "organisation": HOST} | connection))
    assert of_domain(one, two) == why


@pytest.mark.feature("A10")
def test_microsofts_address_decides_nothing_and_its_organisation_everything() -> None:
    entra = Connection(host=HOST, proved=True, synchronised=True, enabled=True, organisation="t-1", by_email=False)
    assert of_domain(Identity(subject="1", email="boss@evil.example", organisation="T-1"), entra) is None
    assert of_domain(Identity(subject="1", email=ANA.email, email_verified=True, organisation="t-2"), entra) == "other-organisation"


@pytest.mark.feature("A14", off_nominal=True)
@pytest.mark.parametrize(
    ("standing", "why"),
    [
        (None, "person-unknown"),
        (Standing(state="left", subscriber=True, subscriber_enabled=True, open=True), "person-left"),
        (Standing(state="unlinked", subscriber=False), "no-subscriber"),
        (Standing(state="ambiguous", subscriber=False), "no-subscriber"),
        (Standing(state="linked", subscriber=True, subscriber_enabled=False, open=True), "subscriber-off"),
        (Standing(state="linked", subscriber=True, subscriber_enabled=True, open=False), "subscriber-off"),
    ],
)
def test_who_of_the_domain_stays_outside(standing: Standing | None, why: str) -> None:
    assert of_person(standing) == why


@pytest.mark.feature("A10")
@given(found=FOUND, known=known_people(), addresses=ADDRESSES, create=st.booleans(), complete=st.booleans())
def test_whatever_a_reading_holds_nobody_is_taken_twice(
    *, found: list[Found], known: list[Known], addresses: dict[str, list[str]], create: bool, complete: bool
) -> None:
    steps = plan(found, known, addresses, host=HOST, create=create, complete=complete)
    assert len({step.key for step in steps}) == len(steps)
    before = {person.key: person for person in known}
    holders = [s.subscriber for s in steps if s.subscriber] + [
        p.subscriber for p in known if p.subscriber and p.key not in {s.key for s in steps}
    ]
    assert len(holders) == len(set(holders)), "one subscriber, one person"
    active = {}
    for person in found:
        active.setdefault(person.key, person)
    for step in steps:
        if step.act == "leave":
            assert before[step.key].state != "left"
            assert not complete or step.key not in active or active[step.key].active is not True or active[step.key].email.lower() not in (
                "ana@acme.example", "bia@acme.example", "caio@acme.example"
            )  # fmt: skip
        else:
            assert step.email.lower().endswith(f"@{HOST}"), "only the domain's own people"
        assert step.act != "create" or create
    if not complete:
        assert {step.key for step in steps if step.act == "leave"} <= set(active)


@pytest.mark.feature("A10", off_nominal=True)
def test_a_subscriber_is_one_persons_only() -> None:
    ana, twin = Found(key="a", email="ana@acme.example"), Found(key="b", email="ana@acme.example")
    addresses = {"ana@acme.example": ["s1"]}
    acts = [(step.key, step.act) for step in plan([ana, twin], [], addresses, host=HOST, create=True, complete=True)]
    assert acts == [("a", "link"), ("b", "wait")], "no second subscriber of the same address either"
    assert plan([Found(key="", email="ana@acme.example")], [], addresses, host=HOST, create=True, complete=True) == []
    known = [Known(key="a", email="old@acme.example", name="", state="linked", subscriber="s1")]
    [step] = plan([twin], known, addresses, host=HOST, create=False, complete=False)
    assert (step.act, step.subscriber) == ("wait", None)


@pytest.mark.feature("A10")
@given(found=FOUND, addresses=ADDRESSES)
def test_a_second_reading_of_the_same_changes_nothing(found: list[Found], addresses: dict[str, list[str]]) -> None:
    first = plan(found, [], addresses, host=HOST, create=False, complete=True)
    states = {"link": "linked", "wait": "unlinked", "ambiguous": "ambiguous"}
    known = [Known(key=s.key, email=s.email, name=s.name, state=states[s.act], subscriber=s.subscriber) for s in first]
    again = plan(found, known, addresses, host=HOST, create=False, complete=True)
    assert {step.act for step in again} <= {"keep", "wait", "ambiguous", "link"}
    assert [s.key for s in again] == [s.key for s in first]


@pytest.mark.feature("A10", off_nominal=True)
def test_a_change_that_tells_little_changes_little() -> None:
    known = [Known(key="a", email="ana@acme.example", name="Ana", state="linked", subscriber="s1")]
    [step] = plan([Found(key="a", name="Ana Lima", active=None)], known, {}, host=HOST, create=True, complete=False)
    assert step == Step(act="keep", key="a", email="ana@acme.example", name="Ana Lima", subscriber="s1")
    gone = [Known(key="a", email="ana@acme.example", name="Ana", state="left", subscriber="s1")]
    assert plan([Found(key="a", name="Ana Lima", active=None)], gone, {}, host=HOST, create=True, complete=False) == []
    [back] = plan([Found(key="a", active=True)], gone, {}, host=HOST, create=True, complete=False)
    assert (back.act, back.subscriber) == ("return", "s1")


@pytest.mark.feature("A10", off_nominal=True)
def test_most_people_gone_at_once_looks_like_a_mistake() -> None:
    leaving = [Step(act="leave", key=str(number), email="") for number in range(11)]
    assert too_many_leave(leaving, 21)
    assert not too_many_leave(leaving, 22)
    assert not too_many_leave(leaving[:10], 10), "a few may all go"


@pytest.mark.feature("A10")
@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("Ana.Lima@acme.example", "ana.lima"),
        ("o'neil+tag@acme.example", "o-neil-tag"),
        ("__@acme.example", ""),
        ("x.web@acme.example", "x"),
    ],
)
def test_user_names_come_from_addresses(email: str, name: str) -> None:
    assert username_of(email) == name
