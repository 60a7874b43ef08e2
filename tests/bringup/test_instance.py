import stat
from argparse import Namespace
from pathlib import Path

import pytest

from ramal.apps.cli import instance
from ramal.apps.cli.words import Fault, language, word
from ramal.apps.settings import Instance, Secrets, Settings

NOTHING = Namespace(loopback=False, listen=None, public_ip=None, ports=None)


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
    instance.apply(kept, Namespace(loopback=True, listen=None, public_ip="none", ports=30000))
    assert (kept.loopback, kept.public_ip, kept.ports.sip) == (True, None, 30060)


@pytest.mark.feature("A15a", off_nominal=True)
def test_an_address_that_is_not_here_is_named_with_its_cure() -> None:
    with pytest.raises(Fault) as told:
        instance.apply(Instance(id="x"), Namespace(loopback=False, listen="198.51.100.9", public_ip=None, ports=None))
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
