"""Letters by e-mail: the same frame for all, in text and HTML, with the sender's name, colour and logo; and the door to the mail server."""

from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, make_msgid
from html import escape
from pathlib import Path
from typing import cast

import aiosmtplib

from ramal.kit.clock import now

LIMIT = 20.0
"""Seconds that the mail server may take."""

IGNORE = {
    "pt-BR": "Se não foi você quem pediu, ignore esta mensagem: nada muda.",
    "en": "If you did not ask for this, ignore this message: nothing changes.",
}


@dataclass(frozen=True, kw_only=True)
class Brand:
    """Whose letter it is. `logo` is a PNG in the media folder."""

    name: str = "Ramal"
    colour: str = "#0b5cad"
    on_colour: str = "#ffffff"
    logo: str = ""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What a letter says. `link` is (label, address)."""

    to: str
    name: str
    language: str
    subject: str
    paragraphs: tuple[str, ...]
    link: tuple[str, str] | None = None
    brand: Brand = field(default_factory=Brand)

    def message(self, sender: str, media: Path | None = None) -> EmailMessage:
        """Return the letter as it is sent; a logo that is gone is left out."""
        file = media / self.brand.logo if media and self.brand.logo else None
        logo = file.read_bytes() if file and file.is_file() else None
        message = EmailMessage()
        message["From"] = formataddr((_line(self.brand.name), sender))
        message["To"] = formataddr((_line(self.name), self.to))
        message["Subject"] = _line(self.subject)
        message["Date"] = format_datetime(now())
        message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        message["Content-Language"] = self.language
        message.set_content(self._text())
        message.add_alternative(self._html(logo=logo is not None), subtype="html")
        if logo:
            page = cast("list[EmailMessage]", message.get_payload())[1]
            page.add_related(logo, "image", "png", cid="<logo>", filename="logo.png")
        return message

    def _text(self) -> str:
        blocks = [*self.paragraphs, *(("\n".join(self.link),) if self.link else ()), IGNORE[self.language], self.brand.name]
        return "\n\n".join(blocks) + "\n"

    def _html(self, *, logo: bool) -> str:
        brand = self.brand
        head = f'<img src="cid:logo" alt="{escape(brand.name)}" height="40">' if logo else f"<strong>{escape(brand.name)}</strong>"
        body = "".join(f"<p>{escape(text)}</p>" for text in self.paragraphs)
        button = ""
        if self.link:
            label, address = map(escape, self.link)
            style = f"background:{brand.colour};color:{brand.on_colour};padding:10px 18px;border-radius:6px;text-decoration:none"
            button = f'<p><a href="{address}" style="{style}">{label}</a></p><p style="font-size:12px">{address}</p>'
        return (
            f'<!doctype html><html lang="{self.language}"><body style="font-family:sans-serif;color:#1a1a1a">'
            f'<div style="border-bottom:4px solid {brand.colour};padding:12px 0">{head}</div>'
            f'{body}{button}<p style="color:#595959;font-size:12px">{escape(IGNORE[self.language])}</p></body></html>'
        )


@dataclass(frozen=True, kw_only=True)
class Post:
    """Where this process hands in letters, and where its people find the consoles (`https://host:port`)."""

    port: int
    site: str
    host: str = "127.0.0.1"
    media: Path | None = None
    sender: str = "no-reply@ramal.example.net"
    anywhere: bool = False
    """Providers' mail servers may have any address: true where only this machine is heard."""

    async def send(self, letter: Letter) -> None:
        """Hand in a letter. Raises where the mail server does not take it: the worker tries again."""
        await aiosmtplib.send(letter.message(self.sender, self.media), hostname=self.host, port=self.port, timeout=LIMIT, start_tls=None)


_used: list[Post] = []


def use(post: Post) -> None:
    """Set the post of this process, once at its start."""
    _used[:] = [post]


def current() -> Post:
    """Return the post of this process. Raise RuntimeError if none was set."""
    if not _used:
        raise RuntimeError("letters.use was not called")
    return _used[0]


def _line(text: str) -> str:
    return " ".join(text.split())
