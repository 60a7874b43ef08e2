"""What a dial plan looks like in the API (A8)."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from ramal.kit.fields import AreaCode, Country, partial
from ramal.kit.schema import Line, Name, RowView, Schema, View

MAX_RULES = 200
Expression = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=r"^[^\x00-\x1f\x7f]*$")]
OptionalExpression = Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\x00-\x1f\x7f]*$")]
Dialled = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]*$")]


class RuleIn(Schema):
    """One rule: `match` must match the whole number, `subs` (empty: the same) takes it apart, `replacement` rebuilds it (empty: refuse)."""

    name: Line = ""
    match: Expression
    subs: OptionalExpression = ""
    replacement: OptionalExpression = ""


class RuleView(View):
    """A rule as stored."""

    name: str
    match: str
    subs: str
    replacement: str


class DialPlanIn(Schema):
    """Ordered rules, the first match wins. Without a rule every external number is refused."""

    name: Name
    rules: list[RuleIn] = Field(default_factory=list, max_length=MAX_RULES)


DialPlanPatch: Any = partial("DialPlanPatch", DialPlanIn)


class DialPlanView(RowView):
    """A dial plan; `preset` names the preset it was made from."""

    name: str
    preset: str | None
    rules: list[RuleView]


class TestIn(Schema):
    """A number as a person would dial it, with the variables `_CC` and `_AC` of the one who dials."""

    __test__ = False

    dialled: Dialled
    country: Country = "BR"
    area_code: AreaCode = ""


class RuleOutcome(View):
    """What one rule said."""

    position: int
    name: str
    matched: bool
    result: str | None
    outcome: str


class TestView(View):
    """Each rule's outcome, in order; `number` is the text of the number reached, None where the call is refused for `reason`."""

    __test__ = False

    dialled: str
    number: str | None
    reason: str | None
    rules: list[RuleOutcome]


class PresetView(View):
    """A preset that can be taken as a start."""

    key: str
    rules: list[RuleView]
