"""`upgrade` takes a new checkout over; where it fails, the former commit runs again with the data of before. These need no instance."""

import subprocess
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ramal.apps.cli import archive, checkout, instance, lifecycle, up, upgrade
from ramal.apps.cli.words import Fault

UP = '#!/bin/sh\necho "$0 $*" >> "$(dirname "$0")/../log"\nexit {status}\n'


def git(folder: Path, *words: str) -> str:
    author = ("-c", "user.name=T", "-c", "user.email=t@example.net")
    return subprocess.run(["git", *author, "-C", folder, *words], check=True, capture_output=True, text=True, timeout=30).stdout.strip()


def commit(folder: Path, text: str, *, status: int = 0) -> str:
    (folder / "ramal").write_text(UP.format(status=status))
    (folder / "ramal").chmod(0o755)
    (folder / "version").write_text(text)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", text)
    return git(folder, "rev-parse", "HEAD")


class Place:
    """A checkout with two commits, an instance that came up with the first, and what was done."""

    def __init__(self, folder: Path, *, status: int = 0) -> None:
        self.source, self.home = folder / "source", folder / "home"
        (self.home / "etc").mkdir(parents=True)
        self.source.mkdir()
        git(self.source, "init", "-q", "-b", "main")
        self.revision = "0001"
        self.restored: list[Path] = []
        self.settings: Any = SimpleNamespace(home=self.home)
        self.old = commit(self.source, "old", status=status)

    @property
    def version(self) -> str:
        return (self.source / "version").read_text()

    def restore(self, _settings: object, file: Path) -> None:
        self.restored.append(file)
        self.revision = "0001"


@contextmanager
def _alone() -> Iterator[None]:
    yield


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    made = Place(tmp_path)
    for module in (checkout, upgrade):
        monkeypatch.setattr(module, "SOURCE", made.source)
    checkout.note(made.settings)
    commit(made.source, "new")
    monkeypatch.setattr(up, "alone", _alone)
    monkeypatch.setattr(instance, "existing", lambda: made.settings)
    monkeypatch.setattr(archive, "write", lambda _settings, _file: tmp_path / "backup.tar.gz")
    monkeypatch.setattr(archive, "read_database", made.restore)
    monkeypatch.setattr(upgrade, "_revision", lambda _settings: made.revision)
    return made


def fails(place: Place, revision: str) -> Any:
    def run_up(_options: Namespace) -> int:
        place.revision = revision
        raise Fault("no", "não")

    return run_up


def test_an_upgrade_that_succeeds_keeps_the_new_commit(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "run_up", lambda _options: 0)
    assert upgrade.run(Namespace()) == 0
    assert (place.version, place.restored) == ("new", [])


@pytest.mark.parametrize(("revision", "restored"), [("0001", 0), ("0002", 1)])
def test_an_upgrade_that_fails_goes_back_to_commit_and_data(
    place: Place, revision: str, restored: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lifecycle, "run_up", fails(place, revision))
    with pytest.raises(Fault, match="was taken back"):
        upgrade.run(Namespace())
    assert (place.version, place.revision, len(place.restored)) == ("old", "0001", restored)
    assert git(place.source, "rev-parse", "HEAD") == place.old
    assert (place.source.parent / "log").read_text().split()[1:] == ["up", "--no-check"]


def test_a_red_check_is_a_failure_too(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "run_up", lambda _options: 1)
    with pytest.raises(Fault, match="was taken back"):
        upgrade.run(Namespace())
    assert place.version == "old"


def test_local_changes_are_never_overwritten(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    (place.source / "version").write_text("mine")
    monkeypatch.setattr(lifecycle, "run_up", fails(place, "0002"))
    with pytest.raises(Fault, match=r"restore --yes .*backup.tar.gz"):
        upgrade.run(Namespace())
    assert (place.version, place.restored) == ("mine", [])


def test_an_unknown_former_commit_is_left_to_the_operator(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    (place.home / "etc/commit").unlink()
    monkeypatch.setattr(lifecycle, "run_up", fails(place, "0001"))
    with pytest.raises(Fault, match="check out the former version"):
        upgrade.run(Namespace())
    assert place.version == "new"
