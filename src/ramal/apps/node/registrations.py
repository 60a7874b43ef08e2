"""Keeps our registrations at carriers (A5): begins, refreshes, gives up slowly, takes back. Calls of `rules.registrations` decide.

One node registers for a gateway: the one that holds its row. Without PostgreSQL whoever held it goes on. What is known lies in the
snapshot below `local/`, so that a restart of the agent neither registers anew nor forgets what it had registered.
"""

import asyncio
import dataclasses
import hashlib
import random
import secrets
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ramal.apps.node.blocks import Rpc
from ramal.apps.node.parts import Part
from ramal.apps.node.registers import Exchange, Form
from ramal.engines.kamailio.client import RpcError
from ramal.kit.sealing import SealBrokenError, Sealer
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.rules import contacts, gateways
from ramal.rules.registrations import Answer, after, alarm, lapsed
from ramal.rules.tables import Carrier, Gateway, Registration, Tables, Target

PREFIX = "local/registration/"
PURPOSE = "gateway-password"
ALL = 1_000_000
AT_ONCE = 16
HOLD_EVERY = 5.0
LEAVE = 1.5
"""Seconds that taking a registration back may delay the next one."""
EDGE_EVERY = 1.0

Hold = Callable[[Mapping[str, Mapping[str, Any]]], Awaitable[set[str]]]
"""Says how gateways stand; returns those that are ours."""
Tell = Callable[[str, str], None]
"""Writes an alarm: what, detail."""


@dataclass(frozen=True, kw_only=True)
class Home:
    """Where our contact is, and the keys of this platform."""

    contact: Callable[[str, Gateway], str]
    sealer: Sealer


@dataclass
class _Kept:
    gateway: Gateway
    state: Registration
    task: asyncio.Task[None] | None = None


@dataclass
class _Seen:
    """What has been read already."""

    published: tuple[str, int] = ("", -1)
    edge: Any = None
    edge_due: float = 0.0
    hold_due: float = 0.0
    wanted: dict[str, Gateway] = field(default_factory=dict)


def contact_of(key: str, host: str, port: int) -> Callable[[str, Gateway], str]:
    """Return how the contact of a gateway is written, at the edge's own address."""

    def made(gateway_id: str, gateway: Gateway) -> str:
        token = contacts.make(key.encode(), gateway_id)
        transport = ";transport=tcp" if gateway.transport == "tcp" else ""
        return f"sip:{token}@{gateways.host_part(host)}:{port}{transport};{contacts.PARAMETER}={token}"

    return made


