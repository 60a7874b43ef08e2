"""What the edge does with requests from phones, cores and strangers."""

import msgspec
import pytest
from tests.rules.world import ACME, NOW, RIVAL, SHOP, World, invite, register

from ramal.rules.decision import Challenge, Drop, Facts, Options, Refuse, Register, SendToCore, SendToDevice
from ramal.rules.ingress import credential, decide
from ramal.rules.inside import ToEdge
from ramal.rules.tables import Ban, Core, NeverBlock

EDGE = "198.51.100.1"


def refused(facts: Facts, world: World | None = None) -> str:
    decision = decide(facts, world or World(), NOW)
    assert isinstance(decision, Refuse), decision
    return decision.reason


def challenge(facts: Facts, world: World | None = None) -> Challenge:
    decision = decide(facts, world or World(), NOW)
    assert isinstance(decision, Challenge), decision
    return decision


@pytest.mark.feature("A13", "A15a")
@pytest.mark.parametrize(("auth", "kind"), [("alice", "sip"), ("alice.web", "softphone"), (f"alice@{ACME}", "sip")])
def test_both_passwords_register(auth: str, kind: str) -> None:
    decision = decide(register(auth_username=auth), World(), NOW)
    assert decision == Register(aor=f"sip:alice@{ACME}", subscriber_id="s-alice", tenant_id="t-acme", kind=kind)


@pytest.mark.feature("A13")
def test_each_password_has_its_hash() -> None:
    world = World().person("alice", sip_ha1_md5="a", sip_ha1_sha256="b", softphone_ha1_md5="c", softphone_ha1_sha256="d")
    sip, web = (credential(register(auth_username=name), world) for name in ("alice", "alice.web"))
    assert (sip.ha1_md5, sip.ha1_sha256, sip.kind, sip.realm, sip.subscriber, sip.domain) == (
        "a",
        "b",
        "sip",
        "one.example.net",
        "alice",
        ACME,
    )
    assert (web.ha1_md5, web.ha1_sha256, web.kind, web.username) == ("c", "d", "softphone", "alice.web")


@pytest.mark.feature("A15a")
def test_the_bare_address_is_a_domain_when_the_name_is_unique() -> None:
    decision = decide(register(domain=EDGE), World(), NOW)
    assert isinstance(decision, Register)
    assert decision.aor == f"sip:alice@{ACME}"
    world = World()
    world.entries["username/alice/s-other"] = world.entries["username/alice/s-alice"]
    assert credential(register(domain=EDGE), world).kind == "none"
    realm = challenge(register(domain=EDGE), world).realm
    assert challenge(register(domain=EDGE, auth_realm=realm), world).failed


@pytest.mark.feature("A15a")
def test_first_a_challenge() -> None:
    asked = challenge(register(auth_username="", auth_realm="", authenticated=False))
    assert (asked.realm, asked.proxy, asked.failed) == ("one.example.net", False, False)
    asked = challenge(invite(auth_username="", auth_realm="", authenticated=False))
    assert (asked.realm, asked.proxy, asked.failed) == ("one.example.net", True, False)


@pytest.mark.feature("E5")
def test_only_wrong_credentials_count() -> None:
    assert challenge(register(authenticated=False)).failed
    assert not challenge(register(authenticated=False, auth_stale=True)).failed
    assert not challenge(register(authenticated=False, auth_realm="elsewhere.example.net")).failed


@pytest.mark.feature("E5", off_nominal=True)
@pytest.mark.parametrize("domain", [ACME, EDGE, "nowhere.example.net"])
def test_unknown_users_and_wrong_passwords_look_the_same(domain: str) -> None:
    for make in (register, invite):
        for sent in ({"authenticated": False}, {"auth_username": "", "authenticated": False}):
            known = challenge(make("alice", ACME if domain == "nowhere.example.net" else domain, **sent))
            name = {} if not sent.get("auth_username", "x") else {"auth_username": "nobody"}
            unknown = challenge(make("nobody", domain, **({"auth_realm": challenge(make("nobody", domain, **sent)).realm} | sent | name)))
            assert (known.proxy, known.failed) == (unknown.proxy, unknown.failed)
    assert credential(register("nobody", domain), World()).kind == "none"
    assert credential(register("nobody", domain), World()).ha1_md5 == ""


@pytest.mark.feature("E5", off_nominal=True)
def test_an_unknown_user_of_a_domain_is_asked_in_its_realm() -> None:
    assert {challenge(register(name, ACME, authenticated=False)).realm for name in ("alice", "nobody", "nobody.web")} == {"one.example.net"}
    realms = {challenge(register(f"n{at}", EDGE, authenticated=False)).realm for at in range(40)}
    assert realms == {"one.example.net", "two.example.net"}
    assert len({challenge(register(name, EDGE, authenticated=False)).realm for name in ("zoe", "zoe.web")}) == 1


