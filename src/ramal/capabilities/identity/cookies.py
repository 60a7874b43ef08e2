"""Sessions of browsers: a cookie per audience that no script can read, and the refusal of what another site's page sends with it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal
from urllib.parse import urlsplit

from fastapi import Response
from starlette.requests import HTTPConnection

from ramal.kit.errors import ForbiddenError
from ramal.kit.subjects import Audience

HEADER = "x-ramal-console"
"""A page of another site cannot add a header of this name without asking first, and is never allowed to."""

SAFE = {"GET", "HEAD", "OPTIONS"}


class CrossSiteError(ForbiddenError):
    """The request did not come from one of our own pages."""

    code, title = "cross-site", "This request must come from the console itself"


@dataclass(frozen=True)
class Cookie:
    """A cookie of one path that no script reads and no other site's page sends.

    `lax` is for what has to come along when another site's page leads back to us.
    """

    name: str
    path: str
    site: Literal["strict", "lax"] = "strict"

    def give(self, response: Response, value: str, keep: timedelta | None = None) -> None:
        """Set it; `keep` lets it outlive the browser. The server decides how long it is good for."""
        age = int(keep.total_seconds()) if keep else None
        response.set_cookie(self.name, value, max_age=age, path=self.path, secure=True, httponly=True, samesite=self.site)

    def take_back(self, response: Response) -> None:
        """Remove it."""
        response.delete_cookie(self.name, path=self.path, secure=True, httponly=True, samesite=self.site)


def of(audience: Audience | str) -> Cookie:
    """Return the cookie of an audience. Its path keeps consoles of one host apart, so `__Host-` (path `/`) does not fit."""
    return Cookie(f"__Secure-ramal-{audience}", f"/api/{audience}")


def require_own_page(connection: HTTPConnection) -> None:
    """Raise CrossSiteError unless a request that may change something comes from a page of this very origin.

    The custom header makes a foreign page's browser ask first (and be refused); `Sec-Fetch-Site` and `Origin` say it once more
    where the browser sends them. A WebSocket cannot carry the header: there the origin alone decides, and must be there.
    """
    headers, socket = connection.headers, connection.scope["type"] == "websocket"
    if not socket and connection.scope.get("method") in SAFE:
        return
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if (not socket and not headers.get(HEADER)) or (site is not None and site != "same-origin"):
        raise CrossSiteError
    if (socket or origin is not None) and urlsplit(origin or "").netloc.lower() != headers.get("host", "").lower():
        raise CrossSiteError
