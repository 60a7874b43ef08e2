"""What every way of paying has in common, and the table of ways: `manual` (the platform confirms by hand) and `stripe`."""

from dataclasses import dataclass
from typing import Literal, Protocol

from ramal.kit.errors import InvalidError

State = Literal["open", "pending", "paid", "failed", "cancelled"]
ZERO_DECIMALS = frozenset(["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"])
THREE_DECIMALS = frozenset(["BHD", "JOD", "KWD", "OMR", "TND"])


class NoticeRefusedError(InvalidError):
    """The notice is not signed by the payment provider, or is too old."""

    code, title = "notice-refused", "Not a notice of the payment provider"


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is to be paid: `amount` in micro-units, `key` the same each time the same payment is tried."""

    key: str
    amount: int
    currency: str
    title: str
    email: str
    back: str


@dataclass(frozen=True, kw_only=True)
class Begun:
    """A payment that the provider knows: its own id, and where the payer goes (may be empty)."""

    reference: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What a payment provider told: `event` is its id of the notice; `amount` in the currency's smallest unit."""

    event: str
    kind: str
    reference: str
    state: State | None
    amount: int = 0
    currency: str = ""


class PaymentProvider(Protocol):
    """A way of paying."""

    async def begin(self, order: Order) -> Begun:
        """Announce a payment. Takes bounded time; may be tried again with the same key."""
        ...

    def notice(self, body: bytes, signature: str) -> Notice:
        """Read a notice. Raise NoticeRefusedError."""
        ...


class Manual:
    """The platform is paid by other means, and confirms by hand."""

    async def begin(self, order: Order) -> Begun:
        """Announce nothing."""
        return Begun(reference=f"manual:{order.key}", url="")

    def notice(self, body: bytes, signature: str) -> Notice:  # noqa: ARG002 - nobody sends any
        """Refuse: nobody notifies."""
        raise NoticeRefusedError


def smallest_units(amount: int, currency: str) -> int:
    """Return micro-units as the currency's smallest unit, as payment providers count. Raise InvalidError for what has no such amount."""
    unit = 1_000_000 if currency in ZERO_DECIMALS else 1_000 if currency in THREE_DECIMALS else 10_000
    if amount <= 0 or amount % unit:
        raise InvalidError("This amount cannot be paid in this currency", code="amount-not-payable")
    return amount // unit
