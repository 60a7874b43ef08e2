"""One provider, two tenants' worth of people, a carrier with two gateways: what the edge's tests are about."""

import sys
import time

from ramal.rules import inside
from ramal.rules.tables import (
    Carrier,
    Core,
    Customer,
    Domain,
    Gateway,
    Isp,
    Load,
    NeverBlock,
    Number,
    Plan,
    Source,
    Subscriber,
    SubscriberRef,
    Tenant,
)  # fmt: skip

wire = sys.modules["kamailio_wire"]

REALM = "realm.example.net"
DOMAIN = "acme.example.net"
PASSWORD = "secret"
SOFT = "f" * 64
"""Stands for the SHA-256 of the softphone password."""
ALICE, BOB = "a1ce0000-0000-7000-8000-000000000001", "b0b00000-0000-7000-8000-000000000001"
DID = "+556133330001"


def _person(identity, name, alias):
    hashes = {
        "sip_ha1_md5": wire.ha1(name, REALM, PASSWORD),
        "softphone_ha1_md5": wire.ha1(f"{name}.web", REALM, "soft"),
        "softphone_ha1_sha256": SOFT,
    }
    entry = Subscriber(id=identity, isp_id="isp1", tenant_id="ten1", username=name, name=name.title(), alias=alias, **hashes)
    ref = SubscriberRef(domain=DOMAIN, username=name)
    return {
        f"subscriber/{DOMAIN}/{name}": entry,
        f"subscriber-id/{identity}": ref,
        f"alias/{DOMAIN}/{alias}": ref,
        f"username/{name}/{identity}": ref,
    }


def entries(ports):
    """Return the snapshot. Gateways are on loopback addresses of their own."""
    gateway = {"isp_id": "isp1", "carrier_id": "car1", "port": ports.carrier_sip, "strip_out": 1}
    return {
        "isp/isp1": Isp(namespace="acme", realm=REALM, currency="BRL"),
        f"domain/{DOMAIN}": Domain(isp_id="isp1", tenant_id="ten1"),
        "tenant/ten1": Tenant(isp_id="isp1", customer_id="cus1", domain=DOMAIN, country="BR", area_code="61", core_id="core1"),
        "customer/cus1": Customer(isp_id="isp1", plan_id="plan1"),
        "plan/plan1": Plan(isp_id="isp1", payment="postpaid", carrier_id="car1"),
        "carrier/car1": Carrier(isp_id="isp1", name="Test carrier", gateway_ids=("gw1", "gw2")),
        "gateway/gw1": Gateway(name="first", host="127.0.0.31", add_pai=True, **gateway),
        "gateway/gw2": Gateway(name="second", host="127.0.0.32", from_user="5561", **gateway),
        "source/127.0.0.31/32/gw1": Source(isp_id="isp1", carrier_id="car1", gateway_id="gw1"),
        "core/core1": Core(address="127.0.0.1", port=ports.core_sip),
        "never-block/127.0.0.1/32": NeverBlock(note="tests"),
        f"number/{DID}": Number(isp_id="isp1", customer_id="cus1", tenant_id="ten1", target="subscriber", target_id=BOB),
        **_person(ALICE, "alice", "1000"),
        **_person(BOB, "bob", "1001"),
    }


def load(limits):
    """Return a count of an idle host."""
    return Load(seq=time.time_ns(), at=time.time(), limits=limits)


