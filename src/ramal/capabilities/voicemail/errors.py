"""What may be refused about messages."""

from ramal.kit.errors import RamalError


class AudioGoneError(RamalError):
    """The row is there, the file is not, or is not the one that was recorded."""

    code, status, title = "audio-gone", 410, "The audio of this message is no longer there"
