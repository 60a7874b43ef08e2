"""The sixteen steps of the provider guide, each by the door that a provider's own program would use."""

import asyncio
import secrets
from typing import Any

from ramal.apps.check import phones
from ramal.apps.check.client import log_in
from ramal.apps.check.report import expect
from ramal.apps.check.world import AREA, FUNNY, Phone, World
from ramal.apps.cli.words import word


async def create_provider(world: World) -> str:
    """Step 1: a provider of its own, and its first log-in."""
    session = await log_in(world.base, namespace=world.login.namespace, email=world.login.email, password=world.login.password)
    platform = await world.api("platform", session["token"])
    email = f"admin@{world.namespace}.example.net"
    admin = {"email": email, "name": "Check", "password": world.password}
    isp = await platform.post(
        "isps",
        {"name": f"Ramal check {world.mark}", "namespace": world.namespace, "currency": "BRL", "country": "BR",
         "time_zone": "America/Sao_Paulo", "language": "pt-BR", "admin": admin},
    )  # fmt: skip
    world.ids["isp"] = isp["id"]
    own = await log_in(world.base, namespace=world.namespace, email=email, password=world.password)
    expect(
        own["audience"] == "isp",
        expected=word("a session of audience isp", "uma sessão do tipo isp"),
        seen=own["audience"],
        look="capabilities/identity",
    )
    await world.api("isp", own["token"])
    return world.namespace


def gateway(world: World, name: str = "primary") -> dict[str, Any]:
    """Return the form of the test carrier's gateway."""
    host, port = world.carrier
    return {"name": name, "host": host, "port": port, "transport": "udp"}


async def create_carrier(world: World) -> str:
    """Step 2: the test carrier as gateway and carrier."""
    carrier = await world.isp.post("carriers", {"name": "Test carrier", "gateways": [gateway(world)]})
    world.ids["carrier"] = carrier["id"]
    world.ids["gateway"] = carrier["gateways"][0]["id"]
    return f"{world.carrier[0]}:{world.carrier[1]}"


async def _preset(world: World) -> dict[str, Any]:
    plans = await world.isp.all("dial-plans")
    found = [plan for plan in plans if plan["name"] == "br" or plan.get("preset") == "br"]
    expect(
        found,
        expected=word("the preset br among the dial plans", "o modelo br entre os planos de discagem"),
        seen=[plan["name"] for plan in plans],
        look="GET /api/isp/dial-plans",
    )
    plan: dict[str, Any] = found[0]
    return plan


async def create_plan(world: World) -> str:
    """Step 3: the plan Padrão, monthly fee only: no service deck, no rate deck."""
    world.ids["dialplan"] = (await _preset(world))["id"]
    form = {"name": "Padrão", "payment": "postpaid", "monthly_fee": 49_900_000, "carrier_id": world.ids["carrier"],
            "dialplan_id": world.ids["dialplan"], "rate_deck_id": None, "service_deck_id": None}  # fmt: skip
    existing = [plan for plan in await world.isp.all("service-plans") if plan["name"] == "Padrão"]
    plan = await world.isp.patch(f"service-plans/{existing[0]['id']}", form) if existing else await world.isp.post("service-plans", form)
    world.ids["plan"] = plan["id"]
    return word("no service deck, no rate deck", "sem tabela de serviços, sem tabela de tarifas")


async def create_customer(world: World) -> str:
    """Step 4: a customer under the plan."""
    customer = await world.isp.post("customers", {"name": "Customer One", "plan_id": world.ids["plan"]})
    world.ids["customer"] = customer["id"]
    return str(customer["status"])


async def try_dialplan(world: World) -> str:
    """Step 5: the preset dial plan turns what people dial into E.164."""
    tested = await world.isp.post(f"dial-plans/{world.ids['dialplan']}/test", {"dialled": FUNNY, "country": "BR", "area_code": AREA})
    expect(
        tested["number"] == f"+55{AREA}{FUNNY}",
        expected=f"+55{AREA}{FUNNY}",
        seen=tested,
        look=word("rules of the preset br", "regras do modelo br"),
    )
    return f"{FUNNY} → {tested['number']}"


async def add_number(world: World) -> str:
    """Step 6: a number in the inventory."""
    world.ids["did"] = f"+55{AREA}3{secrets.randbelow(10**7):07d}"
    number = await world.isp.post("numbers", {"number": world.ids["did"], "price": 1_000_000})
    world.ids["number"] = number["id"]
    return str(world.ids["did"])


async def add_domain(world: World) -> str:
    """Step 7: an own domain asks for its proof by DNS TXT."""
    domain = await world.isp.post("domains", {"host": f"pbx-{world.mark}.example.net"})
    expect(
        domain["state"] == "pending" and domain["proof"],
        expected=word("state pending and a TXT record", "estado pending e um registro TXT"),
        seen=domain,
    )
    await world.isp.delete(f"domains/{domain['id']}")
    return f"TXT {domain['proof']['name']}"


