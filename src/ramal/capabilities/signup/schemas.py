"""Shapes of the API."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import model_validator

from ramal.capabilities.identity.api import Email, Password, Secret
from ramal.capabilities.isps.api import Country, Currency, Language, Namespace, ThemeIn, ThemeView, TimeZone
from ramal.capabilities.providerplans.api import PlanOffer
from ramal.kit.schema import Line, Name, RowView, Schema, View
from ramal.rules import fiscal

Mode = Literal["default", "open", "invitation", "closed"]


class PolicyIn(Schema):
    """Who may sign up."""

    mode: Mode


class PolicyView(View):
    """Who may sign up: what is set, and what that means here."""

    mode: Mode
    effective: Literal["open", "invitation", "closed"]


class OpenView(View):
    """Whether one can sign up here, and the plans to choose from."""

    mode: Literal["open", "invitation", "closed"]
    plans: list[PlanOffer]


class Begin(Schema):
    """The address that a confirmation link goes to."""

    email: Email
    language: Language = "pt-BR"


class InvitationView(RowView):
    """An address that was invited to sign up."""

    email: str
    language: str
    state: str
    expires_at: datetime


class Link(Schema):
    """The token of a confirmation link."""

    token: Secret


class Person(Schema):
    """The provider's first administrator."""

    name: Name
    password: Password


class CompanyIn(Schema):
    """The provider. `tax_id` of a company in Brazil is a CNPJ, and checked; elsewhere it is free."""

    name: Name
    namespace: Namespace
    legal_name: Line = ""
    tax_id: Line = ""
    phone: Line = ""
    address: Line = ""
    country: Country = "BR"
    time_zone: TimeZone = "America/Sao_Paulo"
    currency: Currency = "BRL"

    @model_validator(mode="after")
    def _fiscal(self) -> "CompanyIn":
        if self.country == "BR" and self.tax_id:
            self.tax_id = fiscal.normalise(self.tax_id)
            if not fiscal.is_valid("cnpj", self.tax_id):
                raise ValueError("not a valid CNPJ")
        return self


class DraftIn(Schema):
    """What was entered on one page; pages that are not sent stay as they are."""

    person: Person | None = None
    company: CompanyIn | None = None
    theme: ThemeIn | None = None
    plan_id: UUID | None = None


class CompanyView(View):
    """The provider as entered so far."""

    name: str
    namespace: str
    legal_name: str
    tax_id: str
    phone: str
    address: str
    country: str
    time_zone: str
    currency: str


Step = Literal["person", "company", "theme", "plan", "ready"]


class DraftView(View):
    """Everything entered so far, the password aside. `step` is the first page that is not done."""

    email: str
    language: str
    step: Step
    name: str
    company: CompanyView | None
    theme: ThemeView
    theme_chosen: bool
    plan_id: UUID | None
    plans: list[PlanOffer]
    expires_at: datetime


class Availability(View):
    """Whether a namespace is free. `reason`: taken, bad-format, reserved-word, top-level-domain, special-use-domain, encoded-name."""

    available: bool
    reason: str = ""
    proposal: str = ""


class Completed(View):
    """The provider is there, and its administrator is logged in: the session is a cookie of `audience`."""

    isp_id: UUID
    namespace: str
    audience: str
    expires: datetime
