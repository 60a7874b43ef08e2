"""Gateways: every transformation of A5, and what must never reach a header."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.decision import Try
from ramal.rules.dialled import parse_text
from ramal.rules.gateways import attempts, host_part, number_in, transform, user_part
from ramal.rules.inside import ToEdge
from ramal.rules.tables import Gateway, MemoryTables, Resolved, Target

GATEWAY = Gateway(isp_id="i", carrier_id="r", name="g", host="192.0.2.1")


def leg(dialled: str = "+556133221234", **fields: object) -> ToEdge:
    known = {"caller": "+556133330001", "caller_name": "Alice", "as_dialled": "33221234"} | fields
    return ToEdge(call="c", leg="l", parent="p", kind="carrier", isp_id="i", tenant_id="t", dialled=dialled, **known)


def send(inside: ToEdge | None = None, tables: MemoryTables | None = None, **fields: object) -> Try:
    inside = inside or leg()
    number = parse_text(inside.dialled)
    assert number is not None
    (made,) = attempts(tables or MemoryTables(), "w", msgspec.structs.replace(GATEWAY, **fields), inside, number)
    return made


@pytest.mark.feature("A5")
@pytest.mark.parametrize(
    ("fields", "dialled", "uri"),
    [
        ({}, "+556133221234", "sip:+556133221234@192.0.2.1"),
        ({"strip_out": 1}, "+556133221234", "sip:556133221234@192.0.2.1"),
        ({"strip_out": 3, "prefix_out": "0"}, "+556133221234", "sip:06133221234@192.0.2.1"),
        ({"prefix_out": "99#"}, "+556133221234", "sip:99%23+556133221234@192.0.2.1"),
        ({"apply_over": "dialled"}, "+556133221234", "sip:33221234@192.0.2.1"),
        ({"apply_over": "dialled", "prefix_out": "7"}, "BR:08007771234", "sip:733221234@192.0.2.1"),
        ({}, "BR:08007771234", "sip:08007771234@192.0.2.1"),
        ({"port": 5080}, "BR:190", "sip:190@192.0.2.1:5080"),
    ],
)
def test_number_and_address_out(fields: dict[str, object], dialled: str, uri: str) -> None:
    assert send(leg(dialled), **fields).uri == uri


@pytest.mark.feature("A5")
def test_destination_follows_port_and_transport() -> None:
    assert send().destination == "sip:192.0.2.1:5060;transport=udp"
    assert send(port=5080, transport="tcp").destination == "sip:192.0.2.1:5080;transport=tcp"


@pytest.mark.feature("A5", off_nominal=True)
def test_ipv6_is_out_of_reach_of_edges_that_listen_on_ipv4() -> None:
    number = parse_text("+556133221234")
    assert number is not None
    literal = msgspec.structs.replace(GATEWAY, host="2001:db8::1")
    assert attempts(MemoryTables(), "w", literal, leg(), number) == ()
    named = msgspec.structs.replace(GATEWAY, host="sip.carrier.example.net")
    both = Resolved(targets=(Target(address="2001:db8::1", port=5060), Target(address="192.0.2.8", port=5060)))
    made = attempts(MemoryTables({"local/resolved/w": both}), "w", named, leg(), number)
    assert [one.destination for one in made] == ["sip:192.0.2.8:5060;transport=udp"]


@pytest.mark.feature("A5")
def test_a_host_name_is_tried_at_each_resolved_address() -> None:
    targets = (Target(address="192.0.2.7", port=5061), Target(address="192.0.2.8", port=5060, transport="tcp"))
    tables = MemoryTables({"local/resolved/w": Resolved(targets=targets)})
    gateway = msgspec.structs.replace(GATEWAY, host="sip.carrier.example.net")
    number = parse_text("+556133221234")
    assert number is not None
    made = attempts(tables, "w", gateway, leg(), number)
    assert [one.destination for one in made] == ["sip:192.0.2.7:5061;transport=udp", "sip:192.0.2.8:5060;transport=tcp"]
    assert {one.uri for one in made} == {"sip:+556133221234@sip.carrier.example.net"}
    assert attempts(MemoryTables(), "w", gateway, leg(), number) == ()


@pytest.mark.feature("A5")
def test_from_display_domain_and_user() -> None:
    plain = send()
    assert (plain.from_uri, plain.from_display, plain.pai) == ("sip:+556133330001@192.0.2.1", "Alice", "")
    named = send(display="Acme", from_domain="Voice.Example.NET", from_user="trunk7", add_pai=True)
    assert (named.from_uri, named.from_display) == ("sip:trunk7@voice.example.net", "Acme")
    assert named.pai == "sip:+556133330001@voice.example.net"
    assert send(from_user="trunk7").pai == ""


@pytest.mark.feature("A5")
def test_an_anonymous_caller_stays_anonymous() -> None:
    made = send(leg(caller="", caller_name="Alice"), add_pai=True)
    assert (made.from_uri, made.from_display, made.pai, made.privacy) == ("sip:anonymous@anonymous.invalid", "Anonymous", "", True)
    assert send(leg(caller=""), from_user="trunk7").privacy


@pytest.mark.feature("A5")
def test_credentials_go_out_only_where_they_are_wanted() -> None:
    secret = {"username": "u", "password_sealed": "sealed"}
    assert (send(authentication="digest", **secret).username, send(authentication="registration", **secret).password_sealed) == (
        "u",
        "sealed",
    )
    assert (send(**secret).username, send(**secret).password_sealed) == ("", "")


@pytest.mark.feature("A5")
@pytest.mark.parametrize(
    ("strip", "prefix", "received", "number"),
    [
        (0, "", "+556133330001", "+556133330001"), (0, "+", "556133330001", "+556133330001"), (1, "+55", "06133330001", "+556133330001"),
        (3, "", "+1+556133330001", "+556133330001"), (2, "", "99+556133330001", "+556133330001"),
        (1, "+", "+556133330001", "+556133330001"),
        (0, "", "556133330001", "+556133330001"), (0, "+5561", "33330001", "+556133330001"), (99, "", "556133330001", None),
        (0, "", "alice", None),
    ],
)  # fmt: skip
def test_number_in(strip: int, prefix: str, received: str, number: str | None) -> None:
    found = number_in(msgspec.structs.replace(GATEWAY, strip_in=strip, prefix_in=prefix), received)
    assert (found.text if found else None) == number


@pytest.mark.feature("A5")
def test_a_strip_counts_the_plus_sign() -> None:
    assert transform("+5561", strip=1, prefix="0") == "05561"
    assert transform("+5561", strip=-1, prefix="") == "+5561"


@pytest.mark.feature("A5", off_nominal=True)
def test_a_gateway_without_a_usable_host_or_number_makes_no_attempt() -> None:
    number = parse_text("+556133221234")
    assert number is not None
    assert attempts(MemoryTables(), "w", msgspec.structs.replace(GATEWAY, strip_out=99), leg(), number) == ()
    for host in ("", "a b", "x>y", "evil\r\nVia: x"):
        assert attempts(MemoryTables(), "w", msgspec.structs.replace(GATEWAY, host=host), leg(), number) == ()


@pytest.mark.feature("A5", off_nominal=True)
@given(st.text(), st.text(), st.text(), st.text(max_size=20))
def test_nothing_breaks_a_header(caller: str, name: str, as_dialled: str, prefix: str) -> None:
    made = send(
        leg(caller=caller, caller_name=name, as_dialled=as_dialled), apply_over="dialled", prefix_out="0" + prefix, add_pai=True, display=""
    )
    for text in (made.uri, made.from_uri, made.to_uri, made.pai):
        assert text.isascii()
        assert not set(text) & set('\r\n\t <>"\0')
        assert text.count("@") == (1 if text else 0)
    assert made.from_display.isprintable()


@given(st.text())
def test_user_part_is_idempotent_in_safety(text: str) -> None:
    assert not set(user_part(text)) & set("@:;?/,# \r\n")
    assert not set(host_part(text)) & set("@;?/, \r\n")
