"""What a domain looks like in the API (A10)."""

from datetime import datetime
from typing import Literal

from ramal.kit.fields import Host
from ramal.kit.schema import RowView, Schema, View


class DomainIn(Schema):
    """An own domain, to be proved by a TXT record."""

    host: Host


class Proof(View):
    """The TXT record that proves a domain: put `value` at `name`."""

    name: str
    type: Literal["TXT"] = "TXT"
    value: str


class DomainView(RowView):
    """An own domain: `pending`, `verified` or `failed` (the last check did not see the record).

    A verified domain is checked again each day; `missing_since` says since when its record is not seen. `answered` lists the name
    servers that were asked at the last check, and what each said.
    """

    host: str
    kind: str
    state: str
    proof: Proof
    checked_at: datetime | None
    verified_at: datetime | None
    missing_since: datetime | None
    outcome: str
    answered: list[str]
