"""The git checkout that an instance runs from: which commit came up last, so that an upgrade can be taken back."""

import os
import subprocess
from typing import Any

from ramal.apps.settings import SOURCE, Settings


def note(settings: Settings) -> None:
    """Remember which commit came up."""
    if commit := git("rev-parse", "HEAD"):
        (settings.home / "etc/commit").write_text(commit + "\n")


def read(settings: Settings) -> str:
    """Return the commit that came up last, or an empty text."""
    path = settings.home / "etc/commit"
    return path.read_text().strip() if path.exists() else ""


def git(*words: str) -> str | None:
    """Run git on the checkout as its owner, whose files must stay its own; None where it fails or there is no repository."""
    if not (SOURCE / ".git").exists():
        return None
    owner = SOURCE.stat()
    account: dict[str, Any] = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    command = ["git", "-c", f"safe.directory={SOURCE}", "-C", str(SOURCE), *words]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **account)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return str(done.stdout).strip() if done.returncode == 0 else None
