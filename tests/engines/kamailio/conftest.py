import contextlib
import importlib.util
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent


def _load(name):
    """Test helpers beside their tests; test folders are no packages."""
    full = f"kamailio_{name}"
    if full not in sys.modules:
        spec = importlib.util.spec_from_file_location(full, FOLDER / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[full] = module
        spec.loader.exec_module(module)
    return sys.modules[full]


stage_module, wire, world = _load("stage"), _load("wire"), _load("world")
stage_module.browser = _load("browser")


@pytest.fixture(scope="module")
def stage(request):
    home = Path(tempfile.mkdtemp(prefix="ramal-edge-"))
    stage = stage_module.Stage(home, stage_module.BASE)
    try:
        stage.publish(world.entries(stage.ports))
        stage.up()
        yield stage
        wrong = [line for line in stage.log("kamailio").splitlines() if "app_python3" in line]
        assert wrong == []
    finally:
        stage.close()
        if request.session.testsfailed:
            shutil.copytree(home / "log", Path(tempfile.gettempdir()) / "ramal-test-logs" / home.name, dirs_exist_ok=True)
        shutil.rmtree(home)


@pytest.fixture
def town(stage):
    """The world's parties around a running edge, with an empty event spool."""
    town = world.Town(stage)
    stage.events()
    yield town
    town.close()
    for name in ("alice", "bob"):
        with contextlib.suppress(stage_module.kamailio.client.RpcError):
            stage.rpc("ul.rm", "location", f"{name}@{world.DOMAIN}")
    stage.rpc("htable.flush", "bans")
    stage.rpc("htable.flush", "fails")
