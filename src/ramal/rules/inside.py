"""What edge and core tell each other on the private link: one header, `X-Ramal-Inside`, base64url of JSON.

It is added on the private link only, removed on every other one, and never believed from outside (architecture §5).
"""

import base64
import binascii
from typing import Literal

import msgspec

HEADER = "X-Ramal-Inside"
MAX_HEADER = 4096


class ToCore(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="core"):
    """Edge → core: an identified call. `call` is the linked id of the whole call, `leg` the id of the leg that came in."""

    call: str
    leg: str
    origin: Literal["device", "carrier"]
    isp_id: str
    tenant_id: str
    subscriber_id: str | None = None
    """The calling subscriber (origin `device`)."""
    number: str | None = None
    """The DID that was called, `+E.164` (origin `carrier`)."""
    dialled: str = ""
    """What the device dialled: user part of the Request-URI, unchanged."""
    caller: str = ""
    """The caller's number as received from the carrier, normalised to `+E.164` where possible; empty when anonymous."""
    caller_name: str = ""


class ToEdge(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="edge"):
    """Core → edge: a leg to make. `leg` is the new leg's id; `parent` the leg on whose behalf it is made."""

    call: str
    leg: str
    parent: str
    kind: Literal["device", "carrier"]
    isp_id: str
    tenant_id: str
    customer_id: str = ""
    subscriber_id: str = ""
    """kind `device`: who is to ring. kind `carrier`: who calls out (the forwarder or transferor pays for a forwarded call)."""
    dialled: str = ""
    """kind `carrier`: text of a `Dialled` (`+5561…` or `BR:190`)."""
    as_dialled: str = ""
    caller: str = ""
    """Caller id to show: `+E.164`, a national form, a user name, or empty for anonymous."""
    caller_name: str = ""
    purpose: Literal["call", "forward", "transfer", "service"] = "call"
    emergency: bool = False


Inside = ToCore | ToEdge
_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[ToCore | ToEdge] = msgspec.json.Decoder(Inside)


def encode(inside: Inside) -> str:
    """Return the header's value."""
    return base64.urlsafe_b64encode(_encoder.encode(inside)).decode()


def decode(value: str) -> Inside | None:
    """Return what a header's value says, or None if it is not one of ours."""
    if not value or len(value) > MAX_HEADER:
        return None
    try:
        return _decoder.decode(base64.urlsafe_b64decode(value.encode()))
    except (ValueError, binascii.Error, msgspec.MsgspecError):
        return None
