"""`/api/isp/checklist`: the sixteen steps from a new provider to its first calls (A24), each ticked off by what is really there."""

from typing import Any

from sqlalchemy import text

from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.schema import View
from ramal.kit.subjects import Audience

BY_CREDENTIAL = (
    "EXISTS (SELECT FROM (SELECT id FROM calls WHERE isp_id = :isp ORDER BY started, id LIMIT 1000) AS first "
    "JOIN call_legs ON call_legs.call_id = first.id WHERE credential = '{}')"
)
"""A phone with this credential took part in one of the provider's first calls."""

STEPS: tuple[tuple[str, str, str], ...] = (
    ("provider", "/isp/settings", "true"),
    ("carrier", "/isp/carriers", "EXISTS (SELECT FROM carriers WHERE isp_id = :isp)"),
    ("service-plan", "/isp/service-plans", "EXISTS (SELECT FROM service_plans WHERE isp_id = :isp)"),
    ("customer", "/isp/customers", "EXISTS (SELECT FROM customers WHERE isp_id = :isp)"),
    ("dial-plan", "/isp/dial-plans", "EXISTS (SELECT FROM dial_plans WHERE isp_id = :isp)"),
    ("numbers", "/isp/numbers", "EXISTS (SELECT FROM numbers WHERE isp_id = :isp)"),
    ("domains", "/isp/domains", "EXISTS (SELECT FROM domains WHERE isp_id = :isp AND state = 'verified')"),
    ("tenant", "/isp/tenants", "EXISTS (SELECT FROM tenants WHERE isp_id = :isp)"),
    ("view", "/isp/tenants", "EXISTS (SELECT FROM audit_log WHERE isp_id = :isp AND action = 'tenants.view')"),
    ("subscribers", "/console/subscribers", "(SELECT count(*) >= 2 FROM (SELECT FROM subscribers WHERE isp_id = :isp LIMIT 2) AS two)"),
    ("web-phone", "/phone", BY_CREDENTIAL.format("softphone")),
    ("sip-phone", "/console/phones", BY_CREDENTIAL.format("sip")),
    ("internal-call", "/isp/calls", "EXISTS (SELECT FROM calls WHERE isp_id = :isp AND direction = 'internal' AND answered IS NOT NULL)"),
    ("security-group", "/console/security-groups", "EXISTS (SELECT FROM security_groups WHERE isp_id = :isp AND allow <> '[]')"),
    ("external-call", "/isp/calls", "EXISTS (SELECT FROM calls WHERE isp_id = :isp AND direction = 'outbound' AND answered IS NOT NULL)"),
    ("inbound-call", "/isp/calls", "EXISTS (SELECT FROM calls WHERE isp_id = :isp AND direction = 'inbound' AND answered IS NOT NULL)"),
)
"""Step → where to go → what must be there."""

OPTIONAL = {"numbers", "domains"}
QUERY = text("SELECT " + ", ".join(f'{condition} AS "{key}"' for key, _, condition in STEPS))


class Step(View):
    """A step of the guide. `go`: the page where it is done."""

    number: int
    key: str
    done: bool
    optional: bool
    go: str


class Checklist(View):
    """The steps in their order; `done` counts those that are, `needed` those that are not optional."""

    steps: list[Step]
    done: int
    needed: int
    complete: bool


checklist = Routes(Audience.ISP, "checklist")


@checklist.get(permission="checklist.read", response_model=Checklist)
async def get(unit: CurrentUnit) -> Any:
    """Return how far the provider is on its way to the first calls."""
    row = (await unit.session.execute(QUERY, {"isp": unit.scope.isp_id})).mappings().one()
    steps = [
        Step(number=number, key=key, done=bool(row[key]), optional=key in OPTIONAL, go=go) for number, (key, go, _) in enumerate(STEPS, 1)
    ]
    needed = [step for step in steps if not step.optional]
    return Checklist(steps=steps, done=sum(step.done for step in steps), needed=len(needed), complete=all(step.done for step in needed))


ROUTES = [checklist]
