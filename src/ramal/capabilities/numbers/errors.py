"""What may be refused about numbers."""

from ramal.kit.errors import TakenError


class NumberTakenError(TakenError):
    """The number is in somebody's inventory; whose is not said."""

    code, title = "number-taken", "This number is taken"
