import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.bringup.conftest import Ramal, shell

WORDS = "up down status logs doctor credentials mail call seed check test bench backup restore upgrade uninstall"


@pytest.mark.parametrize("language", ["C.UTF-8", "pt_BR.UTF-8"])
def test_without_arguments_it_lists_every_command(ramal: Ramal, language: str) -> None:
    shown = ramal(language=language)
    assert shown.returncode == 0
    assert [line.split()[1] for line in shown.stdout.splitlines() if line.startswith("  ./ramal ")] == WORDS.split()
    assert ("Opções" in shown.stdout) == language.startswith("pt")


def test_an_unknown_command_is_refused(ramal: Ramal) -> None:
    shown = ramal("dance")
    assert shown.returncode == 1
    assert "dance" in shown.stderr


def preflight(tmp_path: Path, before: str, **environment: str) -> str:
    given = {"RAMAL_HOME": str(tmp_path / "home"), "RAMAL_ENGINES": str(tmp_path / "engines")} | environment
    done = shell(f"{before}\npreflight && echo fine", environment=given)
    return done.stdout + done.stderr


def test_preflight_passes_here(tmp_path: Path) -> None:
    assert preflight(tmp_path, "").strip() == "fine"


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("RELEASED=9999999999", "timedatectl set-ntp true"),
        ("df() { printf 'Avail\\n1000\\n'; }", "are needed"),
        ("RAMAL_HOME='/tmp/with space'", "choose another folder"),
        (f"RAMAL_HOME=/tmp/{'x' * 80}", "set RAMAL_HOME"),
    ],
)
def test_preflight_names_fault_and_cure(tmp_path: Path, before: str, told: str) -> None:
    assert told in preflight(tmp_path, before)


def test_preflight_speaks_portuguese(tmp_path: Path) -> None:
    assert "acerte-o" in preflight(tmp_path, "RELEASED=9999999999", LANG="pt_BR.UTF-8")


def test_preflight_refuses_another_system(tmp_path: Path) -> None:
    release = tmp_path / "os-release"
    release.write_text('ID=ubuntu\nVERSION_ID="24.04"\n')
    wrap = ["unshare", "--mount", "sh", "-c", f'mount --bind {release} /etc/os-release && exec "$@"', "sh"]
    given = {"RAMAL_HOME": str(tmp_path), "RAMAL_ENGINES": str(tmp_path)}
    assert "this is ubuntu 24.04; Ramal needs Debian 12" in shell("preflight", environment=given, wrap=wrap).stderr


BUILD = """
RAMAL_HOME={folder} RAMAL_ENGINES={folder}/engines; mkdir -p "$RAMAL_ENGINES"
inputs_of() {{ echo "$1 {version}"; }}
build_root() {{ mkdir "$BUILD/$1"; {slow}; echo {version} >"$BUILD/$1/content"; put_in_place "$1" "$(inputs_of "$1")"; }}
build_environments() {{ for part in host edge-packages; do mkdir "$BUILD/$part"; put_in_place "$part" "$(inputs_of "$part")"; done; }}
environment_is_made() {{ made_from host "$(inputs_of host)"; }}
build_engines host
"""


def test_a_part_is_built_once_and_again_when_its_inputs_change(tmp_path: Path) -> None:
    content = tmp_path / "engines/edge/content"
    assert "building: edge core python" in shell(BUILD.format(folder=tmp_path, version=1, slow=":")).stdout
    first = content.stat().st_ino
    assert shell(BUILD.format(folder=tmp_path, version=1, slow=":")).stdout == ""
    assert content.stat().st_ino == first
    shell(BUILD.format(folder=tmp_path, version=2, slow=":"))
    assert content.read_text() == "2\n"
    assert sorted(path.name for path in (tmp_path / "engines").iterdir()) == ["core", "edge", "edge-packages", "host"]


