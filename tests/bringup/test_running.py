"""A whole instance, as `./ramal` brings it up."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.bringup.conftest import Ramal

from ramal.apps.cli import doctor, lock, roles
from ramal.apps.settings import SOURCE, Settings
from ramal.engines import postgres
from ramal.engines.supervisor import Supervisor

PORTS = "36000"
LIMIT = 60.0


def until(condition: object, what: str) -> None:
    end = time.monotonic() + LIMIT
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, what
        time.sleep(0.1)


def test_no_role_is_root_or_has_a_capability(settings: Settings) -> None:
    for state in Supervisor(settings.run).states().values():
        status = dict(line.split(":\t", 1) for line in Path(f"/proc/{state.pid}/status").read_text().splitlines() if ":\t" in line)
        assert status["Uid"].split()[0] != "0", state.name
        assert int(status["CapEff"], 16) == int(status["CapPrm"], 16) == 0, state.name
        assert status["NoNewPrivs"] == "1", state.name


def test_a_second_up_finds_everything_in_place_and_starts_nothing(ramal: Ramal, settings: Settings) -> None:
    before = {name: state.pid for name, state in Supervisor(settings.run).states().items()}
    began = time.monotonic()
    shown = ramal("up", "--empty")
    assert shown.returncode == 0, shown.stderr
    assert "everything is up already" in shown.stdout
    assert time.monotonic() - began < 20
    assert {name: state.pid for name, state in Supervisor(settings.run).states().items()} == before


def test_status_shows_state_uptime_and_memory_of_each_role(ramal: Ramal) -> None:
    shown = ramal("status")
    assert shown.returncode == 0
    for name in ("postgres", "redis", "rtpengine", "kamailio", "asterisk", "callcontrol", "node", "worker", "api"):
        assert re.search(rf"^{name} +RUNNING +\d+:\d\d:\d\d +\d+ MiB  \d+$", shown.stdout, re.MULTILINE), name


def test_credentials_show_address_log_in_and_a_first_call_that_works(ramal: Ramal, settings: Settings) -> None:
    shown = ramal("credentials").stdout
    assert f"http://127.0.0.1:{settings.instance.ports.api}/api/" in shown
    command = next(line.strip() for line in shown.splitlines() if line.strip().startswith("curl "))
    answer = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20, check=True).stdout  # noqa: S602 -- as a person would paste it
    assert '"audience":"platform"' in answer.replace(" ", "")


def test_doctor_finds_nothing_wrong(ramal: Ramal) -> None:
    shown = ramal("doctor")
    assert shown.returncode == 0, shown.stdout
    assert "FAIL" not in shown.stdout


@pytest.fixture
def stopped(settings: Settings) -> Iterator[str]:
    supervisor = Supervisor(settings.run)
    supervisor.stop("mailcatcher")
    yield "mailcatcher"
    supervisor.start("mailcatcher")
    until(lambda: supervisor.states()["mailcatcher"].running, "mailcatcher again")


def test_a_stopped_role_is_seen_by_status_and_doctor_and_started_by_up(ramal: Ramal, settings: Settings, stopped: str) -> None:
    assert ramal("status").returncode == 1
    found = ramal("doctor")
    assert found.returncode == 1
    assert re.search(rf"^FAIL {stopped} +STOPPED", found.stdout, re.MULTILINE)
    shown = ramal("up", "--empty")
    assert f"ready: {stopped}" in shown.stdout, shown.stdout + shown.stderr
    assert Supervisor(settings.run).states()[stopped].running


def test_logs_of_a_role_and_of_none(ramal: Ramal) -> None:
    assert "ready to accept connections" in ramal("logs", "postgres", "-n", "1000").stdout
    shown = ramal("logs", "nobody")
    assert shown.returncode == 1
    assert "kamailio" in shown.stderr


def test_drift_of_an_engine_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lock.drift(settings) == []
    now = lock.versions(settings)
    monkeypatch.setattr(lock, "versions", lambda _: now | {"core": now["core"] | {"asterisk": "23.0"}})
    assert lock.drift(settings) == [f"core: asterisk {now['core']['asterisk']} -> 23.0"]


def test_audio_that_goes_one_way_is_recognised() -> None:
    def call(*packets: int, age: float) -> dict[str, object]:
        tags = {str(n): {"medias": [{"streams": [{"stats": {"packets": count}}]}]} for n, count in enumerate(packets)}
        return {"created": time.time() - age, "tags": tags}

    assert doctor._one_way(call(500, 0, age=20))
    assert not doctor._one_way(call(500, 480, age=20))
    assert not doctor._one_way(call(3, 0, age=1)), "it has only begun"


def test_a_changed_file_asks_for_a_restart_of_its_reader_only(settings: Settings) -> None:
    before = {role.name: role.fingerprint(settings, "source") for role in roles.wanted(settings)}
    after = {role.name: role.fingerprint(settings, "changed") for role in roles.wanted(settings)}
    assert {name for name in before if before[name] != after[name]} == {"mailcatcher", "node", "worker", "api", "callcontrol", "kamailio"}


def never_block(settings: Settings) -> set[str]:
    with postgres.connect(settings) as link:
        return {note for (note,) in link.execute("SELECT note FROM never_block")}


def insert(settings: Settings, note: str) -> None:
    with postgres.connect(settings) as link:
        link.execute("INSERT INTO never_block (id, version, cidr, note) VALUES (gen_random_uuid(), 1, '198.51.100.0/28', %s)", [note])


def test_a_backup_brings_back_what_was_lost(ramal: Ramal, settings: Settings, tmp_path: Path) -> None:
    insert(settings, "kept")
    greeting = settings.media / "voicemail/kept.wav"
    greeting.write_bytes(b"RIFF")
    file = tmp_path / "backup.tar.gz"
    assert ramal("backup", str(file)).returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600
    with postgres.connect(settings) as link:
        link.execute("DELETE FROM never_block")
    greeting.unlink()
    assert ramal("restore", str(file)).returncode == 1, "without --yes nothing is replaced"
    assert never_block(settings) == set()
    shown = ramal("restore", "--yes", str(file), limit=200)
    assert shown.returncode == 0, shown.stdout + shown.stderr
    assert "kept" in never_block(settings)
    assert greeting.read_bytes() == b"RIFF"
    until(lambda: ramal("status").returncode == 0, "every role running")


def test_a_torn_backup_changes_nothing(ramal: Ramal, settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "backup.tar.gz"
    assert ramal("backup", str(file)).returncode == 0
    file.write_bytes(file.read_bytes()[:-2000])
    before = {name: state.pid for name, state in Supervisor(settings.run).states().items()}
    shown = ramal("restore", "--yes", str(file))
    assert shown.returncode == 1
    assert "not a whole backup" in shown.stderr
    assert {name: state.pid for name, state in Supervisor(settings.run).states().items()} == before


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    folder = Path("/tmp") / f"r-{os.getpid()}"
    yield folder
    subprocess.run([SOURCE / "ramal", "down"], env=os.environ | {"RAMAL_HOME": str(folder)}, check=False, timeout=100, capture_output=True)
    shutil.rmtree(folder, ignore_errors=True)


def test_an_up_that_was_killed_is_finished_by_the_next_and_uninstall_removes_all(ramal: Ramal, home: Path) -> None:
    for sign in ("data/postgres/PG_VERSION", "run/supervisor.sock"):
        environment = os.environ | {"RAMAL_HOME": str(home), "LANG": "C.UTF-8"}
        words = [SOURCE / "ramal", "up", "--loopback", "--empty", "--ports", PORTS]
        process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        until(lambda sign=sign: (home / sign).exists(), sign)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=10)
    shown = ramal("up", "--empty", home=home, limit=200)
    assert shown.returncode == 0, shown.stdout + shown.stderr
    assert ramal("status", home=home).returncode == 0
    assert ramal("uninstall", home=home).returncode == 1, "without --yes nothing is removed"
    assert ramal("uninstall", "--yes", home=home).returncode == 0
    assert not home.exists()
    assert str(home) not in subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, timeout=10, check=True).stdout
