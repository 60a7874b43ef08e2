"""`/me` of each audience: who the caller is, what they may do, and under whose name, language and time zone the console shows itself."""

from datetime import datetime
from typing import Any
from uuid import UUID

from ramal.capabilities.customers.models import Customer
from ramal.capabilities.identity.models import Session, User
from ramal.capabilities.isps.models import Isp
from ramal.capabilities.isps.schemas import ThemeView
from ramal.capabilities.subscribers.schemas import MeView
from ramal.capabilities.subscribers.service import SUBSCRIBERS
from ramal.capabilities.tenants.models import Tenant
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.kit.routes import CurrentSubject, CurrentUnit, Routes
from ramal.kit.schema import View
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience, Subject

CONSOLES = (Audience.PLATFORM, Audience.ISP, Audience.TENANT)
LANGUAGE, TIME_ZONE = "pt-BR", "America/Sao_Paulo"


class UserMe(View):
    """The person."""

    id: UUID
    name: str
    email: str
    role: str
    language: str
    second_factor: bool
    last_login_at: datetime | None


class ProviderMe(View):
    """The provider, as its people see it."""

    id: UUID
    name: str
    namespace: str
    realm: str
    currency: str
    country: str
    theme: ThemeView


class NamedMe(View):
    """The customer."""

    id: UUID
    name: str


class TenantMe(NamedMe):
    """The tenant."""

    domain: str
    country: str
    area_code: str


class ViewingMe(View):
    """For the banner of a tenant console that an operator has opened (A12): who looks, and the way back. `DELETE /session` ends it."""

    operator: str
    back: str = "/isp"


class SessionMe(View):
    """The session that the request came with; null for an API key."""

    id: UUID
    cookie: bool
    expires_at: datetime
    ends_at: datetime | None


class Where(View):
    """What `/me` says in every audience. `time_zone` is the tenant's, else the provider's."""

    audience: str
    actor: str
    permissions: list[str]
    time_zone: str
    provider: ProviderMe | None
    customer: NamedMe | None
    tenant: TenantMe | None
    session: SessionMe | None


class Me(Where):
    """Who the caller is. `user` is null for API keys. `choose_tenant`: nothing else works before a tenant is chosen (A25)."""

    user: UserMe | None
    language: str
    viewing: ViewingMe | None
    choose_tenant: bool
    may_choose_tenant: bool


class PhoneMe(MeView, Where):
    """The calling subscriber."""


async def _where(unit: Unit, subject: Subject) -> tuple[dict[str, Any], Isp | None]:
    """Return what every audience's answer has. The provider's and customer's names are read in the provider's scope."""
    scope, session = unit.scope, unit.session
    isp = customer = tenant = None
    if scope.isp_id:
        async with unit.within(Scope.isp(scope.isp_id, actor=scope.actor)):
            isp = await session.get(Isp, scope.isp_id)
            tenant = await session.get(Tenant, scope.tenant_id) if scope.tenant_id else None
            customer_id = scope.customer_id or (tenant.customer_id if tenant else None)
            customer = await session.get(Customer, customer_id) if customer_id else None
    row = await session.get(Session, subject.session_id) if subject.session_id else None
    return {
        "audience": subject.audience,
        "actor": scope.actor,
        "permissions": sorted(subject.permissions),
        "time_zone": tenant.time_zone if tenant else isp.time_zone if isp else TIME_ZONE,
        "provider": ProviderMe.model_validate(isp) if isp else None,
        "customer": NamedMe.model_validate(customer) if customer else None,
        "tenant": TenantMe.model_validate(tenant) if tenant else None,
        "session": SessionMe.model_validate(row) if row else None,
    }, isp


async def _user(unit: Unit, subject: Subject) -> User | None:
    """Return the caller's user, whichever level it belongs to."""
    scope = unit.scope
    if subject.user_id is None:
        return None
    async with unit.within(Scope.isp(scope.isp_id, actor=scope.actor) if scope.isp_id else Scope.platform(scope.actor)):
        return await unit.session.get(User, subject.user_id)


def _me(audience: Audience) -> Routes:
    routes = Routes(audience, "me")

    @routes.get(permission="own.session", response_model=Me, without_tenant=True)
    async def get(unit: CurrentUnit, subject: CurrentSubject) -> Any:
        """Return who the caller is."""
        user = await _user(unit, subject)
        where, isp = await _where(unit, subject)
        of_customer = bool(user and user.customer_id and user.tenant_id is None)
        return Me(
            **where,
            user=UserMe.model_validate(user) if user else None,
            language=user.language if user else isp.language if isp else LANGUAGE,
            viewing=ViewingMe(operator=user.name if user else unit.scope.actor) if subject.viewing else None,
            choose_tenant=unit.scope.level == "customer",
            may_choose_tenant=of_customer and not subject.viewing,
        )

    return routes


phone = Routes(Audience.PHONE, "me")


@phone.get(permission="me.read", response_model=PhoneMe)
async def get(unit: CurrentUnit, subject: CurrentSubject) -> Any:
    """Return the calling subscriber."""
    if subject.subscriber_id is None:
        raise NotFoundError
    subscriber = MeView.model_validate(await SUBSCRIBERS.get(unit, subject.subscriber_id))
    where, _ = await _where(unit, subject)
    return PhoneMe(**subscriber.model_dump(), **where)


ROUTES = [*map(_me, CONSOLES), phone]
