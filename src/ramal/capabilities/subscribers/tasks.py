"""Bulk work on subscribers: import of new ones, changes by file, and one change of many."""

from typing import Any

from ramal.capabilities.subscribers import editing
from ramal.capabilities.subscribers.edits import EditIn, SubscriberChangeLine
from ramal.capabilities.subscribers.schemas import SubscriberLine
from ramal.capabilities.subscribers.service import home_of, insert_many, with_passwords
from ramal.kit.csv import csv_job
from ramal.kit.db import Unit
from ramal.kit.jobs import Run, job


@csv_job("subscribers.import", SubscriberLine)
async def store(unit: Unit, lines: list[tuple[int, SubscriberLine]], _args: dict[str, Any]) -> None:
    """Insert a batch of lines."""
    await insert_many(unit, await home_of(unit), [with_passwords(row.values()) for _, row in lines])


@csv_job("subscribers.change", SubscriberChangeLine, read=editing.emptied)
async def change(unit: Unit, lines: list[tuple[int, SubscriberChangeLine]], _args: dict[str, Any]) -> None:
    """Change a batch of subscribers, each as its line says."""
    await editing.change_many(unit, [row.given() for _, row in lines])


@job("subscribers.edit")
async def edit(run: Run) -> dict[str, Any]:
    """Change all chosen subscribers alike, or none."""
    return await editing.perform(run, EditIn.model_validate(run.args))
