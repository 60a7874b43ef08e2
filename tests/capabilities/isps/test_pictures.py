"""Pictures of a theme: known by content, made anew, hostile ones refused or harmless afterwards."""

import contextlib
import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from ramal.capabilities.isps import images, svg
from ramal.kit.errors import NotFoundError, TooLargeError

pytestmark = pytest.mark.feature("A3")


def picture(kind: str = "PNG", size: tuple[int, int] = (800, 400), **more: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "#7a1fa2").save(buffer, kind, **more)
    return buffer.getvalue()


def size_of(media: Path, name: str) -> tuple[int, int]:
    with Image.open(images.path(media, name)[0]) as found:
        return found.size


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
async def test_logo_is_made_anew_within_its_bounds(tmp_path: Path, kind: str) -> None:
    made = await images.store(tmp_path, "logo-light", picture(kind))
    assert list(made) == ["logo-light"]
    assert size_of(tmp_path, made["logo-light"]) == (400, 200)
    assert made == await images.store(tmp_path, "logo-light", picture(kind))
    assert [path.suffix for path in (tmp_path / "theme").iterdir()] == [".png"]


async def test_icon_is_made_in_all_sizes_of_the_phone(tmp_path: Path) -> None:
    made = await images.store(tmp_path, "icon", picture(size=(300, 200)))
    sizes = {name: size_of(tmp_path, file) for name, file in made.items()}
    assert sizes == {"icon": (512, 512), "icon-512": (512, 512), "icon-192": (192, 192), "favicon": (48, 48)}
    assert images.without(made | {"logo-dark": "x"}, "icon") == {"logo-dark": "x"}


async def test_what_hides_behind_the_pixels_stays_out(tmp_path: Path) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("comment", "<script>alert(1)</script>")
    made = await images.store(tmp_path, "logo-dark", picture(pnginfo=info) + b"<script>alert(2)</script>")
    assert b"script" not in images.path(tmp_path, made["logo-dark"])[0].read_bytes()


def bomb() -> bytes:
    """A PNG header that promises 30,000 by 30,000 pixels."""
    good = bytearray(picture(size=(1, 1)))
    good[16:24] = (30_000).to_bytes(4, "big") * 2
    import zlib  # noqa: PLC0415

    good[29:33] = zlib.crc32(good[12:29]).to_bytes(4, "big")
    return bytes(good)


@pytest.mark.feature("A3", off_nominal=True)
@pytest.mark.parametrize(
    ("what", "data", "code"),
    [
        ("logo-light", b"", "not-an-image"),
        ("logo-light", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "not-an-image"),
        ("logo-light", b"%PDF-1.7", "not-an-image"),
        ("logo-light", picture()[:200], "not-an-image"),
        ("logo-light", picture("BMP"), "not-an-image"),
        ("logo-light", bomb(), "image-size"),
        ("logo-light", b"<html><body/></html>", "not-an-image"),
        ("icon", picture(size=(100, 300)), "image-size"),
        ("icon", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not-an-image"),
    ],
)
async def test_what_is_no_picture_is_refused_whatever_it_says_it_is(tmp_path: Path, what: images.What, data: bytes, code: str) -> None:
    with pytest.raises(images.InvalidError) as caught:
        await images.store(tmp_path, what, data)
    assert caught.value.code == code
    assert list((tmp_path / "theme").iterdir()) == []


@pytest.mark.feature("A3", off_nominal=True)
async def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(TooLargeError):
        await images.store(tmp_path, "logo-light", b"x" * (images.MOST_BYTES + 1))


@pytest.mark.feature("A3", off_nominal=True)
@pytest.mark.parametrize("name", ["../../etc/passwd", "x.png", "a" * 64 + ".exe", "a" * 64 + ".png", "a" * 64 + ".png\n"])
def test_other_names_are_no_pictures(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFoundError):
        images.path(tmp_path, name)


GOOD = b"""<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><linearGradient id="g">
<stop offset="0" stop-color="#fff"/></linearGradient></defs><rect width="10" height="10" fill="url(#g)"/><text>Nova</text></svg>"""
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    '<g onload="alert(1)" onclick="alert(2)"/>',
    '<a href="javascript:alert(1)"><rect width="1"/></a>',
    '<a xlink:href="javascript:alert(1)"><rect/></a>',
    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='https://evil.example.net'/></body></foreignObject>",
    '<image href="https://evil.example.net/x.png"/>',
    '<image xlink:href="data:image/svg+xml;base64,PHN2Zz4="/>',
    '<use href="https://evil.example.net/x.svg#a"/>',
    "<style>@import url(https://evil.example.net/x.css); rect { fill: url(https://evil.example.net) }</style>",
    '<rect fill="url(https://evil.example.net/#a)"/>',
    '<rect fill="url( &quot;https://evil.example.net&quot; )"/>',
    '<rect style="background:url(https://evil.example.net)"/>',
    '<rect fill="u\\72l(https://evil.example.net)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<set attributeName="onmouseover" to="alert(1)"/>',
    '<handler xmlns="http://www.w3.org/2001/xml-events">alert(1)</handler>',
    '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example.net"/>',
    '<filter id="f"><feImage href="https://evil.example.net"/></filter>',
    "<text><![CDATA[</text><script>alert(1)</script>]]></text>",
    "<!-- --><svg onload='alert(1)'/>",
    '<?xml-stylesheet href="https://evil.example.net/x.css"?>',
]
TAGS = rb"<\s*script|<\s*(a|use|image|iframe|style|animate|set|handler|filter|foreignObject)\b"
BAD = re.compile(TAGS + rb"|\son\w+=|evil|javascript:|data:|<\?xml-st", re.IGNORECASE)


def test_harmless_svg_stays() -> None:
    out = svg.clean(GOOD)
    for kept in (b"viewBox", b"linearGradient", b'fill="url(#g)"', b"Nova"):
        assert kept in out
    assert svg.clean(out) == out


@pytest.mark.feature("A3", off_nominal=True)
@pytest.mark.parametrize("inside", HOSTILE)
def test_hostile_svg_is_harmless_afterwards(inside: str) -> None:
    out = svg.clean(f"{HEAD}{inside}<rect width='3'/></svg>".encode())
    assert BAD.search(out) is None, out
    assert b'width="3"' in out


@pytest.mark.feature("A3", off_nominal=True)
@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>',
        b'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
        b"<svg/>",
        b"<svg",
        HEAD.encode() + b"<g>" * 100 + b"</g>" * 100 + b"</svg>",
        HEAD.encode() + b"<g/>" * 5000 + b"</svg>",
    ],
)
def test_svg_that_declares_or_grows_is_refused(data: bytes) -> None:
    with pytest.raises(svg.HostileSvgError):
        svg.clean(data)


HEADS = [b"", b"<", b"<svg xmlns='http://www.w3.org/2000/svg'>", b"\x89PNG\r\n\x1a\n", b"RIFF", b"\xff\xd8\xff"]


@pytest.mark.feature("A3", off_nominal=True)
@given(st.binary(max_size=200), st.sampled_from(HEADS))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_any_bytes_are_stored_or_refused(tmp_path: Path, data: bytes, head: bytes) -> None:
    with contextlib.suppress(images.NotAnImageError, images.ImageSizeError):
        await images.store(tmp_path, "logo-light", head + data)
