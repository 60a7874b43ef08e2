"""The INVITE that leaves: the same for the edge, the preview and the test; no text breaks its lines; no secret is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules import gateways, gatewaytest, invites
from ramal.rules.dialled import E164
from ramal.rules.inside import ToEdge
from ramal.rules.tables import Gateway, Target

TARGET = Target(address="192.0.2.9", port=5060, transport="udp")
PLACE = invites.Place(host="192.0.2.1", port=5060, branch="z9hG4bKx", tag="t", call_id="c")


def leg(caller: str = "+556130000000", name: str = "") -> ToEdge:
    return ToEdge(
        call="", leg="", parent="", kind="carrier", isp_id="", tenant_id="", dialled="+5511999990000", caller=caller, caller_name=name
    )


def made(gateway: Gateway, caller: str = "+556130000000", name: str = "") -> str:
    found = gateways.attempt("g", gateway, leg(caller, name), E164("5511999990000"), TARGET)
    assert found is not None
    return invites.request("INVITE", found, PLACE, body=invites.sdp("192.0.2.1", 40_000))


def gateway(**values: object) -> Gateway:
    return Gateway(**({"isp_id": "i", "carrier_id": "c", "name": "n", "host": "carrier.example.net"} | values))  # type: ignore[arg-type]


@pytest.mark.feature("A5")
def test_every_setting_of_a_gateway_shows_in_its_invite() -> None:
    text = made(gateway(strip_out=3, prefix_out="0", from_user="1133", from_domain="sip.example", display="Loja", add_pai=True, port=5080))
    lines = text.split("\r\n")
    assert lines[0] == "INVITE sip:011999990000@carrier.example.net:5080 SIP/2.0"
    assert 'From: "Loja" <sip:1133@sip.example>;tag=t' in lines
    assert "To: <sip:011999990000@carrier.example.net>" in lines
    assert "P-Asserted-Identity: <sip:+556130000000@sip.example>" in lines
    assert not [line for line in lines if line.startswith("Privacy")]


@pytest.mark.feature("A5", off_nominal=True)
def test_an_anonymous_caller_is_nowhere_in_the_invite() -> None:
    text = made(gateway(add_pai=True), caller="", name="")
    assert 'From: "Anonymous" <sip:anonymous@anonymous.invalid>' in text
    assert "Privacy: id\r\n" in text
    assert "P-Asserted-Identity" not in text


@pytest.mark.feature("A5", off_nominal=True)
@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_breaks_a_line(caller: str, name: str) -> None:
    plain = made(gateway(add_pai=True), caller="x", name="x")
    text = made(gateway(add_pai=True), caller=caller, name=name)
    head, _, body = text.partition("\r\n\r\n")
    assert body == plain.partition("\r\n\r\n")[2]
    names = {line.partition(":")[0] for line in head.split("\r\n")[1:]}
    assert names <= {line.partition(":")[0] for line in plain.split("\r\n")[1:]} | {"Privacy"}
    assert len(head.splitlines()) == len(head.split("\r\n"))


@pytest.mark.feature("A5", off_nominal=True)
def test_what_is_shown_proves_no_password_and_names_no_inside_header() -> None:
    proof = 'Authorization: Digest username="u", nonce="{}", response="{}"'
    shown = invites.masked(f"INVITE x SIP/2.0\r\nX-Ramal-Register: udp sip:x abc\r\n{proof.format('n1', 'r1')}\r\n\r\n")
    assert shown == f"INVITE x SIP/2.0\r\n{proof.format('***', '***')}\r\n\r\n"


@pytest.mark.feature("A5")
@pytest.mark.parametrize(
    ("code", "values", "reading"),
    [
        (200, {}, "answered"),
        (401, {}, "no-credentials"),
        (407, {"tried": True}, "credentials"),
        (403, {}, "not-authorised"),
        (403, {"tried": True}, "credentials"),
        (404, {}, "number"),
        (484, {}, "number"),
        (486, {}, "busy"),
        (488, {}, "codec"),
        (480, {}, "not-there"),
        (408, {}, "not-there"),
        (408, {"local": True}, "silent"),
        (503, {"local": True}, "unreachable"),
        (503, {}, "carrier-down"),
        (599, {}, "carrier-down"),
        (302, {}, "redirected"),
        (499, {}, "refused"),
        (0, {"provisional": 180}, "rang"),
        (0, {"provisional": 183}, "early-media"),
        (0, {}, "mute"),
    ],
)
def test_an_answer_is_read_in_one_word(code: int, values: dict[str, int], reading: str) -> None:
    assert gatewaytest.call(code, **values) == reading  # type: ignore[arg-type]


@pytest.mark.feature("A5")
def test_whoever_answers_options_is_there() -> None:
    asked = [(200, False), (404, False), (503, False), (0, False), (408, True), (503, True)]
    assert [gatewaytest.options(code, local=local) for code, local in asked] == [
        "alive",
        "alive",
        "alive",
        "silent",
        "silent",
        "unreachable",
    ]
