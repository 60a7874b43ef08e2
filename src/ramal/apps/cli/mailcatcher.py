"""The built-in SMTP server of a fresh instance: it keeps every message below `mail/` and delivers none. `./ramal mail` shows them."""

import asyncio
import signal
from pathlib import Path
from typing import Any

from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import SMTP

from ramal.apps.settings import load

LARGEST = 32 << 20
KEPT = 500


class Catcher(Mailbox):
    """A maildir that keeps the newest messages only."""

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 -- aiosmtpd's name
        """Store one message and forget the oldest."""
        answer: str = await super().handle_DATA(server, session, envelope)
        stored = sorted((Path(self.mail_dir) / "new").iterdir(), key=lambda path: path.stat().st_mtime)
        for path in stored[:-KEPT]:
            path.unlink(missing_ok=True)
        return answer


async def serve() -> None:
    """Listen on 127.0.0.1 until told to end."""
    settings = load()
    catcher = Catcher(settings.home / "mail")
    loop, end = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, end.set)
    server = await loop.create_server(
        lambda: SMTP(catcher, hostname="mail.ramal.example.net", data_size_limit=LARGEST, enable_SMTPUTF8=True, loop=loop),
        "127.0.0.1",
        settings.instance.ports.smtp,
    )
    async with server:
        await end.wait()


if __name__ == "__main__":
    asyncio.run(serve())
