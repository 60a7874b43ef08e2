"""What the command line says about certificates: how long they last, and whether each TLS port really serves them."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from ramal.apps.cli.findings import Finding
from ramal.apps.cli.words import word
from ramal.apps.node import certify
from ramal.apps.settings import Settings
from ramal.engines.certificates import certificate_in, store
from ramal.engines.certificates.acme import due

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
    if settings.instance.acme and certify.hosts_of(settings):
        yield from _acme(settings)
    known = {one.fingerprint(hashes.SHA256()) for path in kept.in_use if (one := certificate_in(path))}
    for name in TLS_PORTS:
        yield _port(settings, name, known)


def _acme(settings: Settings) -> Iterator[Finding]:
    """Say how the last attempt ended, and what an authority needs that is not there."""
    hosts, state = certify.hosts_of(settings), certify.read(settings.home / "certificates/acme.json")
    if due(certificate_in(store(settings).public), hosts, datetime.now(UTC)) or state.get("error"):
        seen = str(state.get("error") or word("no certificate yet", "ainda sem certificado"))
        yield Finding("warning", f"acme {hosts[0]}", seen, word("each name must lead here by DNS", "cada nome deve apontar para cá no DNS"))
    else:
        yield Finding("ok", f"acme {hosts[0]}", word("issued", "emitido"))
    if not settings.instance.ports.http:
        seen = word("port 80 is not ours: the authority looks there", "a porta 80 não é nossa: a autoridade olha lá")
        cure = word(
            "free port 80, then ./ramal down and ./ramal up --host …", "libere a porta 80, depois ./ramal down e ./ramal up --host …"
        )
        yield Finding("warning", word("acme port 80", "acme porta 80"), seen, cure)
    for host in hosts:
        yield from _resolved(settings, host)


def _resolved(settings: Settings, host: str) -> Iterator[Finding]:
    """Say where DNS leads, where that is not here."""
    here = {settings.instance.public_ip or settings.instance.listen, settings.instance.listen}
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except OSError as error:
        found, told = set(), str(error)
    else:
        told = " ".join(sorted(found))
    if not found & here:
        cure = word(f"point {host} to {settings.instance.public_ip or settings.instance.listen}", f"aponte {host} para {min(here)}")
        yield Finding("warning", f"dns {host}", told, cure)


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
