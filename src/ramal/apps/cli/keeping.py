"""Commands: keeping."""
from typing import Any
def register(commands: Any) -> None:
    """Add the commands."""
