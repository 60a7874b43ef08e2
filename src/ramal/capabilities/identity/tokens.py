"""Bearer tokens: shown once, stored as HMAC, so that a stolen table opens nothing."""

import hashlib
import hmac
from typing import cast

from fastapi import Request

from ramal.kit.ids import new_token

SESSION, KEY, COOKIE, TICKET = "rs", "rk", "rc", "rt"
HINT = 10


class Tokens:
    """Makes and recognises tokens under the instance's session key."""

    def __init__(self, key: str) -> None:
        """Take the secret that signs."""
        self._key = key.encode()

    def new(self, prefix: str) -> tuple[str, str]:
        """Return a token and what to store of it."""
        token = new_token(prefix)
        return token, self.stored(token)

    def stored(self, token: str) -> str:
        """Return what is stored of a token."""
        return hmac.new(self._key, token.encode(), hashlib.sha256).hexdigest()


def tokens_of(request: Request) -> Tokens:
    """Return what signs tokens in this application."""
    return cast("Tokens", request.app.state.tokens)
