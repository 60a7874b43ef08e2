"""The own authority: what it signs verifies, it cannot sign for others, and everything is renewed in time."""

import ipaddress
import ssl
import subprocess
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from hypothesis import given
from hypothesis import strategies as st

from ramal.engines.certificates import Store, certificate_in, needed
from ramal.engines.certificates.authority import LEAF_LIFE, RENEW_LEAF, Names, covers, issue, may_sign, names_of, new_authority

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
NAMES = Names(("pbx.example.net", "localhost"), (ipaddress.ip_address("203.0.113.9"), ipaddress.ip_address("::1")))
pytestmark = pytest.mark.feature("B2")


def stranger(authority, names):
    """What a stolen key could make: signed without asking `may_sign`."""
    return issue(authority, names, NOW)


def verified(tmp_path, authority, leaf, *, name: str) -> str:
    files = {"ca.pem": authority.certificate, "leaf.pem": leaf.certificate}
    for file, certificate in files.items():
        (tmp_path / file).write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    option = "-verify_ip" if name.replace(".", "").isdigit() or ":" in name else "-verify_hostname"
    command = ["openssl", "verify", "-x509_strict", "-purpose", "sslserver", "-attime", str(int(NOW.timestamp()))]
    done = subprocess.run(
        [*command, option, name, "-CAfile", str(tmp_path / "ca.pem"), str(tmp_path / "leaf.pem")],
        capture_output=True, text=True, check=False, timeout=10,
    )  # fmt: skip
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def authority():
    return new_authority("Ramal test", NAMES, NOW)


@pytest.mark.parametrize("name", ["pbx.example.net", "203.0.113.9", "::1", "localhost"])
def test_what_it_signs_is_believed_for_its_names(tmp_path, authority, name) -> None:
    assert ": OK" in verified(tmp_path, authority, issue(authority, NAMES, NOW), name=name)


@pytest.mark.feature("B2", off_nominal=True)
@pytest.mark.parametrize(
    ("names", "name"),
    [
        (Names(("bank.example.com",), ()), "bank.example.com"),
        (Names(("example.net",), ()), "example.net"),
        (Names((), (ipaddress.ip_address("203.0.113.10"),)), "203.0.113.10"),
    ],
)
def test_a_stolen_key_signs_for_nobody_else(tmp_path, authority, names, name) -> None:
    assert "permitted subtree violation" in verified(tmp_path, authority, stranger(authority, names), name=name)
    assert not may_sign(authority.certificate, names, NOW)


@given(st.sampled_from(["pbx.example.net", "phone.pbx.example.net", "a.lan", "evilpbx.example.net", "example.net", "net"]))
def test_a_constraint_allows_its_name_and_what_lies_below(authority, host) -> None:
    allowed = may_sign(authority.certificate, Names((host,), ()), NOW)
    assert allowed == (host in {"pbx.example.net", "phone.pbx.example.net", "a.lan"})


def test_files_are_kept_and_only_the_owner_reads_them(tmp_path) -> None:
    store = Store(tmp_path / "certificates")
    assert store.ensure(NAMES, "Ramal test", NOW)
    assert not store.ensure(NAMES, "Ramal test", NOW + timedelta(days=100))
    assert {path.stat().st_mode & 0o077 for path in store.folder.rglob("*")} == {0}
    assert store.folder.stat().st_mode & 0o077 == 0
    assert b"PRIVATE" not in store.authority.read_bytes()


def test_renewal_comes_before_the_end_and_keeps_the_authority(tmp_path) -> None:
    store = Store(tmp_path)
    store.ensure(NAMES, "Ramal test", NOW)
    trusted, first = store.authority.read_bytes(), certificate_in(store.own)
    assert store.ensure(NAMES, "Ramal test", NOW + LEAF_LIFE - RENEW_LEAF)
    second = certificate_in(store.own)
    assert second.serial_number != first.serial_number
    assert second.not_valid_after_utc > first.not_valid_after_utc
    assert store.authority.read_bytes() == trusted


def test_a_new_name_below_the_own_ones_needs_no_new_trust(tmp_path) -> None:
    store = Store(tmp_path)
    store.ensure(NAMES, "Ramal test", NOW)
    trusted = store.fingerprint()
    wider = Names((*NAMES.hosts, "phone.pbx.example.net"), (*NAMES.addresses, ipaddress.ip_address("192.168.7.7")))
    assert store.ensure(wider, "Ramal test", NOW)
    assert store.fingerprint() == trusted
    assert covers(certificate_in(store.own), "phone.pbx.example.net")


@pytest.mark.feature("B2", off_nominal=True)
def test_a_name_of_another_domain_needs_a_new_authority(tmp_path) -> None:
    store = Store(tmp_path)
    store.ensure(NAMES, "Ramal test", NOW)
    trusted = store.fingerprint()
    assert store.ensure(Names(("voz.example.org",), NAMES.addresses), "Ramal test", NOW)
    assert store.fingerprint() != trusted


@pytest.mark.feature("B2", off_nominal=True)
@pytest.mark.parametrize("broken", ["own.pem", "authority.pem", "authority/key.pem"])
def test_a_broken_file_is_made_anew(tmp_path, broken) -> None:
    store = Store(tmp_path)
    store.ensure(NAMES, "Ramal test", NOW)
    (tmp_path / broken).write_text("-----BEGIN CERTIFICATE-----\nnothing\n")
    assert store.ensure(NAMES, "Ramal test", NOW)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(store.own)
    assert certificate_in(store.own).issuer == certificate_in(store.authority).subject


def test_an_instance_needs_its_hosts_and_addresses() -> None:
    class Instance:
        hosts, console_hosts = ["pbx.example.net"], {"fone.example.net": "phone"}
        public_ip, listen = "203.0.113.9", "0.0.0.0"

    class Settings:
        instance = Instance()

    found = needed(Settings())
    assert found.hosts == ("pbx.example.net", "fone.example.net", "localhost")
    assert [str(address) for address in found.addresses] == ["203.0.113.9", "127.0.0.1", "::1"]


def test_a_wildcard_stands_for_one_label() -> None:
    authority = new_authority("Ramal test", Names(("example.net",), ()), NOW)
    leaf = issue(authority, Names(("*.example.net",), ()), NOW).certificate
    assert covers(leaf, "PBX.example.net")
    assert not covers(leaf, "a.b.example.net")
    assert not covers(leaf, "example.net")
    assert names_of(x509.load_der_x509_certificate(leaf.public_bytes(serialization.Encoding.DER))).hosts == ("*.example.net",)
