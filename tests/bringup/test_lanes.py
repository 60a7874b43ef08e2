"""The two lanes of a test run: what each runs, one summary of both, and a lane that does not end."""

import sys
from pathlib import Path

import pytest

from ramal.apps.cli import lanes
from ramal.apps.cli.lanes import Lane

TESTS = Path(__file__).resolve().parents[1]


def test_the_lane_apart_needs_no_instance_and_nothing_is_run_twice_or_never() -> None:
    assert all((TESTS / name).is_dir() for name in lanes.APART)
    needing = {path.parent.name for path in TESTS.glob("*/conftest.py") if "instances.load" in path.read_text()}
    assert needing
    assert not needing & set(lanes.APART)
    assert [f"--ignore={path}" for path in lanes.apart()] == lanes.others()


def test_one_summary_of_both() -> None:
    assert lanes.summed(["= 10 passed in 3.1s =", "2 failed, 5 passed, 1 error in 9s"], 12.3) == "2 failed, 1 error, 15 passed in 12.30s"
    assert lanes.summed(["1 passed, 2 errors in 3s", "3 errors in 1s"], 1) == "5 errors, 1 passed in 1.00s"


def test_a_lane_that_says_nothing_is_an_error() -> None:
    assert lanes.summed(["10 passed in 3s", ""], 3) == "1 error, 10 passed in 3.00s"
    assert lanes.summed(["10 passed in 3s", "Killed"], 3) == "1 error, 10 passed in 3.00s"


def _lane(tmp_path: Path, code: str, limit: float) -> Lane:
    return Lane.start([sys.executable, "-c", code], folder=tmp_path, environment={}, output=tmp_path / "output", limit=limit)


def test_status_and_last_line_are_those_of_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _lane(tmp_path, "print('a\\n3 passed'); print(); raise SystemExit(3)", 20).end() == (3, "3 passed")
    assert "a\n3 passed" in capsys.readouterr().out


def test_a_lane_that_does_not_end_is_ended_and_failed(tmp_path: Path) -> None:
    lane = _lane(tmp_path, "import time; print('begun', flush=True); time.sleep(60)", 0)
    status, _last = lane.end()
    assert status != 0
    assert lane.process.poll() is not None
