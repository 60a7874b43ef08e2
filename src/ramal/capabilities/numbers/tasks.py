"""Bulk import of numbers."""

from typing import Any

from ramal.capabilities.numbers.errors import NumberTakenError
from ramal.capabilities.numbers.schemas import NumberLine
from ramal.capabilities.numbers.service import insert_many
from ramal.kit.csv import csv_job
from ramal.kit.db import Unit
from ramal.kit.errors import field


@csv_job("numbers.import", NumberLine)
async def store(unit: Unit, lines: list[tuple[int, NumberLine]], args: dict[str, Any]) -> None:
    """Insert a batch of lines; `args` hold what is alike for all."""
    numbers = {row.number for _, row in lines}
    if len(numbers) != len(lines):
        raise NumberTakenError(errors=[field("number", "number-taken")])
    await insert_many(unit, [{**args, **row.values()} for _, row in lines])
