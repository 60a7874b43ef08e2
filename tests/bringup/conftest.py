"""What the tests of bringing up share."""

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ramal.apps import settings as instances
from ramal.apps.settings import SOURCE, Settings

Ramal = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def settings() -> Settings:
    """The running instance (`./ramal test` brings one up)."""
    return instances.load()


@pytest.fixture
def ramal() -> Ramal:
    """Runs `./ramal` as a person does."""

    def run(*words: str, home: Path | None = None, language: str = "C.UTF-8", limit: float = 120) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"LANG": language, "LC_ALL": "", "RAMAL_HOME": str(home or instances.home())}
        return subprocess.run(
            [str(SOURCE / "ramal"), *words],
            env=environment,
            capture_output=True,
            text=True,
            timeout=limit,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    return run


def shell(script: str, *, environment: dict[str, str] | None = None, wrap: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """Run a script with the functions of `./ramal`'s shell part."""
    library = SOURCE / "src/ramal/apps/cli/shell"
    head = f'set -Eeuo pipefail; LIBRARY="{library}"; source "$LIBRARY/words.sh"; source "$LIBRARY/prepare.sh"\n'
    given = {"RAMAL_SOURCE": str(SOURCE), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"} | (environment or {})
    return subprocess.run([*wrap, "bash", "-c", head + script], env=given, capture_output=True, text=True, timeout=30, check=False)
