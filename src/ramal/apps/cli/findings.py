"""What `doctor` found: one line each."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["ok", "warning", "fault"]
MARKS: dict[Verdict, str] = {"ok": "ok  ", "warning": "warn", "fault": "FAIL"}


@dataclass(frozen=True)
class Finding:
    """One line. `cure` says what to do about it."""

    verdict: Verdict
    what: str
    seen: str
    cure: str = ""

    def text(self) -> str:
        """Return it as printed."""
        cure = f"\n       -> {self.cure}" if self.cure else ""
        return f"{MARKS[self.verdict]} {self.what:22} {self.seen}{cure}"
