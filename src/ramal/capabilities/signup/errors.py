"""Refusals of this capability."""

from ramal.kit.errors import ForbiddenError, InvalidError, UnauthenticatedError


class SignUpClosedError(ForbiddenError):
    """The platform takes no sign-ups, or invited ones only."""

    code, title = "sign-up-closed", "Nobody can sign up here"


class NoDraftError(UnauthenticatedError):
    """No sign-up is under way in this browser."""

    code, title = "no-sign-up", "Begin with your e-mail address"


class IncompleteError(InvalidError):
    """A page is not done."""

    code, title = "sign-up-incomplete", "Something is missing"
