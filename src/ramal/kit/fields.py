"""Field types that several capabilities share: hosts, countries, time zones, numbers; and the body of a PATCH made from that of a POST."""

import ipaddress
import re
from functools import cache
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

import phonenumbers
from pydantic import AfterValidator, Field, StringConstraints, create_model, validate_email

from ramal.kit.schema import Schema

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)
MAX_HOST = 253


def _host(text: str) -> str:
    name = text.lower().rstrip(".")
    if len(name) > MAX_HOST or not all(_LABEL.fullmatch(label) for label in name.split(".")):
        raise ValueError("not a host name")
    return name


def _address(text: str) -> str:
    try:
        return str(ipaddress.ip_address(text.strip("[]")))
    except ValueError:
        return _host(text)


def _ip_address(text: str) -> str:
    return str(ipaddress.ip_address(text))


def _country(text: str) -> str:
    if text not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError("not a country code of two capital letters")
    return text


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _time_zone(text: str) -> str:
    if text not in _time_zones():
        raise ValueError("not a time zone of the IANA database")
    return text


def _email(text: str) -> str:
    return validate_email(text)[1] if text else ""


_SHORT = StringConstraints(strip_whitespace=True, min_length=1, max_length=254)
Host = Annotated[str, _SHORT, AfterValidator(_host)]
"""A host name, in lower case."""
Address = Annotated[str, _SHORT, AfterValidator(_address)]
"""An IP address of either version, or a host name."""
IpAddress = Annotated[str, StringConstraints(max_length=45), AfterValidator(_ip_address)]
"""An IP address of either version."""
Email = Annotated[str, StringConstraints(strip_whitespace=True, max_length=254), AfterValidator(_email)]
"""An e-mail address, or nothing."""
Country = Annotated[str, StringConstraints(min_length=2, max_length=2), AfterValidator(_country)]
"""ISO 3166 alpha-2."""
TimeZone = Annotated[str, StringConstraints(min_length=1, max_length=64), AfterValidator(_time_zone)]
Language = Literal["pt-BR", "en"]
AreaCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{0,6}$")]
E164 = Annotated[str, StringConstraints(pattern=r"^\+[1-9][0-9]{6,14}$")]
Dialled = Annotated[str, StringConstraints(pattern=r"^(\+[1-9][0-9]{6,14}|[A-Z]{2}:[0-9]{2,15})$")]
"""Text of a number: `+5561…`, or `BR:190` where it exists in one country only."""


Forward = Annotated[str, StringConstraints(pattern=r"^(?:\+?[0-9]{2,20}|[A-Za-z0-9][A-Za-z0-9._-]{0,63}|[*#][0-9*#]{1,20})$")]
"""Where calls are forwarded: a number as the subscriber would dial it, a name or an alias."""


class Patch(Schema):
    """Base of PATCH bodies: absent fields stay as they are; what is inside a given field is complete, with its defaults."""

    def given(self) -> dict[str, Any]:
        """Return the fields that the caller sent."""
        return {name: value for name, value in self.model_dump().items() if name in self.model_fields_set}


def partial(name: str, model: type[Schema], *, without: tuple[str, ...] = ()) -> Any:
    """Return a model of the same fields, all optional: the body of a PATCH. Absent fields stay as they are."""
    fields: dict[str, Any] = {}
    for key, info in model.model_fields.items():
        if key not in without:
            kind = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
            fields[key] = (kind, Field(default=None, description=info.description, validate_default=False))
    return create_model(name, __base__=Patch, __doc__=f"Changes of {model.__name__}: absent fields stay.", **fields)
