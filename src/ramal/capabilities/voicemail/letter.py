"""The e-mail of a message: in the subscriber's language, with the audio attached."""

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, make_msgid
from zoneinfo import ZoneInfo

import msgspec

_TEXTS = {
    "pt-BR": {
        "sender": "Correio de voz",
        "subject": "Mensagem de voz de {caller} ({length})",
        "hidden": "número oculto",
        "body": "Olá{name},\n\n{caller} deixou uma mensagem de {length} no seu ramal {username}, em {when}.\nO áudio está anexo.\n",
        "when": "%d/%m/%Y às %H:%M",
        "file": "mensagem.wav",
    },
    "en": {
        "sender": "Voicemail",
        "subject": "Voice message from {caller} ({length})",
        "hidden": "a hidden number",
        "body": "Hello{name},\n\n{caller} left a message of {length} for your extension {username} on {when}.\nThe audio is attached.\n",
        "when": "%Y-%m-%d at %H:%M",
        "file": "message.wav",
    },
}


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """What the letter says. `domain` is the tenant's: the letter comes from there."""

    message_id: str
    to: str
    name: str
    username: str
    domain: str
    language: str
    time_zone: str
    caller: str
    recorded_at: datetime
    seconds: float


def write(content: Content, audio: bytes) -> EmailMessage:
    """Return the letter. Its Message-ID depends on the message only, so that a mailbox can drop a letter that came twice."""
    text = _TEXTS.get(content.language, _TEXTS["en"])
    local = content.recorded_at.astimezone(ZoneInfo(content.time_zone))
    words = {
        "caller": _line(content.caller) or text["hidden"],
        "length": _length(content.seconds),
        "name": f" {_line(content.name)}" if content.name else "",
        "username": content.username,
        "when": local.strftime(text["when"]),
    }
    letter = EmailMessage()
    letter["From"] = formataddr((text["sender"], f"voicemail@{content.domain}"))
    letter["To"] = formataddr((_line(content.name), content.to))
    letter["Subject"] = text["subject"].format(**words)
    letter["Date"] = format_datetime(local)
    letter["Message-ID"] = f"<{content.message_id}@{content.domain}>" if content.domain else make_msgid()
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(text["body"].format(**words))
    letter.add_attachment(audio, maintype="audio", subtype="wav", filename=text["file"])
    return letter


def _line(text: str) -> str:
    return " ".join(text.split())


def _length(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
