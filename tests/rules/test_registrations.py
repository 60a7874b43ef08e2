"""Our registrations at carriers: what follows from answers; the contact's token; calls that come in by it (A5, A19)."""

from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.world import NOW, World, from_carrier

from ramal.rules import contacts
from ramal.rules.decision import Challenge, Facts, Refuse, SendToCore
from ramal.rules.ingress import decide
from ramal.rules.registrations import LATE, LONGEST, MOST_RETRY_AFTER, SOON, Answer, after, alarm, lapsed
from ramal.rules.tables import Registration

KEY = b"platform's key"
GATEWAY = "01900000-0000-7000-8000-000000000001"
DID = "+556133330001"
OK, WRONG, BUSY, NOTHING = Answer(code=200, expires=300), Answer(code=403, reason="Forbidden"), Answer(code=503), Answer()
answers = st.builds(
    Answer, code=st.sampled_from([0, 200, 202, 301, 401, 403, 404, 408, 423, 480, 500, 503, 603]),
    expires=st.none() | st.integers(0, 10**6), retry_after=st.none() | st.integers(0, 10**9), min_expires=st.none() | st.integers(0, 10**9),
)  # fmt: skip


def told(*given_: Answer, pause: float = 0.0) -> Registration:
    state, now = Registration(), NOW
    for answer in given_:
        state = after(state, answer, now)
        now += pause
    return state


@pytest.mark.feature("A5")
def test_accepted_is_refreshed_before_it_expires() -> None:
    state = told(OK)
    assert (state.state, state.code, state.expires, state.next, state.failures) == ("registered", 200, NOW + 300, NOW + 240, 0)
    assert told(Answer(code=200, expires=20)).next == NOW + 15
    assert told(Answer(code=200)).expires == NOW + Registration().wanted


@pytest.mark.feature("A5", off_nominal=True)
def test_a_wrong_password_is_tried_ever_more_rarely() -> None:
    pauses = [told(*[WRONG] * count).next - NOW for count in range(1, 8)]
    assert pauses == [30, 60, 120, 240, 480, 900, 900]
    assert told(WRONG).state == "refused"


@pytest.mark.feature("A5", off_nominal=True)
def test_a_carrier_that_is_silent_or_busy_is_tried_soon() -> None:
    assert [told(*[NOTHING] * count).next - NOW for count in range(1, 9)] == [1, 2, 4, 8, 16, 32, 60, 60]
    assert (told(NOTHING).state, told(BUSY).state, told(BUSY).code) == ("silent", "silent", 503)


@pytest.mark.feature("A5", off_nominal=True)
def test_a_failed_refresh_leaves_the_binding_until_it_expires() -> None:
    assert told(OK, NOTHING, pause=250).state == "registered"
    assert told(OK, NOTHING, pause=301).state == "lost"
    assert lapsed(told(OK), NOW + 299).state == "registered"
    assert lapsed(told(OK), NOW + 300).state == "lost"


@pytest.mark.feature("A5", off_nominal=True)
def test_what_the_carrier_asks_for_is_done_within_bounds() -> None:
    longer = told(Answer(code=423, min_expires=1800))
    assert (longer.wanted, longer.next) == (1800, NOW)
    assert told(Answer(code=423, min_expires=LONGEST + 1)).state == "refused"
    assert told(Answer(code=423, min_expires=1800), Answer(code=423, min_expires=1800)).next > NOW, "it would never end"
    assert told(Answer(code=503, retry_after=200)).next == NOW + 200
    assert told(Answer(code=503, retry_after=10**8)).next == NOW + MOST_RETRY_AFTER
    assert told(Answer(code=200, expires=0)).state == "silent", "accepted for no time at all"


@pytest.mark.feature("A5", off_nominal=True)
def test_a_loss_is_told_once() -> None:
    first, then = told(OK), told(OK, WRONG)
    assert alarm(first, then) == "registration-refused"
    assert alarm(then, after(then, WRONG, NOW)) == ""
    assert alarm(first, lapsed(first, NOW + 400)) == "registration-lost"
    assert alarm(then, after(then, OK, NOW)) == ""
    assert alarm(Registration(), told(NOTHING)) == ""


@pytest.mark.feature("A5")
@given(st.lists(answers, max_size=12), st.floats(0, 1))
def test_it_never_stops_trying_and_never_hammers(given_: list[Answer], spread: float) -> None:
    state, now = Registration(), NOW
    for answer in given_:
        before, state = state, after(state, answer, now, spread=spread)
        assert (state.state == "registered") == (now < state.expires) or state.state == "refused"
        pause = state.next - now
        assert pause <= max(LATE[1] * 1.25, MOST_RETRY_AFTER * 1.25, state.expires - now)
        assert pause >= min(SOON[0], 0.75) or state.wanted > before.wanted
        now = max(state.next, now)


