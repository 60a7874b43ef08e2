"""Where the check finds its log-ins: what `ramal up` wrote and `ramal credentials` shows."""

import json

from ramal.apps.check.world import Login
from ramal.apps.settings import Settings


def platform_login(settings: Settings) -> Login:
    """Return it. Raise FileNotFoundError where the instance was never brought up."""
    found = json.loads(settings.path("etc", "credentials.json").read_text())["platform"]
    return Login(email=found["email"], password=found["password"])


def carrier_account(settings: Settings) -> tuple[str, str]:
    """Return user and password of the softphone account at the test carrier."""
    return "visitor", json.loads(settings.path("etc", "testcarrier.json").read_text())["password"]