def test_a_failing_build_says_so_and_leaves_the_former_part(tmp_path: Path) -> None:
    shell(BUILD.format(folder=tmp_path, version=1, slow=":"))
    failed = shell(BUILD.format(folder=tmp_path, version=2, slow="echo no mirror answers; false"))
    assert failed.returncode == 1
    assert "no mirror answers" in failed.stderr
    assert (tmp_path / "engines/edge/content").read_text() == "1\n"
    assert not (tmp_path / "engines/.build").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_build_leaves_nothing_half_done(tmp_path: Path, number: signal.Signals) -> None:
    script = tmp_path / "build.sh"
    library = Path(__file__).parents[2] / "src/ramal/apps/cli/shell"
    head = f'set -Eeuo pipefail; LIBRARY="{library}"; source "$LIBRARY/words.sh"; source "$LIBRARY/prepare.sh"\n'
    script.write_text(head + BUILD.format(folder=tmp_path, version=1, slow=f"touch {tmp_path}/began; sleep 3"))
    heard = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)  # noqa: E731 - a shell cannot trap what its parent ignored
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(["bash", str(script)], **quiet, start_new_session=True, preexec_fn=heard)  # noqa: PLW1509
    end = time.monotonic() + 10
    while not (tmp_path / "began").exists():
        assert time.monotonic() < end
        time.sleep(0.02)
    os.kill(process.pid, number)
    process.wait(timeout=10)
    if number is not signal.SIGKILL:
        assert not (tmp_path / "engines/.build").exists()
    assert not (tmp_path / "engines/edge").exists()
    end = time.monotonic() + 10
    while number is signal.SIGKILL and not (tmp_path / "engines/edge").exists():
        assert time.monotonic() < end, "what was begun goes on to its end"
        time.sleep(0.05)
    assert shell(BUILD.format(folder=tmp_path, version=1, slow=":")).returncode == 0
    assert (tmp_path / "engines/edge/content").read_text() == "1\n"


def test_nothing_is_removed_through_a_mount(tmp_path: Path) -> None:
    precious, tree = tmp_path / "precious", tmp_path / "tree"
    precious.mkdir()
    (precious / "file").touch()
    (tree / "mounted").mkdir(parents=True)
    wrap = ["unshare", "--mount", "sh", "-c", f'mount --bind {precious} {tree}/mounted && exec "$@"', "sh"]
    done = shell(f"remove_tree {tree}", wrap=wrap)
    assert done.returncode == 1
    assert "mounted below" in done.stderr
    assert (precious / "file").exists()


APT = """
POLICY={folder}/policy-rc.d CLUSTER={folder}/createcluster.d/ramal.conf RAMAL_HOME={folder}
missing_packages() {{ echo redis-server; }}
enabled_services() {{ :; }}
apt_get() {{ {act}; }}
install_packages host
"""


def test_services_are_held_back_only_while_packages_are_installed(tmp_path: Path) -> None:
    asked = "; ".join(
        f"sh {tmp_path}/policy-rc.d {name} start && echo {name} >>{tmp_path}/allowed" for name in ("redis-server", "postgresql", "ssh")
    )
    shell(APT.format(folder=tmp_path, act=f"{asked}; cat {tmp_path}/createcluster.d/ramal.conf >{tmp_path}/cluster"))
    assert (tmp_path / "allowed").read_text() == "ssh\n"
    assert "create_main_cluster = false" in (tmp_path / "cluster").read_text()
    assert not (tmp_path / "policy-rc.d").exists()
    assert not (tmp_path / "createcluster.d").exists()


def test_a_policy_of_the_machines_owner_is_obeyed_and_comes_back(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 101\n")
    policy.chmod(0o755)
    shell(APT.format(folder=tmp_path, act=f"sh {policy} ssh start || echo refused >{tmp_path}/told"))
    assert (tmp_path / "told").read_text() == "refused\n"
    assert policy.read_text() == "#!/bin/sh\nexit 101\n"


def test_a_policy_left_by_a_killed_run_is_taken_back(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 101\n")
    shell(APT.format(folder=tmp_path, act="kill -9 $$"))
    assert "written by ramal" in policy.read_text()
    shell(APT.replace("echo redis-server", ":").format(folder=tmp_path, act=":"))
    assert policy.read_text() == "#!/bin/sh\nexit 101\n"