class Town:
    """Parties around one stage."""

    def __init__(self, stage):
        self.stage = stage
        self.edge = ("127.0.0.1", stage.ports.sip)
        self.parties = []
        self.history = []
        self.core = self.party(port=stage.ports.core_sip, edge=("127.0.0.1", stage.ports.sip_private))

    def party(self, host="127.0.0.1", port=0, edge=None):
        party = wire.Party(edge or self.edge, host, port)
        self.parties.append(party)
        return party

    def tcp_party(self, host="127.0.0.1"):
        party = wire.TcpParty(self.edge, host)
        self.parties.append(party)
        return party

    def tls_party(self):
        party = wire.TlsParty(("127.0.0.1", self.stage.ports.sip_tls))
        self.parties.append(party)
        return party

    def browser(self, **options):
        party = wire.WebParty(("127.0.0.1", self.stage.ports.sip_wss), **options)
        self.parties.append(party)
        return party

    def gateway(self, number):
        return self.party(f"127.0.0.3{number}", self.stage.ports.carrier_sip)

    def close(self):
        for party in self.parties:
            party.answer_none()
            party.close()

    def events(self, kind=None, seconds=2.0, count=1):
        """Return events so far; with `kind`, wait for that many of them."""
        found, end = [], time.monotonic() + seconds
        while True:
            fresh = self.stage.events()
            found += fresh
            self.history += fresh
            wanted = [event for event in found if kind is None or type(event) is kind]
            if kind is None or len(wanted) >= count:
                return sorted(found if kind is None else wanted, key=lambda event: event.mono)
            if time.monotonic() > end:
                raise AssertionError(f"no {kind.__name__} x{count} in {found}")
            time.sleep(0.02)

    def register(self, party, name="alice", *, password=PASSWORD, domain=DOMAIN, username=None, expires=600, contact=None, extra=()):
        """Register a phone; return the final reply."""
        aor = f"<sip:{name}@{domain}>"
        sent = party.request(
            "REGISTER", f"sip:{domain}", caller=f"{aor};tag=r", called=aor, extra=(f"Expires: {expires}", *extra), contact=contact
        )
        asked = party.expect(401)
        value = wire.digest(
            asked.get("WWW-Authenticate"), username=username or name, password=password, method="REGISTER", uri=f"sip:{domain}"
        )
        sent = party.again(sent, Authorization=value)
        number = sent.cseq[0]
        return party.expect_any(number)

    def dial(self, party, user, *, name="alice", auth="", password=PASSWORD, extra=(), body=None, domain=DOMAIN):
        """Send an INVITE with credentials; return the one that carried them."""
        uri = f"sip:{user}@{domain}"
        text = wire.sdp(party.host, 40_000) if body is None else body
        sent = party.request("INVITE", uri, caller=f"<sip:{name}@{domain}>;tag=c{party.port}", called=f"<{uri}>", body=text, extra=extra)
        asked = party.expect(407)
        self.ack(party, sent, asked)
        value = wire.digest(asked.get("Proxy-Authenticate"), username=auth or name, password=password, method="INVITE", uri=uri)
        return party.again(sent, Proxy_Authorization=value)

    def ack(self, party, invite, reply):
        """Acknowledge a negative answer, hop by hop (RFC 3261 §17.1.1.3)."""
        head = [f"ACK {invite.uri} SIP/2.0", f"Via: {invite.get('Via')}", f"From: {invite.get('From')}", f"To: {reply.get('To')}",
                f"Call-ID: {invite.get('Call-ID')}", f"CSeq: {invite.cseq[0]} ACK", "Max-Forwards: 70", "Content-Length: 0"]  # fmt: skip
        party.send_raw("\r\n".join(head) + "\r\n\r\n")

    def ring(self, told, body=None, call_id=None, uri=None):
        """The core asks the edge for a leg."""
        uri = uri or f"sip:bob@127.0.0.1:{self.stage.ports.sip_private}"
        sent = self.core.request(
            "INVITE", uri, caller=f'"Alice" <sip:alice@127.0.0.1:{self.core.port}>;tag=core{time.monotonic_ns()}', called=f"<{uri}>",
            body=wire.sdp("127.0.0.1", 41_000) if body is None else body, call_id=call_id,
            extra=(f"{inside.HEADER}: {inside.encode(told)}", "User-Agent: Asterisk PBX"),
        )  # fmt: skip
        self.core_sent = sent.raw
        return sent


def to_device(leg="leg-out", subscriber=BOB, **more):
    fields = {"call": "call1", "leg": leg, "parent": "leg-in", "kind": "device", "isp_id": "isp1", "tenant_id": "ten1",
              "customer_id": "cus1",
              "caller": "1000", "caller_name": "Alice", "subscriber_id": subscriber}  # fmt: skip
    return inside.ToEdge(**fields | more)


def to_carrier(leg="leg-car", **more):
    fields = {"kind": "carrier", "dialled": "+5511999990000", "as_dialled": "011999990000", "caller": DID, "subscriber": ALICE}
    return to_device(leg, **fields | more)
