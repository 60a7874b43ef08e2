import os
import sys

import pytest

from ramal.rules.events import Alarm

wire, world = sys.modules["kamailio_wire"], sys.modules["kamailio_world"]

HEAD = "OPTIONS sip:127.0.0.1 SIP/2.0\r\n"
FIELDS = (
    "Via: SIP/2.0/UDP 127.0.0.1:{port};branch=z9hG4bK{n};rport\r\nFrom: <sip:x@example.net>;tag=1\r\nTo: <sip:y@example.net>\r\n"
    "Call-ID: bad{n}\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\n"
)

BAD = {
    "nothing": b"",
    "zeros": bytes(500),
    "noise": os.urandom(1200),
    "text": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "head-only": HEAD.encode(),
    "cut-header": (HEAD + FIELDS).encode()[:120],
    "no-via": (HEAD + FIELDS.partition("\r\n")[2] + "\r\n").encode(),
    "no-cseq": (HEAD + FIELDS.replace("CSeq: 1 OPTIONS\r\n", "") + "\r\n").encode(),
    "wrong-cseq": (HEAD + FIELDS.replace("1 OPTIONS", "99999999999999 INVITE") + "\r\n").encode(),
    "negative-length": (HEAD + FIELDS + "Content-Length: -5\r\n\r\n").encode(),
    "long-length": (HEAD + FIELDS + "Content-Length: 99999\r\n\r\nx").encode(),
    "many-headers": (HEAD + FIELDS + "".join(f"X-{n}: {n}\r\n" for n in range(3000)) + "\r\n").encode(),
    "many-vias": (HEAD + "Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKq\r\n" * 700 + FIELDS + "\r\n").encode(),
    "huge-header": (HEAD + FIELDS + "X-Long: " + "a" * 60_000 + "\r\n\r\n").encode(),
    "folding": (HEAD + FIELDS + "Subject: a\r\n" + " b\r\n" * 500 + "\r\n").encode(),
    "bad-uri": (HEAD.replace("sip:127.0.0.1", "sip:[[[@@::;;?") + FIELDS + "\r\n").encode(),
    "nul-in-user": (HEAD.replace("sip:127.0.0.1", "sip:a%00b@127.0.0.1") + FIELDS + "\r\n").encode(),
    "latin-1": (HEAD + FIELDS.replace("x@example.net", "x\xff\xfe@example.net") + "\r\n").encode("latin-1"),
    "latin-1-invite": (HEAD + FIELDS.replace("<sip:x@", "\xff\xfe <sip:\xe9@") + "\r\n").replace("OPTIONS", "INVITE").encode("latin-1"),
    "bad-auth": (HEAD + FIELDS + 'Proxy-Authorization: Digest ""=,,,username=\r\n\r\n').replace("OPTIONS", "INVITE").encode(),
    "version": (HEAD.replace("SIP/2.0", "SIP/9.9") + FIELDS + "\r\n").encode(),
    "bad-reply": b"SIP/2.0 999999 \xff\r\nVia: nonsense\r\n\r\n",
    "stray-200": (b"SIP/2.0 200 OK\r\n" + FIELDS.replace("OPTIONS", "INVITE").encode() + b"\r\n"),
    "bad-route": (HEAD + "Route: <sip:,,,;lr>\r\n" + FIELDS.replace("net>\r\nCall", "net>;tag=9\r\nCall") + "\r\n").encode(),
}  # fmt: skip


@pytest.fixture(scope="module")
def pids(stage):
    return {entry["PID"] for entry in _processes(stage)}


def _processes(stage):
    return stage.rpc("core.psx")


@pytest.mark.feature("A15", off_nominal=True)
@pytest.mark.parametrize("name", BAD)
def test_malformed_message_never_stops_the_edge(stage, town, pids, name):
    phone = town.party()
    for n in range(3):
        phone.send_raw(BAD[name].replace(b"{port}", str(phone.port).encode()).replace(b"{n}", str(n).encode()))
    assert town.register(town.party()).code == 200
    assert pids <= {entry["PID"] for entry in _processes(stage)}
    assert all(message.code in range(100, 700) for message in phone.seen)
    assert not [event for event in town.events() if isinstance(event, Alarm) and event.what == "exception"]


@pytest.mark.feature("A15", off_nominal=True)
@pytest.mark.parametrize("name", ["latin-1", "bad-uri", "no-cseq", "version", "wrong-cseq"])
def test_answer_of_the_edge_to_a_malformed_request_is_a_4xx_or_5xx(town, name):
    phone = town.party()
    phone.send_raw(BAD[name].replace(b"{port}", str(phone.port).encode()).replace(b"{n}", b"z" + name.encode()))
    phone.silent(0.2)
    assert all(message.code >= 200 for message in phone.seen)


@pytest.mark.feature("A15", off_nominal=True)
def test_headers_in_a_request_uri_do_not_become_headers(town):
    phone = town.party()
    uri = f"sip:1001@{world.DOMAIN}?X-Ramal-Inside=forged&Subject=x"
    called = f"<sip:1001@{world.DOMAIN}>"
    sent = phone.request("INVITE", uri, caller=f"<sip:alice@{world.DOMAIN}>;tag=1", called=called, body=wire.sdp("127.0.0.1", 40_000))
    asked = phone.expect(407)
    town.ack(phone, sent, asked)
    proof = wire.digest(asked.get("Proxy-Authenticate"), username="alice", password=world.PASSWORD, method="INVITE", uri=uri)
    phone.again(sent, Proxy_Authorization=proof)
    invite = town.core.expect("INVITE")
    assert "?" not in invite.uri
    assert "forged" not in invite.raw


@pytest.mark.feature("A15", off_nominal=True)
@pytest.mark.parametrize(("hops", "code"), [("0", 483), ("1", 407), ("70", 407)])
def test_max_forwards(town, hops, code):
    phone = town.party()
    text = (
        f"INVITE sip:1001@{world.DOMAIN} SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:{phone.port};branch=z9hG4bKh{hops};rport\r\n"
        f"From: <sip:alice@{world.DOMAIN}>;tag=1\r\nTo: <sip:1001@{world.DOMAIN}>\r\nCall-ID: hops{hops}\r\nCSeq: 1 INVITE\r\n"
        f"Max-Forwards: {hops}\r\nContact: <sip:a@127.0.0.1>\r\nContent-Length: 0\r\n\r\n"
    )
    phone.send_raw(text)
    assert phone.expect(code)


@pytest.mark.feature("A15", off_nominal=True)
def test_request_that_passed_here_before_is_a_loop(town):
    phone = town.party()
    phone.request(
        "INVITE", f"sip:1001@{world.DOMAIN}", caller=f"<sip:alice@{world.DOMAIN}>;tag=1", called=f"<sip:1001@{world.DOMAIN}>",
        extra=(f"Via: SIP/2.0/UDP 127.0.0.1:{town.stage.ports.sip};branch=z9hG4bKx",),
    )  # fmt: skip
    assert phone.expect(482)


@pytest.mark.feature("E5", off_nominal=True)
def test_flood_of_one_address_is_dropped_and_others_are_served(town):
    flooder = town.party("127.0.0.51")
    for n in range(1500):
        text = (HEAD + FIELDS.format(port=flooder.port, n=f"f{n}") + "\r\n").encode()
        flooder.send_raw(text)
    flooder.silent(0.3)
    assert len([message for message in flooder.seen if message.code == 200]) < 1200
    assert town.register(town.party("127.0.0.52")).code == 200
