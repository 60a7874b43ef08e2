"""What may be refused about numbers."""

from ramal.kit.errors import ConflictError, InvalidError, TakenError, UnknownReferenceError


class NumberTakenError(TakenError):
    """The number is in somebody's inventory; whose is not said."""

    code, title = "number-taken", "This number is taken"


class UnknownNumberError(UnknownReferenceError):
    """A number is not one of the caller's; whether it is somebody's is not said."""

    code, title = "unknown-number", "You hold no such number"


class AlreadyVerifiedError(ConflictError):
    """The number is proved already."""

    code, title = "already-verified", "This number is verified"


class NotVerifiableError(InvalidError):
    """The number cannot be proved by a call; `errors` says why."""

    code, title = "not-verifiable", "This number cannot be verified by a call"


class WrongCodeError(InvalidError):
    """The code is wrong. Each entry counts."""

    code, title = "wrong-code", "This is not the code that the call said"


class VerificationOverError(ConflictError):
    """The code has expired, was used, or was entered wrongly too often: ask for another call."""

    code, title = "verification-over", "This code is no longer valid"
