"""`/api/isp/carriers`: carriers with their gateways in one form, and the live preview of a gateway's rules."""

from ramal.capabilities.carriers.schemas import CarrierIn, CarrierPatch, CarrierView, PreviewIn, PreviewView
from ramal.capabilities.carriers.service import carriers, previewed
from ramal.kit.crud import crud
from ramal.kit.routes import Routes
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "carriers")


@isp.post("/preview", permission="carriers.read", status_code=200)
async def preview(body: PreviewIn) -> PreviewView:
    """Show what a gateway's rules make of a number that leaves, and of one that arrives."""
    return previewed(body)


crud(isp, carriers, view=CarrierView, create=CarrierIn, change=CarrierPatch)

ROUTES = [isp]
