"""What may be refused about directories."""

from ramal.kit.errors import ConflictError, InvalidError, RamalError


class DomainNotProvedError(InvalidError):
    """A directory belongs to a proved domain; a tenant may take only the one in which it lives."""

    code, title = "domain-not-proved", "This domain is not a proved one of yours"


class SecretNeededError(InvalidError):
    """Where secrets are sent to changes: whoever changes it must know them."""

    code, title = "secret-needed", "Enter the client secret again: the address that it is sent to changes"


class PreviewFirstError(ConflictError):
    """Nobody synchronises a directory without having seen what it would do."""

    code, title = "preview-first", "Look at the preview before the first synchronisation"


class NoSuchLogInError(InvalidError):
    """There is no such button at this place. It does not say whether the place exists."""

    code, title = "no-such-log-in", "This way to log in is not offered here"


class ProviderFailedError(RamalError):
    """The company's identity provider did not answer as it should."""

    code, status, title = "identity-provider", 502, "The company's log-in service does not answer"


class ReadingError(Exception):
    """People could not be read. `code` is stored as the outcome; `detail` is for the administrator."""

    def __init__(self, code: str, detail: str = "") -> None:
        """Say why."""
        super().__init__(f"{code} {detail}".strip())
        self.code, self.detail = code, detail[:300]
