"""The snapshot that benchmarks run on: one provider, one customer, a deck of ordinary size, many subscribers."""

import hashlib

from ramal.rules.tables import (
    Carrier,
    Core,
    Customer,
    Deck,
    DeckVersion,
    DialPlan,
    DialRule,
    Domain,
    Entry,
    Gateway,
    Isp,
    Number,
    Permission,
    Plan,
    Rate,
    Subscriber,
    SubscriberRef,
    Tenant,
)

DOMAIN = "customer1.bench.example.net"
REALM = "bench.realm"
PREFIXES = 27_500
"""Size of a real international deck."""
PASSWORD = "bench-password"


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def ha1(user: str) -> str:
    """Return HA1 (RFC 2617) of a bench user."""
    return _md5(f"{user}:{REALM}:{PASSWORD}")


def _sha(user: str) -> str:
    return hashlib.sha256(f"{user}:{REALM}:{PASSWORD}".encode()).hexdigest()


def subscriber_id(index: int) -> str:
    """Return the id of user `u<index>`."""
    return f"00000000-0000-7000-8000-{index:012d}"


def _deck() -> dict[str, Entry]:
    entries: dict[str, Entry] = {"deck/deck": Deck(isp_id="isp", currency="BRL", versions=(DeckVersion(version=1, effective_from=0.0),))}
    prefixes = {"55", "5561", "556122", "1", "44"}
    number = 20
    while len(prefixes) < PREFIXES:
        prefixes.add(str(number))
        number += 1
    entries |= {f"rate/deck/1/{prefix}": Rate(price=100_000, connection_fee=0, minimum=30, increment=6) for prefix in prefixes}
    return entries


def entries(*, users: int, core_port: int, gateway_port: int) -> dict[str, Entry]:
    """Return everything; the core and the gateway stand on 127.0.0.1."""
    found: dict[str, Entry] = {
        "isp/isp": Isp(namespace="bench", realm=REALM, currency="BRL"),
        f"domain/{DOMAIN}": Domain(isp_id="isp", tenant_id="tenant"),
        "tenant/tenant": Tenant(
            isp_id="isp", customer_id="customer", domain=DOMAIN, country="BR", area_code="61", core_id="core", dialplan_id="plan"
        ),
        "customer/customer": Customer(isp_id="isp", plan_id="plan"),
        "plan/plan": Plan(isp_id="isp", payment="postpaid", carrier_id="carrier", dialplan_id="plan", rate_deck_id="deck"),
        "dialplan/plan": DialPlan(isp_id="isp", name="as is", rules=(DialRule(match=r"\+\d+", subs=r"(.*)", replacement=r"\1"),)),
        "carrier/carrier": Carrier(isp_id="isp", name="bench", gateway_ids=("gateway",)),
        "gateway/gateway": Gateway(isp_id="isp", carrier_id="carrier", name="bench", host="127.0.0.1", port=gateway_port),
        "core/core": Core(address="127.0.0.1", port=core_port),
        "permission/group": Permission(isp_id="isp", name="Brazil", allow=("country:BR",)),
        "number/+556130000000": Number(
            isp_id="isp", customer_id="customer", tenant_id="tenant", target="subscriber", target_id=subscriber_id(0)
        ),
        **_deck(),
    }
    for index in range(users):
        user, id_ = f"u{index}", subscriber_id(index)
        found[f"subscriber/{DOMAIN}/{user}"] = Subscriber(
            id=id_, isp_id="isp", tenant_id="tenant", username=user, alias=str(10_000 + index), sip_ha1_md5=ha1(user),
            sip_ha1_sha256=_sha(user), security_group_id="group", max_calls=100_000,
        )  # fmt: skip
        for key in (f"subscriber-id/{id_}", f"alias/{DOMAIN}/{10_000 + index}", f"username/{user}/{id_}"):
            found[key] = SubscriberRef(domain=DOMAIN, username=user)
    return found
