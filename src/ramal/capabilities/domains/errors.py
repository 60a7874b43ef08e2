"""What may be refused about domains."""

from ramal.kit.errors import InvalidError


class DomainNotVerifiedError(InvalidError):
    """A tenant may live in a verified own domain, or below the namespace."""

    code, title = "domain-not-verified", "This domain is not one of your verified domains"
