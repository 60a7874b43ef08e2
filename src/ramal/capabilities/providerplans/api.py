"""The door to platform plans."""

from ramal.capabilities.providerplans.schemas import PlanOffer
from ramal.capabilities.providerplans.service import choose, offered, offers, require_room

__all__ = ["PlanOffer", "choose", "offered", "offers", "require_room"]
