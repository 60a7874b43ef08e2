"""Every route of a console, read from the pages that declare it."""

import re
from pathlib import Path

WEB = Path(__file__).resolve().parents[2] / "web"
PATH = re.compile(r'path: "(/[^"]*)"')
SCREEN = re.compile(r'"(/[^"]*)": \(\) =>')
OPEN = ("/log-in", "/forgotten", "/password", "/sign-up")
SHARED = WEB / "packages/features/src/shared-pages.ts"


def routes(app: str) -> list[str]:
    """Return the paths of a console, `$id` where a row is named; those that need no session are left out."""
    files = sorted((WEB / "apps" / app / "src").glob("*/page.ts"))
    texts = [path.read_text() for path in files] + ([SHARED.read_text()] if app != "phone" else [])
    found = [path for text in texts for declared in re.split(r"definePage\(", text)[1:] for path in _paths(declared)]
    return [path for path in dict.fromkeys(found) if not path.startswith(OPEN)]


def _paths(declared: str) -> list[str]:
    base = PATH.search(declared)
    assert base, declared[:200]
    screens = SCREEN.findall(declared) or ["/"]
    return [(base[1].rstrip("/") + screen).rstrip("/") or "/" for screen in screens]
