import os
import subprocess
from collections.abc import Iterator
from configparser import RawConfigParser
from pathlib import Path

import pytest

from ramal.apps.settings import SOURCE, Settings
from ramal.engines.supervisor import sandbox
from ramal.engines.supervisor.render import Program, text
from ramal.engines.supervisor.sandbox import Account, Sandbox


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A folder of the account's own below one that others cannot enter, as below a person's private home."""
    folder = tmp_path / "private/instance"
    folder.mkdir(parents=True)
    account = Account.named("ramal")
    os.chown(folder, account.uid, -1)
    tmp_path.joinpath("private").chmod(0o700)
    yield folder
    tmp_path.joinpath("private").chmod(0o755)


def run(settings: Settings, home: Path, program: list[str], **options: Path) -> str:
    box = Sandbox(account=Account.named("ramal"), source=options.get("source", SOURCE), home=home, engines=settings.engines)
    done = subprocess.run(
        box.argv(program, {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}), capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_configuration_quotes_what_supervisord_would_expand(tmp_path: Path) -> None:
    program = Program("api", ("/bin/sh", "-c", "echo 100%; date"), {"PASSWORD": "50%,x;y"})
    parsed = RawConfigParser()
    parsed.read_string(text(tmp_path, [program]))
    section = parsed["program:api"]
    assert section["command"] == '/bin/sh -c "echo 100%%; date"'
    assert section["environment"] == 'PASSWORD="50%%,x;y"'
    assert section["autostart"] == "false"


def test_configuration_refuses_what_cannot_be_quoted(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="quote"):
        text(tmp_path, [Program("api", ("x",), {"A": 'two "words"'})])


def test_roles_of_the_host_have_no_capability_and_are_not_root(settings: Settings) -> None:
    seen = run(settings, settings.home, sandbox.outside(["sh", "-c", "id -un; grep -E 'Cap(Eff|Prm|Amb)|NoNewPrivs' /proc/self/status"]))
    assert seen.split() == ["ramal", "CapPrm:", "0" * 16, "CapEff:", "0" * 16, "CapAmb:", "0" * 16, "NoNewPrivs:", "1"]


@pytest.mark.parametrize("root", ["edge", "core"])
def test_roles_inside_a_root_see_the_same_paths_and_have_no_capability(settings: Settings, root: str) -> None:
    (settings.home / "run/seen").write_text("here")
    look = f"cat {settings.home}/run/seen; test -r {SOURCE}/pyproject.toml && echo source"
    script = f"{look}; grep CapEff /proc/self/status; cat /etc/debian_version"
    seen = run(settings, settings.home, sandbox.inside(settings.engines / root, ["sh", "-c", script]))
    assert seen.startswith("heresource\nCapEff:\t0000000000000000\n")
    assert not seen.split()[-1].startswith("12"), "not the host's own system"


def test_an_instance_below_a_closed_folder_is_reached_all_the_same(settings: Settings, closed: Path) -> None:
    assert run(settings, closed, sandbox.outside(["sh", "-c", f"touch {closed}/mark && ls {closed}"])) == "mark\n"
    assert run(settings, closed, sandbox.inside(settings.engines / "edge", ["ls", str(closed)])) == "mark\n"
    assert (closed / "mark").stat().st_uid == Account.named("ramal").uid


def test_a_source_that_others_cannot_read_is_shown_as_a_copy(settings: Settings, tmp_path: Path, closed: Path) -> None:
    source = tmp_path / "clone"
    (source / "src").mkdir(parents=True)
    (source / "src/program.py").write_text("print('read')")
    (source / "src/program.py").chmod(0o600)
    source.chmod(0o700)
    assert run(settings, closed, sandbox.outside(["python3", f"{source}/src/program.py"]), source=source) == "read\n"
    assert (source / "src/program.py").stat().st_mode & 0o777 == 0o600, "the clone itself is left alone"


def test_no_mount_is_seen_outside(settings: Settings) -> None:
    run(settings, settings.home, sandbox.outside(["true"]))
    assert f"{settings.engines}/edge/" not in Path("/proc/self/mountinfo").read_text()


@pytest.mark.feature("B2")
def test_a_role_with_a_low_port_gets_that_capability_and_no_other(settings: Settings) -> None:
    look = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 81)); print([l for l in open('/proc/self/status') if 'CapEff' in l])"
    box = Sandbox(account=Account.named("ramal"), source=SOURCE, home=settings.home, engines=settings.engines, low_ports=True)
    for low_ports, expected in (([81], (0, f"['CapEff:\\t{1 << 10:016x}\\n']\n")), ([], (1, ""))):
        program = sandbox.outside(["/usr/bin/python3", "-c", look], low_ports=low_ports)
        argv = box.argv(program, {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"})
        done = subprocess.run(argv, capture_output=True, text=True, timeout=30, check=False)
        assert (done.returncode, done.stdout) == expected, done.stderr
