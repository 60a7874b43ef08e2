"""What SIP telephones are told about an account (A15c): files of programs that document theirs, and the values to type everywhere else.

Linphone: remote provisioning, `lpconfig.xsd` of Linphone. MicroSIP: `MicroSIP.ini`. baresip: a line of `accounts`.
Zoiper takes its values by hand: its file and its QR codes belong to its maker's own portal.
"""

from typing import Literal
from xml.sax.saxutils import escape, quoteattr

import msgspec

Program = Literal["linphone", "microsip", "zoiper", "baresip", "other"]
Transport = Literal["udp", "tcp", "tls"]
EXPIRES = 600
"""Seconds after which a phone registers anew."""
LINPHONE_TYPE, TEXT_TYPE = "application/xml", "text/plain"
NAMESPACE = "http://www.linphone.org/xsds/lpconfig.xsd"


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One subscriber's account, as a phone needs it. `host` and `port` are where the edge listens for `transport`."""

    name: str
    username: str
    auth_username: str
    password: str
    domain: str
    realm: str
    host: str
    port: int
    transport: Transport

    @property
    def address(self) -> str:
        """The address of record (RFC 3261 §6)."""
        return f"sip:{self.username}@{self.domain}"

    @property
    def proxy(self) -> str:
        """The outbound proxy."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def route(self) -> str:
        """The outbound proxy as a SIP URI."""
        return f"sip:{self.proxy};transport={self.transport}"


class File(msgspec.Struct, frozen=True, kw_only=True):
    """A file for a phone."""

    name: str
    media_type: str
    content: str


def file_of(program: Program, account: Account) -> File | None:
    """Return the file of a program; None where values are typed."""
    if program == "linphone":
        return File(name=f"{account.username}-linphone.xml", media_type=LINPHONE_TYPE, content=linphone(account))
    if program == "microsip":
        return File(name="MicroSIP.ini", media_type=TEXT_TYPE, content=microsip(account))
    if program == "baresip":
        return File(name="accounts", media_type=TEXT_TYPE, content=baresip(account))
    return None


def linphone(account: Account) -> str:
    """Return Linphone's remote provisioning document. `overwrite` makes it replace what an earlier one said."""
    identity = f'"{_plain(account.name)}" <{account.address}>' if _plain(account.name) else f"<{account.address}>"
    sections = {
        "proxy_0": {
            "reg_proxy": f"<{account.route}>",
            "reg_route": f"<{account.route}>",
            "reg_identity": identity,
            "reg_expires": str(EXPIRES),
            "reg_sendregister": "1",
            "publish": "0",
        },
        "auth_info_0": {
            "username": account.username,
            "userid": account.auth_username,
            "passwd": account.password,
            "realm": account.realm,
            "domain": account.domain,
        },
        "sip": {"default_proxy": "0", "media_encryption": "srtp" if account.transport == "tls" else "none"},
    }
    body = "".join(
        f"  <section name={quoteattr(section)}>\n"
        + "".join(f'    <entry name={quoteattr(name)} overwrite="true">{escape(value)}</entry>\n' for name, value in entries.items())
        + "  </section>\n"
        for section, entries in sections.items()
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<config xmlns="{NAMESPACE}">\n{body}</config>\n'


def microsip(account: Account) -> str:
    """Return an INI file with one account. The program encrypts the password when it first saves the file."""
    values = {
        "label": _plain(account.name) or account.username,
        "server": account.domain,
        "proxy": account.proxy,
        "domain": account.domain,
        "username": account.username,
        "password": account.password,
        "authID": account.auth_username,
        "displayName": _plain(account.name),
        "transport": account.transport,
        "SRTP": "mandatory" if account.transport == "tls" else "",
        "registerRefresh": str(EXPIRES),
        "publish": "0",
    }
    lines = "".join(f"{name}={value}\r\n" for name, value in values.items())
    return f"[Settings]\r\naccountId=1\r\n[Account1]\r\n{lines}"


def baresip(account: Account) -> str:
    """Return the line of `accounts`."""
    name = _plain(account.name)
    parameters = {
        "auth_user": account.auth_username,
        "auth_pass": account.password,
        "outbound": f'"{account.route}"',
        "regint": str(EXPIRES),
    } | ({"mediaenc": "srtp-mand"} if account.transport == "tls" else {})
    shown = f'"{name}" ' if name else ""
    written = "".join(f";{key}={value}" for key, value in parameters.items())
    return f"{shown}<{account.address};transport={account.transport}>{written}\n"


def _plain(name: str) -> str:
    """Return a display name without the signs that end a quoted string, a line or an address in these files."""
    return "".join(sign for sign in name if sign.isprintable() and sign not in '"\\<>;').strip()
