"""An own certificate authority (RFC 5280): bound to this instance's names, so that whoever trusts it trusts it for nothing else.

Pure: keys and certificates in, keys and certificates out, `now` is an argument. RSA, because older telephones know nothing else.
"""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY_LIFE, LEAF_LIFE = timedelta(days=3650), timedelta(days=397)
RENEW_AUTHORITY, RENEW_LEAF = timedelta(days=425), timedelta(days=30)
"""So long before its end a certificate is replaced; an authority while what it signs still ends before it does."""
SKEW = timedelta(days=1)
"""Machines whose clock is behind must accept a certificate that was made a minute ago."""
_LONGEST_NAME = 64

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_PRIVATE = (
    "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7", "fe80::/10"
)  # fmt: skip
PRIVATE: tuple[Network, ...] = tuple(map(ipaddress.ip_network, _PRIVATE))
LOCAL = ("localhost", "local", "lan", "internal", "home.arpa")
"""What every authority of ours may sign: nobody outside a house owns these."""


@dataclass(frozen=True)
class Names:
    """What a certificate is for. `hosts` in lower case, the first one is shown."""

    hosts: tuple[str, ...]
    addresses: tuple[Address, ...]

    def general(self) -> list[x509.GeneralName]:
        """Return them as subject alternative names."""
        return [*(x509.DNSName(host) for host in self.hosts), *(x509.IPAddress(address) for address in self.addresses)]


@dataclass(frozen=True)
class Pair:
    """A key and its certificate."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    def pem(self) -> bytes:
        """Return both, the key first."""
        return self.key_pem() + self.certificate.public_bytes(serialization.Encoding.PEM)

    def key_pem(self) -> bytes:
        """Return the key."""
        return self.key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


def new_authority(title: str, names: Names, now: datetime) -> Pair:
    """Return an authority that can sign for these names, and for addresses and names that belong to nobody, only."""
    key = rsa.generate_private_key(65537, 3072)
    builder = _builder(_name(title), _name(title), key.public_key(), now, AUTHORITY_LIFE)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(signs_certificates=True), critical=True)
    builder = builder.add_extension(x509.NameConstraints(_permitted(names), None), critical=True)
    return Pair(key, builder.sign(key, hashes.SHA256()))


def issue(authority: Pair, names: Names, now: datetime) -> Pair:
    """Return a server certificate for these names."""
    key = rsa.generate_private_key(65537, 2048)
    shown = names.hosts[0] if names.hosts else str(names.addresses[0])
    builder = _builder(_name(shown), authority.certificate.subject, key.public_key(), now, LEAF_LIFE)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_usage(signs_certificates=False), critical=True)
    builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    builder = builder.add_extension(x509.SubjectAlternativeName(names.general()), critical=False)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
    builder = builder.add_extension(identifier, critical=False)
    return Pair(key, builder.sign(authority.key, hashes.SHA256()))


def may_sign(authority: x509.Certificate, names: Names, now: datetime) -> bool:
    """Say whether the authority is in time and its constraints allow all of the names (RFC 5280 §4.2.1.10)."""
    if not authority.not_valid_before_utc <= now < authority.not_valid_after_utc - RENEW_AUTHORITY:
        return False
    permitted = authority.extensions.get_extension_for_class(x509.NameConstraints).value.permitted_subtrees or []
    domains = [name.value for name in permitted if isinstance(name, x509.DNSName)]
    networks = [name.value for name in permitted if isinstance(name, x509.IPAddress)]
    return all(_within(host, domains) for host in names.hosts) and all(_inside(address, networks) for address in names.addresses)


def serves(leaf: x509.Certificate, authority: x509.Certificate, names: Names, now: datetime) -> bool:
    """Say whether a leaf is the authority's, names exactly these names, and is not about to end."""
    try:
        leaf.verify_directly_issued_by(authority)
    except (InvalidSignature, ValueError, TypeError):
        return False
    in_time = leaf.not_valid_before_utc <= now < leaf.not_valid_after_utc - RENEW_LEAF
    return in_time and set(names_of(leaf).general()) == set(names.general())


def names_of(certificate: x509.Certificate) -> Names:
    """Return what a certificate is for."""
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return Names((), ())
    return Names(tuple(names.get_values_for_type(x509.DNSName)), tuple(names.get_values_for_type(x509.IPAddress)))


def covers(certificate: x509.Certificate, host: str) -> bool:
    """Say whether a certificate is for a host name; a wildcard stands for one label (RFC 6125 §6.4.3)."""
    known = {name.lower() for name in names_of(certificate).hosts}
    return host.lower() in known or f"*.{host.lower().partition('.')[2]}" in known


def _builder(
    subject: x509.Name, issuer: x509.Name, key: rsa.RSAPublicKey, now: datetime, life: timedelta
) -> x509.CertificateBuilder:  # fmt: skip
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key)
    builder = builder.serial_number(x509.random_serial_number()).not_valid_before(now - SKEW).not_valid_after(now - SKEW + life)
    return builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text[:_LONGEST_NAME])])


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    others = dict.fromkeys(("content_commitment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False)
    return x509.KeyUsage(
        digital_signature=not signs_certificates, key_encipherment=not signs_certificates, key_cert_sign=signs_certificates,
        crl_sign=signs_certificates, **others,
    )  # fmt: skip


def _permitted(names: Names) -> list[x509.GeneralName]:
    hosts = dict.fromkeys((*LOCAL, *names.hosts))
    own: Iterable[Network] = (ipaddress.ip_network(address) for address in names.addresses if not _inside(address, PRIVATE))
    return [*(x509.DNSName(host) for host in hosts), *(x509.IPAddress(network) for network in dict.fromkeys((*PRIVATE, *own)))]


def _within(host: str, domains: Iterable[str]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def _inside(address: Address, networks: Iterable[Network]) -> bool:
    return any(address in network for network in networks if network.version == address.version)
