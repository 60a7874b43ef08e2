"""The live view of this host's calls (E7): from the events that the keeper reads, into Redis, and written anew when that was lost."""

import asyncio
import json
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import msgspec
from redis.asyncio import Redis
from redis.exceptions import RedisError

from ramal.apps.node.keeper import Keeper, Relay
from ramal.apps.node.parts import Part
from ramal.engines.redis.live import CHANGES, COMMANDS, HASHES, KEEP
from ramal.engines.rtpengine.client import RelayError
from ramal.rules import live
from ramal.rules.events import Event

REFRESH = 2.0
ASKED = 50
"""Sessions whose codecs are asked for in one turn."""


class LiveView:
    """Follows events, and publishes what changed."""

    def __init__(self, part: Part, keeper: Keeper, redis: "Redis[bytes]", relay: Relay, *, node: str) -> None:
        """Begin with the legs that the keeper remembers, and hear of all further ones."""
        self._part, self._keeper, self._redis, self._relay, self._node = part, keeper, redis, relay, node
        self.calls: dict[str, live.Live] = {}
        self._changed: set[str] = set()
        self._asking: list[tuple[str, live.Channel]] = []
        self._refreshed = 0.0
        for leg in keeper.legs.values():
            for event in (leg.started, leg.answered, leg.ended):
                if event is not None:
                    self.hear(event)
        keeper.watchers.append(self.hear)

    def hear(self, event: Event) -> None:
        """Take an event into account."""
        if not live.follow(self.calls, event):
            return
        self._changed.add(event.call)
        call = self.calls[event.call]
        self._asking += [(event.call, one) for one in call.channels if one.leg == event.leg and one.state == "up" and not one.codecs]
        if call.over:
            del self.calls[event.call]

    async def once(self) -> None:
        """Publish what changed; every two seconds see that all of it still stands there."""
        await self._ask()
        key = HASHES + self._node
        whole = False
        if time.monotonic() - self._refreshed >= REFRESH:
            whole = bool(self.calls) and not await self._redis.exists(key)
        if whole:
            self._changed = set(self.calls)
        await self._publish(key)
        if time.monotonic() - self._refreshed >= REFRESH:
            await self._redis.expire(key, KEEP)
            self._refreshed = time.monotonic()
        self._part.values.update(calls=len(self.calls))

    async def _publish(self, key: str) -> None:
        changed, self._changed = self._changed, set()
        if not changed:
            return
        here = {call: msgspec.json.encode(self.calls[call]) for call in changed if call in self.calls}
        gone = sorted(call for call in changed if call not in self.calls)
        try:
            async with self._redis.pipeline(transaction=True) as pipe:
                if here:
                    pipe.hset(key, mapping=here)
                    pipe.expire(key, KEEP)
                if gone:
                    pipe.hdel(key, *gone)
                pipe.publish(CHANGES, msgspec.json.encode({"changed": [msgspec.Raw(one) for one in here.values()], "gone": gone}))
                await pipe.execute()
        except RedisError:
            self._changed |= changed
            raise

    async def _ask(self) -> None:
        """Ask the relay for the codecs of channels that have just been answered."""
        asking, self._asking = self._asking[:ASKED], self._asking[ASKED:]
        if not asking:
            return
        answers = await asyncio.to_thread(_sessions, self._relay, [channel.sip_call_id for _, channel in asking])
        for call, channel in asking:
            if found := answers.get(channel.sip_call_id, ()):
                channel.codecs = found
                self._changed.add(call)

    async def obey(self) -> None:
        """Hear commands: `{"hang-up": call}` ends every answered leg of a call."""
        async with self._redis.pubsub() as heard:
            await heard.subscribe(COMMANDS + self._node)
            async for message in heard.listen():
                if message["type"] == "message":
                    await self._perform(json.loads(message["data"]))
                self._part.succeed()

    async def _perform(self, command: dict[str, Any]) -> None:
        call = command.get("hang-up")
        for leg in [leg for leg in self._keeper.legs.values() if leg.call == call and leg.talking]:
            await self._keeper.end(leg.leg, how="keeper", reason="operator")


def _sessions(relay: Relay, call_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found = {}
    for call_id in call_ids:
        with suppress(RelayError):
            found[call_id] = codecs(relay.query(call_id))
    return found


def codecs(session: dict[str, Any]) -> tuple[str, ...]:
    """Return the codec of each side of a relay session, as far as the relay has seen it."""
    found = []
    for tag in session.get("tags", {}).values():
        for media in tag.get("medias", []):
            name = media.get("codec") or next((str(one).partition("/")[0] for one in media.get("codecs", [])), "")
            if name:
                found.append(str(name))
    return tuple(found)
