"""`/api/isp/customers`."""

from ramal.capabilities.customers.schemas import CustomerIn, CustomerPatch, CustomerView
from ramal.capabilities.customers.service import CUSTOMERS
from ramal.kit.crud import crud
from ramal.kit.routes import Routes
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "customers")
crud(isp, CUSTOMERS, view=CustomerView, create=CustomerIn, change=CustomerPatch)

ROUTES = [isp]
