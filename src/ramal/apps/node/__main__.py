"""`python -m ramal.apps.node`: run the agent; `python -m ramal.apps.node verify`: compare snapshot, routing entries and truth."""

import argparse
import asyncio
import logging
import sys

from ramal.apps import settings
from ramal.apps.node.agent import Agent
from ramal.apps.node.verify import verify


def main() -> int:
    """Return the exit status."""
    parser = argparse.ArgumentParser(prog="ramal.apps.node", description=__doc__)
    parser.add_argument("action", nargs="?", choices=["run", "verify"], default="run")
    action = parser.parse_args().action
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    known = settings.load()
    if action == "verify":
        return asyncio.run(verify(known))
    asyncio.run(Agent(known).run())
    return 0


if __name__ == "__main__":
    sys.exit(main())