def test_without_providers_there_is_still_a_realm() -> None:
    world = World().drop("isp/i-one", "isp/i-two")
    assert challenge(register("nobody", EDGE, authenticated=False), world).realm == "ramal"


@pytest.mark.feature("A13", off_nominal=True)
def test_a_verified_digest_of_nobody_is_not_believed() -> None:
    assert challenge(register("nobody")).proxy is False
    assert challenge(register(), World().person("alice", sip_ha1_md5="")).failed


@pytest.mark.feature("A13", off_nominal=True)
def test_another_identity_than_the_proved_one_is_refused() -> None:
    assert refused(register("bob", auth_username="alice")) == "identity-mismatch"
    assert refused(invite("bob", auth_username="alice")) == "identity-mismatch"
    assert refused(invite("alice", from_user="1000")) == "identity-mismatch"


@pytest.mark.feature("A13", off_nominal=True)
def test_a_disabled_subscriber_is_told_so_only_after_the_right_password() -> None:
    world = World().person("alice", enabled=False)
    assert refused(register(), world) == "subscriber-disabled"
    assert refused(invite(), world) == "subscriber-disabled"
    assert challenge(register(authenticated=False), world).failed


@pytest.mark.feature("A16")
def test_an_identified_call_goes_to_the_home_core() -> None:
    decision = decide(invite(), World(), NOW)
    assert isinstance(decision, SendToCore)
    assert (decision.address, decision.port) == ("127.0.0.1", 5080)
    inside = decision.inside
    assert (inside.call, inside.leg, inside.origin, inside.isp_id, inside.tenant_id) == ("call-1", "leg-1", "device", "i-one", "t-acme")
    assert (inside.subscriber_id, inside.dialled) == ("s-alice", "1001")
    started = decision.started
    assert started is not None
    assert (started.direction, started.caller, started.caller_name, started.credential) == ("device-in", "1000", "Alice", "sip")
    assert (started.customer_id, started.source, started.call, started.steps) == ("c-acme", "203.0.113.9:5062", "call-1", decision.steps)


@pytest.mark.feature("A13")
def test_the_softphone_name_may_stand_in_from() -> None:
    decision = decide(invite(from_user="alice.web", auth_username="alice.web"), World(), NOW)
    assert isinstance(decision, SendToCore)
    assert decision.started is not None
    assert decision.started.credential == "softphone"


@pytest.mark.feature("A11")
def test_the_core_of_a_tenant() -> None:
    world = World().put("core/k-2", Core(address="127.0.0.2", port=5080)).put("core/k-0", Core(address="127.0.0.3", port=1, state="locked"))
    chosen = []
    for fields in ({"core_id": "k-2"}, {"core_id": "gone", "previous_core_id": "k-2"}, {"core_id": None}):
        decision = decide(invite(), world.change("tenant/t-acme", **({"previous_core_id": None} | fields)), NOW)
        assert isinstance(decision, SendToCore)
        chosen.append(decision.address)
    assert chosen == ["127.0.0.2", "127.0.0.2", "127.0.0.1"]
    assert refused(invite(), World().change("tenant/t-acme", core_id="gone")) == "no-core"
    assert refused(invite(), World().change("tenant/t-acme", core_id=None).drop("core/k-1")) == "no-core"


@pytest.mark.feature("A26")
@pytest.mark.parametrize("dialled", ["190", "0190", "1 9 3"])
def test_emergency_passes_every_check(dialled: str) -> None:
    world = World().change("isp/i-one", status="blocked").change("tenant/t-acme", status="total-block").person("alice", enabled=False)
    decision = decide(invite(dialled=dialled, from_user="x", ruri_host="elsewhere.example.net"), world, NOW)
    assert isinstance(decision, SendToCore)
    assert decision.started is not None
    assert decision.started.emergency


@pytest.mark.feature("A26", off_nominal=True)
def test_what_is_no_emergency_is_checked() -> None:
    assert refused(invite(), World().change("isp/i-one", status="blocked")) == "isp-blocked"
    assert refused(invite(dialled="")) == "not-a-number"
    assert refused(invite(ruri_host=SHOP)) == "user-unknown"
    assert isinstance(decide(invite(ruri_host=EDGE), World(), NOW), SendToCore)


@pytest.mark.feature("A26")
def test_phones_of_a_blocked_provider_stay_registered() -> None:
    world = World().change("isp/i-one", status="blocked").change("tenant/t-acme", status="total-block")
    assert isinstance(decide(register(), world, NOW), Register)


