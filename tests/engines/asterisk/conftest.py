"""A test carrier of its own for this folder."""

import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from deploy.testcarrier import carrier
from tests.engines.asterisk import rig
from tests.engines.asterisk.sip import Peer

from ramal.apps.settings import Ports, Settings

PORTS = Ports(
    sip=rig.PORTS + 160, carrier_sip=rig.PORTS + 180, carrier_ami=rig.PORTS + 138, carrier_rtp_first=rig.PORTS + 400,
    carrier_rtp_last=rig.PORTS + 499,
)  # fmt: skip


@pytest.fixture(scope="session")
def settings() -> Iterator[Settings]:
    home = Path(tempfile.mkdtemp(prefix="h-core-", dir="/tmp"))
    home.chmod(0o755)
    settings = rig.instance(home, PORTS)
    carrier.render(settings)
    process = rig.start(settings, carrier.command(settings), home / "asterisk.log")
    try:
        rig.until(lambda: carrier.ready(settings), what="the test carrier is ready")
        yield settings
    finally:
        rig.stop(process)
        rig.forget(settings)


@pytest.fixture
async def edge(settings: Settings) -> AsyncIterator[Peer]:
    """Stands where the edge stands."""
    async with Peer(PORTS.sip, PORTS.carrier_sip, remote=settings.instance.carrier_address) as peer:
        yield peer
