"""`python -m ramal.apps.agent worker` (JSON lines on stdin and stdout) and `… bob [FILE]` (answers by itself; FILE is `etc/bob.json`)."""

import argparse
import asyncio
import sys
from pathlib import Path

from ramal.apps import settings
from ramal.apps.agent import bob
from ramal.apps.agent.worker import serve


def main() -> int:
    """Run one of the programs."""
    parser = argparse.ArgumentParser(prog="python -m ramal.apps.agent", description=__doc__)
    parser.add_argument("program", choices=["worker", "bob"])
    parser.add_argument("file", nargs="?", type=Path, help="bob's identity as JSON")
    chosen = parser.parse_args()
    if chosen.program == "bob":
        return bob.main(chosen.file or settings.home() / "etc/bob.json")
    asyncio.run(serve())
    return 0


if __name__ == "__main__":
    sys.exit(main())
