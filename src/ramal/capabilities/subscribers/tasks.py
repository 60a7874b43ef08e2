"""Bulk import of subscribers."""

from typing import Any

from ramal.capabilities.subscribers.schemas import SubscriberLine
from ramal.capabilities.subscribers.service import home_of, insert_many, with_passwords
from ramal.kit.csv import csv_job
from ramal.kit.db import Unit


@csv_job("subscribers.import", SubscriberLine)
async def store(unit: Unit, lines: list[tuple[int, SubscriberLine]], _args: dict[str, Any]) -> None:
    """Insert a batch of lines."""
    await insert_many(unit, await home_of(unit), [with_passwords(row.values()) for _, row in lines])
