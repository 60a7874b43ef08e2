"""Accepts any mail over SMTP and stores it as one `.eml` file each, whole or not at all."""

import time
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from ramal.kit.ids import new_id

MOST_BYTES = 32 * 1024 * 1024
MOST_MAILS = 1000
"""The oldest go."""


class Catcher:
    """Handler of aiosmtpd."""

    def __init__(self, folder: Path) -> None:
        """Store into `folder`."""
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: ARG002, N802 - aiosmtpd's own contract
        """Store one mail."""
        name = f"{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}-{new_id().hex}"
        head = f"X-Envelope-From: {envelope.mail_from}\r\nX-Envelope-To: {', '.join(envelope.rcpt_tos)}\r\n"
        partial = self._folder / f"{name}.partial"
        partial.write_bytes(head.encode(errors="replace") + (envelope.original_content or b""))
        partial.rename(self._folder / f"{name}.eml")
        for old in sorted(self._folder.glob("*.eml"))[:-MOST_MAILS]:
            old.unlink(missing_ok=True)
        return "250 Kept"


def controller(folder: Path, port: int, host: str = "127.0.0.1") -> Controller:
    """Return a server that is not started yet."""
    return Controller(Catcher(folder), hostname=host, port=port, data_size_limit=MOST_BYTES, ident="Ramal mail catcher")