async def create_tenant(world: World) -> str:
    """Step 8: the tenant customer1 with an administrator, and the number for it."""
    world.ids["tenant_admin"] = f"admin@customer1.{world.namespace}.example.net"
    admin = {"email": world.ids["tenant_admin"], "name": "Admin", "password": world.password}
    tenant = await world.isp.post(
        "tenants",
        {"name": "Customer One", "domain": "customer1", "customer_id": world.ids["customer"], "carrier_id": world.ids["carrier"],
         "dialplan_id": world.ids["dialplan"], "country": "BR", "area_code": AREA, "language": "pt-BR", "administrators": [admin]},
    )  # fmt: skip
    world.ids |= {"tenant": tenant["id"], "domain": tenant["domain"]}
    await world.isp.patch(f"numbers/{world.ids['number']}", {"customer_id": world.ids["customer"], "tenant_id": tenant["id"]})
    return str(tenant["domain"])


async def view_tenant(world: World) -> str:
    """Step 9: "view" opens the tenant's API with a token; the administrator's own log-in works too."""
    token = await world.isp.post(f"tenants/{world.ids['tenant']}/view")
    settings = await (await world.api("tenant", token["token"])).get("settings")
    expect(settings["domain"] == world.ids["domain"], expected=world.ids["domain"], seen=settings, look="POST tenants/{id}/view")
    own = await log_in(world.base, namespace=world.namespace, email=world.ids["tenant_admin"], password=world.password)
    expect(
        own["tenant_id"] == world.ids["tenant"],
        expected=word("a session of the tenant", "uma sessão do tenant"),
        seen={**own, "token": "…"},
    )
    return word("token and log-in", "token e login")


async def create_subscribers(world: World) -> str:
    """Step 10: Alice (1000) and Bob (1001) in an empty security group; their passwords are shown once.

    Their user names carry the run's mark: a second `alice` would make the demo's one ambiguous at the bare address.
    """
    group = await world.tenant.post("security-groups", {"name": "Check", "allow": []})
    world.ids["group"] = group["id"]
    for name, alias in (("alice", "1000"), ("bob", "1001")):
        form = {"username": f"{name}-{world.mark}",
                "name": name.title(), "alias": alias, "security_group_id": group["id"], "language": "pt-BR",
                "email": f"{name}@{world.namespace}.example.net"}  # fmt: skip
        made = await world.tenant.post("subscribers", form)
        world.phones[name] = Phone(made["id"], made["username"], made["domain"], made["sip_password"], made["softphone_password"])
        again = await world.tenant.get(f"subscribers/{made['id']}")
        expect(
            "sip_password" not in again,
            expected=word("the password shown once", "a senha mostrada uma só vez"),
            seen=word("the password in a later answer", "a senha em uma resposta posterior"),
        )
    return "alice 1000, bob 1001"


async def register_alice(world: World) -> str:
    """Step 11: Alice registers with her softphone password."""
    agent = await world.subscriber_agent("alice", softphone="yes")
    await agent.register()
    return word("as alice.web", "como alice.web")


async def register_bob(world: World) -> str:
    """Step 12: Bob registers with his SIP password."""
    agent = await world.subscriber_agent("bob", transport="tcp")
    await agent.register()
    return word("over tcp", "por tcp")


async def call_by_name(world: World) -> str:
    """Step 13: Bob calls Alice by name; each hears the other."""
    return await phones.converse(world, "bob", "alice", world.phones["alice"].username)


async def allow_brazil(world: World) -> str:
    """Step 14: Brazil into the security group."""
    group = await world.tenant.patch(f"security-groups/{world.ids['group']}", {"allow": ["country:BR"]})
    expect(group["allow"] == ["country:BR"], expected="country:BR", seen=group["allow"])
    return "country:BR"


async def call_outside(world: World) -> str:
    """Step 15: dial 22224444 and hear the funny message."""
    return await phones.call_out(world, "alice", FUNNY, f"+55{AREA}{FUNNY}")


async def call_inside(world: World) -> str:
    """Step 16: a softphone at the test carrier calls the number, which reaches Bob."""
    form = {"target": "subscriber", "target_id": world.phones["bob"].id}
    await world.tenant.patch(f"numbers/{world.ids['number']}", form)
    return await phones.call_in(world, "bob", world.ids["did"])


async def clean(world: World) -> str:
    """Remove what phones and carriers can reach; block the provider itself, which stays with its records, marked by its name."""
    await asyncio.gather(*(agent.close() for agent in world.agents.values()))  # a phone that outlives its subscriber knocks in vain
    if "tenant" in world.apis:
        for phone in world.phones.values():
            await world.tenant.delete(f"subscribers/{phone.id}")
    if "number" in world.ids:
        await world.isp.delete(f"numbers/{world.ids['number']}")
    isp = await world.platform.patch(f"isps/{world.ids['isp']}", {"status": "blocked"})
    expect(isp["status"] == "blocked", expected=word("the provider blocked", "o provedor bloqueado"), seen=isp["status"])
    return word("blocked, kept as check data", "bloqueado, guardado como dado da verificação")
