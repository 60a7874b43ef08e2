"""The door to platform plans."""

from ramal.capabilities.providerplans.schemas import PlanOffer
from ramal.capabilities.providerplans.service import choose, offered, offers

__all__ = ["PlanOffer", "choose", "offered", "offers"]
