"""What may be refused about carriers."""

from ramal.kit.errors import UnknownReferenceError


class UnknownGatewayError(UnknownReferenceError):
    """A form names a gateway that is not one of this carrier."""

    code, title = "unknown-gateway", "This carrier has no such gateway"
