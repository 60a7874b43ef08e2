"""Calls that begin in the core: followed until they are over."""

import asyncio
import time

from ramal.engines.asterisk.ami import Ami, AmiError

PAUSE = 0.3
TALK = 60.0


async def followed(ami: Ami, channel: str, *, seconds: float, talk: float = TALK) -> bool:
    """Follow a call that rings for `seconds` and lasts at most `talk`, until it is over. Return whether it was answered."""
    answered, seen, end = False, False, time.monotonic() + seconds + talk
    while time.monotonic() < end:
        try:
            state = await ami.variable("CHANNEL(state)", channel)
        except AmiError:
            state = ""
        seen, answered = seen or bool(state), answered or state == "Up"
        if seen and not state:
            break
        if not seen and time.monotonic() > end - talk - seconds + 3:
            break
        await asyncio.sleep(PAUSE)
    return answered
