"""`engines.lock`: the versions with which an instance was last brought up, and how today's differ from them."""

import json
import subprocess
from pathlib import Path

from ramal.apps.cli.words import say
from ramal.apps.settings import Settings

WATCHED = {
    "edge": ("kamailio", "kamailio-python3-modules", "kamailio-sqlite-modules", "rtpengine-daemon", "python3.13"),
    "core": ("asterisk", "asterisk-modules"),
    "host": ("postgresql-15", "redis-server", "python3.11", "espeak-ng", "sox", "nftables"),
}


def versions(settings: Settings) -> dict[str, dict[str, str]]:
    """Return the installed versions of what matters: root → package → version."""
    return {part: _installed(Path("/") if part == "host" else settings.engines / part, names) for part, names in WATCHED.items()}


def _installed(root: Path, names: tuple[str, ...]) -> dict[str, str]:
    query = ["dpkg-query", f"--admindir={root / 'var/lib/dpkg'}", "-W", "-f=${Package} ${Version} ${db:Status-Status}\n", *names]
    listing = subprocess.run(query, capture_output=True, text=True, check=False, timeout=30).stdout
    found = (line.rpartition(" ") for line in listing.splitlines() if line.endswith(" installed"))
    return dict(left.split(" ", 1) for left, _, _status in found)


def drift(settings: Settings) -> list[str]:
    """Return a line for each package whose version is not that of `engines.lock`."""
    path = settings.home / "etc/engines.lock"
    if not path.exists():
        return ["engines.lock is missing"]
    then, now = json.loads(path.read_text()), versions(settings)
    return [
        f"{part}: {name} {then.get(part, {}).get(name, '-')} -> {now[part].get(name, '-')}"
        for part in now
        for name in sorted({*then.get(part, {}), *now[part]})
        if then.get(part, {}).get(name) != now[part].get(name)
    ]


def record(settings: Settings) -> None:
    """Write `engines.lock`, and tell what changed since the last time."""
    path = settings.home / "etc/engines.lock"
    if path.exists():
        for line in drift(settings):
            say(f"engine changed: {line}", f"motor mudou: {line}")
    path.write_text(json.dumps(versions(settings), indent=1, sort_keys=True) + "\n")
