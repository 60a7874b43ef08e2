"""Refusals of this capability."""

from ramal.kit.errors import ForbiddenError, UnauthenticatedError


class LogInRefusedError(UnauthenticatedError):
    """Namespace, e-mail or password is wrong, or the account is blocked: never says which."""

    code, title = "log-in-refused", "Namespace, e-mail or password is wrong"


class BeyondOwnError(ForbiddenError):
    """Nobody hands out what they do not hold."""

    code, title = "beyond-own-permissions", "You cannot give permissions that you do not have"
