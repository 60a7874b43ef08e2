"""Pictures of a theme: known by their content, made anew, and kept in the media folder under the digest of what they hold (A3)."""

import asyncio
import hashlib
import io
import os
import re
from pathlib import Path
from typing import Literal

from PIL import Image, ImageOps, UnidentifiedImageError

from ramal.capabilities.isps.svg import HostileSvgError, clean
from ramal.kit.errors import InvalidError, NotFoundError, TooLargeError

What = Literal["logo-light", "logo-dark", "icon"]
KINDS: tuple[What, ...] = ("logo-light", "logo-dark", "icon")
FOLDER = "theme"
NAME = re.compile(r"[0-9a-f]{64}\.(png|svg)\Z")
TYPES = {"png": "image/png", "svg": "image/svg+xml"}
MOST_BYTES, MOST_SIDE, MOST_PIXELS = 1_000_000, 6000, 16_000_000
LOGO = (600, 200)
ICONS = {"icon-512": 512, "icon-192": 192, "favicon": 48}
SMALLEST_ICON = 192

Image.MAX_IMAGE_PIXELS = None
"""Pillow's own guard warns at one size and fails at another; ours looks at the header before a pixel is decoded."""


class NotAnImageError(InvalidError):
    """The content is no PNG, JPEG, WebP or SVG, whatever it is called, or it is broken."""

    code, title = "not-an-image", "Not a PNG, JPEG, WebP or SVG picture"


class ImageSizeError(InvalidError):
    """The picture has too many pixels, or too few."""

    code, title = "image-size", "The picture is too large or too small"


def kind(text: str) -> What:
    """Return which picture of a theme a path means. Raise NotFoundError."""
    found = next((name for name in KINDS if name == text), None)
    if found is None:
        raise NotFoundError
    return found


async def store(media: Path, what: What, data: bytes) -> dict[str, str]:
    """Keep a picture and what is made of it; return what → file name. Raise NotAnImageError, ImageSizeError or TooLargeError."""
    if len(data) > MOST_BYTES:
        raise TooLargeError
    return await asyncio.to_thread(_store, media / FOLDER, what, data)


def path(media: Path, name: str) -> tuple[Path, str]:
    """Return where a stored picture lies, and its type. Raise NotFoundError."""
    found = media / FOLDER / name
    if not NAME.match(name) or not found.is_file():
        raise NotFoundError
    return found, TYPES[name.rpartition(".")[2]]


def without(images: dict[str, str], what: What) -> dict[str, str]:
    """Return a theme's pictures without one, and what was made of it."""
    gone = {what, *(ICONS if what == "icon" else ())}
    return {name: file for name, file in images.items() if name not in gone}


def _store(folder: Path, what: What, data: bytes) -> dict[str, str]:
    folder.mkdir(parents=True, exist_ok=True)
    if data.lstrip()[:1] == b"<" or data[:3] == b"\xef\xbb\xbf":
        return {what: _keep(folder, _vector(what, data), "svg")}
    picture = _open(data)
    if what != "icon":
        picture.thumbnail(LOGO, Image.Resampling.LANCZOS)
        return {what: _keep(folder, _png(picture), "png")}
    if min(picture.size) < SMALLEST_ICON:
        raise ImageSizeError(f"an icon needs {SMALLEST_ICON} by {SMALLEST_ICON} pixels or more")
    made = {name: _keep(folder, _png(_square(picture, side)), "png") for name, side in ICONS.items()}
    return made | {"icon": made["icon-512"]}


def _vector(what: What, data: bytes) -> bytes:
    if what == "icon":
        raise NotAnImageError("an icon needs pixels: PNG, JPEG or WebP")
    try:
        return clean(data)
    except HostileSvgError as error:
        raise NotAnImageError(str(error)[:200]) from error


def _open(data: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as source:
            if max(source.size) > MOST_SIDE or source.size[0] * source.size[1] > MOST_PIXELS:
                raise ImageSizeError(f"at most {MOST_SIDE} pixels a side")
            return ImageOps.exif_transpose(source.convert("RGBA"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        raise NotAnImageError from error


def _square(picture: Image.Image, side: int) -> Image.Image:
    return ImageOps.pad(picture, (side, side), Image.Resampling.LANCZOS, color=(0, 0, 0, 0))


def _png(picture: Image.Image) -> bytes:
    """Return the pixels alone: comments, profiles and whatever hid behind them stay out."""
    buffer = io.BytesIO()
    plain = Image.new("RGBA", picture.size)
    plain.paste(picture)
    plain.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _keep(folder: Path, data: bytes, suffix: str) -> str:
    name = f"{hashlib.sha256(data).hexdigest()}.{suffix}"
    if not (folder / name).exists():
        partial = folder / f".{name}.{os.getpid()}"
        partial.write_bytes(data)
        partial.rename(folder / name)
    return name
