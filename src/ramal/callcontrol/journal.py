"""What callcontrol writes to the event spool: the decision steps of a call, and the messages it recorded."""

import hashlib
import time
import wave
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ramal.local.spool import EventClock, SpoolWriter
from ramal.rules.commands import Voicemail
from ramal.rules.events import Decided, Recorded, Step

SETTLED = 10.0
"""Seconds without a write after which a message whose call nobody follows counts as complete."""


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """What must be known of a message before it is recorded; lies beside it as `<message>.json` until its event is written."""

    message: str
    """Id of the message and of its event: writing the event twice changes nothing."""
    call: str
    leg: str
    isp_id: str
    tenant_id: str
    subscriber_id: str
    caller: str


class Journal:
    """Appends events for one node. `media` is the core's media folder."""

    def __init__(self, clock: EventClock, spool: SpoolWriter, media: Path) -> None:
        self._clock, self._spool = clock, spool
        self._media = media
        self.voicemail = media / "voicemail"

    def decided(self, call: str, leg: str, steps: Sequence[Step]) -> None:
        """Write the steps of one decision, if there are any."""
        if steps:
            self._spool.append(Decided(**self._clock.stamp(), call=call, leg=leg, steps=tuple(steps)))

    def expect(self, note: Note) -> Path:
        """Remember that a message is about to be recorded; return the file's path without its suffix."""
        target = self.voicemail / note.message
        target.with_suffix(".json").write_bytes(msgspec.json.encode(note))
        return target

    def collect(self, message: str) -> bool:
        """Write the event of a recorded message and forget its note. False: nothing was recorded, or its event exists already."""
        note_path = self.voicemail / f"{message}.json"
        audio = note_path.with_suffix(".wav")
        if not note_path.exists():
            return False
        note = msgspec.json.decode(note_path.read_bytes(), type=Note)
        seconds = length(audio)
        if seconds > 0:
            self._spool.append(self._recorded(note, audio, seconds))
        else:
            audio.unlink(missing_ok=True)
        note_path.unlink(missing_ok=True)
        return seconds > 0

    def sweep(self, now: float | None = None) -> int:
        """Collect messages whose recording went on while nobody watched; return how many."""
        settled = (time.time() if now is None else now) - SETTLED
        found = 0
        for note in self.voicemail.glob("*.json"):
            audio = note.with_suffix(".wav")
            youngest = max(path.stat().st_mtime for path in (note, audio) if path.exists())
            found += youngest < settled and self.collect(note.stem)
        return found

    def _recorded(self, note: Note, audio: Path, seconds: float) -> Recorded:
        content = audio.read_bytes()
        return Recorded(
            **self._clock.stamp() | {"id": note.message},
            call=note.call,
            leg=note.leg,
            purpose="voicemail",
            path=str(audio.relative_to(self._media)),
            sha256=hashlib.sha256(content).hexdigest(),
            size=len(content),
            seconds=seconds,
            isp_id=note.isp_id,
            tenant_id=note.tenant_id,
            subscriber_id=note.subscriber_id,
            caller=note.caller,
        )


def note_of(command: Voicemail, *, message: str, call: str, leg: str) -> Note:
    """Return the note of a message for a voicemail command."""
    return Note(
        message=message,
        call=call,
        leg=leg,
        isp_id=command.isp_id,
        tenant_id=command.tenant_id,
        subscriber_id=command.subscriber_id,
        caller=command.caller,
    )


def length(audio: Path) -> float:
    """Return the seconds of a WAV file; 0 where there is none or it is no WAV file."""
    try:
        with wave.open(str(audio)) as file:
            return file.getnframes() / file.getframerate()
    except (FileNotFoundError, EOFError, wave.Error):
        return 0.0
