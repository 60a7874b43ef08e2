"""Waits until something is written into a folder (Linux inotify), so that an agent at rest reads no spool again and again.

What is missed, because the kernel's queue ran over or a folder was made anew, is seen at the next look: every wait has a limit.
"""

import asyncio
import ctypes
import os
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

_MODIFIED, _CLOSED, _MOVED_HERE, _CREATED = 0x2, 0x8, 0x80, 0x100
_NONBLOCK, _CLOEXEC = os.O_NONBLOCK, os.O_CLOEXEC
_SIZE = 65_536


class Watch:
    """Hears of writes below some folders. Without inotify every wait ends by its limit."""

    def __init__(self, folders: Iterable[Path]) -> None:
        """Watch folders that exist. Inside a running event loop call `start`."""
        self._wakes: list[asyncio.Event] = []
        libc = ctypes.CDLL(None, use_errno=True)
        self._descriptor = libc.inotify_init1(_NONBLOCK | _CLOEXEC)
        for folder in folders if self._descriptor >= 0 else ():
            libc.inotify_add_watch(self._descriptor, os.fsencode(folder), _MODIFIED | _CLOSED | _MOVED_HERE | _CREATED)

    def start(self) -> None:
        """Begin to hear."""
        if self._descriptor >= 0:
            asyncio.get_running_loop().add_reader(self._descriptor, self._hear)

    def close(self) -> None:
        """Hear no more."""
        if self._descriptor >= 0:
            asyncio.get_running_loop().remove_reader(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = -1

    def _hear(self) -> None:
        os.read(self._descriptor, _SIZE)
        for wake in self._wakes:
            wake.set()

    def waiter(self, limit: float) -> Callable[[], Awaitable[None]]:
        """Return what waits until something was written since its last call, at most `limit` seconds. The first call does not wait."""
        wake = asyncio.Event()
        wake.set()
        self._wakes.append(wake)

        async def wait() -> None:
            try:
                async with asyncio.timeout(limit):
                    await wake.wait()
            except TimeoutError:
                return
            finally:
                wake.clear()

        return wait

    def after(self, action: Callable[[], Awaitable[None]], limit: float) -> Callable[[], Awaitable[None]]:
        """Return `action`, performed only after something was written, or after `limit` seconds."""
        wait = self.waiter(limit)

        async def performed() -> None:
            await wait()
            await action()

        return performed
