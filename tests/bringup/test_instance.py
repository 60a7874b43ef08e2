import socket
import stat
from argparse import Namespace
from pathlib import Path

import pytest

from ramal.apps.cli import instance, ports
from ramal.apps.cli.words import Fault, language, word
from ramal.apps.settings import Instance, Secrets, Settings

NOTHING = Namespace(
    loopback=False, empty=False, listen=None, public_ip=None, ports=None, host=None, console_host=None, acme=None, acme_ca=None, turn=None
)


def given(**options: object) -> Namespace:
    return Namespace(**vars(NOTHING) | options)


def test_secrets_are_random_and_distinct() -> None:
    one, two = instance.fresh_secrets(), instance.fresh_secrets()
    values = [getattr(each, name) for each in (one, two) for name in Secrets.__struct_fields__]
    assert len(set(values)) == len(values)
    assert all(len(value) >= 32 for value in values)


def test_a_file_is_replaced_whole_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "secret.json"
    instance.write(path, "first")
    instance.write(path, "second")
    assert path.read_text() == "second"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret.json"]


def test_no_secret_of_the_instance_can_be_read_by_others(settings: Settings) -> None:
    assert stat.S_IMODE((settings.home / "etc").stat().st_mode) == 0o700
    for name in ("secrets.json", "credentials.json", "supervisord.conf", "redis.conf", "kamailio/kamailio.cfg", "rtpengine/rtpengine.conf"):
        assert stat.S_IMODE((settings.home / "etc" / name).stat().st_mode) & 0o077 == 0, name


def test_options_are_kept_and_nothing_changes_without_them() -> None:
    kept = Instance(id="x", listen="127.0.0.1", public_ip="192.0.2.7")
    instance.apply(kept, NOTHING)
    assert (kept.listen, kept.public_ip) == ("127.0.0.1", "192.0.2.7")
    instance.apply(kept, given(loopback=True, public_ip="none", ports=30000))
    assert (kept.loopback, kept.public_ip, kept.ports.sip) == (True, None, 30060)


def test_an_instance_made_empty_stays_so_when_it_starts_with_the_machine() -> None:
    made, other = Instance(id="x", listen="127.0.0.1"), Instance(id="y", listen="127.0.0.1")
    instance.apply(made, given(empty=True), fresh=True)
    instance.apply(other, NOTHING, fresh=True)
    instance.apply(made, NOTHING)
    instance.apply(other, given(empty=True))
    assert (made.demo, other.demo) == (False, True)


@pytest.mark.feature("A15a", off_nominal=True)
def test_an_address_that_is_not_here_is_named_with_its_cure() -> None:
    with pytest.raises(Fault) as told:
        instance.apply(Instance(id="x"), given(listen="198.51.100.9"))
    assert "198.51.100.9" in told.value.en
    assert "--listen" in told.value.pt


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [({"LANG": "pt_BR.UTF-8"}, "pt"), ({"LANG": "en_US"}, "en"), ({"LC_ALL": "C", "LANG": "pt_BR"}, "en"), ({}, "en")],
)
def test_language_by_the_environment(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], wanted: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language() == wanted
    assert word("yes", "sim") == {"pt": "sim", "en": "yes"}[wanted]


@pytest.mark.feature("B2")
def test_host_names_are_kept_in_the_form_of_certificates() -> None:
    kept = Instance(id="x", listen="127.0.0.1", loopback=True)
    instance.apply(kept, given(host=["PBX.Example.net.", "telefonía.example.net"], console_host=["phone=Fone.example.net"]))
    assert kept.hosts == ["pbx.example.net", "xn--telefona-i2a.example.net"]
    assert kept.console_hosts == {"fone.example.net": "phone"}
    assert kept.origin == "https://pbx.example.net:8443"
    instance.apply(kept, NOTHING)
    assert kept.shown == "pbx.example.net"
    assert kept.acme == "", "nobody outside can prove a name of the loopback address"
    instance.apply(kept, given(host=["none"], console_host=["none"]))
    assert (kept.hosts, kept.console_hosts, kept.shown) == ([], {}, "127.0.0.1")


@pytest.mark.feature("B2", off_nominal=True)
@pytest.mark.parametrize(
    "text", ["", "localhost", "a..net", "-a.example.net", "192.0.2.1", "a.example.net/x", "a b.net", "x" * 64 + ".net"]
)
def test_what_is_no_host_name_is_refused(text: str) -> None:
    with pytest.raises(Fault):
        instance.host_name(text)


@pytest.mark.feature("A1", off_nominal=True)
def test_a_console_that_does_not_exist_has_no_name_of_its_own() -> None:
    with pytest.raises(Fault, match="platform, isp, console, phone"):
        instance.apply(Instance(id="x", listen="127.0.0.1"), given(console_host=["fax=fax.example.net"]))


@pytest.mark.feature("B2", off_nominal=True)
def test_a_taken_web_port_is_left_to_its_holder() -> None:
    wanted = Instance(id="x", listen="127.0.0.1", loopback=True, ports=ports.based(42000))
    wanted.ports.http = 42090
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 42090))
        taken.listen()
        changed = {name: new for name, _, new, _ in ports.choose(wanted)}
    # Ranges of media are left out: others use UDP too.
    assert {name: new for name, new in changed.items() if not name.endswith("_first")} == {"http": 0}
