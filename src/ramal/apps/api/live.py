"""Calls as they are now (E7): a list, a stream that pushes, and hanging up. What Redis holds may be lost; the node agents write it anew."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Annotated, Any, Literal, cast
from uuid import UUID

import msgspec
from fastapi import Query, Request, WebSocket, WebSocketDisconnect
from redis.asyncio import Redis
from redis.exceptions import RedisError

from ramal.engines.redis.live import CHANGES, COMMANDS, HASHES
from ramal.kit.errors import ConflictError, NotFoundError, RamalError, UnavailableError
from ramal.kit.routes import CurrentSubject, CurrentUnit, Routes
from ramal.kit.schema import View
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience, Subject
from ramal.rules.live import Live, Seen, Viewer, matches, seen

AUDIENCES = (Audience.PLATFORM, Audience.ISP, Audience.TENANT)
READ, WRITE = "live-calls.read", "live-calls.write"
MOST = 10_000
BEHIND = 200
"""Messages that a client may be behind before it is sent away, to come back and begin with all calls."""

RELOAD, ASK_AGAIN, PAUSE = 5.0, 60.0, 1.0
TRY_LATER, LOG_IN = 1013, 4401
State = Literal["setup", "ringing", "up", "busy"]


class ChannelView(View):
    """One leg. `codecs` of the calling and the answering side once it is up; instants are Unix seconds."""

    leg: str
    direction: str
    state: str
    tenant_id: str = ""
    subscriber_id: str = ""
    gateway_id: str = ""
    caller: str = ""
    dialled: str = ""
    called: str = ""
    codecs: tuple[str, ...] = ()
    started: float = 0
    answered: float = 0


class LiveCall(View):
    """A call as the caller's level sees it: its own channels only. `id` is the linked id of the later record."""

    id: str
    node: str
    state: str
    origin: str
    dialled: str
    answerer: str
    started: float
    answered: float
    channels: list[ChannelView]


class LiveCalls(View):
    """All calls in progress that the caller sees."""

    items: list[LiveCall]


