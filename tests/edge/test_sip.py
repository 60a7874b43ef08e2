import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.edge import sip

pytestmark = pytest.mark.feature("A15")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sip:alice@acme.example.net", ("alice", "acme.example.net", 0, "")),
        ("SIPS:Alice@ACME.example.net:5061;transport=tcp", ("Alice", "acme.example.net", 5061, ";transport=tcp")),
        ("sip:a%20b@h?Subject=x", ("a b", "h", 0, "")),
        ("sip:+5561;phone-context=x@h;lr", ("+5561;phone-context=x", "h", 0, ";lr")),
        ("sip:[2001:db8::1]:5070", ("", "[2001:db8::1]", 5070, "")),
        ("tel:+55-61;isub=1", ("+55-61", "", 0, ";isub=1")),
        ("nonsense", ("", "", 0, "")),
        ("sip:", ("", "", 0, "")),
        ("sip:a@h:99999x", ("", "", 0, "")),
    ],
)
def test_uri(text, expected):
    uri = sip.parse_uri(text)
    assert (uri.user, uri.host, uri.port, uri.params) == expected


@given(st.text(max_size=200))
def test_readers_never_raise(text):
    uri = sip.parse_uri(text)
    uri.param("x")
    sip.address_of(text)
    sip.display_of(text)
    sip.header_param(text, "tag")
    sip.credentials(text)
    sip.q850(text)
    assert isinstance(sip.split_values(text), list)


@given(st.text(max_size=60))
def test_quoted_text_reads_back_without_its_control_characters(text):
    clean = "".join(char for char in text if char.isprintable())
    assert sip.unquoted(sip.quoted(text)) == clean
    assert "\r" not in sip.quoted(text)


def test_addresses_and_displays():
    assert sip.address_of('"A <b>" <sip:a@h;lr>;tag=1'.replace(" <b>", "")) == "sip:a@h;lr"
    assert sip.address_of("sip:a@h;tag=1") == "sip:a@h"
    assert sip.display_of('"Al \\"ice\\"" <sip:a@h>') == 'Al "ice"'
    assert sip.display_of("sip:a@h") == ""


def test_header_params_and_lists():
    assert sip.header_param("<sip:a@h;tag=no>;tag=yes", "tag") == "yes"
    assert sip.header_param("SIP/2.0/UDP h;branch=z9hG4bKx.1", "branch") == "z9hG4bKx.1"
    assert sip.split_values('<sip:a,b@h>, "x,y" <sip:c@h>,<sip:d@h>') == ["<sip:a,b@h>", '"x,y" <sip:c@h>', "<sip:d@h>"]


@pytest.mark.parametrize(
    ("value", "cause"),
    [("Q.850;cause=17", 17), ('SIP;cause=480, Q.850 ;cause=19;text="no answer"', 19), ("SIP;cause=480", 0), ("", 0), ("Q.850;cause=x", 0)],
)
def test_q850(value, cause):
    assert sip.q850(value) == cause


def test_headers_of_a_request_uri_are_cut():
    assert sip.without_headers("sip:a@h;x=1?Route=evil&X=1") == "sip:a@h;x=1"


def test_credentials_of_other_schemes_are_empty():
    assert sip.credentials("Basic abc") == {}
    assert sip.credentials('Digest username="a\\"b", realm=r, nc=1')["realm"] == "r"


@pytest.mark.parametrize(
    ("uri", "place"),
    [
        ("sip:192.0.2.1:5070;r2=on;lr;rc=x", "192.0.2.1:5070"),
        ("sip:EDGE.example.net;lr", "edge.example.net"),
        ("sip:[2001:DB8::1]:5061;transport=tls;lr", "[2001:db8::1]:5061"),
        ("sip:u@192.0.2.1", "192.0.2.1"),
        ("", ""),
    ],
)
def test_place_is_what_stands_for_the_host(uri, place):
    assert sip.place_of(uri) == place