class Registrations:
    """The registrations of this host."""

    def __init__(
        self, part: Part, writer: SnapshotWriter, snapshot: Snapshot, *, exchange: Exchange, home: Home, hold: Hold, tell: Tell, rpc: Rpc
    ) -> None:
        """Read gateways from `snapshot`, write states through `writer`."""
        self._part, self._writer, self._snapshot, self._rpc = part, writer, snapshot, rpc
        self._exchange, self._home, self._hold, self._tell = exchange, home, hold, tell
        self._kept: dict[str, _Kept] = {}
        self._seen = _Seen()
        self._limit = asyncio.Semaphore(AT_ONCE)
        self._leaving: set[asyncio.Task[None]] = set()
        self._chance = random.Random()  # noqa: S311 - spreads attempts
        self._held: set[str] = set()
        self._changed = True
        self._unwritten: dict[str, Registration | None] = {}
        self._writing = asyncio.Lock()

    async def once(self) -> None:
        """Begin what is due; take back what is no longer wanted."""
        self._read()
        await self._watch_edge()
        now = time.time()
        for gateway_id, kept in self._kept.items():
            self._settle(gateway_id, kept, lapsed(kept.state, now))
            if gateway_id in self._held and kept.task is None and kept.state.next <= now:
                kept.task = asyncio.create_task(self._attempt(gateway_id, kept))
        await self._write()
        states = [kept.state.state for gateway_id, kept in self._kept.items() if gateway_id in self._held]
        registered = states.count("registered")
        failed = sum(state in {"refused", "silent", "lost"} for state in states)
        self._part.values.update(wanted=len(states), registered=registered, failed=failed)

    async def hold(self) -> None:
        """Tell PostgreSQL how the gateways stand, when that changed or it is time, and learn which are ours."""
        if not (self._changed or time.monotonic() >= self._seen.hold_due):
            return
        if not self._kept and not self._held and not self._changed:
            return
        self._changed = False
        await self._write()  # what others hear of us is not forgotten by a restart
        told = {gateway_id: _told(kept.state) for gateway_id, kept in self._kept.items()}
        try:
            held = await self._hold(told)
        except BaseException:
            self._changed = True
            raise
        for gateway_id in (self._held - held) & self._kept.keys():
            self._cancel(self._kept[gateway_id])
            self._kept[gateway_id].state = _fresh(self._kept[gateway_id].state.form)  # another node registers now
            self._unwritten[gateway_id] = None
        self._held = held & self._kept.keys()
        self._seen.hold_due = time.monotonic() + HOLD_EVERY

    def _read(self) -> None:
        """Compare what is published with what is kept."""
        published = self._snapshot.state()
        if published == self._seen.published:
            return
        with self._snapshot.read() as tables:
            wanted = dict(_wanted(tables))
            stored = {key.removeprefix(PREFIX): state for key, state in tables.scan(PREFIX, Registration, ALL)}
        for gateway_id in stored.keys() | self._kept.keys():
            if gateway_id not in wanted:
                self._end(gateway_id)
        for gateway_id, gateway in wanted.items():
            self._want(gateway_id, gateway, stored.get(gateway_id))
        self._seen.published = published

    def _want(self, gateway_id: str, gateway: Gateway, stored: Registration | None) -> None:
        kept, form = self._kept.get(gateway_id), _form(gateway)
        if kept is None:
            self._changed = True
            known = stored if stored is not None and stored.form == form else None
            self._kept[gateway_id] = _Kept(gateway, known or _fresh(form))
            if known is not None:
                self._held.add(gateway_id)  # ours before the agent restarted; PostgreSQL is asked at once
        elif kept.state.form != form:
            before = kept.gateway, kept.state
            self._cancel(kept)
            kept.gateway = gateway
            self._settle(gateway_id, kept, _fresh(form))
            if gateway_id in self._held:
                kept.task = asyncio.create_task(self._attempt(gateway_id, kept, leaving=before))
        else:
            kept.gateway = gateway

    def _end(self, gateway_id: str) -> None:
        kept = self._kept.pop(gateway_id, None)
        self._changed = True
        if kept is not None and gateway_id in self._held:
            self._cancel(kept)
            task = asyncio.create_task(self._leave(gateway_id, kept.gateway, kept.state))
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)
        self._held.discard(gateway_id)
        self._unwritten[gateway_id] = None

    async def _write(self) -> None:
        """Write states down: what is written is ours, also after the agent restarted without PostgreSQL."""
        async with self._writing:
            while self._unwritten:
                gateway_id, state = self._unwritten.popitem()
                await asyncio.to_thread(self._writer.put_local, PREFIX + gateway_id, state)

    @staticmethod
    def _cancel(kept: _Kept) -> None:
        if kept.task is not None:
            kept.task.cancel()
            kept.task = None

    async def _watch_edge(self) -> None:
        """Register anew after the edge restarted: connections that carriers used to reach us are gone."""
        if not self._held or time.monotonic() < self._seen.edge_due:
            return
        self._seen.edge_due = time.monotonic() + EDGE_EVERY
        try:
            up_since = (await asyncio.to_thread(self._rpc.call, "core.uptime")).get("up_since")
        except RpcError:
            return
        if self._seen.edge not in {None, up_since}:
            for gateway_id, kept in self._kept.items():
                self._settle(gateway_id, kept, msgspec.structs.replace(kept.state, next=0.0))
        self._seen.edge = up_since

    async def _attempt(self, gateway_id: str, kept: _Kept, *, leaving: tuple[Gateway, Registration] | None = None) -> None:
        task = asyncio.current_task()
        try:
            async with self._limit:
                if leaving is not None:
                    await self._leave(gateway_id, *leaving)
                answer, cseq = await self._register(gateway_id, kept.gateway, kept.state)
            if kept.task is task:
                state = msgspec.structs.replace(kept.state, cseq=cseq)
                self._settle(gateway_id, kept, after(state, answer, time.time(), spread=self._chance.random()))
        except Exception as error:  # noqa: BLE001 - one gateway must not stop the others; it is tried again
            self._part.fail(error)
            if kept.task is task:
                self._settle(gateway_id, kept, after(kept.state, Answer(reason="internal error"), time.time()))
        finally:
            if kept.task is task:
                kept.task = None

    async def _leave(self, gateway_id: str, gateway: Gateway, state: Registration) -> None:
        """Take a registration back, as far as the carrier hears it soon (RFC 3261 §10.2.2)."""
        if state.registered and time.time() < state.expires:
            try:
                async with asyncio.timeout(LEAVE):
                    await self._register(gateway_id, gateway, msgspec.structs.replace(state, wanted=0))
            except TimeoutError:
                return

    async def _register(self, gateway_id: str, gateway: Gateway, state: Registration) -> tuple[Answer, int]:
        with self._snapshot.read() as tables:
            found = gateways.targets(tables, gateway_id, gateway)
        if not found:
            return Answer(reason="no address"), state.cseq
        try:
            password = self._home.sealer.open(gateway.password_sealed, PURPOSE)
        except SealBrokenError:
            return Answer(reason="the password cannot be opened"), state.cseq
        form = _filled(gateway, state, found[state.failures % len(found)], password)
        return await self._exchange.register(dataclasses.replace(form, contact=self._home.contact(gateway_id, gateway)))

    def _settle(self, gateway_id: str, kept: _Kept, then: Registration) -> None:
        """Keep a new state, and tell whoever must know."""
        if then == kept.state:
            return
        what = alarm(kept.state, then)
        if what:
            self._tell(what, f"gateway {gateway_id} ({kept.gateway.name}, {kept.gateway.host}): {then.code} {then.reason}".rstrip())
        self._changed = self._changed or _told(then) != _told(kept.state)
        kept.state = then
        if gateway_id in self._held:
            self._unwritten[gateway_id] = then


