"""The folder `certificates`: the authority, the certificate that it signed (`own.pem`), one of a public authority (`public.pem`).

Key and chain stand in one file, which is replaced by one rename: who reads it never sees half of a renewal.
"""

import ipaddress
import os
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ramal.engines.certificates.authority import Names, Pair, issue, may_sign, new_authority, serves
from ramal.engines.place import Settings

_EVERYWHERE = ("127.0.0.1", "::1")
_ANY = {"0.0.0.0", "::"}  # noqa: S104 - names no machine


def needed(settings: Settings) -> Names:
    """Return what the instance's certificate must name: its host names, those of its consoles, and its addresses."""
    instance = settings.instance
    hosts = dict.fromkeys([*instance.hosts, *instance.console_hosts, "localhost"])
    addresses = dict.fromkeys(text for text in (instance.public_ip, instance.listen, *_EVERYWHERE) if text and text not in _ANY)
    return Names(tuple(hosts), tuple(ipaddress.ip_address(text) for text in addresses))


class Store:
    """Certificates below one folder. Every file is mode 0600; the authority's key has a folder of its own that nothing serves."""

    def __init__(self, folder: Path) -> None:
        """Remember where."""
        self.folder = folder
        self.own = folder / "own.pem"
        self.public = folder / "public.pem"
        self.authority = folder / "authority.pem"
        """The authority's certificate alone: what people download and trust."""
        self._authority_key = folder / "authority" / "key.pem"

    @property
    def in_use(self) -> list[Path]:
        """Return the files that servers read: the default first."""
        return [path for path in (self.own, self.public) if path.exists()]

    def ensure(self, names: Names, title: str, now: datetime) -> bool:
        """Make or renew what is missing, ends soon or names something else. Return whether the own certificate changed."""
        authority = self._known_authority()
        if authority is None or not may_sign(authority.certificate, names, now):
            authority = new_authority(title, names, now)
            self._keep(self._authority_key, authority.key_pem())
            self._keep(self.authority, authority.certificate.public_bytes(serialization.Encoding.PEM))
        leaf = certificate_in(self.own)
        if leaf is not None and serves(leaf, authority.certificate, names, now):
            return False
        self._keep(self.own, issue(authority, names, now).pem())
        return True

    def take_public(self, pem: bytes) -> None:
        """Keep what a public authority has issued: key, then chain."""
        self._keep(self.public, pem)

    def fingerprint(self) -> str:
        """Return SHA-256 of the authority's certificate, as systems show it."""
        known = certificate_in(self.authority)
        return known.fingerprint(hashes.SHA256()).hex(":").upper() if known else ""

    def _known_authority(self) -> Pair | None:
        certificate = certificate_in(self.authority)
        try:
            key = serialization.load_pem_private_key(self._authority_key.read_bytes(), None)
        except (OSError, ValueError):
            return None
        if certificate is None or not isinstance(key, rsa.RSAPrivateKey) or key.public_key() != certificate.public_key():
            return None
        return Pair(key, certificate)

    def _keep(self, path: Path, content: bytes) -> None:
        for folder in (self.folder, path.parent):
            folder.mkdir(mode=0o700, exist_ok=True)
        aside = path.with_suffix(".new")
        aside.unlink(missing_ok=True)
        aside.touch(mode=0o600)
        aside.write_bytes(content)
        with aside.open("rb") as file:
            os.fsync(file.fileno())
        aside.replace(path)


def certificate_in(path: Path) -> x509.Certificate | None:
    """Return the first certificate of a PEM file, None where there is none."""
    found = certificates_in(path)
    return found[0] if found else None


def certificates_in(path: Path) -> list[x509.Certificate]:
    """Return all certificates of a PEM file that may begin with a key."""
    try:
        return x509.load_pem_x509_certificates(path.read_bytes())
    except (OSError, ValueError):
        return []


def store(settings: Settings) -> Store:
    """Return the store of an instance."""
    return Store(settings.home / "certificates")


def render(settings: Settings) -> bool:
    """Make or renew the instance's own certificate. Return whether it changed."""
    title = f"Ramal {settings.instance.id}: local authority"
    return store(settings).ensure(needed(settings), title, datetime.now(UTC))
