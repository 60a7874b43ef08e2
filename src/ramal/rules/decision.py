"""What the edge is asked and what it is told: facts of one SIP request in, one decision out.

The handler reads `Facts`, calls `rules.ingress.decide(facts, tables, now)`, and performs the answer. Only the handler touches Kamailio.
"""

from typing import Literal

import msgspec

from ramal.rules.events import Started, Step
from ramal.rules.inside import ToCore, ToEdge
from ramal.rules.tables import Load


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """Base of facts and decisions."""


class Facts(Value, frozen=True, kw_only=True):
    """What a SIP request outside a dialog says (RFC 3261 §8). Users and hosts are decoded and lower-cased where SIP says so."""

    method: str
    ruri_user: str = ""
    ruri_host: str = ""
    from_user: str = ""
    from_host: str = ""
    from_display: str = ""
    to_user: str = ""
    to_host: str = ""
    pai: str = ""
    """URI of P-Asserted-Identity, else of Remote-Party-ID."""
    privacy: str = ""
    sip_call_id: str = ""
    user_agent: str = ""
    source_ip: str = ""
    source_port: int = 0
    transport: Literal["udp", "tcp", "tls", "ws", "wss"] = "udp"
    gateway_id: str = ""
    """The gateway whose registered contact was called: its token stands in the Request-URI (`rules.contacts`)."""
    called_party: str = ""
    """User of P-Called-Party-ID (RFC 7315 §4.2), read for calls to a registered contact only."""
    private: bool = False
    """Received on the private listener from a known core."""
    max_forwards: int = 70
    auth_username: str = ""
    """User name of the credentials sent (Authorization or Proxy-Authorization), unverified; empty: none sent."""
    auth_realm: str = ""
    authenticated: bool = False
    """The digest of `auth_username` was verified against the HA1 of `ingress.credential`."""
    banned: bool = False
    """The user of the credentials is blocked at the source address (E5): they were not looked at."""
    auth_stale: bool = False
    """The credentials were right but their nonce was old: ask again, count nothing."""
    auth_expired: bool = False
    """The credentials of a web phone were right but their time is over: they prove nothing and are not counted."""
    spared: bool = False
    """The source address and port belong to a phone that is registered now: a ban of the address does not concern it (E5)."""
    load: Load | None = None
    """What this host carries at present; None where nobody counts."""
    begun: int = 0
    """Calls let in since `load` was counted, and of these the ones from the same address."""
    begun_here: int = 0
    rate: int = 0
    """New requests from outside within this second, where they are more than this edge takes; else 0."""
    replaces: bool = False
    """The request asks to take the place of somebody in a call (RFC 3891)."""
    looped: bool = False
    """The request has passed this edge before (RFC 3261 §16.3)."""
    inside: ToEdge | None = None
    own_hosts: tuple[str, ...] = ()
    """Bare addresses of this edge: accepted as domain when the user name is unique."""
    new_call: str = ""
    """Fresh ids for a call and a leg, drawn by the handler so that deciding stays pure."""
    new_leg: str = ""


class Credential(Value, frozen=True, kw_only=True):
    """Whose digest to check. `ha1` empty: nobody's; check against a decoy so that outside sees no difference."""

    realm: str
    username: str
    ha1_md5: str = ""
    ha1_sha256: str = ""
    kind: Literal["sip", "softphone", "none"] = "none"
    domain: str = ""
    """Canonical address of record: `sip:<subscriber>@<domain>`."""
    subscriber: str = ""
    expires: int = 0
    """Not 0: credentials of a web phone, whose password is computed from `ha1_sha256` (`rules.ephemeral`), good until then."""
    counted: str = ""
    """Where the provider counts failures by user: what stands for this one (`rules.bans.token`)."""


class Challenge(Value, frozen=True, kw_only=True):
    """Ask for credentials: 401 for REGISTER, 407 otherwise. `failed`: wrong ones were sent (counts for E5)."""

    realm: str
    proxy: bool
    failed: bool = False
    account: str = ""
    """Whose credentials were wrong: `user@domain`."""
    block_by: Literal["address", "user"] = "address"
    isp_id: str = ""
    """The provider concerned; empty where the domain is nobody's."""
    steps: tuple[Step, ...] = ()


class Refuse(Value, frozen=True, kw_only=True):
    """Answer with the code of `reason` in `rules.reasons`."""

    reason: str
    steps: tuple[Step, ...] = ()
    started: Started | None = None


class Drop(Value, frozen=True, kw_only=True):
    """No answer at all: a banned source, a flood."""

    reason: str


class Register(Value, frozen=True, kw_only=True):
    """Save the contact under `aor` (`sip:user@domain`)."""

    aor: str
    subscriber_id: str
    tenant_id: str
    kind: Literal["sip", "softphone"]


class SendToCore(Value, frozen=True, kw_only=True):
    """Relay to a core over the private link with `inside`. `started` lacks id, node, boot and clocks: the handler adds them."""

    address: str
    port: int
    inside: ToCore
    steps: tuple[Step, ...] = ()
    started: Started | None = None


class SendToDevice(Value, frozen=True, kw_only=True):
    """Fork to every contact of `aor`."""

    aor: str
    inside: ToEdge
    steps: tuple[Step, ...] = ()
    started: Started | None = None


class Try(Value, frozen=True, kw_only=True):
    """One attempt of a carrier leg: everything that the outgoing INVITE needs, gateway rules already applied (A5).

    Users are percent-encoded, nothing contains a line break; `from_display` is a bare text, to be quoted (it holds no control character).
    """

    gateway_id: str
    uri: str
    """Request-URI: `sip:<user>@<host[:port]>`."""
    destination: str
    """Where to send: `sip:<ip>:<port>;transport=udp|tcp`."""
    from_uri: str
    from_display: str = ""
    to_uri: str = ""
    pai: str = ""
    """URI for P-Asserted-Identity; empty: none."""
    privacy: bool = False
    username: str = ""
    password_sealed: str = ""


class SendToCarrier(Value, frozen=True, kw_only=True):
    """Try gateways in order; `failover` is the carrier's changes to the table in `rules.failover`."""

    tries: tuple[Try, ...]
    failover: dict[str, str]
    inside: ToEdge
    customer_id: str
    deck_id: str = ""
    prepaid: bool = False
    max_seconds: int = 86_400
    """The call is ended after this time: what the balance affords (prepaid), at most 24 h."""
    steps: tuple[Step, ...] = ()
    started: Started | None = None


class Options(Value, frozen=True, kw_only=True):
    """Answer an OPTIONS to ourselves with 200."""


Decision = Challenge | Refuse | Drop | Register | SendToCore | SendToDevice | SendToCarrier | Options
