"""`python -m ramal.callcontrol [FILE]`: serve FastAGI. FILE is what the renderer wrote, by default `$RAMAL_HOME/etc/callcontrol.json`."""

import asyncio
import contextlib
import gc
import logging
import os
import signal
import sys
from pathlib import Path

import msgspec
import uvloop

from ramal.callcontrol.flow import CallControl
from ramal.callcontrol.journal import Journal
from ramal.engines.asterisk.agi import serve
from ramal.engines.asterisk.callcontrol import Config
from ramal.local.snapshot import Snapshot
from ramal.local.spool import EventClock, SpoolWriter

SWEEP = 30.0
SELDOM = 20_000
"""Objects after which to look for cycles: a call makes none that last, and is over before."""
log = logging.getLogger("callcontrol")


async def sweeping(journal: Journal) -> None:
    """Collect, now and then, messages whose recording outlived an earlier process."""
    while True:
        try:
            journal.sweep()
        except OSError:
            log.exception("voicemail sweep")
        await asyncio.sleep(SWEEP)


async def run(config: Config) -> None:
    """Serve until SIGTERM or SIGINT. Sessions are simply dropped: their flows are resumed by the next process."""
    media = Path(config.media)
    journal = Journal(EventClock(config.node), SpoolWriter(Path(config.spool), "core"), media)
    control = CallControl(snapshot=Snapshot(Path(config.snapshot)), journal=journal, edge=config.edge)
    over = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, over.set)
    server = await serve(config.agi, control.handle)
    gc.freeze()  # what was imported stays: collecting it over and over costs each call
    gc.set_threshold(SELDOM)
    sweeper = asyncio.create_task(sweeping(journal))
    await over.wait()
    server.close()
    sweeper.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await sweeper


def main() -> int:
    """Read the configuration and run."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    home = os.environ.get("RAMAL_HOME", "var")
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(home) / "etc/callcontrol.json"
    uvloop.run(run(msgspec.json.decode(path.read_bytes(), type=Config)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
