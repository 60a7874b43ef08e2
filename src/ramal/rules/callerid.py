"""Which number a subscriber shows outside: the override if it is a DID of its own customer, else its first DID, else its user name."""

from ramal.rules.events import Step
from ramal.rules.lookup import Person, first_number
from ramal.rules.tables import Number, Tables


def _owned(tables: Tables, person: Person, number: str) -> bool:
    """Say whether a DID belongs to the person's tenant, or to its customer without being given to another tenant."""
    found = tables.get(f"number/{number}", Number)
    if found is None or found.isp_id != person.tenant.isp_id:
        return False
    if found.tenant_id is not None:
        return found.tenant_id == person.subscriber.tenant_id
    return found.customer_id is not None and found.customer_id == person.tenant.customer_id


def choose(tables: Tables, person: Person) -> tuple[str, Step]:
    """Return the caller id and the step that explains it."""
    wanted = person.subscriber.caller_id
    if wanted and _owned(tables, person, wanted):
        return wanted, Step("caller-id", wanted, "override")
    first = first_number(tables, person.id)
    note = "; the override is not a number of this customer" if wanted else ""
    if first and _owned(tables, person, first):
        return first, Step("caller-id", wanted or "", first + note)
    return person.subscriber.username, Step("caller-id", wanted or "", f"user name {person.subscriber.username}" + note)
