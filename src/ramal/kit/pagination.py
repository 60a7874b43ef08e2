"""Lists: keyset cursors, filters and sorting from one declaration (`Listing`). No offset: page ten thousand costs what page one costs."""

import base64
import binascii
import inspect
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from fastapi import Query, Request
from pydantic import BaseModel, TypeAdapter, ValidationError
from sqlalchemy import Select, and_, or_
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.kit.errors import InvalidError
from ramal.kit.errors import field as bad

DEFAULT, MOST, LONGEST_CURSOR = 50, 200, 2000
V = TypeVar("V")


class PageView(BaseModel, Generic[V]):
    """One page. `next` goes into `?cursor=`; null on the last page."""

    items: list[V]
    next: str | None = None


@dataclass(frozen=True)
class Page:
    """What the caller asked for, checked."""

    limit: int = DEFAULT
    cursor: str | None = None
    sort: str = ""
    filters: dict[str, Any] = field(default_factory=dict)
    q: str = ""


@dataclass(frozen=True)
class Listing:
    """How a model is listed. `filters`: exact match on columns, times and numbers also as `<name>_from` and `<name>_to` (half-open).

    `search`: columns in which `?q=` looks for a part of the text. `sorts`: columns that are never null; `-name` sorts downwards.
    """

    model: Any
    filters: Sequence[str] = ()
    sorts: Sequence[str] = ("created_at",)
    default: str = ""
    search: Sequence[str] = ()

    def column(self, name: str) -> Any:
        """Return the mapped column."""
        return getattr(self.model, name)

    def python(self, name: str) -> type:
        """Return the Python type of a column."""
        kind: type = self.column(name).type.python_type
        return kind

    def parser(self) -> Callable[..., Page]:
        """Return a FastAPI dependency that reads a `Page`, with each filter in the OpenAPI document."""
        names = self._parameters()

        def parse(request: Request, **given: Any) -> Page:
            self._refuse_unknown(request, names)
            sort = given["sort"] or self.default or self.sorts[0]
            filters = {name: given[name] for name in names if given.get(name) is not None and name not in {"limit", "cursor", "sort", "q"}}
            return Page(limit=given["limit"], cursor=given["cursor"], sort=sort, filters=filters, q=given.get("q") or "")

        parse.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
            [inspect.Parameter("request", inspect.Parameter.KEYWORD_ONLY, annotation=Request)]
            + [
                inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)
                for name, (kind, default) in names.items()
            ]
        )
        return parse

    def _parameters(self) -> dict[str, tuple[Any, Any]]:
        allowed = "|".join(f"-?{name}" for name in self.sorts)
        names: dict[str, tuple[Any, Any]] = {
            "limit": (Annotated[int, Query(ge=1, le=MOST)], DEFAULT),
            "cursor": (Annotated[str | None, Query(max_length=LONGEST_CURSOR)], None),
            "sort": (Annotated[str | None, Query(pattern=f"^({allowed})$")], None),
        }
        if self.search:
            names["q"] = (Annotated[str | None, Query(max_length=120)], None)
        for name in self.filters:
            kind: Any = self.python(name)
            bounds = {"ge": -(2**63), "le": 2**63 - 1} if kind is int else {"max_length": 255} if kind is str else {}
            annotated = Annotated[kind | None, Query(**bounds)]
            names[name] = (annotated, None)
            if kind in {int, datetime}:
                names |= {f"{name}_from": (annotated, None), f"{name}_to": (annotated, None)}
        return names

    @staticmethod
    def _refuse_unknown(request: Request, names: dict[str, Any]) -> None:
        if unknown := sorted(set(request.query_params) - set(names)):
            raise InvalidError("Unknown parameter", errors=[bad(name[:100], "unknown-parameter") for name in unknown])

    async def fetch(self, session: AsyncSession, query: Select[Any], page: Page) -> "Slice":
        """Return one page of `query`, which selects the model."""
        name = page.sort.removeprefix("-") or self.default.removeprefix("-") or self.sorts[0]
        down = page.sort.startswith("-") if page.sort else self.default.startswith("-")
        query = self.narrowed(query, page)
        if page.cursor:
            query = query.where(self._after(name, page, down=down))
        order, key = self.column(name), self.column("id")
        query = query.order_by(order.desc() if down else order.asc(), key.desc() if down else key.asc()).limit(page.limit + 1)
        rows = list((await session.scalars(query)).unique())
        more = len(rows) > page.limit
        rows = rows[: page.limit]
        sort = f"{'-' if down else ''}{name}"
        return Slice(rows, _cursor(sort, getattr(rows[-1], name), rows[-1].id) if more else None)

    def narrowed(self, query: Select[Any], page: Page) -> Select[Any]:
        """Return the query with the filters and the search of `page`."""
        for name, value in page.filters.items():
            if name in self.filters:
                query = query.where(self.column(name) == value)
            elif name.endswith("_from"):
                query = query.where(self.column(name.removesuffix("_from")) >= value)
            else:
                query = query.where(self.column(name.removesuffix("_to")) < value)
        if page.q:
            query = query.where(or_(*(self.column(name).icontains(page.q, autoescape=True) for name in self.search)))
        return query

    def _after(self, name: str, page: Page, *, down: bool) -> Any:
        sort, value, last = _read(page.cursor or "", self.python(name))
        if sort != f"{'-' if down else ''}{name}":
            raise InvalidError("The cursor belongs to another sorting", errors=[bad("cursor", "bad-cursor")])
        column, key = self.column(name), self.column("id")
        beyond, same = (column < value, key < last) if down else (column > value, key > last)
        return or_(beyond, and_(column == value, same))


@dataclass(frozen=True)
class Slice:
    """Rows of one page and the cursor of the next."""

    rows: list[Any]
    next: str | None

    def view(self, shape: Any) -> dict[str, Any]:
        """Return the page as the given view."""
        return {"items": [shape.model_validate(row) for row in self.rows], "next": self.next}


def _cursor(sort: str, value: Any, row: UUID) -> str:
    text = value.isoformat() if isinstance(value, datetime) else value if isinstance(value, (int, bool)) else str(value)
    return base64.urlsafe_b64encode(json.dumps([sort, text, str(row)]).encode()).decode().rstrip("=")


def _read(cursor: str, kind: type) -> tuple[str, Any, UUID]:
    try:
        sort, value, row = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return str(sort), TypeAdapter(kind).validate_python(value), UUID(row)
    except (ValueError, TypeError, AttributeError, binascii.Error, ValidationError) as error:
        raise InvalidError("The cursor is not one of ours", errors=[bad("cursor", "bad-cursor")]) from error
