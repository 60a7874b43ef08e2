"""What statistics look like in the API."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import computed_field

from ramal.kit.schema import View

Unit_ = Literal["hour", "day"]
ProviderDimension = Literal["tenant", "customer", "carrier", "destination", "direction"]
Dimension = Literal["tenant", "destination", "direction"]


class Figures(View):
    """Calls, those answered, seconds talked, and what customers were charged (micro-units of the provider's currency)."""

    calls: int = 0
    answered: int = 0
    talk: float = 0.0
    charge: int = 0

    @computed_field(description="answer-seizure ratio: answered calls of all, in percent; null without calls")  # type: ignore[prop-decorator]
    @property
    def asr(self) -> float | None:
        """Return the answer-seizure ratio."""
        return round(100 * self.answered / self.calls, 2) if self.calls else None

    @computed_field(description="average call duration of answered calls, in seconds; null without any")  # type: ignore[prop-decorator]
    @property
    def acd(self) -> float | None:
        """Return the average call duration."""
        return round(self.talk / self.answered, 2) if self.answered else None


class Point(Figures):
    """The figures of one hour or day that begins `at`, in the time zone that was asked for. `peak`: the most calls at once."""

    at: datetime
    peak: int = 0


class Series(View):
    """Figures over time, with nothing left out: a point without calls is there too."""

    begin: datetime
    end: datetime
    unit: Unit_
    time_zone: str
    total: Figures
    peak: int
    points: list[Point]


class Share(Figures):
    """The figures of one tenant, customer, carrier, destination or direction. `name` is empty where it is gone or has none."""

    id: UUID | None = None
    key: str
    name: str = ""


class Shares(View):
    """The largest shares, by calls. `others`: what the rest adds up to."""

    begin: datetime
    end: datetime
    by: str
    items: list[Share]
    others: Figures
