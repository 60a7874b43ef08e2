r"""Dial plans (A8): ordered rules turn what a person dialled into a `Dialled` number; the first rule that matches decides.

A rule has three expressions in the syntax of `rules.patterns`, which runs in linear time and refuses what cannot. `match` must match the
whole dialled string; `subs` (the whole of it again; empty: the same as `match`) takes it apart in groups; `replacement` rebuilds it: `\1`
to `\9` are the groups, `_CC` and `_AC` the calling code and the area code of the subscriber, else the tenant. The result is `+<digits>` or
a national form such as `BR:0800…`. An empty replacement refuses the call on purpose. `_CC` and `_AC` may stand in all three.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from ramal.rules.dialled import Dialled, parse_text
from ramal.rules.events import Step
from ramal.rules.numbering import clean
from ramal.rules.pattern_syntax import PatternError
from ramal.rules.patterns import Pattern, compiled
from ramal.rules.presets import BR, BR_0, US, US_9
from ramal.rules.tables import DialRule

PRESETS: dict[str, tuple[DialRule, ...]] = {"br": BR, "br-0": BR_0, "us": US, "us-9": US_9}
"""Dial plans that every provider has from its first minute."""

_REPLACEMENT = re.compile(r"(?:\+|[A-Z]{2}:)(?:[0-9]|\\[1-9]|_CC|_AC)+", re.ASCII)
_PIECE = re.compile(r"\\([1-9])|_CC|_AC", re.ASCII)


class Locale(msgspec.Struct, frozen=True):
    """What `_CC` and `_AC` stand for: digits."""

    calling_code: str = ""
    area_code: str = ""


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """What a dial plan made of a dialled string: a number, or the `reason` why not, and each rule's outcome."""

    number: Dialled | None = None
    reason: str = ""
    steps: tuple[Step, ...] = ()


@lru_cache(maxsize=16_384)
def _expression(pattern: str, where: Locale) -> Pattern | None:
    text = pattern.replace("_CC", where.calling_code).replace("_AC", where.area_code)
    try:
        return compiled(text)
    except PatternError:
        return None


def _rebuild(rule: DialRule, dialled: str, where: Locale) -> str | None:
    """Return the replacement with its groups and variables filled in, or None where one of them is missing."""
    expression = _expression(rule.subs or rule.match, where)
    groups = expression.groups(dialled) if expression else None
    if groups is None:
        return None
    parts = {"_CC": where.calling_code, "_AC": where.area_code}
    parts |= {f"\\{index}": text for index, text in enumerate(groups, 1)}
    pieces = [found[0] for found in _PIECE.finditer(rule.replacement)]
    if any(not parts.get(piece) for piece in pieces if piece in {"_CC", "_AC"}) or any(piece not in parts for piece in pieces):
        return None
    return _PIECE.sub(lambda found: parts[found[0]], rule.replacement)


def _apply(rule: DialRule, dialled: str, where: Locale) -> tuple[Dialled | None, str, str]:
    """Return number, reason and outcome text of the rule that matched."""
    if not rule.replacement:
        return None, "dial-refused", "refused by this rule"
    text = _rebuild(rule, dialled, where)
    if text is None:
        return None, "not-a-number", "matched, but a group, _CC or _AC has no value"
    number = parse_text(text)
    return number, "" if number else "not-a-number", text if number else f"{text} is not a number"


def evaluate(rules: Sequence[DialRule], dialled: str, where: Locale) -> Evaluation:
    """Return what the first matching rule makes of `dialled`, with one step for each rule that was looked at."""
    digits = clean(dialled)
    steps: list[Step] = []
    for index, rule in enumerate(rules, 1):
        name = f"dial-rule:{rule.name or index}"
        expression = _expression(rule.match, where)
        if expression is None or not expression.matches(digits):
            steps.append(Step(name, digits, "no match" if expression else "not a valid expression"))
            continue
        number, reason, outcome = _apply(rule, digits, where)
        steps.append(Step(name, digits, outcome, number is not None))
        return Evaluation(number=number, reason=reason, steps=tuple(steps))
    steps.append(Step("dial-plan", digits, "no rule matches", ok=False))
    return Evaluation(reason="no-dial-rule", steps=tuple(steps))


def validate(rule: DialRule) -> tuple[str, ...]:
    """Return what is wrong with a rule, one text per fault; nothing means that it may be saved."""
    faults: list[str] = []
    groups = 0
    for field, pattern in (("match", rule.match), ("subs", rule.subs or rule.match)):
        try:
            groups = Pattern(pattern.replace("_CC", "1").replace("_AC", "11")).count
        except PatternError as error:
            faults.append(f"{field}: {error}")
    if rule.replacement and not _REPLACEMENT.fullmatch(rule.replacement):
        faults.append("replacement: wants + or a country such as BR: first, then digits, \\1 to \\9, _CC, _AC")
    if any(int(found[1] or 0) > groups for found in _PIECE.finditer(rule.replacement)):
        faults.append("replacement: names a group that the expression does not have")
    return tuple(faults)
