"""A new provider has the presets from its first minute (A8)."""

from ramal.capabilities.dialplans.api import create_presets
from ramal.capabilities.isps.events import IspCreated
from ramal.kit.db import Unit
from ramal.kit.events import on


@on(IspCreated)
async def add_presets(unit: Unit, event: IspCreated) -> None:
    """Create the presets in the provider's scope, in the transaction that creates it."""
    await create_presets(unit, event.isp_id)
