"""What may be refused about subscribers."""

from ramal.kit.errors import InvalidError, TakenError


class NameTakenError(TakenError):
    """A user name or alias is in use in the tenant, as either."""

    code, title = "name-taken", "This name is in use"


class AliasRefusedError(InvalidError):
    """The name would hide an emergency number or a feature code (A16)."""

    code, title = "alias-refused", "This name would hide an emergency number or a feature code"


class CallerIdRefusedError(InvalidError):
    """The caller id is no number of the tenant."""

    code, title = "caller-id-not-held", "The caller id is not a number of this tenant"


class ForwardLoopError(InvalidError):
    """A subscriber forwards to itself."""

    code, title = "forward-loop", "A subscriber cannot forward to itself"


class VoicemailNeedsEmailError(InvalidError):
    """Voicemail to e-mail without an address."""

    code, title = "voicemail-needs-email", "Voicemail to e-mail needs an e-mail address"
