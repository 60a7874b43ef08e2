"""What may be refused about numbers."""

from ramal.kit.errors import TakenError, UnknownReferenceError


class NumberTakenError(TakenError):
    """The number is in somebody's inventory; whose is not said."""

    code, title = "number-taken", "This number is taken"


class UnknownNumberError(UnknownReferenceError):
    """A number is not one of the caller's; whether it is somebody's is not said."""

    code, title = "unknown-number", "You hold no such number"
