"""`./ramal bench [group…] [--rounds N] [--json FILE]`: prints ratios against peers measured in the same run."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from bench import change, core, edge, ingest, lists, live, python, snapshot
from ramal.apps.settings import load

GROUPS: dict[str, Callable[[Path, int], dict[str, object]]] = {
    "edge_outbound": lambda engines, rounds: edge.outbound(engines, rounds=rounds),
    "core_internal": lambda engines, rounds: core.internal(engines, rounds=rounds),
    "path_internal": lambda engines, rounds: core.path(engines, rounds=rounds),
    "edge_python": python.run,
    "register": lambda engines, rounds: edge.register(engines, rounds=rounds),
    "snapshot": lambda _engines, rounds: snapshot.run(rounds),
    "change": change.run,
    "ingest": ingest.run,
    "lists": lists.run,
    "live": live.run,
}


def _line(name: str, report: dict[str, object]) -> str:
    if "ratio" not in report:
        return f"{name}: {json.dumps(report)}"
    ours, peer = report["ours"], report["peer"]
    assert isinstance(ours, dict)
    assert isinstance(peer, dict)
    return (
        f"{name}: ratio {report['ratio']} (aim ≤ {report['aim']})  ours {ours['cpu_ms_per_call']} ms, "
        f"{report['peer_name']} {peer['cpu_ms_per_call']} ms CPU a call; "
        f"{ours['calls']} and {peer['calls']} calls in {ours['rounds']} rounds"
    )


def main() -> int:
    """Run the groups asked for, or all."""
    parser = argparse.ArgumentParser(prog="ramal bench", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="group", help=" ".join(GROUPS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, metavar="FILE", dest="file")
    options = parser.parse_args()
    if unknown := set(options.groups) - set(GROUPS):
        parser.error(f"no such group: {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
    engines, reports = load().engines, {}
    for name in options.groups or GROUPS:
        reports[name] = GROUPS[name](engines, options.rounds)
        print(_line(name, reports[name]), flush=True)
        if options.file:
            options.file.write_text(json.dumps(reports, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
