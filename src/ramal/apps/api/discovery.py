"""Finds the routes of all capabilities: each `endpoints` module lists its own in `ROUTES`."""

import importlib

from ramal.apps.migrations.metadata import capability_modules, load
from ramal.kit.routes import Routes, UndeclaredRouteError


def routes() -> list[Routes]:
    """Return all declared routes of the capabilities, and load what listens to events and jobs."""
    load()
    for name in ("listeners", "tasks"):
        for path in capability_modules(name):
            importlib.import_module(path)
    found: list[Routes] = []
    for path in capability_modules("endpoints"):
        listed = getattr(importlib.import_module(path), "ROUTES", None)
        if listed is None:
            raise UndeclaredRouteError(f"{path} lists no ROUTES")
        found += listed
    return found
