"""Gateway health (A5): OPTIONS at regular intervals; benched only after repeated failures, back on the first answer."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from ramal.apps.node.names import SIP_PORT, literal
from ramal.apps.node.parts import Part
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.rules.tables import Gateway, Health, Resolved, Tables, Target

FAILURES = 3
"""Failures in a row after which a gateway is benched."""

EVERY = 10.0
EVERY_BENCHED = 3.0
AT_ONCE = 64
ALL = 1_000_000
Ping = Callable[[Target], Awaitable[bool]]


@dataclass
class _Watched:
    due: float = 0.0
    failures: int = 0
    busy: bool = False


class GatewayHealth:
    """Pings the gateways that ask for it (`options_health`)."""

    def __init__(
        self,
        part: Part,
        writer: SnapshotWriter,
        snapshot: Snapshot,
        ping: Ping,
        *,
        every: float = EVERY,
        every_benched: float = EVERY_BENCHED,
    ) -> None:
        """Read gateways from `snapshot`, write `local/health/…` through `writer`."""
        self._part, self._writer, self._snapshot, self._ping = part, writer, snapshot, ping
        self._every, self._every_benched = every, every_benched
        self._watched: dict[str, _Watched] = {}
        self._limit = asyncio.Semaphore(AT_ONCE)
        self._running: set[asyncio.Task[None]] = set()

    async def once(self) -> None:
        """Begin the pings that are due; forget gateways that no longer ask for them."""
        with self._snapshot.read() as tables:
            wanted = {key.removeprefix("gateway/"): g for key, g in tables.scan("gateway/", Gateway, ALL) if g.options_health and g.enabled}
            benched = {key.rpartition("/")[2] for key, _ in tables.scan("local/health/", Health, ALL)}
            places = {gateway_id: _targets(tables, gateway_id, gateway) for gateway_id, gateway in wanted.items()}
        for gateway_id in (benched | set(self._watched)) - set(wanted):
            self._watched.pop(gateway_id, None)
            await self._release(gateway_id, benched)
        for gateway_id, found in places.items():
            self._begin(gateway_id, found, benched)
        self._part.values.update(watched=len(wanted), benched=len(benched & set(wanted)))

    def _begin(self, gateway_id: str, found: tuple[Target, ...], benched: set[str]) -> None:
        state = self._watched.setdefault(gateway_id, _Watched())
        if state.busy or time.monotonic() < state.due:
            return
        state.busy = True
        task = asyncio.create_task(self._check(gateway_id, state, found, benched))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _check(self, gateway_id: str, state: _Watched, found: tuple[Target, ...], benched: set[str]) -> None:
        try:
            async with self._limit:
                answered = [await self._ping(target) for target in found[:1]] or [False]
                if not answered[0]:
                    answered += [await self._ping(target) for target in found[1:]]
            if any(answered):
                state.failures = 0
                await self._release(gateway_id, benched)
            else:
                state.failures += 1
                if state.failures >= FAILURES and gateway_id not in benched:
                    await asyncio.to_thread(self._writer.put_local, f"local/health/{gateway_id}", Health(benched=True, since=time.time()))
            state.due = time.monotonic() + (self._every_benched if state.failures else self._every)
        except OSError as error:
            self._part.fail(error)
        finally:
            state.busy = False

    async def _release(self, gateway_id: str, benched: set[str]) -> None:
        if gateway_id in benched:
            await asyncio.to_thread(self._writer.put_local, f"local/health/{gateway_id}", None)


def _targets(tables: Tables, gateway_id: str, gateway: Gateway) -> tuple[Target, ...]:
    if literal(gateway.host):
        return (Target(address=gateway.host, port=gateway.port or SIP_PORT, transport=gateway.transport),)
    resolved = tables.get(f"local/resolved/{gateway_id}", Resolved)
    return resolved.targets if resolved else ()
