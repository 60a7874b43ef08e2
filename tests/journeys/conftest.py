"""Real calls need a running instance (`./ramal test` brings one up): where it is missing, the tests fail, they are never left out."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
from tests.journeys.pbx import Pbx, Provider, build, put_away

from ramal.apps import settings as instances
from ramal.apps.settings import Settings


@pytest.fixture(scope="session")
def settings() -> Settings:
    return instances.load()


@pytest.fixture(scope="session")
def provider(settings: Settings) -> Iterator[Provider]:
    made = asyncio.run(build(settings))
    yield made
    asyncio.run(put_away(made))


@pytest.fixture
async def pbx(provider: Provider) -> AsyncIterator[Pbx]:
    async with Pbx(provider) as ours:
        yield ours
