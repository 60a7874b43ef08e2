"""Taking SIP header values apart (RFC 3261 §19.1, §20, §22): what cannot be read comes back empty, never as an exception."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

import msgspec

_URI = re.compile(r"^(?P<scheme>sips?|tel):(?:(?P<user>[^@;?]*(?:;[^@?]*)?)@)?(?P<rest>[^?]*)(?P<headers>\?.*)?$", re.IGNORECASE)
_HOST = re.compile(r"^(?P<host>\[[0-9a-fA-F:.]+\]|[^:;\[\]]+)(?::(?P<port>\d{1,5}))?(?P<params>(?:;.*)?)$")
_VALUE = re.compile(r"(?:[^,<]+|<[^<>]*>|<)+")
"""One of several values without quotes; a bracket that is never closed stands for itself."""
_CREDENTIAL = re.compile(r'(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))')


class Uri(msgspec.Struct, frozen=True):
    """A SIP URI. User decoded, host lower-cased; `params` as they stand, with their leading semicolon."""

    user: str = ""
    host: str = ""
    port: int = 0
    params: str = ""
    scheme: str = ""

    @property
    def address(self) -> tuple[str, int]:
        """Host and port, 5060 where none is given."""
        return self.host, self.port or 5060

    def param(self, name: str) -> str:
        """Return the value of a URI parameter, or an empty string."""
        for item in self.params.split(";"):
            key, _, value = item.partition("=")
            if key.strip().lower() == name:
                return value.strip()
        return ""


def parse_uri(text: str) -> Uri:
    """Take a SIP, SIPS or TEL URI apart."""
    match = _URI.match(text.strip())
    if match is None:
        return Uri()
    scheme = match["scheme"].lower()
    if scheme == "tel":
        number, _, params = match["rest"].partition(";")
        return Uri(user=unquote(number), params=f";{params}" if params else "", scheme=scheme)
    host = _HOST.match(match["rest"].strip())
    if host is None:
        return Uri()
    return Uri(unquote(match["user"] or ""), host["host"].lower(), int(host["port"] or 0), host["params"], scheme)


def place_of(uri: str) -> str:
    """Return host and port of a URI without a user, as they are written, in small letters: cheaper than `parse_uri`."""
    return uri.partition(":")[2].partition(";")[0].rpartition("@")[2].lower()


def without_headers(uri: str) -> str:
    """Remove `?headers` of a Request-URI: they would become headers of the request (RFC 3261 §19.1.5)."""
    return uri.partition("?")[0]


def address_of(value: str) -> str:
    """Return the URI of a name-addr or addr-spec."""
    value = value.strip()
    if "<" in value:
        return value.partition("<")[2].partition(">")[0].strip()
    return value.partition(";")[0].strip()


def display_of(value: str) -> str:
    """Return the display name of a name-addr, without its quotes."""
    head = value.partition("<")[0].strip() if "<" in value else ""
    return unquoted(head)


def unquoted(text: str) -> str:
    """Return a quoted-string's content (RFC 3261 §25.1)."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return text


def quoted(text: str) -> str:
    """Return a quoted-string; control characters are dropped."""
    clean = "".join(c for c in text if c.isprintable())
    return '"' + clean.replace("\\", "\\\\").replace('"', '\\"') + '"' if clean else ""


def header_param(value: str, name: str) -> str:
    """Return a header parameter behind the URI, such as a tag."""
    tail = value.rpartition(">")[2] if ">" in value else value
    for item in tail.split(";")[1 if ">" not in value else 0 :]:
        key, _, found = item.partition("=")
        if key.strip().lower() == name:
            return unquoted(found)
    return ""


def split_values(value: str) -> list[str]:
    """Split a header at the commas that stand outside of `<>` and quotes."""
    return list(values(value))


def values(value: str) -> Iterator[str]:
    """Yield what `split_values` returns, one by one."""
    parts = _quoting(value) if '"' in value else (found[0] for found in _VALUE.finditer(value))
    return (bare for part in parts if (bare := part.strip()))


def _quoting(value: str) -> Iterator[str]:
    depth, inside, start = 0, False, 0
    for at, char in enumerate(value):
        if char == '"' and (at == 0 or value[at - 1] != "\\"):
            inside = not inside
        elif not inside and char in "<>":
            depth += 1 if char == "<" else -1
        elif char == "," and not inside and depth <= 0:
            yield value[start:at]
            start = at + 1
    yield value[start:]


def credentials(value: str) -> dict[str, str]:
    """Return the parameters of a Digest challenge or credential; empty for any other scheme."""
    scheme, _, rest = value.strip().partition(" ")
    if scheme.lower() != "digest":
        return {}
    return {name.lower(): quoted or bare for name, quoted, bare in _CREDENTIAL.findall(rest)}


def q850(value: str) -> int:
    """Return the Q.850 cause of a Reason header (RFC 3326), or 0."""
    for part in split_values(value):
        match = re.search(r"^\s*Q\.850\b.*?;\s*cause\s*=\s*(\d{1,3})", part, re.IGNORECASE)
        if match:
            return int(match[1])
    return 0
