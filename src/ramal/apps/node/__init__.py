"""The node agent: one per host. Brings configuration to the calls and what happened to the records; keeps calls; watches gateways."""

import urllib.error
import urllib.request

from ramal.apps.settings import Settings


def ready(settings: Settings) -> bool:
    """Say whether the agent of this instance is up and its snapshot was filled once."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{settings.instance.ports.node}/ready", timeout=1) as answer:
            return bool(answer.status == 200)  # noqa: PLR2004
    except OSError:
        return False
