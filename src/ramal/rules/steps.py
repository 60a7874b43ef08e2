"""Who may read which decision steps: a call may be followed into another tenant's configuration, which its caller must not see (A23)."""

from collections.abc import Container, Iterable

from ramal.rules.events import Step

ELSEWHERE = Step("elsewhere", "", "another tenant's configuration decides")


def visible(steps: Iterable[Step], tenants: Container[str]) -> tuple[Step, ...]:
    """Return the steps as who sees these tenants besides the call's own may read them; each hidden stretch becomes one step."""
    shown: list[Step] = []
    for step in steps:
        if not step.tenant or step.tenant in tenants:
            shown.append(step)
        elif not shown or shown[-1] is not ELSEWHERE:
            shown.append(ELSEWHERE)
    return tuple(shown)
