"""Files for phones: whatever a person is called, the file says what it should."""

import configparser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.phonefiles import NAMESPACE, Account, Transport, baresip, file_of, linphone, microsip

TRANSPORTS: tuple[Transport, ...] = ("udp", "tcp", "tls")
names = st.text(max_size=60)


def account(name: str = "Alice", transport: Transport = "udp", host: str = "pbx.example.net") -> Account:
    return Account(
        name=name, username="alice", auth_username="alice.web", password="Secret2345", domain="acme.example.net", realm="example.net",
        host=host, port=5061 if transport == "tls" else 5060, transport=transport,
    )  # fmt: skip


def entries(document: str) -> dict[tuple[str, str], str]:
    root = ET.fromstring(document)  # noqa: S314 - our own document
    space = f"{{{NAMESPACE}}}"
    return {
        (section.attrib["name"], entry.attrib["name"]): entry.text or ""
        for section in root.iter(f"{space}section")
        for entry in section.iter(f"{space}entry")
    }


@pytest.mark.feature("A15c", off_nominal=True)
@given(names, st.sampled_from(TRANSPORTS))
def test_no_name_breaks_out_of_the_document_for_linphone(name: str, transport: Transport) -> None:
    found = entries(linphone(account(name, transport)))
    assert found["auth_info_0", "passwd"] == "Secret2345"
    assert found["proxy_0", "reg_identity"].endswith("<sip:alice@acme.example.net>")
    assert found["proxy_0", "reg_identity"].count("<") == 1
    assert found["proxy_0", "reg_proxy"].endswith(f";transport={transport}>")
    assert len(found) == 13


@pytest.mark.feature("A15c", off_nominal=True)
@given(names, st.sampled_from(TRANSPORTS))
def test_no_name_adds_a_line_or_a_key(name: str, transport: Transport) -> None:
    parser = configparser.RawConfigParser(delimiters=("=",), comment_prefixes=(), strict=True)
    parser.read_string(microsip(account(name, transport)).replace("\r\n", "\n"))
    assert len(parser["Account1"]) == 12
    assert (parser["Account1"]["password"], parser["Account1"]["transport"]) == ("Secret2345", transport)
    line = baresip(account(name, transport))
    assert line.count("\n") == 1
    assert line.count("<") == line.count(">") == 1
    assert line.partition(">")[2].startswith(";auth_user=alice.web;auth_pass=Secret2345;outbound=")


@pytest.mark.feature("A15c")
def test_the_line_of_baresip() -> None:
    assert baresip(account()) == (
        '"Alice" <sip:alice@acme.example.net;transport=udp>;auth_user=alice.web;auth_pass=Secret2345;'
        'outbound="sip:pbx.example.net:5060;transport=udp";regint=600\n'
    )
    assert baresip(account(transport="tls")).endswith(";mediaenc=srtp-mand\n")


@pytest.mark.feature("A15c")
def test_which_programs_have_a_file_and_how_addresses_are_written() -> None:
    found = {program: file_of(program, account()) for program in ("linphone", "microsip", "baresip", "zoiper", "other")}  # type: ignore[arg-type]
    assert {program: file.name if file else "" for program, file in found.items()} == {
        "linphone": "alice-linphone.xml", "microsip": "MicroSIP.ini", "baresip": "accounts", "zoiper": "", "other": "",
    }  # fmt: skip
    assert account(host="2001:db8::1").route == "sip:[2001:db8::1]:5060;transport=udp"
