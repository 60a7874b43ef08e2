import shutil
import subprocess
from pathlib import Path

import pytest

from ramal.apps.cli import boot
from ramal.apps.settings import SOURCE, Settings


def test_unit_starts_and_stops_this_instance(settings: Settings) -> None:
    unit = boot.text(settings)
    assert f"Environment=RAMAL_HOME={settings.home} RAMAL_ENGINES={settings.engines}" in unit
    assert f"ExecStart={SOURCE}/ramal up" in unit
    assert f"ExecStop={SOURCE}/ramal down" in unit


def test_unit_is_one_that_systemd_understands(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "ramal-test.service"
    path.write_text(boot.text(settings))
    assert shutil.which("systemd-analyze"), "systemd is part of Debian 12"
    done = subprocess.run(["systemd-analyze", "verify", str(path)], capture_output=True, text=True, timeout=30, check=False)
    assert not [line for line in done.stderr.splitlines() if path.name in line], done.stderr


def test_the_units_commands_need_nothing_but_what_the_unit_gives(settings: Settings) -> None:
    """As systemd runs them: nobody's environment, no terminal, another working folder."""
    unit = dict(line.split("=", 1) for line in boot.text(settings).splitlines() if "=" in line)
    given = dict(pair.split("=", 1) for pair in unit["Environment"].split())
    command, bare = unit["ExecStart"].split(), {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
    for _ in range(2):
        done = subprocess.run(
            command, env=bare | given, stdin=subprocess.DEVNULL, cwd="/", capture_output=True, text=True, timeout=240, check=False
        )
        assert done.returncode == 0, done.stderr
    assert "already" in done.stdout
    assert unit["ExecStop"].split() == [command[0], "down"]


def test_unit_is_enabled_and_removed_with_its_instance(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(boot, "FOLDER", tmp_path)
    monkeypatch.setattr(boot, "_systemctl", lambda *words, needed: asked.append((*words, str(needed))))
    boot.install(settings)
    assert boot.path(settings).read_text() == boot.text(settings)
    assert boot.remove(settings)
    assert not boot.path(settings).exists()
    assert not boot.remove(settings), "there is none any more"
    assert ("enable", boot.path(settings).name, "True") in asked
    assert ("disable", boot.path(settings).name, "False") in asked
