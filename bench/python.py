"""The Python of a call and of a registration by itself, in the edge's interpreter, with hot and with cold caches. There is no peer."""

import json
from pathlib import Path

from bench import world
from bench.lab import Lab
from ramal.apps.settings import SOURCE

ROUNDS = 100
LIMIT = 120


def run(engines: Path, rounds: int) -> dict[str, object]:
    """Return microseconds by message, `hot` and `cold`."""
    with Lab(engines) as lab:
        lab.fill(dict(world.entries(users=10, core_port=7000, gateway_port=7001)))
        paths = f"PYTHONPATH={SOURCE / 'src'}:{SOURCE}:{engines / 'edge-packages'}"
        program = ["/usr/bin/env", paths, "/usr/bin/python3", "-m", "bench.replay", str(lab.home), str(ROUNDS * rounds)]
        process = lab.start("replay", program, root="edge")
        process.wait(LIMIT)
        text = (lab.home / "log/replay.log").read_text()
        if process.returncode:
            raise RuntimeError(text)
        return json.loads(text.splitlines()[-1])  # type: ignore[no-any-return]
