"""Errors as classes with a stable code and an HTTP status; rendered in one place as problem+json (RFC 9457)."""

from typing import Any, ClassVar


class RamalError(Exception):
    """Base. `code` never changes once published; `errors` names fields: `{field, code, message}`."""

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 400
    title: ClassVar[str] = "The request could not be done"

    def __init__(self, detail: str = "", *, errors: list[dict[str, Any]] | None = None, code: str | None = None) -> None:
        """Say what is particular about this case."""
        super().__init__(detail or self.title)
        self.detail = detail
        self.errors = errors or []
        self.actual_code = code or self.code

    def problem(self) -> dict[str, Any]:
        """Return the body of the answer."""
        body: dict[str, Any] = {
            "type": f"urn:ramal:problem:{self.actual_code}",
            "title": self.title,
            "status": self.status,
            "code": self.actual_code,
        }
        if self.detail:
            body["detail"] = self.detail
        if self.errors:
            body["errors"] = self.errors
        return body


class NotFoundError(RamalError):
    """Nothing of that id is in the caller's view: unknown and foreign ids look the same."""

    code, status, title = "not-found", 404, "Not found"


class UnauthenticatedError(RamalError):
    """No valid session or key came with the request."""

    code, status, title = "unauthenticated", 401, "Log in first"


class ForbiddenError(RamalError):
    """The caller is known but may not do this."""

    code, status, title = "forbidden", 403, "Not permitted"


class InvalidError(RamalError):
    """The request's content is not acceptable."""

    code, status, title = "invalid-request", 422, "The request is not valid"


class ConflictError(RamalError):
    """The state of things does not allow it."""

    code, status, title = "conflict", 409, "Conflict"


class TakenError(ConflictError):
    """A value that must be unique is in use. Never says by whom."""

    code, title = "taken", "Already in use"


class InUseError(ConflictError):
    """Something still refers to the row that should go."""

    code, title = "in-use", "Still in use"


class UnknownReferenceError(InvalidError):
    """An id in the request names nothing in the caller's view."""

    code, title = "unknown-reference", "A referenced object does not exist"


class VersionConflictError(RamalError):
    """The row has changed since the caller read it."""

    code, status, title = "version-conflict", 412, "Changed by someone else meanwhile"


class TooLargeError(RamalError):
    """The body is larger than this resource takes."""

    code, status, title = "too-large", 413, "The request is too large"


class TooManyError(RamalError):
    """The caller must wait."""

    code, status, title = "too-many-requests", 429, "Too many requests"

    def __init__(self, detail: str = "", *, retry_after: int = 60) -> None:
        """Take the seconds to wait."""
        super().__init__(detail)
        self.retry_after = retry_after


class UnavailableError(RamalError):
    """The database does not answer; calls go on without it."""

    code, status, title = "unavailable", 503, "The database does not answer"


def field(name: str, code: str, message: str = "") -> dict[str, str]:
    """Return one entry of `errors`."""
    return {"field": name, "code": code, "message": message or code}
