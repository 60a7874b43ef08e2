"""Acts on carriers: one form writes the carrier and its gateways together, in failover order."""

import ipaddress
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm.attributes import set_committed_value

from ramal.capabilities.carriers.errors import UnknownGatewayError
from ramal.capabilities.carriers.models import SECRET_PURPOSE, Carrier, Gateway
from ramal.capabilities.carriers.schemas import TEXTS, GatewayIn, PreviewIn, PreviewView
from ramal.capabilities.servers import api as servers
from ramal.kit import clock
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError, field
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.rules import gateways, inside, invites, tables
from ramal.rules.dialled import Dialled, parse_text
from ramal.rules.sources import refusal

LISTING = Listing(Carrier, filters=("name", "enabled"), sorts=("created_at", "name"), search=("name",))


class Carriers(Resource[Carrier]):
    """Carriers of a provider."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> Carrier:
        """Insert a carrier with its gateways."""
        await _not_ours(unit, values["gateways"])
        gateways = [_gateway(unit, form) for form in values["gateways"]]
        row = Carrier(**unit.scope.owner(), **{name: value for name, value in values.items() if name != "gateways"}, gateways=gateways)
        unit.session.add(row)
        await unit.session.flush()
        self.changed(unit, row, "create", dict(values))
        return row

    async def update(self, unit: Unit, row: Carrier, values: Mapping[str, Any]) -> Carrier:
        """Change what is given; a list of gateways replaces the old one, keeping those whose id it names."""
        for name, value in values.items():
            if name != "gateways":
                setattr(row, name, value)
        if "gateways" in values:
            await _not_ours(unit, values["gateways"])
            _replace(unit, row, values["gateways"])
        row.updated_at = clock.now()
        await unit.session.flush()
        self.changed(unit, row, "update", dict(values))
        return row


async def _not_ours(unit: Unit, forms: list[dict[str, Any]]) -> None:
    """Raise where a source holds an address of our own servers: whoever could speak from there would be a carrier."""
    named = [cidr for form in forms for cidr in form.get("sources") or []]
    own = await servers.addresses(unit.session) if named else []
    if any(refusal(ipaddress.ip_network(cidr), own) for cidr in named):
        raise InvalidError(TEXTS["source-own-address"], errors=[field("gateways.sources", "source-own-address")])


def _replace(unit: Unit, row: Carrier, forms: list[dict[str, Any]]) -> None:
    known = {gateway.id: gateway for gateway in row.gateways}
    row.gateways[:] = [_changed(unit, known, form) if form.get("id") else _gateway(unit, form) for form in forms]


def _changed(unit: Unit, known: dict[UUID, Gateway], form: dict[str, Any]) -> Gateway:
    gateway = known.get(form["id"])
    if gateway is None:
        raise UnknownGatewayError(errors=[field("gateways.id", "unknown-reference")])
    for name, value in form.items():
        if name not in {"id", "password"}:
            setattr(gateway, name, value)
    if form.get("password"):
        gateway.password_sealed = unit.sealer.seal(form["password"], SECRET_PURPOSE)
    if gateway.authentication != "ip" and not gateway.password_sealed:
        raise InvalidError("digest and registration need a password", errors=[field("gateways.password", "missing")])
    return gateway


def _gateway(unit: Unit, form: dict[str, Any]) -> Gateway:
    if form.get("id"):
        raise UnknownGatewayError(errors=[field("gateways.id", "unknown-reference")])
    whole = GatewayIn.model_validate(form).values()  # a PATCH brings only what its caller sent
    fields = {name: value for name, value in whole.items() if name not in {"id", "password"}}
    sealed = unit.sealer.seal(form["password"], SECRET_PURPOSE) if form.get("password") else ""
    gateway = Gateway(**unit.scope.owner(), **fields, password_sealed=sealed)
    set_committed_value(gateway, "told", None)  # nobody has registered for it yet
    return gateway


def previewed(asked: PreviewIn) -> PreviewView:
    """Return what a gateway would send for a number, and read in a received one."""
    form = asked.gateway.model_dump()
    known = {name: form[name] for name in tables.Gateway.__struct_fields__ if name in form}
    gateway = tables.Gateway(isp_id="", carrier_id="", **known)
    number = parse_text(asked.number)
    if number is None:
        raise InvalidError("Not a number", errors=[field("number", "not-a-number")])
    received = gateways.transform(asked.received, strip=gateway.strip_in, prefix=gateway.prefix_in)
    sent = gateways.number_out(gateway, number, asked.dialled)
    return PreviewView(sent=sent, received=received, invite=_invite(gateway, asked, number))


def _invite(gateway: tables.Gateway, asked: PreviewIn, number: Dialled) -> str:
    """Return the INVITE of a call. Where our edge stands, and what is drawn by lot, is not known here."""
    target = tables.Target(address="192.0.2.1", port=gateway.port or gateways.DEFAULT_PORT, transport=gateway.transport)
    leg = inside.ToEdge(
        call="", leg="", parent="", kind="carrier", isp_id="", tenant_id="", dialled=asked.number, as_dialled=asked.dialled,
        caller=asked.caller, caller_name=asked.caller_name,
    )  # fmt: skip
    made = gateways.attempt("", gateway, leg, number, target)
    if made is None:
        return ""
    place = invites.Place(host="<edge>", port=5060, branch="z9hG4bK…", tag="…", call_id="…")
    return invites.request("INVITE", made, place, body=invites.sdp("<edge>", 40000)).replace("\r\n", "\n")


carriers = Carriers("carriers", Carrier, listing=LISTING, aggregate="carrier")
