"""What the command line says, in English or Portuguese by the environment, and how a fault is told with its cure."""

import os
import sys
import time


def language() -> str:
    """Return `pt` or `en`, by LC_ALL, LC_MESSAGES or LANG."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "pt" if value.startswith("pt") else "en"
    return "en"


def word(en: str, pt: str) -> str:
    """Return the text in the user's language."""
    return pt if language() == "pt" else en


class Fault(Exception):  # noqa: N818 -- it is told to a person, who calls it so
    """Something outside prevents the command: exactly what, and what to do about it."""

    def __init__(self, en: str, pt: str, *, details: str = "") -> None:
        """Keep both texts; `details` are lines of a log."""
        super().__init__(en)
        self.en, self.pt, self.details = en, pt, details

    def tell(self) -> None:
        """Print it to standard error."""
        if self.details:
            print(self.details.rstrip(), file=sys.stderr)
        print(f"{word('ramal: cannot go on:', 'ramal: não é possível continuar:')} {word(self.en, self.pt)}", file=sys.stderr)


def say(en: str, pt: str) -> None:
    """Print a line of progress with the seconds since `./ramal` began."""
    began = int(os.environ.get("RAMAL_STARTED") or time.time())
    print(f"[{int(time.time()) - began:4d} s] {word(en, pt)}", flush=True)
