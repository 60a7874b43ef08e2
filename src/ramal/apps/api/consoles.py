"""Serves the built consoles: browsers keep hashed files for ever; every path that is no file is the console's page, which routes itself.

`web/dist/<application>/` holds `index.html`, hashed files below `assets/`, and beside a file its compressed twins `.br` and `.gz`.
"""

import mimetypes
import os
import secrets
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.types import Receive, Scope, Send

from ramal.apps.api import pages
from ramal.apps.api.front import asked_host
from ramal.apps.settings import Instance
from ramal.kit.problems import answer

APPLICATIONS: Final = {"platform": "platform", "isp": "isp", "console": "tenant", "phone": "phone"}
"""First part of the path → folder below `web/dist`."""
NONCE = "__CSP_NONCE__"
"""What a page holds where its response's nonce belongs (`html.cspNonce` of Vite)."""
FOR_EVER, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
WORKER_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self'"
"""What a service worker may do: a worker has the policy of its own file, not that of its page."""
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2"}
_PERMISSIONS = "microphone=(self), speaker-selection=(self), camera=(), display-capture=(), geolocation=(), payment=(), usb=()"


@dataclass(frozen=True)
class Consoles:
    """ASGI application behind the API's own paths."""

    root: Path
    instance: Instance

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request. There is no WebSocket here: it is refused."""
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1000})
            return
        await self._response(Request(scope))(scope, receive, send)

    def _response(self, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            return answer(_problem(HTTPStatus.METHOD_NOT_ALLOWED, "method-not-allowed"))
        first, slash, rest = request.url.path.lstrip("/").partition("/")
        only = self.instance.console_hosts.get(asked_host(request.scope))
        if not first:
            return RedirectResponse(f"/{only}/", HTTPStatus.FOUND) if only else pages.chooser(request, list(APPLICATIONS))
        if first not in APPLICATIONS or (only and first != only):
            return answer(_problem(HTTPStatus.NOT_FOUND, "not-found"))
        folder = self.root / APPLICATIONS[first]
        if not (folder / "index.html").is_file():
            return pages.not_built(request)
        if not slash:
            return RedirectResponse(f"/{first}/{_query(request)}", HTTPStatus.PERMANENT_REDIRECT)
        return self._of(folder, rest, request)

    def _of(self, folder: Path, path: str, request: Request) -> Response:
        found = inside(folder, path)
        if found is not None and found.name != "index.html":
            return _file(found, request, kept=path.startswith("assets/"))
        if PurePosixPath(path).suffix and path != "index.html":
            return answer(_problem(HTTPStatus.NOT_FOUND, "not-found"))
        return self._page(folder, request)

    def _page(self, folder: Path, request: Request) -> Response:
        """Return the application's page; its nonce lets it make style elements, and nothing else inline."""
        nonce = secrets.token_urlsafe(16)
        text = (folder / "index.html").read_text(encoding="utf-8").replace(NONCE, nonce)
        headers = {"cache-control": "no-store"} | self._policy(request, f"'self' 'nonce-{nonce}'")
        return Response(text, media_type="text/html", headers=headers)

    def _policy(self, request: Request, styles: str) -> dict[str, str]:
        """Return what a page may do (CSP, RFC 9110 §11): nothing from elsewhere; SIP goes to the edge's own WebSocket port."""
        edges = dict.fromkeys(host for host in (asked_host(request.scope), self.instance.shown) if host)
        sockets = " ".join(f"wss://{host}:{self.instance.ports.sip_wss}" for host in edges)
        rules = {
            "default-src": "'self'", "script-src": "'self'", "style-src": styles, "style-src-attr": "'unsafe-inline'",
            "connect-src": f"'self' {sockets}", "img-src": "'self' data: blob:", "media-src": "'self' blob:", "font-src": "'self'",
            "worker-src": "'self'", "manifest-src": "'self'", "object-src": "'none'", "base-uri": "'self'", "form-action": "'self'",
            "frame-ancestors": "'none'",
        }  # fmt: skip
        return {
            "content-security-policy": "; ".join(f"{name} {value}" for name, value in rules.items()),
            "permissions-policy": _PERMISSIONS,
            "cross-origin-opener-policy": "same-origin",
        }


def inside(folder: Path, path: str) -> Path | None:
    """Return the file that a path names below a folder; None where there is none, or it leads out or to something hidden."""
    parts = path.split("/")
    if any(part in {"", ".", ".."} or part.startswith(".") or "\\" in part or "\x00" in part for part in parts):
        return None
    found = folder.joinpath(*parts)
    try:
        return found if found.is_file() and found.resolve().is_relative_to(folder.resolve()) else None
    except OSError:
        return None


def _file(path: Path, request: Request, *, kept: bool) -> Response:
    encoding, sent = _twin(path, request.headers)
    state = sent.stat()
    tag = f'"{state.st_mtime_ns:x}-{state.st_size:x}{encoding}"'
    headers = {"etag": tag, "cache-control": FOR_EVER if kept else ASK_AGAIN, "vary": "accept-encoding"}
    if tag in [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    if encoding:
        headers["content-encoding"] = encoding
    if path.name == "sw.js":
        headers["service-worker-allowed"] = f"/{request.url.path.split('/')[1]}/"
        headers["content-security-policy"] = WORKER_POLICY
    return FileResponse(sent, media_type=_type(path), headers=headers, stat_result=state)


def _twin(path: Path, headers: Headers) -> tuple[str, Path]:
    """Return the encoding to send and its file (RFC 9110 §12.5.3)."""
    accepted = _accepted(headers.get("accept-encoding", ""))
    for encoding, suffix in ENCODINGS:
        twin = path.with_name(path.name + suffix)
        if accepted.get(encoding, accepted.get("*", 0.0)) > 0 and twin.is_file():
            return encoding, twin
    return "", path


def _accepted(header: str) -> dict[str, float]:
    found = {}
    for item in header.lower().split(","):
        name, _, weight = item.strip().partition(";")
        try:
            found[name.strip()] = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            found[name.strip()] = 0.0
    return found


def _type(path: Path) -> str:
    known = _TYPES.get(path.suffix) or mimetypes.guess_type(os.fspath(path))[0] or "application/octet-stream"
    return f"{known}; charset=utf-8" if known.startswith("text/") or known == "image/svg+xml" else known


def _query(request: Request) -> str:
    return f"?{request.url.query}" if request.url.query else ""


def _problem(status: HTTPStatus, code: str) -> dict[str, object]:
    return {"type": f"urn:ramal:problem:{code}", "title": status.phrase, "status": status.value, "code": code}
