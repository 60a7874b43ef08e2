"""The one place where errors become answers: problem+json with stable codes."""

from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from ramal.kit.errors import RamalError, TooManyError

MEDIA_TYPE = "application/problem+json"
CODES = {400: "bad-request", 404: "not-found", 405: "method-not-allowed", 413: "too-large", 415: "unsupported-media-type"}


class FieldProblem(BaseModel):
    """What is wrong with one field."""

    field: str
    code: str
    message: str


class Problem(BaseModel):
    """RFC 9457, with a stable `code`."""

    type: str
    title: str
    status: int
    code: str
    detail: str | None = None
    errors: list[FieldProblem] | None = None


ANSWERS: dict[int | str, dict[str, Any]] = {
    "4XX": {"description": "Refused", "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}},
    "5XX": {"description": "Not possible now", "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}},
}


def answer(body: dict[str, Any], headers: dict[str, str] | None = None) -> Response:
    """Return a problem as a response."""
    return JSONResponse(body, int(body["status"]), headers, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Register the handlers."""
    app.add_exception_handler(RamalError, _ramal)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _internal)


async def _ramal(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RamalError)  # noqa: S101 - registered for this type
    headers = {"retry-after": str(error.retry_after)} if isinstance(error, TooManyError) else {}
    if error.status == 401:  # noqa: PLR2004
        headers["www-authenticate"] = "Bearer"
    return answer(error.problem(), headers)


async def _validation(_request: Request, error: Exception) -> Response:
    """Name the fields, never their values: one may be a password."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type
    errors = [{"field": _path(item["loc"]), "code": str(item["type"]), "message": str(item["msg"])[:500]} for item in error.errors()[:100]]
    body = {"type": "urn:ramal:problem:invalid-request", "title": "The request is not valid", "status": 422, "code": "invalid-request"}
    return answer(body | {"errors": errors})


def _path(location: Any) -> str:
    parts = [str(part) for part in location]
    return ".".join(parts[1:] if len(parts) > 1 and parts[0] in {"body", "query", "path", "header"} else parts)[:200]


async def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this type
    code = CODES.get(error.status_code, "error")
    body = {"type": f"urn:ramal:problem:{code}", "title": str(error.detail), "status": error.status_code, "code": code}
    return answer(body, dict(error.headers or {}))


async def _internal(_request: Request, _error: Exception) -> Response:
    """Say no more than that it is our fault: the log has the rest."""
    return answer({"type": "urn:ramal:problem:internal", "title": "Internal error", "status": 500, "code": "internal"})
