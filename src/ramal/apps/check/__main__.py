"""`python -m ramal.apps.check`: run the self-check on the running instance; exit 0 only if every line is ok."""

import asyncio
import sys

from ramal.apps import settings
from ramal.apps.check.login import platform_login
from ramal.apps.check.report import Line
from ramal.apps.check.run import run


def _tell(line: Line) -> None:
    print(line.text(), flush=True)


def main() -> int:
    """Run and print."""
    try:
        here = settings.load()
        login = platform_login(here)
    except FileNotFoundError as missing:
        print(f"There is no instance here ({missing.filename}): run `./ramal up` first.", file=sys.stderr)
        return 2
    report = asyncio.run(run(here, login, tell=_tell))
    print(report.summary())
    return 0 if report.green else 1


if __name__ == "__main__":
    sys.exit(main())
