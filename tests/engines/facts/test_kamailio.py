"""What Kamailio offers to Python, and which versions the roots hold."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(os.environ.get("RAMAL_ENGINES") or Path(__file__).parents[3] / "var/engines") / "edge"


def _run(*command):
    done = subprocess.run(["chroot", str(ROOT), *command], capture_output=True, text=True, timeout=20, check=False)
    return done.stdout + done.stderr


@pytest.mark.feature("A15")
@pytest.mark.parametrize(("command", "version"), [(("kamailio", "-v"), "kamailio 6.0"), (("rtpengine", "--version"), "12.5")])
def test_versions_of_the_root(command, version):
    assert version in _run(*command)


@pytest.mark.feature("A15")
def test_python_of_the_root_is_the_one_that_kamailio_is_linked_with():
    linked = _run("ldd", "/usr/lib/x86_64-linux-gnu/kamailio/modules/app_python3.so")
    version = _run("python3", "-c", "import sys; print('%d.%d' % sys.version_info[:2])").strip()
    assert f"libpython{version}" in linked
