"""Capabilities are entered by `api` or `events` only; import-linter has no contract type that says it."""

import grimp

DOORS = {"api", "events"}
HOUSE = ["ramal", "capabilities"]


def _inner(module: str) -> list[str]:
    parts = module.split(".")
    return parts[2:] if parts[:2] == HOUSE else []


def _trespasses(graph: grimp.ImportGraph) -> list[tuple[str, str]]:
    found = []
    for module in graph.modules:
        own = _inner(module)[:1]
        for other in graph.find_modules_directly_imported_by(module):
            inner = _inner(other)
            foreign = len(inner) > 0 and inner[:1] != own
            if foreign and own and (len(inner) < 2 or inner[1] not in DOORS):
                found.append((module, other))
    return found


def test_capabilities_enter_each_other_by_their_doors():
    assert _trespasses(grimp.build_graph("ramal")) == []


def test_the_check_sees_a_trespass():
    graph = grimp.ImportGraph()
    graph.add_import(importer="ramal.capabilities.numbers.service", imported="ramal.capabilities.isps.models")
    graph.add_import(importer="ramal.capabilities.numbers.service", imported="ramal.capabilities.isps.api")
    assert _trespasses(graph) == [("ramal.capabilities.numbers.service", "ramal.capabilities.isps.models")]
