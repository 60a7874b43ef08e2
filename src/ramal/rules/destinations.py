"""What a dialled string means to the person who dialled it (A16): emergency, feature code, name or alias, dial plan."""

from typing import Literal

import msgspec

from ramal.rules.dialled import Dialled
from ramal.rules.dialplans import Locale, evaluate
from ramal.rules.events import Step
from ramal.rules.lookup import Person, by_name_or_alias
from ramal.rules.numbering import calling_code, clean, emergency
from ramal.rules.tables import Customer, DialPlan, Plan, Tables

FeatureCode = Literal["echo", "group-pickup", "directed-pickup", "voicemail"]
_CODES: dict[str, FeatureCode] = {"*43": "echo", "*8": "group-pickup", "*97": "voicemail"}
_DIRECTED = "*8"


class Destination(msgspec.Struct, frozen=True, kw_only=True):
    """Exactly one of `number`, `feature`, `person`, `reason` says where the call goes."""

    number: Dialled | None = None
    emergency: bool = False
    feature: FeatureCode | None = None
    argument: str = ""
    person: Person | None = None
    reason: str = ""
    steps: tuple[Step, ...] = ()


def feature_code(dialled: str) -> tuple[FeatureCode, str] | None:
    """Return the feature code that `dialled` is, with what follows it, or None."""
    if code := _CODES.get(dialled):
        return code, ""
    if dialled.startswith(_DIRECTED) and len(dialled) > len(_DIRECTED):
        return "directed-pickup", dialled[len(_DIRECTED) :]
    return None


def alias_conflict(country: str, alias: str) -> str | None:
    """Return why an alias is refused (A16: it hides an emergency number or a feature code), or None where it may be saved."""
    if emergency(country, alias):
        return "emergency-number"
    return "feature-code" if feature_code(alias) or alias.startswith("*") else None


def find_emergency(person: Person, dialled: str) -> Destination | None:
    """Return the emergency number meant, in the subscriber's country or in the tenant's (A26), or None."""
    for country in dict.fromkeys((person.country, person.tenant.country)):
        if number := emergency(country, dialled):
            step = Step("emergency", dialled, number.text)
            return Destination(number=number, emergency=True, steps=(step,))
    return None


def find(tables: Tables, person: Person, dialled: str) -> Destination:
    """Return where `dialled` leads when a person calls it."""
    if found := find_emergency(person, dialled):
        return found
    if code := feature_code(clean(dialled)):
        return Destination(feature=code[0], argument=code[1], steps=(Step("feature-code", dialled, code[0]),))
    return find_forward(tables, person, dialled)


def find_forward(tables: Tables, person: Person, dialled: str) -> Destination:
    """Return where a forward of `person` to `dialled` leads: name or alias, else dial plan. No codes, no emergency call by machine."""
    if colleague := _colleague(tables, person, dialled):
        step = Step("name-or-alias", dialled, f"subscriber {colleague.subscriber.username}")
        return Destination(person=colleague, steps=(step,))
    return _by_dial_plan(tables, person, dialled)


def _colleague(tables: Tables, person: Person, dialled: str) -> Person | None:
    for text in dict.fromkeys((dialled, clean(dialled))):
        colleague = by_name_or_alias(tables, person.domain, text)
        if colleague and colleague.tenant == person.tenant:
            return colleague
    return None


def _by_dial_plan(tables: Tables, person: Person, dialled: str) -> Destination:
    plan = _dial_plan(tables, person)
    if plan is None:
        step = Step("dial-plan", dialled, "the tenant has no dial plan", ok=False)
        return Destination(reason="no-dial-rule", steps=(step,))
    result = evaluate(plan.rules, dialled, Locale(calling_code(person.country), person.area_code))
    return Destination(number=result.number, reason=result.reason, steps=result.steps)


def _dial_plan(tables: Tables, person: Person) -> DialPlan | None:
    """Return the tenant's dial plan, which wins over the service plan's (A8)."""
    plan_id = person.tenant.dialplan_id
    if plan_id is None:
        customer = tables.get(f"customer/{person.tenant.customer_id}", Customer)
        plan = tables.get(f"plan/{customer.plan_id}", Plan) if customer else None
        plan_id = plan.dialplan_id if plan else None
    found = tables.get(f"dialplan/{plan_id}", DialPlan) if plan_id else None
    return found if found and found.isp_id == person.tenant.isp_id else None
