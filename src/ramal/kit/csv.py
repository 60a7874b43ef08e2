"""Bulk CSV: streamed, checked line by line, all or nothing."""

import codecs
import csv
import io
from collections.abc import Awaitable, Callable, Iterator
from itertools import islice
from typing import IO, Any, TypeVar

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError

from ramal.kit.db import Unit
from ramal.kit.errors import RamalError
from ramal.kit.integrity import translate
from ramal.kit.jobs import MOST_ERRORS, JobFailedError, Run, job
from ramal.kit.schema import Schema
from ramal.kit.tables import Base

R = TypeVar("R", bound=Schema)
BATCH = 1000
Line = tuple[int, R]
Store = Callable[[Unit, list[tuple[int, Any]], dict[str, Any]], Awaitable[None]]


def filled(cells: dict[str, str]) -> dict[str, Any]:
    """Return the cells that say something: an empty one is an absent field."""
    return {name: cell for name, cell in cells.items() if cell != ""}


def csv_job(name: str, row: type[Schema], *, read: Callable[[dict[str, str]], dict[str, Any]] = filled) -> Callable[[Store], Store]:
    """Register a job that reads its CSV input as `row` and hands it on in batches: `async def store(unit, [(line, row)…], args)`.

    `read` turns the cells of a line into fields of `row`.

    A RamalError of `store` for a single row becomes that line's error. Any error: nothing is kept.
    """

    def register(store: Store) -> Store:
        @job(name)
        async def work(run: Run) -> dict[str, Any]:
            with await run.input() as file:
                reader = _Reader(file, row, read)
                try:
                    return await _load(run, reader, store)
                finally:
                    reader.text.detach()

        return store

    return register


class _Reader:
    """Validated lines of a CSV file with a header; errors are collected beside them."""

    def __init__(self, file: IO[bytes], row: type[Schema], read: Callable[[dict[str, str]], dict[str, Any]]) -> None:
        self.row = row
        self.read = read
        self.errors: list[dict[str, Any]] = []
        self.seen = 0
        self.text = io.TextIOWrapper(codecs_skip_mark(file), encoding="utf-8", newline="")

    def error(self, line: int, field: str, code: str, message: str) -> None:
        self.errors.append({"line": line, "field": field, "code": code, "message": message[:300]})

    def lines(self) -> Iterator[tuple[int, Any]]:
        try:
            yield from self._lines()
        except UnicodeDecodeError:
            self.error(0, "", "not-utf-8", "The file is not UTF-8")
        except csv.Error as error:
            self.error(0, "", "not-csv", str(error))

    def _lines(self) -> Iterator[tuple[int, Any]]:
        head = self.text.readline()
        delimiter = ";" if head.count(";") > head.count(",") else ","
        names = [name.strip().lower() for name in next(csv.reader([head], delimiter=delimiter), [])]
        if unknown := [name for name in names if name not in self.row.model_fields]:
            for name in unknown:
                self.error(1, name[:100], "unknown-column", "Unknown column")
            return
        rows = csv.reader(self.text, delimiter=delimiter, strict=True)
        for cells in rows:
            if not any(cells):
                continue
            self.seen += 1
            if (checked := self._check(rows.line_num + 1, names, cells)) is not None:
                yield rows.line_num + 1, checked

    def _check(self, line: int, names: list[str], cells: list[str]) -> Any:
        if len(cells) != len(names):
            self.error(line, "", "wrong-number-of-cells", f"{len(cells)} cells, {len(names)} columns")
            return None
        try:
            return self.row.model_validate(self.read(dict(zip(names, cells, strict=True))))
        except ValidationError as error:
            for item in error.errors()[:5]:
                self.error(line, ".".join(map(str, item["loc"])), str(item["type"]), str(item["msg"]))
            return None


def codecs_skip_mark(file: IO[bytes]) -> Any:
    """Return the file without a UTF-8 byte order mark."""
    if file.read(3) != codecs.BOM_UTF8:
        file.seek(0)
    return file


async def _load(run: Run, reader: _Reader, store: Store) -> dict[str, Any]:
    async with run.database.unit(run.scope) as unit:
        lines = reader.lines()
        while batch := list(islice(lines, BATCH)):
            await _batch(unit, reader, batch, store, run.args)
            await run.report(done=reader.seen, failed=len(reader.errors))
            if len(reader.errors) >= MOST_ERRORS:
                break
        if not reader.seen and not reader.errors:
            reader.error(0, "", "no-rows", "The file has no rows")
        if reader.errors:
            raise JobFailedError(sorted(reader.errors, key=lambda item: item["line"]), failed=len(reader.errors))
    await run.report(done=reader.seen, total=reader.seen)
    return {"rows": reader.seen}


async def _batch(unit: Unit, reader: _Reader, batch: list[tuple[int, Any]], store: Store, args: dict[str, Any]) -> None:
    """Store a batch at once; where it is refused, line by line, so that each error names its line."""
    if await _try(unit, batch, store, args) is None:
        return
    for line in batch:
        if (refusal := await _try(unit, [line], store, args)) is not None:
            names = [item["field"] for item in refusal.errors] or [""]
            for name in names:
                reader.error(line[0], name, refusal.actual_code, refusal.detail or refusal.title)
        if len(reader.errors) >= MOST_ERRORS:
            return


async def _try(unit: Unit, batch: list[tuple[int, Any]], store: Store, args: dict[str, Any]) -> RamalError | None:
    try:
        async with unit.session.begin_nested():
            await store(unit, batch, args)
            await unit.session.flush()
    except RamalError as error:
        return error
    except DBAPIError as error:
        if (refusal := translate(error, Base.metadata)) is None:
            raise
        return refusal
    return None
