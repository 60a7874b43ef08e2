"""How strong a password is: zxcvbn's estimate knows 30,000 leaked passwords, the person's own words, keyboard patterns (ADR 20)."""

import asyncio
from collections.abc import Iterable
from typing import Any

from zxcvbn import zxcvbn

from ramal.capabilities.identity.schemas import Strength
from ramal.kit.errors import InvalidError, field

ENOUGH = 3
"""Of 0 to 4: more than 10^8 guesses."""

LOOKED_AT = 64
"""Characters; the estimate takes longer than linear time."""

COMMON = "platform provider ramal telefone telefonia telecom voip pabx senha brasil internet provedor".split()  # noqa: SIM905


async def strength(password: str, words: Iterable[str] = ()) -> Strength:
    """Return the estimate. `words` are what an attacker would try first: name, address, company."""
    return await asyncio.to_thread(_estimate, password, [part for word in words for part in _parts(word)])


async def require_strong(password: str, words: Iterable[str] = (), *, name: str = "password") -> None:
    """Raise InvalidError for a password that is guessed too soon."""
    found = await strength(password, words)
    if found.score < ENOUGH:
        raise InvalidError("The password is too easy to guess", code="weak-password", errors=[field(name, found.reason or "too-short")])


def _parts(word: str) -> list[str]:
    pieces = word.lower().replace("@", " ").replace(".", " ").replace("-", " ").split()
    return [word.lower()[:LOOKED_AT], *(piece[:LOOKED_AT] for piece in pieces if len(piece) > 2)]  # noqa: PLR2004


def _estimate(password: str, words: list[str]) -> Strength:
    result = zxcvbn(password[:LOOKED_AT], user_inputs=[*words[:40], *COMMON])
    score = int(result["score"])
    return Strength(score=score, enough=score >= ENOUGH, reason="" if score >= ENOUGH else _reason(password, result["sequence"]))


def _reason(password: str, sequence: list[dict[str, Any]]) -> str:
    """Return why, in one word that the consoles translate: what the longest recognised part is."""
    known = [match for match in sequence if match["pattern"] != "bruteforce"]
    if not known:
        return "too-short"
    longest = max(known, key=lambda match: len(match["token"]))
    if longest["pattern"] != "dictionary":
        return str(longest["pattern"])
    if longest["dictionary_name"] == "user_inputs":
        return "own-words"
    return "breached" if longest["dictionary_name"] == "passwords" and len(longest["token"]) * 2 >= len(password) else "dictionary"
