"""Certificates of a public authority by ACME (RFC 8555), proved over HTTP (§8.3): the API's role serves what the authority asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import josepy
from acme import challenges, client, errors, messages
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from requests.exceptions import RequestException

from ramal.engines.certificates.authority import names_of

RENEW = timedelta(days=30)
PATIENCE = timedelta(seconds=90)


class AcmeError(Exception):
    """The authority refused, or could not be reached; the text says what it said."""


@dataclass(frozen=True)
class Acme:
    """One account at one authority. `trusted`: who signs the authority's own HTTPS, where the system does not know it."""

    directory: str
    account: Path
    challenges: Path
    trusted: Path | None = None

    def issue(self, hosts: Sequence[str]) -> bytes:
        """Prove the hosts and return key and chain as PEM; takes seconds to minutes. Raise AcmeError."""
        try:
            return self._issue(hosts)
        except (errors.Error, RequestException, josepy.errors.Error, OSError) as error:
            raise AcmeError(_said(error)) from error

    def _issue(self, hosts: Sequence[str]) -> bytes:
        speaker, thumbprint = self._log_in()
        key = rsa.generate_private_key(65537, 2048)
        order = speaker.new_order(_request(key, hosts))
        tokens: list[Path] = []
        try:
            for authorization in order.authorizations:
                self._prove(speaker, thumbprint, authorization, tokens)
            done = speaker.poll_and_finalize(order, datetime.now() + PATIENCE)  # noqa: DTZ005 - the library compares with local time
        finally:
            for path in tokens:
                path.unlink(missing_ok=True)
        pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        return pem + done.fullchain_pem.encode()

    def _log_in(self) -> tuple[client.ClientV2, josepy.JWK]:
        """Return a client of our account, which is made where it does not exist."""
        key = josepy.JWKRSA(key=self._account_key())
        trusted = str(self.trusted) if self.trusted else True
        net = client.ClientNetwork(key, user_agent="Ramal", verify_ssl=trusted)  # type: ignore[arg-type]
        speaker = client.ClientV2(client.ClientV2.get_directory(self.directory, net), net)
        try:
            speaker.new_account(messages.NewRegistration.from_data(terms_of_service_agreed=True))
        except errors.ConflictError as known:
            net.account = messages.RegistrationResource(uri=known.location, body=messages.Registration())
        return speaker, key

    def _account_key(self) -> rsa.RSAPrivateKey:
        if not self.account.exists():
            made = rsa.generate_private_key(65537, 2048)
            self.account.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.account.touch(mode=0o600)
            self.account.write_bytes(
                made.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
            )
        key = serialization.load_pem_private_key(self.account.read_bytes(), None)
        if not isinstance(key, rsa.RSAPrivateKey):
            raise AcmeError(f"{self.account.name} holds no RSA key")
        return key

    def _prove(
        self, speaker: client.ClientV2, key: josepy.JWK, authorization: messages.AuthorizationResource, tokens: list[Path]
    ) -> None:  # fmt: skip
        """Lay the answer where the API's role finds it, and ask the authority to look."""
        if authorization.body.status == messages.STATUS_VALID:
            return
        offered = [one for one in authorization.body.challenges if isinstance(one.chall, challenges.HTTP01)]
        if not offered:
            raise AcmeError(f"no proof over HTTP is offered for {authorization.body.identifier.value}")
        answer, text = offered[0].response_and_validation(key)
        path = self.challenges / offered[0].chall.encode("token")
        self.challenges.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        tokens.append(path)
        speaker.answer_challenge(offered[0], answer)


def due(certificate: x509.Certificate | None, hosts: Sequence[str], now: datetime) -> bool:
    """Say whether a certificate must be asked for: there is none, it ends within a month, or it lacks a name."""
    if certificate is None or not set(hosts) <= set(names_of(certificate).hosts):
        return True
    life = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    return certificate.not_valid_after_utc.astimezone(UTC) - now < min(RENEW, life / 3)


def _request(key: rsa.RSAPrivateKey, hosts: Sequence[str]) -> bytes:
    names = x509.SubjectAlternativeName([x509.DNSName(host) for host in hosts])
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hosts[0][:64])]))
    return builder.add_extension(names, critical=False).sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def _said(error: Exception) -> str:
    """Return what the authority said about each name, or the error itself."""
    if isinstance(error, errors.ValidationError):
        told = [
            f"{one.body.identifier.value}: {part.error.detail}"
            for one in error.failed_authzrs
            for part in one.body.challenges
            if part.error is not None
        ]
        return "; ".join(told) or "the names were not proved"
    return str(error)[:500] or type(error).__name__
