"""What the command line says about certificates: how long they last, and whether each TLS port really serves them."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from ramal.apps.cli.findings import Finding
from ramal.apps.cli.words import word
from ramal.apps.settings import Settings
from ramal.engines.certificates import certificate_in, store

TLS_PORTS = ("https", "sip_tls", "sip_wss")
SOON = timedelta(days=14)
"""Renewal begins a month before the end: when this little is left it does not work."""


def fingerprint(settings: Settings) -> str:
    """Return what people compare before they trust the authority."""
    return f"SHA-256 {store(settings).fingerprint()}"


def summary(settings: Settings) -> str:
    """Return until when the shown name's certificate is good."""
    known = certificate_in(store(settings).in_use[-1]) if store(settings).in_use else None
    if known is None:
        return word("no certificate", "sem certificado")
    return word(f"certificate until {known.not_valid_after_utc:%F}", f"certificado até {known.not_valid_after_utc:%F}")


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at the files, and shake hands with every port."""
    kept = store(settings)
    for path in kept.in_use or [kept.own]:
        yield _file(path.stem, certificate_in(path))
    known = {one.fingerprint(hashes.SHA256()) for path in kept.in_use if (one := certificate_in(path))}
    for name in TLS_PORTS:
        yield _port(settings, name, known)


def _file(name: str, certificate: x509.Certificate | None) -> Finding:
    title = f"{word('certificate', 'certificado')} {name}"
    if certificate is None:
        return Finding("fault", title, word("missing or broken", "ausente ou danificado"), "./ramal up")
    left = certificate.not_valid_after_utc - datetime.now(UTC)
    seen = word(
        f"until {certificate.not_valid_after_utc:%F} ({left.days} days)", f"até {certificate.not_valid_after_utc:%F} ({left.days} dias)"
    )
    return Finding("ok", title, seen) if left > SOON else Finding("fault", title, seen, "./ramal logs node")


def _port(settings: Settings, name: str, known: set[bytes]) -> Finding:
    """Say whether the port serves one of the files: a role that did not read a renewed one would go on until the old one ends."""
    port = getattr(settings.instance.ports, name)
    try:
        served = handshake(settings.instance.listen, port)
    except OSError as error:
        return Finding("fault", f"tls {name}:{port}", str(error), "./ramal status")
    if served.fingerprint(hashes.SHA256()) not in known:
        return Finding("warning", f"tls {name}:{port}", word("serves an older certificate", "serve um certificado antigo"), "./ramal up")
    return Finding("ok", f"tls {name}:{port}", word("serves the present certificate", "serve o certificado atual"))


def handshake(host: str, port: int, *, name: str | None = None) -> x509.Certificate:
    """Return the certificate that a port serves, whoever signed it. Raise OSError."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection((host, port), timeout=3) as plain, context.wrap_socket(plain, server_hostname=name) as secure:
        return x509.load_der_x509_certificate(secure.getpeercert(binary_form=True) or b"")
