"""Reads people over the vendors' HTTP APIs: a token that is renewed where it is refused, pages, and the waits that throttling asks for."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx

from ramal.capabilities.directories.errors import ReadingError
from ramal.rules.directories import Found

MOST_PEOPLE, WHOLE = 50_000, 1200.0
"""People of one directory, and seconds for reading them all."""

TRIES, LONGEST_WAIT, FIRST_WAIT = 8, 120.0, 1.0
THROTTLED, DENIED = {429, 503}, {400, 401, 403}
LIMITS = {"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded"}
"""Google says 403 where others say 429."""


@dataclass
class Reading:
    """What was read so far. `complete`: whoever is not among `people` is not in the directory; `delta` leads to the next changes."""

    people: list[Found] = field(default_factory=list)
    complete: bool = True
    delta: str = ""


@dataclass
class Reader:
    """Asks one API with a bearer token that `renew` gets."""

    client: httpx.AsyncClient
    renew: Callable[[], Awaitable[str]]
    origin: str
    token: str = ""

    async def get(self, url: str, **params: Any) -> dict[str, Any] | list[Any]:
        """Return one answer. Raise ReadingError. A next page elsewhere is refused: the token would go there."""
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" != self.origin:
            raise ReadingError("bad-answer", "the next page is at another address")
        renewed, wait = False, FIRST_WAIT
        for _ in range(TRIES):
            if not self.token:
                self.token = await self.renew()
            answer = await _sent(self.client.get(url, params=params or None, headers={"authorization": f"Bearer {self.token}"}))
            if answer.status_code == httpx.codes.UNAUTHORIZED and not renewed:
                renewed, self.token = True, ""
            elif _throttled(answer):
                await asyncio.sleep(_asked_wait(answer, wait))
                wait = min(LONGEST_WAIT, wait * 2)
            else:
                return _content(answer)
        raise ReadingError("throttled", "the directory asks to wait again and again")


async def _sent(sending: Awaitable[httpx.Response]) -> httpx.Response:
    try:
        return await sending
    except httpx.HTTPError as error:
        raise ReadingError("unreachable", str(error) or type(error).__name__) from error


def _throttled(answer: httpx.Response) -> bool:
    if answer.status_code in THROTTLED:
        return True
    return answer.status_code == httpx.codes.FORBIDDEN and any(word in answer.text for word in LIMITS)


def _asked_wait(answer: httpx.Response, otherwise: float) -> float:
    """Return the seconds of Retry-After (RFC 9110 §10.2.3); a date, or nothing: ours."""
    asked = answer.headers.get("retry-after", "")
    return min(LONGEST_WAIT, float(asked)) if asked.isascii() and asked.isdigit() else otherwise


def _content(answer: httpx.Response) -> dict[str, Any] | list[Any]:
    if answer.status_code == httpx.codes.GONE:
        raise DeltaOverError("delta-over")
    if answer.status_code in DENIED:
        code = "missing-permission" if answer.status_code == httpx.codes.FORBIDDEN else "refused-credentials"
        raise ReadingError(code, said(answer))
    if answer.status_code != httpx.codes.OK:
        raise ReadingError("bad-answer", f"{answer.status_code} {said(answer)}")
    try:
        found = answer.json()
    except ValueError as error:
        raise ReadingError("bad-answer", "no JSON") from error
    if not isinstance(found, dict | list):
        raise ReadingError("bad-answer", "neither object nor list")
    return found


class DeltaOverError(ReadingError):
    """What changed since the last reading is not known any more (410): all has to be read."""


def said(answer: httpx.Response) -> str:
    """Return what a refusal says, as far as it is text."""
    try:
        body = answer.json()
        error = body.get("error_description") or body.get("error")
        return str(error.get("message") if isinstance(error, dict) else error)[:200]
    except (ValueError, AttributeError):
        return ""


async def granted(client: httpx.AsyncClient, url: str, form: dict[str, str]) -> str:
    """Return an access token of a token endpoint (RFC 6749 §4.4, RFC 7523). Raise ReadingError."""
    wait = FIRST_WAIT
    for _ in range(TRIES):
        answer = await _sent(client.post(url, data=form))
        if not _throttled(answer):
            break
        await asyncio.sleep(_asked_wait(answer, wait))
        wait = min(LONGEST_WAIT, wait * 2)
    content = _content(answer)
    token = content.get("access_token") if isinstance(content, dict) else None
    if not isinstance(token, str) or not token:
        raise ReadingError("bad-answer", "no token came")
    return token


async def gathered(pages: AsyncIterator[list[Found]], progress: Callable[[int], Awaitable[None]]) -> list[Found]:
    """Return the people of all pages. Raise ReadingError where there are too many, or it takes too long."""
    people: list[Found] = []
    try:
        async with asyncio.timeout(WHOLE):
            async for page in pages:
                people += page
                if len(people) > MOST_PEOPLE:
                    raise ReadingError("too-many-people", f"more than {MOST_PEOPLE}")
                await progress(len(people))
    except TimeoutError:
        raise ReadingError("unreachable", "reading took too long") from None
    return people
