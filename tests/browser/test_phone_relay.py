"""A browser whose network lets no UDP out speaks through a real coturn."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.browser.phones import Floor
from tests.browser.softphone import poll
from tests.journeys.pbx import A, B

from ramal.apps.settings import Instance, Ports, Settings
from ramal.engines import coturn


@pytest.fixture
def relay(settings: Settings, tmp_path: Path) -> Iterator[dict[str, object]]:
    """Run coturn beside the instance; return what a browser needs to use it."""
    ports = Ports(turn=34780, turn_first=34800, turn_last=34899)
    instance = Instance(id="x", loopback=True, turn=True, listen=settings.instance.listen, ports=ports)
    beside = SimpleNamespace(home=tmp_path, instance=instance, secrets=SimpleNamespace(cookie_key="cookie"))
    (tmp_path / "run").mkdir()
    coturn.render(beside)
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(coturn.command(beside), stdout=log, stderr=log, cwd=tmp_path)
        poll(lambda: coturn.ready(beside), "coturn ready")
        username, credential = coturn.credentials(coturn.secret(beside), "alice", int(time.time() + 600))
        yield {"urls": [f"turn:{instance.listen}:{ports.turn}?transport=tcp"], "username": username, "credential": credential}
        process.terminate()
        process.wait(10)


@pytest.mark.feature("A14", "B6")
def test_a_call_goes_through_the_turn_server_over_tcp(floor: Floor, relay: dict[str, object]) -> None:
    made, bob = floor.subscriber(), floor.person(B)
    web = floor.page(A)
    web.do("relay => { probe.relays = [relay]; probe.network = { iceTransportPolicy: 'relay' } }", relay)
    web.start(f"{made['username']}@{made['domain']}", made["softphone_password"])
    web.registered()
    call, leg = floor.connect(web, bob)
    floor.talk(web, leg, bob)
    web.until("(state, id) => state.calls.find(call => call.id === id).quality?.relayed === true", call)
    web.hang_up(call)
    floor.run(leg.closed(limit=10))