class Hub:
    """One follower of Redis for all streams of this process; it runs while somebody listens."""

    def __init__(self, redis: "Redis[bytes]") -> None:
        """Take the client."""
        self.redis = redis
        self.calls: dict[str, Live] = {}
        self._queues: set[asyncio.Queue[Any]] = set()
        self._task: asyncio.Task[None] | None = None

    async def all(self) -> dict[str, Live]:
        """Read every call. Raise UnavailableError."""
        try:
            keys = [key async for key in self.redis.scan_iter(match=f"{HASHES}*")]
            hashes = [await self.redis.hgetall(key) for key in keys]
        except (RedisError, OSError) as error:
            raise UnavailableError("Live state does not answer") from error
        return {call.id: call for one in hashes for call in map(_decode, one.values())}

    async def command(self, node: str, command: dict[str, str]) -> None:
        """Tell a node agent. Raise UnavailableError where it does not hear."""
        try:
            heard = await self.redis.publish(COMMANDS + node, json.dumps(command))
        except (RedisError, OSError) as error:
            raise UnavailableError("Live state does not answer") from error
        if not heard:
            raise UnavailableError("The node of this call does not answer")

    @asynccontextmanager
    async def listen(self) -> AsyncIterator["asyncio.Queue[Any]"]:
        """Yield a queue of (changed calls or None for all of them, ids that are gone)."""
        queue: asyncio.Queue[Any] = asyncio.Queue(BEHIND)
        self._queues.add(queue)
        if self._task is None:
            self._task = asyncio.create_task(self._follow())
        else:
            queue.put_nowait((None, []))
        try:
            yield queue
        finally:
            self._queues.discard(queue)
            if not self._queues:
                await self._rest()

    async def close(self) -> None:
        """Stop following, and give the connections back."""
        await self._rest()
        await self.redis.aclose()

    async def _rest(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _follow(self) -> None:
        while True:
            with suppress(RedisError, OSError, UnavailableError):
                await self._hear()
            await asyncio.sleep(PAUSE)

    async def _hear(self) -> None:
        """Subscribe first, then read everything: nothing falls between. From time to time see whose calls are still there."""
        loop = asyncio.get_running_loop()
        async with self.redis.pubsub() as heard:
            await heard.subscribe(CHANGES)
            due = 0.0
            while True:
                if loop.time() >= due:
                    fresh = await self.all()
                    if due == 0.0 or fresh.keys() != self.calls.keys():
                        self.calls = fresh
                        self._tell(None, [])
                    due = loop.time() + RELOAD
                message = await heard.get_message(ignore_subscribe_messages=True, timeout=PAUSE)
                if message is not None:
                    self._apply(json.loads(message["data"]))

    def _apply(self, told: dict[str, Any]) -> None:
        changed = [msgspec.convert(one, Live) for one in told["changed"]]
        self.calls.update({call.id: call for call in changed})
        for call in told["gone"]:
            self.calls.pop(call, None)
        self._tell(changed, told["gone"])

    def _tell(self, changed: list[Live] | None, gone: list[str]) -> None:
        for queue in list(self._queues):
            if queue.full():
                self._queues.discard(queue)
                queue.get_nowait()
                queue.put_nowait(None)
            else:
                queue.put_nowait((changed, gone))


def _decode(raw: bytes) -> Live:
    return msgspec.json.decode(raw, type=Live)


def viewer_of(scope: Scope) -> Viewer:
    """Return who looks: the deepest level of the scope decides."""
    tenant = str(scope.tenant_id or "")
    customer = "" if tenant else str(scope.customer_id or "")
    return Viewer(isp_id=str(scope.isp_id or ""), customer_id=customer, tenant_id=tenant)


def hub_of(app: Any) -> Hub:
    """Return this application's hub. Raise UnavailableError where there is no live state."""
    hub = getattr(app.state, "hub", None)
    if hub is None:
        raise UnavailableError("This application has no live state")
    return cast("Hub", hub)


def _plain(call: Seen) -> dict[str, Any]:
    return LiveCall.model_validate(call).model_dump()


def _routes(audience: Audience) -> Routes:
    routes = Routes(audience, "live-calls")

    @routes.get(permission=READ, response_model=LiveCalls, without_tenant=True)
    async def list_(
        request: Request,
        subject: CurrentSubject,
        state: State | None = None,
        q: Annotated[str, Query(max_length=120)] = "",
        tenant_id: UUID | None = None,
    ) -> Any:
        """List the calls in progress, oldest first. `q` is looked for in who calls, what was dialled and who is called."""
        shown = [found for call in (await hub_of(request.app).all()).values() if (found := seen(call, viewer_of(subject.scope)))]
        wanted = [one for one in shown if matches(one, state=state or "", text=q, tenant_id=str(tenant_id or ""))]
        return LiveCalls(items=[LiveCall.model_validate(one) for one in sorted(wanted, key=lambda one: one.started)[:MOST]])

    @routes.post("/{id}/hang-up", permission=WRITE, status_code=202, without_tenant=True)
    async def hang_up(unit: CurrentUnit, subject: CurrentSubject, request: Request, id: UUID) -> None:  # noqa: A002 - the path's own word
        """End a call that was answered. Its record says `operator`."""
        hub = hub_of(request.app)
        call = (await hub.all()).get(str(id))
        found = seen(call, viewer_of(subject.scope)) if call else None
        if found is None:
            raise NotFoundError
        if found.state != "up":
            raise ConflictError("Only a call that was answered can be hung up", code="not-answered")
        unit.audit("live-calls.hang-up", "calls", found.id)
        await hub.command(found.node, {"hang-up": found.id})

    @routes.socket("/stream", permission=READ, without_tenant=True)
    async def stream(socket: WebSocket, subject: Subject, again: Callable[[], Awaitable[Subject]]) -> None:
        """Push calls: `{"topic": "calls", "type": "all", "items": […]}` first, then `{…, "type": "change", "changed": […], "gone": […]}`.

        `all` comes again whenever the live state was built anew. Close codes: 4401 log in, 4403 not permitted, 1013 come back later.
        """
        await _stream(socket, subject, again)

    return routes


async def _stream(socket: WebSocket, subject: Subject, again: Callable[[], Awaitable[Subject]]) -> None:
    await socket.accept()
    try:
        hub = hub_of(socket.app)
    except UnavailableError:
        await socket.close(TRY_LATER)
        return
    async with hub.listen() as queue:
        push = asyncio.create_task(_push(socket, hub, queue, viewer_of(subject.scope)))
        watch = asyncio.create_task(_watch(again))
        hear = asyncio.create_task(_until_gone(socket))
        done, left = await asyncio.wait({push, watch, hear}, return_when=asyncio.FIRST_COMPLETED)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if hear not in done:
            with suppress(RuntimeError, WebSocketDisconnect):
                await socket.close(LOG_IN if watch in done else TRY_LATER)


async def _push(socket: WebSocket, hub: Hub, queue: "asyncio.Queue[Any]", viewer: Viewer) -> None:
    """Send what the viewer may see; a call of which it sees nothing any more is gone for it. Ends where it is too far behind."""
    known: set[str] = set()
    while (item := await queue.get()) is not None:
        changed, gone = item
        shown = {call.id: found for call in (hub.calls.values() if changed is None else changed) if (found := seen(call, viewer))}
        if changed is None:
            known = set(shown)
            await socket.send_json({"topic": "calls", "type": "all", "items": [_plain(one) for one in shown.values()]})
            continue
        lost = known & ({*gone} | {call.id for call in changed} - shown.keys())
        known = (known | shown.keys()) - lost
        if shown or lost:
            message = {"topic": "calls", "type": "change", "changed": [_plain(one) for one in shown.values()], "gone": sorted(lost)}
            await socket.send_json(message)


async def _watch(again: Callable[[], Awaitable[Subject]]) -> None:
    """Return when the session is over."""
    while True:
        await asyncio.sleep(ASK_AGAIN)
        try:
            await again()
        except UnavailableError:
            continue
        except RamalError:
            return


async def _until_gone(socket: WebSocket) -> None:
    with suppress(WebSocketDisconnect):
        while True:
            await socket.receive_text()


ROUTES = [*map(_routes, AUDIENCES)]
