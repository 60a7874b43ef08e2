"""A small platform to decide in: two providers, three tenants, a carrier with two gateways, rates."""

import msgspec

from ramal.rules.decision import Facts
from ramal.rules.dialplans import PRESETS
from ramal.rules.tables import (
    Balance,
    Carrier,
    Core,
    Customer,
    Deck,
    DeckVersion,
    DialPlan,
    Domain,
    Entry,
    Gateway,
    Isp,
    MemoryTables,
    Number,
    NumberRef,
    Permission,
    Plan,
    Rate,
    Source,
    Subscriber,
    SubscriberRef,
    Tenant,
)

NOW = 1_750_000_000.0
ACME, SHOP, RIVAL = "acme.one.example.net", "shop.one.example.net", "pbx.two.example.net"
HA1 = "0" * 32


def _subscriber(domain: str, tenant: str, isp: str, name: str, **fields: object) -> dict[str, Entry]:
    fields = {"alias": None, **fields}
    person = Subscriber(
        id=f"s-{name}", isp_id=isp, tenant_id=tenant, username=name, name=name.title(), sip_ha1_md5=HA1, softphone_ha1_md5=HA1, **fields
    )
    ref = SubscriberRef(domain=domain, username=name)
    entries: dict[str, Entry] = {
        f"subscriber/{domain}/{name}": person,
        f"subscriber-id/s-{name}": ref,
        f"username/{name}/s-{name}": ref,
    }
    if person.alias:
        entries[f"alias/{domain}/{person.alias}"] = ref
    return entries


def _did(number: str, name: str, tenant: str, isp: str = "i-one", customer: str = "c-acme") -> dict[str, Entry]:
    return {
        f"number/{number}": Number(isp_id=isp, customer_id=customer, tenant_id=tenant, target="subscriber", target_id=f"s-{name}"),
        f"subscriber-number/s-{name}/{number}": NumberRef(number=number),
    }


