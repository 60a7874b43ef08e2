"""Writes the OpenAPI document of each audience, without an instance: `python -m ramal.apps.api.documents FOLDER`."""

import json
import sys
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from sqlalchemy.pool import NullPool
from starlette.routing import Mount

from ramal.apps.api.application import build
from ramal.kit.db import Database
from ramal.kit.errors import UnauthenticatedError
from ramal.kit.subjects import Audience, Subject

NOWHERE = "postgresql+psycopg://nobody@/none"


async def _nobody(_request: Request, _audience: Audience) -> Subject:
    raise UnauthenticatedError


def documents() -> dict[str, dict[str, Any]]:
    """Return the documents by audience."""
    app = build(Database(NOWHERE, poolclass=NullPool), _nobody)
    mounts = [route for route in app.routes if isinstance(route, Mount) and isinstance(route.app, FastAPI)]
    return {mount.path.removeprefix("/api/"): mount.app.openapi() for mount in mounts if isinstance(mount.app, FastAPI)}


def write(folder: Path) -> None:
    """Write `<audience>.json`, with sorted names: the same application gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    for audience, document in documents().items():
        (folder / f"{audience}.json").write_text(json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
