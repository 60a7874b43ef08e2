"""What may be refused about plans and decks."""

from ramal.kit.errors import InUseError, TakenError


class EffectiveDateTakenError(TakenError):
    """Two versions of a deck may not begin at the same instant."""

    code, title = "effective-date-taken", "Another version begins at that instant"


class VersionInForceError(InUseError):
    """A version cannot go while calls are charged by it, or while it is on its way to the edges."""

    code, title = "version-in-force", "This version is in force"
