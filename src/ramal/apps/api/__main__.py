"""Runs the API and the consoles of an instance: `python -m ramal.apps.api`."""

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import Iterator

import structlog
import uvicorn
from starlette.types import ASGIApp

from ramal.apps.api.tls import Contexts
from ramal.apps.api.wiring import application
from ramal.apps.settings import Settings, load
from ramal.engines import certificates

BACKLOG, GRACE, TICK = 512, 10, 1.0
ANY = "0.0.0.0"  # noqa: S104 - asked for by the operator


class Server(uvicorn.Server):
    """One of several in a process, which are told together to stop. At rest it wakes once a second, for the date in its answers."""

    def __init__(self, config: uvicorn.Config) -> None:
        """Serve as `config` says."""
        super().__init__(config)
        self._ended = asyncio.Event()

    def stop(self) -> None:
        """End soon."""
        self.should_exit = True
        self._ended.set()

    async def main_loop(self) -> None:
        """See `uvicorn.Server`, which looks ten times a second."""
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(TICK):
                    await self._ended.wait()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to `serve`."""
        yield


def listen(settings: Settings, port: int) -> list[socket.socket]:
    """Return sockets on the offered address and on the loopback address."""
    addresses = dict.fromkeys([settings.instance.listen, "127.0.0.1"])
    return [_bound(address, port) for address in ([ANY] if ANY in addresses else addresses)]


def _bound(address: str, port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.bind((address, port))
    made.listen(BACKLOG)
    made.set_inheritable(True)
    return made


def _config(app: ASGIApp, contexts: Contexts | None, *, lifespan: str) -> uvicorn.Config:
    return uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, proxy_headers=False, timeout_graceful_shutdown=GRACE,
        h11_max_incomplete_event_size=32 * 1024, lifespan=lifespan,  # type: ignore[arg-type]
        ssl_context_factory=(lambda _config, _default: contexts.door()) if contexts else None,
    )  # fmt: skip


async def serve(settings: Settings) -> None:
    """Serve HTTP and HTTPS until SIGTERM or SIGINT."""
    app, ports = application(settings), settings.instance.ports
    contexts = Contexts(certificates.store(settings))
    plain, secure = Server(_config(app, None, lifespan="on")), Server(_config(app, contexts, lifespan="off"))
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, _stop, [plain, secure])
    http = [number for number in (ports.api, ports.http) if number]
    following = asyncio.create_task(contexts.follow())
    try:
        await asyncio.gather(
            plain.serve([made for number in http for made in listen(settings, number)]), secure.serve(listen(settings, ports.https))
        )
    finally:
        following.cancel()


def _stop(servers: list[Server]) -> None:
    for server in servers:
        server.stop()


def main() -> None:
    """Serve until told to stop."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    structlog.configure(
        processors=[structlog.processors.TimeStamper(), structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    )
    asyncio.run(serve(load()))


if __name__ == "__main__":
    main()
