"""Finds the routes of all capabilities: whatever `Routes` an `endpoints` module holds, by name or in `ROUTES`."""

import importlib
from importlib.util import find_spec
from types import ModuleType

from ramal.apps.migrations.metadata import capability_modules, load
from ramal.kit.routes import Routes, UndeclaredRouteError


def routes() -> list[Routes]:
    """Return all declared routes of the capabilities, and load what listens to events and jobs."""
    load()
    for name in ("listeners", "tasks"):
        for path in capability_modules(name):
            importlib.import_module(path)
    if find_spec("ramal.publishing.tasks"):
        importlib.import_module("ramal.publishing.tasks")
    found: dict[int, Routes] = {}
    for path in capability_modules("endpoints"):
        found |= {id(routes): routes for routes in routes_of(importlib.import_module(path))}
    return list(found.values())


def routes_of(module: ModuleType) -> list[Routes]:
    """Return the routes of one module. Raise UndeclaredRouteError if it has none."""
    values = [*vars(module).values(), *getattr(module, "ROUTES", ())]
    listed = [value for value in values if isinstance(value, Routes)]
    if not listed:
        raise UndeclaredRouteError(f"{module.__name__} declares no Routes")
    return listed
