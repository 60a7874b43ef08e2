"""For all tests: `--features` prints what they prove instead of running them."""

import pytest
from tests import features


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--features", action="store_true", help="print each feature row with its tests, and the rows without; run nothing")


def pytest_runtestloop(session: pytest.Session) -> bool | None:
    if not session.config.option.features:
        return None
    print("\n" + "\n".join(features.report(session.items)))  # noqa: T201
    return True
