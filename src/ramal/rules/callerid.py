"""Which number a subscriber shows outside: the override if it is a DID of its own customer or verified, else its first DID or user name."""

from ramal.rules.events import Step
from ramal.rules.lookup import Person, first_number
from ramal.rules.tables import Number, Tables, VerifiedNumber


def _owned(tables: Tables, person: Person, number: str) -> bool:
    """Say whether a DID belongs to the person's tenant, or to its customer without being given to another tenant."""
    found = tables.get(f"number/{number}", Number)
    if found is None or found.isp_id != person.tenant.isp_id:
        return False
    if found.tenant_id is not None:
        return found.tenant_id == person.subscriber.tenant_id
    return found.customer_id is not None and found.customer_id == person.tenant.customer_id


def _verified(tables: Tables, person: Person, number: str) -> bool:
    """Say whether the person's tenant has proved that a number is its own."""
    found = tables.get(f"verified/{person.subscriber.tenant_id}/{number}", VerifiedNumber)
    return found is not None and found.isp_id == person.tenant.isp_id


def choose(tables: Tables, person: Person) -> tuple[str, Step]:
    """Return the caller id and the step that explains it."""
    wanted = person.subscriber.caller_id
    if wanted and _owned(tables, person, wanted):
        return wanted, Step("caller-id", wanted, "override")
    if wanted and _verified(tables, person, wanted):
        return wanted, Step("caller-id", wanted, "override, a verified number")
    first = first_number(tables, person.id)
    note = "; the override is neither a number of this customer nor verified" if wanted else ""
    if first and _owned(tables, person, first):
        return first, Step("caller-id", wanted or "", first + note)
    return person.subscriber.username, Step("caller-id", wanted or "", f"user name {person.subscriber.username}" + note)
