"""Named seeds, made through the public API. Each is idempotent: what exists is kept, and every password is stored before it is used."""

import secrets
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

from ramal.apps.check.client import Api, log_in
from ramal.apps.cli import bootstrap
from ramal.apps.cli.words import Fault
from ramal.apps.settings import Settings

NAMESPACE, AREA, LABEL = "demo", "61", "customer1"
PHONES = {"alice": "1000", "bob": "1001"}
Fields = dict[str, Any]


@dataclass
class Seed:
    """One run: the instance, what it has been told before, and the clients it opened."""

    settings: Settings
    stack: AsyncExitStack
    credentials: Fields

    @property
    def base(self) -> str:
        """Where the API is."""
        return f"http://{self.settings.instance.listen}:{self.settings.instance.ports.api}"

    def keep(self, **more: Any) -> None:
        """Store what will be shown."""
        self.credentials |= more
        bootstrap.keep(self.settings, self.credentials)

    async def client(self, audience: str, login: Fields) -> Api:
        """Log in, and return the audience's API."""
        session = await log_in(self.base, namespace=login["namespace"], email=login["email"], password=login["password"])
        return await self.stack.enter_async_context(Api(self.base, audience, session["token"]))


async def find(api: Api, path: str, **wanted: Any) -> Any:
    """Return the item of a list with these fields, or None."""
    return next((item for item in await api.all(path) if all(item.get(name) == value for name, value in wanted.items())), None)


async def ensure(api: Api, path: str, form: Fields, *, key: str) -> Any:
    """Return the item whose `key` is that of the form; create it where it is missing."""
    return await find(api, path, **{key: form[key]}) or await api.post(path, form)


async def demo(seed: Seed) -> None:
    """Make provider *demo* with the test carrier, plan Padrão, a customer, a tenant, and the phones of Alice and Bob."""
    if "demo" not in seed.credentials:
        logins = {
            name: {"namespace": NAMESPACE, "email": f"{name}@{NAMESPACE}.example.net", "password": bootstrap.password()}
            for name in ("isp", "tenant")
        }
        phones = {name: {"sip_password": secrets.token_urlsafe(12), "softphone_password": secrets.token_urlsafe(12)} for name in PHONES}
        seed.keep(demo={**logins, "phones": phones, "number": f"+55{AREA}3{secrets.randbelow(10**7):07d}"})
    isp = await _provider(seed)
    plan = await _plan(seed, isp)
    tenant = await _tenant(seed, isp, plan)
    await _phones(seed, isp, tenant)
    seed.keep(demo={**seed.credentials["demo"], "done": True})


async def _provider(seed: Seed) -> Api:
    login = seed.credentials["demo"]["isp"]
    platform = await seed.client("platform", {"namespace": "platform", **seed.credentials["platform"]})
    admin = {"email": login["email"], "name": "Demo", "password": login["password"]}
    form = {
        "name": "Demo Telecom",
        "namespace": NAMESPACE,
        "currency": "BRL",
        "country": "BR",
        "time_zone": "America/Sao_Paulo",
        "language": "pt-BR",
    }
    await ensure(platform, "isps", {**form, "admin": admin}, key="namespace")
    return await seed.client("isp", login)


async def _plan(seed: Seed, isp: Api) -> Fields:
    """Return the ids that a tenant needs: carrier, dial plan, customer."""
    instance = seed.settings.instance
    address = {"host": instance.carrier_address, "port": instance.ports.carrier_sip}
    gateway = {"name": "primary", "transport": "udp", **address}
    carrier = await ensure(isp, "carriers", {"name": "Test carrier", "gateways": [gateway]}, key="name")
    await _move_gateway(isp, carrier, address)
    dialplan = await find(isp, "dial-plans", name="br") or await find(isp, "dial-plans", preset="br")
    form = {"name": "Padrão", "payment": "postpaid", "monthly_fee": 49_900_000, "carrier_id": carrier["id"], "dialplan_id": dialplan["id"],
            "rate_deck_id": None, "service_deck_id": None}  # fmt: skip
    plan = await ensure(isp, "service-plans", form, key="name")
    if plan["carrier_id"] != carrier["id"]:
        plan = await isp.patch(f"service-plans/{plan['id']}", form)
    customer = await ensure(isp, "customers", {"name": "Customer One", "plan_id": plan["id"]}, key="name")
    return {"carrier_id": carrier["id"], "dialplan_id": dialplan["id"], "customer_id": customer["id"]}


async def _move_gateway(isp: Api, carrier: Fields, address: Fields) -> None:
    """Follow the test carrier where its port has changed."""
    gateway = carrier["gateways"][0]
    if any(gateway[name] != value for name, value in address.items()):
        kept = {name: gateway[name] for name in ("id", "name", "transport") if name in gateway}
        await isp.patch(f"carriers/{carrier['id']}", {"gateways": [kept | address]})


async def _tenant(seed: Seed, isp: Api, plan: Fields) -> Api:
    login = seed.credentials["demo"]["tenant"]
    admin = {"email": login["email"], "name": "Admin", "password": login["password"]}
    form = {
        "name": "Customer One",
        "domain": LABEL,
        "country": "BR",
        "area_code": AREA,
        "language": "pt-BR",
        "administrators": [admin],
        **plan,
    }
    tenant = await find(isp, "tenants", name=form["name"]) or await isp.post("tenants", form)
    number = {
        "number": seed.credentials["demo"]["number"],
        "price": 1_000_000,
        "customer_id": plan["customer_id"],
        "tenant_id": tenant["id"],
    }
    await ensure(isp, "numbers", number, key="number")
    seed.keep(demo={**seed.credentials["demo"], "domain": tenant["domain"]})
    return await seed.client("tenant", login)


async def _phones(seed: Seed, isp: Api, tenant: Api) -> None:
    group = await ensure(tenant, "security-groups", {"name": "Brasil", "allow": ["country:BR"]}, key="name")
    made = {}
    for name, alias in PHONES.items():
        form = {"username": name, "name": name.title(), "alias": alias, "language": "pt-BR", "security_group_id": group["id"],
                "voicemail": True, "email": f"{name}@{NAMESPACE}.example.net", **seed.credentials["demo"]["phones"][name]}  # fmt: skip
        made[name] = await ensure(tenant, "subscribers", form, key="username")
    number = await find(isp, "numbers", number=seed.credentials["demo"]["number"])
    if number["target"] == "none":
        await isp.patch(f"numbers/{number['id']}", {"target": "subscriber", "target_id": made["bob"]["id"]})


SEEDS: dict[str, Callable[[Seed], Awaitable[None]]] = {"demo": demo}


async def plant(settings: Settings, name: str) -> None:
    """Make a named seed. Raise Fault for an unknown name."""
    if name not in SEEDS:
        known = ", ".join(SEEDS)
        raise Fault(f"there is no seed {name}; there are: {known}", f"não há dados com o nome {name}; há: {known}")
    async with AsyncExitStack() as stack:
        await SEEDS[name](Seed(settings, stack, bootstrap.read(settings)))
