"""What edge and core tell each other, and the framing of the spool."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules import inside
from ramal.rules.frames import MAX_FRAME, frame, unframe
from ramal.rules.inside import ToCore, ToEdge

PLAIN = st.text(st.characters(codec="utf-8"), max_size=60)
IDS = {"call": PLAIN, "leg": PLAIN, "isp_id": PLAIN, "tenant_id": PLAIN}
TO_CORE = st.builds(ToCore, origin=st.sampled_from(["device", "carrier"]), dialled=PLAIN, **IDS)
TO_EDGE = st.builds(ToEdge, parent=PLAIN, kind=st.just("device"), emergency=st.booleans(), **IDS)
NOT_OURS = [base64.urlsafe_b64encode(text).decode() for text in (b"{", b"[]", b'{"type":"edge"}', b'{"type":"other"}')]


@given(st.one_of(TO_CORE, TO_EDGE))
def test_the_inside_header_reads_back_and_fits_a_header(told: ToCore | ToEdge) -> None:
    value = inside.encode(told)
    assert inside.decode(value) == told
    assert set(value) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=")


@pytest.mark.parametrize(
    "value",
    ["", "x", "é", "A" * 5000, "e30=", base64.urlsafe_b64encode(b"{").decode(), base64.urlsafe_b64encode(b'{"type":"edge"}').decode()],
)
def test_rubbish_is_not_an_inside_header(value: str) -> None:
    assert inside.decode(value) is None


@given(st.lists(st.binary(max_size=50), max_size=6), st.integers(0, 400))
def test_a_torn_tail_loses_nothing_before_it(payloads: list[bytes], cut: int) -> None:
    data = b"".join(map(frame, payloads))
    kept = [payload for payload, _ in unframe(data[:cut])]
    assert kept == payloads[: len(kept)]
    assert [payload for payload, _ in unframe(data)] == payloads
    ends = [0, *(end for _, end in unframe(data))]
    assert [payload for payload, _ in unframe(data, ends[len(kept)])] == payloads[len(kept) :]


def test_damage_ends_the_reading() -> None:
    data = bytearray(frame(b"one") + frame(b"two"))
    data[-1] ^= 1
    assert [payload for payload, _ in unframe(bytes(data))] == [b"one"]
    assert list(unframe((MAX_FRAME + 1).to_bytes(4, "little") + b"\0" * (MAX_FRAME + 9))) == []
