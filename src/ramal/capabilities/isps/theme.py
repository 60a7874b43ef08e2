"""A provider's look (A3): colours whose text can be read, and pictures."""

from collections.abc import Mapping
from typing import Any

from ramal.capabilities.isps.models import theme_of
from ramal.capabilities.isps.schemas import ContrastView, ThemeIn, ThemeVerdict, ThemeView
from ramal.kit.errors import InvalidError, field
from ramal.rules import colours


def verdict(theme: ThemeIn) -> ThemeVerdict:
    """Return whether each colour can be read on the background."""
    verdicts = {name: colours.judge(getattr(theme, name), theme.background) for name in ("primary", "accent")}
    return ThemeVerdict(**{name: ContrastView(**found._asdict()) for name, found in verdicts.items()})


def require_contrast(theme: ThemeIn) -> None:
    """Raise InvalidError for colours that cannot be read, with the nearest that can."""
    errors = [
        field(name, "contrast-too-low", f"{found.ratio}:1 on the background; {found.nearest} can be read")
        for name, found in verdict(theme)
        if not found.enough
    ]
    if errors:
        raise InvalidError("Text in this colour cannot be read on the background", code="contrast-too-low", errors=errors)


def theme_view(colours_: Mapping[str, Any], images: dict[str, str]) -> ThemeView:
    """Return a look that belongs to no provider yet."""
    chosen = ThemeIn(**colours_)
    return ThemeView(**theme_of(chosen.primary, chosen.accent, chosen.background, images))
