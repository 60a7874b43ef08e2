"""Who acts, and in whose data: without a scope there is no session, and PostgreSQL shows what the scope names and nothing else."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Level = Literal["public", "platform", "isp", "customer", "tenant", "system"]


class ScopeRequiredError(RuntimeError):
    """A session was asked for without saying in whose data it works."""


@dataclass(frozen=True)
class Scope:
    """The owner whose rows a transaction may see and write. `actor` goes to the audit log: `user:<id>`, `key:<id>`, `system:<role>`."""

    level: Level
    actor: str
    isp_id: UUID | None = None
    customer_id: UUID | None = None
    tenant_id: UUID | None = None

    def __post_init__(self) -> None:
        needed = {"isp": ("isp_id",), "customer": ("isp_id", "customer_id"), "tenant": ("isp_id", "tenant_id")}.get(self.level, ())
        if missing := [name for name in needed if getattr(self, name) is None]:
            raise ScopeRequiredError(f"scope {self.level} lacks {', '.join(missing)}")

    @classmethod
    def public(cls) -> "Scope":
        """Return the scope of the unknown: no owned row."""
        return cls("public", "public")

    @classmethod
    def platform(cls, actor: str) -> "Scope":
        """Return the scope of the platform's operator: every row."""
        return cls("platform", actor)

    @classmethod
    def system(cls, actor: str) -> "Scope":
        """Return the scope of a role of ours without a person (`system:worker`): every row."""
        return cls("system", actor)

    @classmethod
    def isp(cls, isp_id: UUID, *, actor: str) -> "Scope":
        """Return the scope of one provider and all below it."""
        return cls("isp", actor, isp_id)

    @classmethod
    def customer(cls, isp_id: UUID, customer_id: UUID, *, actor: str) -> "Scope":
        """Return the scope of one customer of a provider."""
        return cls("customer", actor, isp_id, customer_id)

    @classmethod
    def tenant(cls, isp_id: UUID, tenant_id: UUID, *, actor: str, customer_id: UUID | None = None) -> "Scope":
        """Return the scope of one tenant; `customer_id` is its customer where known."""
        return cls("tenant", actor, isp_id, customer_id, tenant_id)

    @property
    def everything(self) -> bool:
        """Whether all providers' rows are in view."""
        return self.level in {"platform", "system"}

    def owner(self) -> dict[str, UUID]:
        """Return the owner columns that rows created in this scope get."""
        named = {"isp_id": self.isp_id, "customer_id": self.customer_id, "tenant_id": self.tenant_id}
        return {column: value for column, value in named.items() if value is not None}

    def settings(self) -> dict[str, str]:
        """Return the transaction's settings that the row policies read."""
        values = {"ramal.isp_id": self.isp_id, "ramal.customer_id": self.customer_id, "ramal.tenant_id": self.tenant_id}
        return {name: str(value or "") for name, value in values.items()} | {"ramal.platform": "on" if self.everything else ""}

    def as_json(self) -> dict[str, str]:
        """Return the scope as arguments of a job."""
        return {"level": self.level, "actor": self.actor} | {name: str(value) for name, value in self.owner().items()}

    @classmethod
    def from_json(cls, values: dict[str, str]) -> "Scope":
        """Return the scope that `as_json` wrote."""
        owner = {name: UUID(values[name]) for name in ("isp_id", "customer_id", "tenant_id") if name in values}
        return cls(values["level"], values["actor"], **owner)  # type: ignore[arg-type]
