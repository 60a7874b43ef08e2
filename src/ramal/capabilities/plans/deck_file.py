"""Reads the CSV of a rate deck: `prefix,price,connection_fee,minimum,increment,name`, line by line, in bounded memory.

Written for a million lines: each is checked once, without a model object, and handed on as text for COPY.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator
from typing import IO, Any

from ramal.kit import money
from ramal.kit.csv import codecs_skip_mark
from ramal.kit.jobs import MOST_ERRORS

COLUMNS = ("prefix", "price", "connection_fee", "minimum", "increment", "name")
REQUIRED = frozenset({"prefix", "price"})
DEFAULTS = {"connection_fee": "0", "minimum": "0", "increment": "60", "name": ""}
BLOCK = 5_000
MAX_SECONDS, MAX_NAME = 86_400, 120
_PREFIX = re.compile(r"\+?([1-9][0-9]{0,14})|([A-Z]{2}:[0-9]{1,15})", re.ASCII)
_INTEGER = re.compile(r"[0-9]{1,16}", re.ASCII)
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": " ", "\n": " ", "\r": " "})

Amount = Callable[[str], int]
Error = dict[str, Any]


class LineError(ValueError):
    """A cell is not acceptable."""

    def __init__(self, name: str, code: str, message: str) -> None:
        """Name the column."""
        super().__init__(message)
        self.name, self.code = name, code


def micros(text: str) -> int:
    """Return an amount that is written in micro-units."""
    if not _INTEGER.fullmatch(text) or int(text) > money.LARGEST:
        raise ValueError("not an amount in whole micro-units; send ?money=decimal for amounts like 0.12")
    return int(text)


def decimal(text: str) -> int:
    """Return an amount that is written in units of the currency."""
    value = money.from_text(text)
    if value < 0:
        raise ValueError("an amount is not negative")
    return value


AMOUNTS: dict[str, Amount] = {"micro": micros, "decimal": decimal}


class DeckFile:
    """One upload. `blocks` yields rows as COPY text; `errors` fills as it goes, `lines` counts."""

    def __init__(self, file: IO[bytes], amount: Amount) -> None:
        """Take the open file and how amounts are read."""
        self.errors: list[Error] = []
        self.lines = 0
        self._amount = amount
        self._text = io.TextIOWrapper(codecs_skip_mark(file), encoding="utf-8", newline="")

    def close(self) -> None:
        """Let go of the file, which its owner closes."""
        self._text.detach()

    def blocks(self) -> Iterator[str]:
        """Yield blocks of checked lines. Stops where there are too many errors."""
        try:
            yield from self._blocks()
        except UnicodeDecodeError:
            self._error(0, "", "not-utf-8", "The file is not UTF-8")
        except csv.Error as error:
            self._error(0, "", "not-csv", str(error))

    def _blocks(self) -> Iterator[str]:
        head = self._text.readline()
        delimiter = ";" if head.count(";") > head.count(",") else ","
        names = [name.strip().lower() for name in next(csv.reader([head], delimiter=delimiter), [])]
        if not self._header(names):
            return
        block: list[str] = []
        for row in self._rows(names, delimiter):
            block.append(row)
            if len(block) >= BLOCK:
                yield "".join(block)
                block = []
            if len(self.errors) >= MOST_ERRORS:
                return
        yield "".join(block)

    def _header(self, names: list[str]) -> bool:
        for name in sorted(set(names) - set(COLUMNS)):
            self._error(1, name[:100], "unknown-column", "Unknown column")
        for name in sorted(REQUIRED - set(names)):
            self._error(1, name, "missing-column", "This column is needed")
        if len(names) != len(set(names)):
            self._error(1, "", "repeated-column", "A column stands twice")
        return not self.errors

    def _rows(self, names: list[str], delimiter: str) -> Iterator[str]:
        rows = csv.reader(self._text, delimiter=delimiter, strict=True)
        for cells in rows:
            if not any(cells):
                continue
            self.lines += 1
            line = rows.line_num + 1
            if len(cells) != len(names):
                self._error(line, "", "wrong-number-of-cells", f"{len(cells)} cells, {len(names)} columns")
                continue
            try:
                yield self._checked(line, dict(zip(names, cells, strict=True)))
            except LineError as error:
                self._error(line, error.name, error.code, str(error))

    def _checked(self, line: int, row: dict[str, str]) -> str:
        cells = {name: row.get(name, "").strip() or default for name, default in DEFAULTS.items()}
        price, fee = self._money("price", row["price"].strip()), self._money("connection_fee", cells["connection_fee"])
        minimum, increment = _seconds("minimum", cells["minimum"], least=0), _seconds("increment", cells["increment"], least=1)
        return f"{line}\t{_prefix(row['prefix'].strip())}\t{price}\t{fee}\t{minimum}\t{increment}\t{_name(cells['name'])}\n"

    def _money(self, name: str, text: str) -> int:
        try:
            return self._amount(text)
        except ValueError as error:
            raise LineError(name, "not-an-amount", str(error)) from None

    def _error(self, line: int, name: str, code: str, message: str) -> None:
        self.errors.append({"line": line, "field": name, "code": code, "message": message[:300]})


def _prefix(text: str) -> str:
    found = _PREFIX.fullmatch(text)
    if found is None:
        raise LineError("prefix", "not-a-prefix", "wants digits of an international number, or a national form such as BR:0800")
    return found[1] or found[2]


def _seconds(name: str, text: str, *, least: int) -> int:
    if not _INTEGER.fullmatch(text) or not least <= int(text) <= MAX_SECONDS:
        raise LineError(name, "not-seconds", f"wants whole seconds from {least} to {MAX_SECONDS}")
    return int(text)


def _name(text: str) -> str:
    if len(text) > MAX_NAME or not text.isprintable():
        raise LineError("name", "not-a-name", f"wants at most {MAX_NAME} printable characters")
    return text.translate(_ESCAPES)