def entries() -> dict[str, Entry]:
    return {
        "isp/i-one": Isp(namespace="one", realm="one.example.net", currency="BRL"),
        "isp/i-two": Isp(namespace="two", realm="two.example.net", currency="USD"),
        f"domain/{ACME}": Domain(isp_id="i-one", tenant_id="t-acme"),
        f"domain/{SHOP}": Domain(isp_id="i-one", tenant_id="t-shop"),
        f"domain/{RIVAL}": Domain(isp_id="i-two", tenant_id="t-rival"),
        "tenant/t-acme": Tenant(isp_id="i-one", customer_id="c-acme", domain=ACME, country="BR", area_code="61", core_id="k-1"),
        "tenant/t-shop": Tenant(isp_id="i-one", customer_id="c-shop", domain=SHOP, country="BR", area_code="11", core_id="k-1"),
        "tenant/t-rival": Tenant(isp_id="i-two", customer_id="c-rival", domain=RIVAL, country="US", area_code="212", language="en"),
        "customer/c-acme": Customer(isp_id="i-one", plan_id="p-post"),
        "customer/c-shop": Customer(isp_id="i-one", plan_id="p-pre"),
        "customer/c-rival": Customer(isp_id="i-two", plan_id="p-free"),
        "balance/c-shop": Balance(balance=1_000_000),
        "plan/p-post": Plan(isp_id="i-one", payment="postpaid", carrier_id="r-one", dialplan_id="d-br", rate_deck_id="deck-1"),
        "plan/p-pre": Plan(isp_id="i-one", payment="prepaid", carrier_id="r-one", dialplan_id="d-br", rate_deck_id="deck-1"),
        "plan/p-free": Plan(isp_id="i-two", payment="prepaid", carrier_id="r-two", dialplan_id="d-us"),
        "dialplan/d-br": DialPlan(isp_id="i-one", name="br", rules=PRESETS["br"]),
        "dialplan/d-us": DialPlan(isp_id="i-two", name="us", rules=PRESETS["us"]),
        "deck/deck-1": Deck(
            isp_id="i-one",
            currency="BRL",
            versions=(DeckVersion(version=1, effective_from=0.0), DeckVersion(version=2, effective_from=NOW + 1000)),
        ),
        "rate/deck-1/1/55": Rate(price=60_000, increment=6, minimum=30, name="Brazil"),
        "rate/deck-1/1/5561": Rate(price=30_000, increment=6, minimum=30, name="Brasilia"),
        "rate/deck-1/2/55": Rate(price=90_000),
        "permission/g-br": Permission(isp_id="i-one", name="Brazil", allow=("country:BR",)),
        "permission/g-none": Permission(isp_id="i-one", name="nothing"),
        "carrier/r-one": Carrier(isp_id="i-one", name="carrier one", gateway_ids=("w-1", "w-2")),
        "carrier/r-two": Carrier(isp_id="i-two", name="carrier two", gateway_ids=("w-3",)),
        "gateway/w-1": Gateway(isp_id="i-one", carrier_id="r-one", name="first", host="192.0.2.1"),
        "gateway/w-2": Gateway(isp_id="i-one", carrier_id="r-one", name="second", host="192.0.2.2", port=5080),
        "gateway/w-3": Gateway(isp_id="i-two", carrier_id="r-two", name="third", host="192.0.2.1"),
        "source/192.0.2.1/32/w-1": Source(isp_id="i-one", carrier_id="r-one", gateway_id="w-1"),
        "source/192.0.2.1/32/w-3": Source(isp_id="i-two", carrier_id="r-two", gateway_id="w-3"),
        "core/k-1": Core(address="127.0.0.1", port=5080),
        **_subscriber(ACME, "t-acme", "i-one", "alice", alias="1000", security_group_id="g-br", voicemail=True, pickup_group=3,
        call_group=3),
        **_subscriber(ACME, "t-acme", "i-one", "bob", alias="1001"),
        **_subscriber(ACME, "t-acme", "i-one", "eve"),
        **_subscriber(SHOP, "t-shop", "i-one", "carol", alias="1000", security_group_id="g-br"),
        **_subscriber(SHOP, "t-shop", "i-one", "frank"),
        **_subscriber(RIVAL, "t-rival", "i-two", "dave", security_group_id="g-br"),
        **_did("+556133330001", "alice", "t-acme"),
        **_did("+551133330001", "carol", "t-shop", customer="c-shop"),
        **_did("+12125550001", "dave", "t-rival", isp="i-two", customer="c-rival"),
    }  # fmt: skip


class World(MemoryTables):
    """Tables that a test may change."""

    def __init__(self) -> None:
        super().__init__(entries())

    def change(self, key: str, **fields: object) -> "World":
        self.entries[key] = msgspec.structs.replace(self.entries[key], **fields)
        return self

    def put(self, key: str, entry: Entry) -> "World":
        self.entries[key] = entry
        return self

    def drop(self, *keys: str) -> "World":
        for key in keys:
            del self.entries[key]
        return self

    def person(self, name: str, **fields: object) -> "World":
        key = next(key for key in self.entries if key.startswith("subscriber/") and key.endswith(f"/{name}"))
        return self.change(key, **fields)


def invite(name: str = "alice", domain: str = ACME, dialled: str = "1001", **fields: object) -> Facts:
    known: dict[str, object] = {
        "method": "INVITE", "ruri_user": dialled, "ruri_host": domain, "from_user": name, "from_host": domain, "to_user": dialled,
        "to_host": domain, "source_ip": "203.0.113.9", "source_port": 5062, "auth_username": name, "auth_realm": "one.example.net",
        "authenticated": True, "own_hosts": ("198.51.100.1",), "new_call": "call-1", "new_leg": "leg-1",
    }  # fmt: skip
    return Facts(**(known | fields))


def register(name: str = "alice", domain: str = ACME, **fields: object) -> Facts:
    return invite(name, domain, "", **({"method": "REGISTER", "to_user": name, "ruri_user": ""} | fields))


def from_carrier(dialled: str, ip: str = "192.0.2.1", **fields: object) -> Facts:
    known: dict[str, object] = {
        "method": "INVITE", "ruri_user": dialled, "ruri_host": "198.51.100.1", "from_user": "+556199990000", "from_host": ip,
        "source_ip": ip, "new_call": "call-1", "new_leg": "leg-1",
    }  # fmt: skip
    return Facts(**(known | fields))