def _wanted(tables: Tables) -> Iterator[tuple[str, Gateway]]:
    for key, gateway in tables.scan("gateway/", Gateway, ALL):
        carrier = tables.get(f"carrier/{gateway.carrier_id}", Carrier) if gateway.authentication == "registration" else None
        if carrier is not None and carrier.enabled and gateway.enabled:
            yield key.removeprefix("gateway/"), gateway


def _fresh(form: str) -> Registration:
    return Registration(form=form, call_id=secrets.token_hex(12))


def _form(gateway: Gateway) -> str:
    """Return a digest of what a registration is made from."""
    parts = (gateway.host, gateway.port, gateway.transport, gateway.from_domain, gateway.username, gateway.password_sealed)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def _told(state: Registration) -> dict[str, Any]:
    names = ("state", "code", "reason", "attempted", "registered", "expires")
    return {name: getattr(state, name) for name in names}


def _filled(gateway: Gateway, state: Registration, target: Target, password: str) -> Form:
    """Return the form of a gateway: its user name at its domain, which by default is its address."""
    host = gateways.host_part(gateway.from_domain) or gateways.host_part(gateway.host)
    place = f"{host}:{gateway.port}" if gateway.port and not gateway.from_domain else host
    user = gateways.user_part(gateway.username.partition("@")[0])
    return Form(
        registrar=f"sip:{place}", aor=f"sip:{user}@{host}", contact="", transport=target.transport,
        destination=f"sip:{gateways.host_part(target.address)}:{target.port};transport={target.transport}",
        username=gateway.username, password=password, expires=state.wanted, call_id=state.call_id, cseq=state.cseq + 1,
    )  # fmt: skip
