"""Runs the API of an instance: `python -m ramal.apps.api`."""

import asyncio
import logging
import socket

import structlog
import uvicorn

from ramal.apps.api.wiring import application
from ramal.apps.settings import Settings, load

BACKLOG, GRACE = 512, 10


def listen(settings: Settings) -> list[socket.socket]:
    """Return sockets on the offered address and on the loopback address."""
    addresses = dict.fromkeys([settings.instance.listen, "127.0.0.1"])
    if "0.0.0.0" in addresses:  # noqa: S104 - asked for by the operator
        addresses = {"0.0.0.0": None}  # noqa: S104
    return [_bound(address, settings.instance.ports.api) for address in addresses]


def _bound(address: str, port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.bind((address, port))
    made.listen(BACKLOG)
    made.set_inheritable(True)
    return made


def main() -> None:
    """Serve until told to stop."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    structlog.configure(
        processors=[structlog.processors.TimeStamper(), structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    )
    settings = load()
    config = uvicorn.Config(
        application(settings), log_level="warning", access_log=False, server_header=False, proxy_headers=False,
        timeout_graceful_shutdown=GRACE, h11_max_incomplete_event_size=32 * 1024,
    )  # fmt: skip
    asyncio.run(uvicorn.Server(config).serve(sockets=listen(settings)))


if __name__ == "__main__":
    main()
