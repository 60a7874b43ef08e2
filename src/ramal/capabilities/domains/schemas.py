"""What a domain looks like in the API (A10)."""

from datetime import datetime
from typing import Literal

from pydantic import Field

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
    """A domain. `proof` is absent for sub-domains of the namespace, which need none."""

    host: str
    kind: Literal["own", "namespace"]
    state: Literal["pending", "verified", "failed"]
    proof: Proof | None
    checked_at: datetime | None
    verified_at: datetime | None
    outcome: str
    not_active_yet: list[str] = Field(default_factory=lambda: ["google_login", "microsoft_login"])
