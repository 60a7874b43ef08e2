"""Acts on dial plans: every rule is checked before it is stored, and can be tried before it is used."""

from collections.abc import Mapping
from typing import Any

import msgspec

from ramal.capabilities.dialplans.models import DialPlan
from ramal.capabilities.dialplans.schemas import RuleOutcome, TestIn, TestView
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError, field
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.rules.dialled import Dialled
from ramal.rules.dialplans import Locale, evaluate, validate
from ramal.rules.numbering import calling_code
from ramal.rules.tables import DialRule

LISTING = Listing(DialPlan, filters=("name",), sorts=("created_at", "name"), search=("name",))


class DialPlans(Resource[DialPlan]):
    """Dial plans of a provider."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> DialPlan:
        """Insert a dial plan whose rules hold."""
        _check(values["rules"])
        return await super().create(unit, values)

    async def update(self, unit: Unit, row: DialPlan, values: Mapping[str, Any]) -> DialPlan:
        """Change a dial plan; a list of rules replaces the old one."""
        _check(values.get("rules", []))
        return await super().update(unit, row, values)


def rule_of(form: Mapping[str, Any]) -> DialRule:
    """Return a stored rule as the rules' value."""
    return msgspec.convert(dict(form), DialRule)


def _check(forms: list[dict[str, Any]]) -> None:
    errors = [
        field(f"rules.{index}.{fault.partition(':')[0]}", "bad-expression", fault.partition(": ")[2])
        for index, form in enumerate(forms)
        for fault in validate(rule_of(form))
    ]
    if errors:
        raise InvalidError("A rule is not valid", errors=errors, code="bad-dial-rule")


def try_out(forms: list[dict[str, Any]], asked: TestIn) -> TestView:
    """Say what each rule makes of a number, and what the plan as a whole does: the first rule that matches decides."""
    where = Locale(calling_code(asked.country), asked.area_code)
    rules = [rule_of(form) for form in forms]
    whole = evaluate(rules, asked.dialled, where)
    outcomes = [_outcome(index, rule, asked.dialled, where) for index, rule in enumerate(rules, 1)]
    return TestView(dialled=asked.dialled, number=_text(whole.number), reason=whole.reason or None, rules=outcomes)


def _outcome(position: int, rule: DialRule, dialled: str, where: Locale) -> RuleOutcome:
    alone = evaluate((rule,), dialled, where)
    return RuleOutcome(
        position=position,
        name=rule.name,
        matched=alone.reason != "no-dial-rule",
        result=_text(alone.number),
        outcome=alone.steps[0].outcome,
    )


def _text(number: Dialled | None) -> str | None:
    return number.text if number else None


dialplans = DialPlans("dial-plans", DialPlan, listing=LISTING, aggregate="dialplan")