@pytest.mark.feature("E5")
def test_a_blocked_address_gets_no_answer() -> None:
    world = World().put("ban/203.0.113.9", Ban(until=NOW + 1, reason="x"))
    assert [decide(make(), world, NOW) for make in (register, invite)] == [Drop(reason="banned")] * 2
    assert decide(invite(method="OPTIONS"), world, NOW) == Drop(reason="banned")
    assert isinstance(decide(register(), world, NOW + 1), Register)
    assert isinstance(decide(register(spared=True), world, NOW), Register)
    assert isinstance(decide(register(), world.put("never-block/203.0.113.0/24", NeverBlock()), NOW), Register)


def test_hops_loops_and_methods() -> None:
    assert refused(invite(max_forwards=0)) == "too-many-hops"
    assert refused(invite(looped=True)) == "loop"
    assert refused(invite(replaces=True)) == "no-dialog"
    assert refused(invite(method="SUBSCRIBE")) == "method-not-allowed"
    assert refused(invite(method="")) == "method-not-allowed"
    assert decide(invite(method="ACK"), World(), NOW) == Drop(reason="stray-ack")
    assert decide(invite(method="OPTIONS"), World(), NOW) == Options()
    assert refused(invite(method="OPTIONS", max_forwards=-1)) == "too-many-hops"


def test_from_the_private_side() -> None:
    assert decide(Facts(method="OPTIONS", private=True), World(), NOW) == Options()
    assert refused(Facts(method="REGISTER", private=True)) == "method-not-allowed"
    assert refused(Facts(method="INVITE", private=True)) == "not-authorised"
    assert decide(Facts(method="ACK", private=True), World(), NOW) == Drop(reason="stray-ack")


RING = ToEdge(call="c", leg="l2", parent="l1", kind="device", isp_id="i-one", tenant_id="t-acme", subscriber_id="s-bob", caller="1000")


@pytest.mark.feature("A13")
def test_the_core_rings_a_subscriber() -> None:
    decision = decide(Facts(method="INVITE", private=True, inside=RING), World(), NOW)
    assert isinstance(decision, SendToDevice)
    assert (decision.aor, decision.inside) == (f"sip:bob@{ACME}", RING)
    assert decision.started is not None
    assert (decision.started.direction, decision.started.call, decision.started.leg, decision.started.parent) == (
        "device-out",
        "c",
        "l2",
        "l1",
    )


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize(
    "fields", [{"subscriber_id": "s-nobody"}, {"subscriber_id": "s-carol"}, {"tenant_id": "t-rival"}, {"subscriber_id": ""}]
)
def test_a_ring_for_somebody_elses_subscriber_is_refused(fields: dict[str, str]) -> None:
    facts = Facts(method="INVITE", private=True, inside=msgspec.structs.replace(RING, **fields))
    assert refused(facts) == "user-unknown"


@pytest.mark.feature("A23", off_nominal=True)
def test_names_of_other_domains_do_not_open_this_one() -> None:
    assert credential(register("alice", RIVAL), World()).kind == "none"
    assert credential(register("alice", SHOP), World()).kind == "none"
    assert credential(register("alice/../bob", ACME), World()).kind == "none"
    assert credential(register("alice", f"{ACME}/alice"), World()).kind == "none"


WEB = "1900000000:alice.web"


@pytest.mark.feature("A14")
def test_credentials_of_a_web_phone_name_their_subscriber_and_their_end() -> None:
    world = World().person("alice", softphone_ha1_md5="c", softphone_ha1_sha256="d")
    found = credential(register(auth_username=WEB), world)
    assert (found.kind, found.expires, found.subscriber, found.ha1_sha256, found.username) == (
        "softphone",
        1_900_000_000,
        "alice",
        "d",
        WEB,
    )
    decision = decide(register(auth_username=WEB), world, NOW)
    assert isinstance(decision, Register)
    assert decision.kind == "softphone"
    assert isinstance(decide(invite(auth_username=WEB), world, NOW), SendToCore)


@pytest.mark.feature("A14", off_nominal=True)
@pytest.mark.parametrize("name", ["1900000000:alice", "0900000000:alice.web", "190000000:alice.web", "1900000000:", "1900000000:zoe.web"])
def test_nothing_else_is_such_a_credential(name: str) -> None:
    assert credential(register(auth_username=name), World()).kind == "none"
    assert isinstance(decide(register(auth_username=name), World(), NOW), Challenge)


@pytest.mark.feature("A14", "E5", off_nominal=True)
def test_credentials_whose_time_is_over_prove_nothing_and_are_not_counted() -> None:
    asked = challenge(register(auth_username=WEB, authenticated=False, auth_expired=True))
    assert not asked.failed
    wrong = challenge(register(auth_username=WEB, authenticated=False))
    assert wrong.failed
    assert wrong.account == f"alice@{ACME}"
