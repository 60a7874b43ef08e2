"""What `doctor` says about how full the edge is."""

import json
import time
import urllib.request
from collections.abc import Iterator

from ramal.apps.cli.findings import Finding
from ramal.apps.cli.words import word
from ramal.apps.settings import Settings

LATELY = 3600.0
PATIENCE = 2.0


def examine(settings: Settings) -> Iterator[Finding]:
    """Say how full the edge is, and whether it has refused calls of late."""
    with urllib.request.urlopen(f"http://127.0.0.1:{settings.instance.ports.node}/health", timeout=PATIENCE) as answer:
        load = json.loads(answer.read()).get("load", {})
    calls, most, setups, refused = (load.get(name, 0) for name in ("calls", "most_calls", "setups", "refused"))
    seen = word(
        f"{calls} calls of {most}, {setups} being set up; {refused} refused since the edge started",
        f"{calls} chamadas de {most}, {setups} em estabelecimento; {refused} recusadas desde o início da borda",
    )
    late = time.time() - float(load.get("last_refusal", 0)) < LATELY
    cure = word(
        "the edge was full within the last hour: see GET /api/platform/alarms?what=overload; raise its limits (servers) or add an edge",
        "a borda esteve cheia na última hora: veja GET /api/platform/alarms?what=overload; aumente os limites (servers) ou some uma borda",
    )
    yield Finding("warning" if late else "ok", word("load", "carga"), seen, cure if late else "")
