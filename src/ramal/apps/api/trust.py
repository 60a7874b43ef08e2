"""The page from which people download this system's authority and learn how to trust it, on each kind of device."""

import uuid
from html import escape
from http import HTTPStatus
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ramal.apps.api.front import TRUST
from ramal.apps.api.pages import page, portuguese
from ramal.apps.settings import Instance
from ramal.engines.certificates import Store, certificate_in
from ramal.kit.problems import answer

FILES = {
    "ramal-ca.pem": "application/x-pem-file",
    "ramal-ca.crt": "application/x-x509-ca-cert",
    "ramal-ca.mobileconfig": "application/x-apple-aspen-config",
}
_TEXTS = Path(__file__).with_name("texts")
_MISSING = {"type": "urn:ramal:problem:not-found", "title": "Not Found", "status": 404, "code": "not-found"}

_PROFILE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>PayloadContent</key><array><dict>
<key>PayloadCertificateFileName</key><string>ramal-ca.crt</string>
<key>PayloadContent</key><data>{content}</data>
<key>PayloadDisplayName</key><string>{name}</string>
<key>PayloadIdentifier</key><string>ramal.{instance}.authority</string>
<key>PayloadType</key><string>com.apple.security.root</string>
<key>PayloadUUID</key><string>{inner}</string>
<key>PayloadVersion</key><integer>1</integer>
</dict></array>
<key>PayloadDisplayName</key><string>{name}</string>
<key>PayloadIdentifier</key><string>ramal.{instance}</string>
<key>PayloadType</key><string>Configuration</string>
<key>PayloadUUID</key><string>{outer}</string>
<key>PayloadVersion</key><integer>1</integer>
</dict></plist>
"""


class Trust:
    """ASGI application at `/trust`: public, over HTTP as well, because before trust there is no HTTPS without a warning."""

    def __init__(self, store: Store, instance: Instance) -> None:
        """Tell of this instance's authority."""
        self._store, self._instance = store, instance

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope)
        name = request.url.path.removeprefix(TRUST).strip("/")
        response = answer(_MISSING)
        if request.method not in ("GET", "HEAD"):
            response = answer(_MISSING | {"status": 405, "title": HTTPStatus.METHOD_NOT_ALLOWED.phrase, "code": "method-not-allowed"})
        elif name in FILES:
            response = self._file(name)
        elif not name:
            response = self._page(request)
        await response(scope, receive, send)

    def _file(self, name: str) -> Response:
        certificate = certificate_in(self._store.authority)
        if certificate is None:
            return answer(_MISSING)
        content = certificate.public_bytes(Encoding.PEM if name.endswith(".pem") else Encoding.DER)
        if name.endswith(".mobileconfig"):
            content = self._profile(certificate.public_bytes(Encoding.PEM).decode())
        return Response(content, media_type=FILES[name], headers={"content-disposition": f'attachment; filename="{name}"'})

    def _profile(self, pem: str) -> bytes:
        """Return Apple's configuration profile; its ids stay the same, so that installing it twice replaces it."""
        instance, fingerprint = self._instance.id, self._store.fingerprint()
        inner, outer = (uuid.uuid5(uuid.NAMESPACE_OID, f"ramal {instance} {fingerprint} {part}") for part in ("authority", "profile"))
        content = "".join(line for line in pem.splitlines() if not line.startswith("-----"))
        text = _PROFILE.format(content=content, name=f"Ramal {self._instance.shown}", instance=instance, inner=inner, outer=outer)
        return text.encode()

    def _page(self, request: Request) -> Response:
        pt = portuguese(request)
        text = (_TEXTS / f"trust.{'pt-BR' if pt else 'en'}.html").read_text(encoding="utf-8")
        names = {"pem": "ramal-ca.pem", "crt": "ramal-ca.crt", "profile": "ramal-ca.mobileconfig"}
        links = {key: f"{TRUST}/{name}" for key, name in names.items()}
        body = text.format(**links, fingerprint=self._store.fingerprint(), origin=escape(self._instance.origin))
        return page(request, "Confiar neste sistema" if pt else "Trust this system", body)
