"""Answers a carrier's digest challenge (RFC 7616, RFC 2617): MD5 and SHA-256, with and without `qop=auth`."""

import hashlib
from collections.abc import Callable

from ramal.edge.sip import credentials, split_values

_ALGORITHMS: dict[str, Callable[[bytes], str]] = {
    "MD5": lambda data: hashlib.md5(data, usedforsecurity=False).hexdigest(),
    "SHA-256": lambda data: hashlib.sha256(data).hexdigest(),
}


def answer(challenge: str, *, username: str, password: str, method: str, uri: str, cnonce: str) -> str:
    """Return the value of Authorization for `challenge`, or an empty string where we cannot answer it."""
    asked = credentials(challenge)
    algorithm = asked.get("algorithm", "MD5").upper()
    digest = _ALGORITHMS.get(algorithm)
    offered = [option.strip().lower() for option in asked.get("qop", "").split(",") if option.strip()]
    if digest is None or "nonce" not in asked or (offered and "auth" not in offered):
        return ""
    first = digest(f"{username}:{asked.get('realm', '')}:{password}".encode())
    second = digest(f"{method}:{uri}".encode())
    between = f"{asked['nonce']}:00000001:{cnonce}:auth" if offered else asked["nonce"]
    fields = {
        "username": username,
        "realm": asked.get("realm", ""),
        "nonce": asked["nonce"],
        "uri": uri,
        "response": digest(f"{first}:{between}:{second}".encode()),
    }
    text = "Digest " + ", ".join(f'{key}="{value}"' for key, value in fields.items()) + f", algorithm={algorithm}"
    if "opaque" in asked:
        text += f', opaque="{asked["opaque"]}"'
    return f'{text}, qop=auth, nc=00000001, cnonce="{cnonce}"' if offered else text


def strongest(challenges: list[str]) -> str:
    """Return the challenge to answer: SHA-256 before MD5, the first of its kind."""
    known = [value for value in challenges if credentials(value)]
    known.sort(key=lambda value: credentials(value).get("algorithm", "MD5").upper() != "SHA-256")
    return known[0] if known else ""


def challenges_of(values: list[str]) -> list[str]:
    """Split header values into single challenges; a comma also separates a challenge's parameters."""
    found: list[str] = []
    for value in values:
        for part in split_values(value):
            if part.lower().startswith("digest "):
                found.append(part)
            elif found:
                found[-1] += f", {part}"
    return found
