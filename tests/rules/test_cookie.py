"""The signed Record-Route cookie."""

import base64
import hashlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.cookie import Cookie, make, read

KEY = b"k" * 32
COOKIE = Cookie("call", "leg", "customer", "carrier-out", 1_750_000_000, 2)


@pytest.mark.feature("A18")
@given(
    st.builds(
        Cookie,
        st.text(max_size=36),
        st.text(max_size=36),
        st.text(max_size=36),
        st.sampled_from(["carrier-out", "device-in"]),
        st.integers(0, 2**40),
    ),
    st.text(),
    st.binary(min_size=1),
)
def test_reads_back(cookie: Cookie, call_id: str, key: bytes) -> None:
    value = make(key, cookie, sip_call_id=call_id)
    assert read(key, value, sip_call_id=call_id) == cookie
    assert set(value) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


@pytest.mark.feature("A18", off_nominal=True)
def test_another_dialog_or_key_does_not_read_it() -> None:
    value = make(KEY, COOKIE, sip_call_id="a")
    assert read(KEY, value, sip_call_id="b") is None
    assert read(b"other", value, sip_call_id="a") is None


@pytest.mark.feature("A18", off_nominal=True)
@given(st.data())
def test_any_changed_character_is_noticed(data: st.DataObject) -> None:
    value = make(KEY, COOKIE, sip_call_id="a")
    at = data.draw(st.integers(0, len(value) - 1))
    char = data.draw(st.sampled_from("ABab01-_.~="))
    changed = value[:at] + char + value[at + 1 :]
    found = read(KEY, changed, sip_call_id="a")
    assert found is None or found == COOKIE


@pytest.mark.parametrize("value", ["", ".", "a.b", "é.é", "x" * 600, "!!.!!", "a.b.c", "AAAA.AAAA", "A" * 22, "A" * 40, "a+b/", "\ud800"])
def test_rubbish(value: str) -> None:
    assert read(KEY, value, sip_call_id="a") is None


def test_a_signed_payload_of_another_shape_is_refused() -> None:
    payload = msgspec.msgpack.encode([1, 2])
    mac = hashlib.blake2b(len(payload).to_bytes(4, "big") + payload + b"a", key=KEY, digest_size=16).digest()
    text = base64.urlsafe_b64encode(mac + payload).rstrip(b"=").decode()
    assert read(KEY, text, sip_call_id="a") is None


def test_a_long_key_counts_to_its_end() -> None:
    value = make(b"k" * 64 + b"a", COOKIE, sip_call_id="a")
    assert read(b"k" * 64 + b"a", value, sip_call_id="a") == COOKIE
    assert read(b"k" * 64 + b"b", value, sip_call_id="a") is None