@pytest.mark.feature("A19")
@given(st.uuids())
def test_the_token_says_which_gateway_and_cannot_be_made_without_the_key(gateway: UUID) -> None:
    token = contacts.make(KEY, str(gateway))
    assert contacts.read(KEY, token) == contacts.read(KEY, token.upper()) == contacts.read(KEY, "+5561", token) == str(gateway)
    assert len(token) <= 64
    assert contacts.read(b"another", token) == ""


@pytest.mark.feature("A19", off_nominal=True)
@given(st.integers(3, 50), st.sampled_from("abcdefghij234567"))
def test_a_token_with_one_letter_changed_is_none(at: int, letter: str) -> None:
    token = contacts.make(KEY, GATEWAY)
    changed = token[:at] + letter + token[at + 1 :]
    assert (contacts.read(KEY, changed) != "") == (changed == token)


@pytest.mark.feature("A19", off_nominal=True)
@given(st.text(max_size=80))
def test_no_text_is_a_token_by_chance(text: str) -> None:
    assert contacts.read(KEY, text, contacts.PREFIX + text) == ""


def registering() -> World:
    return World().change("gateway/w-1", authentication="registration", username="u").drop("source/192.0.2.1/32/w-1")


def by_contact(number: str = "", **fields: object) -> Facts:
    token = contacts.make(KEY, GATEWAY)
    made = from_carrier(number or token, ip="198.51.100.77")
    return msgspec.structs.replace(made, gateway_id="w-1", **fields)


@pytest.mark.feature("A19", "A5")
@pytest.mark.parametrize(
    "facts",
    [by_contact(DID), by_contact(called_party=DID), by_contact(to_user=DID), by_contact(called_party=DID, to_user="+551130000000")],
    ids=["user part", "P-Called-Party-ID", "To", "P-Called-Party-ID before To"],
)
def test_a_call_to_the_registered_contact_comes_from_any_address(facts: Facts) -> None:
    decision = decide(facts, registering(), NOW)
    assert isinstance(decision, SendToCore), decision
    assert decision.inside.number == DID
    assert (decision.steps[0].input, decision.steps[0].outcome) == ("198.51.100.77, registered contact", "first")
    assert decision.started is not None
    assert decision.started.dialled == DID


@pytest.mark.feature("A19", "A5")
def test_strip_and_prefix_apply_to_the_number_wherever_it_stands() -> None:
    world = registering().change("gateway/w-1", strip_in=2, prefix_in="+55")
    decision = decide(by_contact(to_user="006133330001"), world, NOW)
    assert isinstance(decision, SendToCore)
    assert decision.inside.number == DID


@pytest.mark.feature("A19", "A5", off_nominal=True)
@pytest.mark.parametrize("change", [{"authentication": "digest"}, {"authentication": "ip"}])
def test_a_gateway_that_registers_no_more_is_a_stranger(change: dict[str, object]) -> None:
    assert isinstance(decide(by_contact(DID), registering().change("gateway/w-1", **change), NOW), Challenge)
    assert isinstance(decide(by_contact(DID), registering().drop("gateway/w-1"), NOW), Challenge)


@pytest.mark.feature("A19", "A5", off_nominal=True)
@pytest.mark.parametrize("change", [{"enabled": False}])
def test_a_disabled_gateway_reaches_nobody(change: dict[str, object]) -> None:
    decision = decide(by_contact(DID), registering().change("gateway/w-1", **change), NOW)
    assert isinstance(decision, Refuse)
    assert decision.reason == "number-unknown"


@pytest.mark.feature("A19", "A5", off_nominal=True)
def test_a_wrong_token_from_a_carriers_own_address_reaches_nobody() -> None:
    wrong = msgspec.structs.replace(from_carrier(contacts.make(b"another", GATEWAY)), to_user=DID, called_party=DID)
    decision = decide(wrong, World(), NOW)
    assert isinstance(decision, Refuse)
    assert decision.reason == "number-unknown"


@pytest.mark.feature("A19", "A23", off_nominal=True)
def test_a_registered_contact_reaches_its_own_providers_numbers_only() -> None:
    decision = decide(by_contact("+12125550001"), registering(), NOW)
    assert isinstance(decision, Refuse)
    assert decision.reason == "number-unknown"
