"""Sign-up: a link by mail, a draft that the browser goes on with, and in the end a provider with its administrator."""

import hashlib
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from ramal.capabilities.identity import api as identity
from ramal.capabilities.isps import api as isps
from ramal.capabilities.providerplans import api as providerplans
from ramal.capabilities.signup.errors import IncompleteError, NoDraftError
from ramal.capabilities.signup.models import SignUp
from ramal.capabilities.signup.schemas import Availability, CompanyIn, CompanyView, DraftIn, DraftView, Step
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import ConflictError, TakenError, field
from ramal.kit.ids import new_token
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.kit.scope import Scope

TOKEN = "rg"  # noqa: S105 - a prefix
LINK, INVITATION, DRAFT = timedelta(days=1), timedelta(days=7), timedelta(days=7)
MOST_PROPOSALS = 20


class Invitations(Resource[SignUp]):
    """Addresses that were invited."""

    def select(self, unit: Unit) -> Select[Any]:
        """Return the query for invitations."""
        return super().select(unit).where(SignUp.invited)


INVITATIONS = Invitations(
    "sign-up-invitations", SignUp, listing=Listing(SignUp, filters=("email",), default="-created_at", search=("email",))
)


def stored(token: str) -> str:
    """Return what is stored of a token of 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()


async def under_way(unit: Unit, email: str) -> SignUp | None:
    """Return the sign-up of an address that is not done, locked."""
    query = select(SignUp).where(SignUp.email == email, SignUp.completed_at.is_(None)).with_for_update()
    return (await unit.session.scalars(query)).one_or_none()


async def new_link(unit: Unit, email: str, language: str, lasts: timedelta) -> str:
    """Return the token of a new link for an address; what was entered before stays, links before are over."""
    row, moment = await under_way(unit, email), now()
    if row is None:
        row = SignUp(email=email, language=language, expires_at=moment + DRAFT)
        unit.session.add(row)
    token = new_token(TOKEN)
    row.language, row.link_hash, row.link_until = language, stored(token), moment + lasts
    row.expires_at = max(row.expires_at, moment + lasts)
    await unit.session.flush()
    return token


async def invite(unit: Unit, email: str, language: str) -> SignUp:
    """Invite an address to sign up, whoever else may. The letter is queued."""
    row = await under_way(unit, email)
    if row is not None and row.invited:
        raise ConflictError("This address was invited already", code="already-invited")
    if row is None:
        row = SignUp(email=email, language=language, expires_at=now() + INVITATION)
        unit.session.add(row)
    row.invited = True
    await unit.session.flush()
    unit.audit("sign-up.invite", "sign-ups", row.id, {"email": email})
    await unit.defer("signup.invite", sign_up_id=row.id)
    return row


async def confirm(unit: Unit, token: str) -> tuple[SignUp, str]:
    """Spend a link; return the draft and the token that the browser keeps. Raise LinkOverError."""
    query = select(SignUp).where(SignUp.link_hash == stored(token), SignUp.link_until > now(), SignUp.completed_at.is_(None))
    row = (await unit.session.scalars(query.with_for_update())).one_or_none()
    if row is None:
        raise identity.LinkOverError
    own = new_token(TOKEN)
    row.link_hash = row.link_until = None
    row.draft_hash, row.confirmed_at, row.expires_at = stored(own), row.confirmed_at or now(), now() + DRAFT
    await unit.session.flush()
    return row, own


async def draft(unit: Unit, token: str | None) -> SignUp:
    """Return the draft that a browser goes on with, locked. Raise NoDraftError."""
    query = select(SignUp).where(SignUp.draft_hash == stored(token or ""), SignUp.expires_at > now(), SignUp.completed_at.is_(None))
    row = (await unit.session.scalars(query.with_for_update())).one_or_none()
    if row is None or not token:
        raise NoDraftError
    return row


async def enter(unit: Unit, row: SignUp, given: DraftIn) -> None:
    """Keep what was entered on a page."""
    if given.person is not None:
        await identity.require_strong(given.person.password, (row.email, given.person.name))
        row.name, row.password_hash = given.person.name, await identity.hashed(given.person.password)
    if given.company is not None:
        if not (await availability(unit, given.company.namespace)).available:
            raise TakenError(errors=[field("company.namespace", "namespace-taken")], code="namespace-taken")
        row.company = given.company.model_dump()
    if given.theme is not None:
        isps.require_contrast(given.theme)
        row.theme = given.theme.model_dump()
    if given.plan_id is not None:
        row.plan_id = (await providerplans.offered(unit, given.plan_id)).id
    await unit.session.flush()


def step_of(row: SignUp, plans: list[providerplans.PlanOffer]) -> Step:
    """Return the first page that is not done."""
    if not row.password_hash:
        return "person"
    if not row.company:
        return "company"
    if not row.theme:
        return "theme"
    return "plan" if plans and row.plan_id not in {plan.id for plan in plans} else "ready"


async def view(unit: Unit, row: SignUp) -> DraftView:
    """Return a draft as the browser sees it."""
    plans = [providerplans.PlanOffer.model_validate(plan) for plan in await providerplans.offers(unit)]
    return DraftView(
        email=row.email, language=row.language, name=row.name, step=step_of(row, plans), plan_id=row.plan_id, plans=plans,
        company=CompanyView(**row.company) if row.company else None, theme=isps.theme_view(row.theme, row.images),
        theme_chosen=bool(row.theme), expires_at=row.expires_at,
    )  # fmt: skip


async def availability(unit: Unit, name: str) -> Availability:
    """Tell whether a namespace is free, and if not a similar one that is."""
    reason = isps.refusal(name) or ("taken" if await isps.by_namespace(unit, name) else "")
    if not reason:
        return Availability(available=True)
    base = isps.as_namespace(name)
    for number in ("", *range(2, MOST_PROPOSALS)):
        candidate = f"{base}-telecom{number}"
        if not isps.refusal(candidate) and await isps.by_namespace(unit, candidate) is None:
            return Availability(available=False, reason=reason, proposal=candidate)
    return Availability(available=False, reason=reason)


async def complete(unit: Unit, row: SignUp) -> tuple[isps.Isp, identity.User]:
    """Make the provider, its administrator, look and plan, in one transaction. The unit sees every row. Raise IncompleteError."""
    plans = [providerplans.PlanOffer.model_validate(plan) for plan in await providerplans.offers(unit)]
    step = step_of(row, plans)
    if step == "theme":  # it may be left as it comes
        row.theme = isps.ThemeIn().model_dump()
        step = step_of(row, plans)
    if step != "ready":
        raise IncompleteError(errors=[field(step, "missing")])
    isp = await _provider(unit, row)
    actor = f"sign-up:{row.id}"
    async with unit.within(Scope.isp(isp.id, actor=actor)):
        user = await identity.create_administrator(
            unit, email=row.email, name=row.name, password_hash=row.password_hash, language=row.language
        )
        if row.plan_id is not None:
            await providerplans.choose(unit, await providerplans.offered(unit, row.plan_id))
    _close(row)
    return isp, user


async def _provider(unit: Unit, row: SignUp) -> isps.Isp:
    company = CompanyIn(**row.company).model_dump()
    colours = {f"theme_{name}": colour for name, colour in row.theme.items()}
    values = company | colours | {"email": row.email, "language": row.language, "theme_images": dict(row.images)}
    return await isps.create(unit, values)


def _close(row: SignUp) -> None:
    """Keep no more than that it happened."""
    row.completed_at, row.draft_hash, row.password_hash, row.name, row.company = now(), None, "", "", {}


async def by_id(unit: Unit, sign_up_id: UUID) -> SignUp | None:
    """Return a sign-up that is not done, locked."""
    query = select(SignUp).where(SignUp.id == sign_up_id, SignUp.completed_at.is_(None)).with_for_update()
    return (await unit.session.scalars(query)).one_or_none()
