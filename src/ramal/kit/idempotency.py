"""Idempotency keys: a creation that is sent twice happens once, and answers the same both times."""

import hashlib
import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from uuid import UUID

from fastapi import Request, Response
from sqlalchemy import ForeignKeyConstraint, UniqueConstraint, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError
from ramal.kit.ids import new_id
from ramal.kit.owners import AnyOwner
from ramal.kit.subjects import Audience, Subject
from ramal.kit.tables import Base

KEY = re.compile(r"[\x21-\x7e]{1,200}\Z")
ESCAPED_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
PURPOSE = "idempotency"


class KeyReusedError(InvalidError):
    """The key came before with another request."""

    code, title = "idempotency-key-reused", "This idempotency key was used for another request"


class IdempotencyKey(AnyOwner, Base):
    """A key, what was asked with it, and the sealed answer."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (
        UniqueConstraint("owner", "key"),
        UniqueConstraint("isp_id", "id"),
        ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE"),
        {"info": {"owner": "tenant", "optional_owner": True}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    owner: Mapped[str] = mapped_column()
    key: Mapped[str] = mapped_column()
    fingerprint: Mapped[str] = mapped_column()
    status: Mapped[int] = mapped_column(default=0)
    etag: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


async def once(request: Request, unit: Unit, subject: Subject, endpoint: Callable[[Request], Awaitable[Response]]) -> Response:
    """Run the endpoint, or answer again what a request with the same key was answered."""
    await _refuse_nul(request)
    key = request.headers.get("idempotency-key")
    if key is None or request.method != "POST" or subject.audience is Audience.PUBLIC:
        return await endpoint(request)
    if not KEY.match(key):
        raise InvalidError("Idempotency-Key must be 1 to 200 visible ASCII characters")
    row = await _claim(request, unit, key)
    if row.status:
        headers = {"idempotent-replay": "true"} | ({"etag": row.etag} if row.etag else {})
        return Response(unit.sealer.open(row.answer, PURPOSE), row.status, headers, "application/json")
    response = await endpoint(request)
    row.answer = unit.sealer.seal(bytes(response.body).decode(), PURPOSE)
    row.status, row.etag = response.status_code, response.headers.get("etag", "")
    return response


async def _claim(request: Request, unit: Unit, key: str) -> IdempotencyKey:
    """Return the key's row: new with status 0, or the finished one. Waits for a twin request that is still running."""
    scope = unit.scope
    owner = "|".join(str(part or "") for part in (scope.actor, scope.isp_id, scope.customer_id, scope.tenant_id))
    fingerprint = await _fingerprint(request)
    values = scope.owner() | {"id": new_id(), "owner": owner, "key": key, "fingerprint": fingerprint, "status": 0, "etag": "", "answer": ""}
    await unit.session.execute(insert(IdempotencyKey).values(**values).on_conflict_do_nothing(index_elements=["owner", "key"]))
    row = (await unit.session.scalars(select(IdempotencyKey).where(IdempotencyKey.owner == owner, IdempotencyKey.key == key))).one()
    if row.fingerprint != fingerprint:
        raise KeyReusedError
    return row


async def _fingerprint(request: Request) -> str:
    """Return a digest of the request. An upload counts with its length: it is streamed, not kept."""
    head = f"{request.method} {request.url.path}?{request.url.query} {request.headers.get('content-length')}\n".encode()
    body = await request.body() if _is_json(request) else b""
    return hashlib.sha256(head + body).hexdigest()


def _is_json(request: Request) -> bool:
    return "json" in request.headers.get("content-type", "")


async def _refuse_nul(request: Request) -> None:
    """PostgreSQL has no NUL in texts: refuse it at the door."""
    if _is_json(request) and ESCAPED_NUL.search(await request.body()):
        raise InvalidError("NUL characters are not allowed", code="nul-character")
