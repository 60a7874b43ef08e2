"""Knows every table: imports the models of kit, capabilities and publishing, whatever stands there."""

import importlib
import pkgutil
from importlib.util import find_spec

from sqlalchemy import MetaData

import ramal.capabilities
from ramal.kit import audit, idempotency, jobs, limits, upkeep
from ramal.kit.tables import Base

KIT = (audit, idempotency, jobs, limits, upkeep)


def capability_modules(name: str) -> list[str]:
    """Return the module paths `ramal.capabilities.<capability>.<name>` that exist."""
    found = sorted(module.name for module in pkgutil.iter_modules(ramal.capabilities.__path__) if module.ispkg)
    paths = [f"ramal.capabilities.{capability}.{name}" for capability in found]
    return [path for path in paths if find_spec(path)]


def load() -> MetaData:
    """Return the metadata of all tables."""
    for path in [*capability_modules("models"), *(path for path in ["ramal.publishing.models"] if find_spec(path))]:
        importlib.import_module(path)
    return Base.metadata
