"""`python -m ramal.apps.agent worker` (JSON lines on stdin and stdout)."""

import argparse
import asyncio
import sys

from ramal.apps.agent.worker import serve


def main() -> int:
    """Run one of the programs."""
    parser = argparse.ArgumentParser(prog="python -m ramal.apps.agent", description=__doc__)
    parser.add_argument("program", choices=["worker"])
    parser.parse_args()
    asyncio.run(serve())
    return 0


if __name__ == "__main__":
    sys.exit(main())
