"""Fixtures of capabilities."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from tests.capabilities.site import Site, opened
from tests.database import Api


@pytest_asyncio.fixture
async def site(api: Api, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Site]:
    """The application with real log-in, one platform user, and a provider with its administrator."""
    async with opened(api, monkeypatch) as made:
        yield made
