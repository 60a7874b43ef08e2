"""What must hold for subscribers, checked for one or for a thousand at once."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from ramal.capabilities.numbers import api as numbers
from ramal.capabilities.subscribers.errors import (
    AliasRefusedError,
    CallerIdRefusedError,
    ForwardLoopError,
    NameTakenError,
    VoicemailNeedsEmailError,
)
from ramal.capabilities.subscribers.models import TakenName
from ramal.kit.db import Unit
from ramal.kit.errors import field
from ramal.rules.destinations import alias_conflict

Form = Mapping[str, Any]
FORWARDS = ("forward_always", "forward_busy", "forward_no_answer")


@dataclass(frozen=True)
class Home:
    """What a subscriber inherits: its tenant, the tenant's domain and country, and the provider's realm."""

    isp_id: UUID
    tenant_id: UUID
    domain: str
    country: str
    realm: str


def check_form(form: Form, home: Home) -> None:
    """Raise where a subscriber contradicts itself, or takes a name that means something else."""
    countries = {home.country, form.get("country") or home.country}
    for column in ("username", "alias"):
        name = form.get(column)
        if name and (conflict := next((found for country in countries if (found := alias_conflict(country, name))), None)):
            raise AliasRefusedError(errors=[field(column, conflict)])
    own = {form["username"], form.get("alias")} - {None}
    if loops := [column for column in FORWARDS if form.get(column) and form[column].lower() in own]:
        raise ForwardLoopError(errors=[field(column, "forward-loop") for column in loops])
    if form.get("voicemail") and not form.get("email"):
        raise VoicemailNeedsEmailError(errors=[field("email", "missing")])


async def check_caller_ids(unit: Unit, home: Home, forms: Sequence[Form]) -> None:
    """Raise CallerIdRefusedError where a caller id is neither an active number of the tenant nor one that it has verified."""
    wanted = {form["caller_id"] for form in forms if form.get("caller_id")}
    wanted -= await numbers.held(unit, home.tenant_id, wanted) if wanted else set()
    if wanted and wanted - await numbers.verified(unit, home.tenant_id, wanted):
        raise CallerIdRefusedError(errors=[field("caller_id", "not-held")])


def names_of(form: Form) -> list[str]:
    """Return the names that a subscriber occupies."""
    return [name for name in (form["username"], form.get("alias")) if name]


async def require_free(unit: Unit, home: Home, forms: Sequence[Form], *, own: Collection[UUID] = ()) -> None:
    """Raise NameTakenError where a user name or alias is in use by somebody else, or twice in `forms`."""
    wanted = Counter(name for form in forms for name in names_of(form))
    query = select(TakenName.name).where(
        TakenName.tenant_id == home.tenant_id, TakenName.name.in_(wanted), TakenName.subscriber_id.not_in(own)
    )
    taken = set(await unit.session.scalars(query)) | {name for name, times in wanted.items() if times > 1}
    columns = [column for column in ("username", "alias") for form in forms if form.get(column) in taken]
    if columns:
        raise NameTakenError(errors=[field(column, f"{column}-taken") for column in dict.fromkeys(columns)], code=f"{columns[0]}-taken")
