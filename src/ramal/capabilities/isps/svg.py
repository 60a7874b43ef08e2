"""SVG of strangers: only shapes and gradients come through. What can run, load, or refer to anything outside is left out (A3)."""

import re
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

NAMESPACE = "http://www.w3.org/2000/svg"
MOST_ELEMENTS, DEEPEST, LONGEST_VALUE = 4000, 40, 100_000
_SHAPES = "svg g path rect circle ellipse line polyline polygon text tspan title desc"
_PAINTS = "defs linearGradient radialGradient stop clipPath"
ELEMENTS = frozenset(f"{_SHAPES} {_PAINTS}".split())
"""No script, style, image, foreignObject, animation, filter; nor `use`, with which a small file grows without end."""

_PLACES = "id viewBox width height x y x1 x2 y1 y2 cx cy r rx ry fx fy dx dy d points transform preserveAspectRatio"
_INK = "fill fill-opacity fill-rule color opacity stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit"
_MORE = "stroke-dasharray stroke-dashoffset offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod clip-path clip-rule"
_TEXT = "clipPathUnits font-family font-size font-weight font-style text-anchor letter-spacing display visibility"
ATTRIBUTES = frozenset(f"{_PLACES} {_INK} {_MORE} {_TEXT}".split())
LOCAL = re.compile(r"url\(\s*#[A-Za-z_][\w.-]*\s*\)\Z", re.ASCII)
FORBIDDEN = re.compile(r"url\s*\(|javascript:|data:|expression|@import|\\", re.IGNORECASE)


class HostileSvgError(ValueError):
    """Not an SVG, or one that declares entities, or grows beyond all measure."""


def clean(data: bytes) -> bytes:
    """Return the harmless part of an SVG. Raise HostileSvgError."""
    try:
        source = fromstring(data, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise HostileSvgError(str(error)) from error
    if _local(source) != "svg":
        raise HostileSvgError("the root is not svg")
    root = Element(f"{{{NAMESPACE}}}svg")
    _copy(source, root, [MOST_ELEMENTS], 0)
    return tostring(root, encoding="utf-8", default_namespace=None)


def _local(element: Element) -> str | None:
    tag = element.tag if isinstance(element.tag, str) else ""
    return tag.removeprefix(f"{{{NAMESPACE}}}") if tag.startswith(f"{{{NAMESPACE}}}") else None


def _copy(source: Element, target: Element, left: list[int], depth: int) -> None:
    left[0] -= 1
    if left[0] < 0 or depth > DEEPEST:
        raise HostileSvgError("too many elements")
    for name, value in source.attrib.items():
        if name in ATTRIBUTES and _harmless(value):
            target.set(name, value)
    if _local(source) in {"text", "tspan", "title", "desc"}:
        target.text = source.text
    for child in source:
        name = _local(child)
        if name in ELEMENTS and name != "svg":
            made = SubElement(target, f"{{{NAMESPACE}}}{name}")
            _copy(child, made, left, depth + 1)
            made.tail = child.tail if _local(source) in {"text", "tspan"} else None


def _harmless(value: str) -> bool:
    return len(value) <= LONGEST_VALUE and (bool(LOCAL.match(value.strip())) or not FORBIDDEN.search(value))
