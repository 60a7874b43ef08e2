"""Proving that a number is somebody's by a call that says a code (A13): which numbers may be called so, and how often.

Such a call is made for whoever asks, so it must not be a way to ring people without end, nor to make money by calling dear numbers.
"""

from datetime import timedelta
from typing import Literal

import phonenumbers

Refusal = Literal["number-not-valid", "number-not-callable"]
DIGITS = 6
LIFETIME = timedelta(minutes=10)
MOST_TRIES = 5
"""Codes that may be entered for one call: one in 200,000 is guessed."""
WINDOW = timedelta(hours=24)
MOST_OF_NUMBER, MOST_OF_TENANT = 3, 10
"""Calls in a window to one number, whoever asks, and for one tenant."""
_KINDS = phonenumbers.PhoneNumberType
_CALLABLE = {_KINDS.FIXED_LINE, _KINDS.MOBILE, _KINDS.FIXED_LINE_OR_MOBILE, _KINDS.VOIP, _KINDS.PERSONAL_NUMBER}


def refusal(number: str) -> Refusal | None:
    """Return why a number (`+E.164`) may not be verified, or None: only what a person answers, and nothing with a price of its own."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return "number-not-valid"
    if not phonenumbers.is_valid_number(parsed):
        return "number-not-valid"
    return None if phonenumbers.number_type(parsed) in _CALLABLE else "number-not-callable"


def exceeded(*, of_number: int, of_tenant: int) -> bool:
    """Say whether one more call would be one too many, from the calls of the last window."""
    return of_number >= MOST_OF_NUMBER or of_tenant >= MOST_OF_TENANT
