"""What the check says: a line per step with result and duration; a red one says what was expected, what was seen, and what to look at."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from ramal.apps.cli.words import word

Result = Literal["ok", "failed", "not reached"]
MARKS: dict[Result, tuple[str, str]] = {"ok": ("ok  ", "ok  "), "failed": ("FAIL", "ERRO"), "not reached": ("----", "----")}


class Unexpected(Exception):  # noqa: N818
    """A step saw something else than it should have. `look` names where an operator finds out more."""

    def __init__(self, *, expected: str, seen: str, look: str = "") -> None:
        """Keep the three."""
        super().__init__(f"expected {expected}; saw {seen}")
        self.expected, self.seen, self.look = expected, seen, look


def expect(right: object, *, expected: str, seen: object, look: str = "") -> None:
    """Raise `Unexpected` unless `right` is true."""
    if not right:
        raise Unexpected(expected=expected, seen=str(seen), look=look)


@dataclass(frozen=True)
class Line:
    """The outcome of one step. `duration` is in seconds; `note` what is worth telling of a green one."""

    key: str
    title: str
    result: Result
    duration: float
    note: str = ""
    expected: str = ""
    seen: str = ""
    look: str = ""

    def text(self) -> str:
        """Return it as people read it."""
        head = f"{word(*MARKS[self.result])}  {self.title:<66} {self.duration:6.1f} s"
        if self.result == "ok":
            return f"{head}  {self.note}".rstrip()
        told = {
            word("expected", "esperado"): self.expected, word("seen", "visto"): self.seen, word("look at", "veja"): self.look,
        }  # fmt: skip
        return "\n".join([head, *(f"        {name + ':':<10}{value}" for name, value in told.items() if value)])


@dataclass
class Report:
    """All lines, in order. `tell` is called with each as soon as it is known."""

    tell: Callable[[Line], object] = repr
    lines: list[Line] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Append and tell."""
        self.lines.append(line)
        self.tell(line)

    @property
    def green(self) -> bool:
        """Whether there are lines and every one is ok."""
        return bool(self.lines) and all(line.result == "ok" for line in self.lines)

    def line(self, key: str) -> Line:
        """Return a line by key."""
        return next(line for line in self.lines if line.key == key)

    def red(self) -> list[str]:
        """Return the keys of the lines that failed (not of those that were not reached because of them)."""
        return [line.key for line in self.lines if line.result == "failed"]

    def summary(self) -> str:
        """Return the closing sentence."""
        failed, skipped = len(self.red()), sum(line.result == "not reached" for line in self.lines)
        good, seconds = len(self.lines) - failed - skipped, sum(line.duration for line in self.lines)
        count = len(self.lines)
        return word(
            f"{good} of {count} lines ok, {failed} failed, {skipped} not reached, {seconds:.0f} s",
            f"{good} de {count} linhas ok, {failed} com erro, {skipped} não alcançadas, {seconds:.0f} s",
        )
