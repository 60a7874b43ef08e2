"""`python -m ramal.engines.speech FOLDER`: speak the announcements that are missing below FOLDER (an instance's `media/prompts`)."""

import sys
from pathlib import Path

from ramal.engines.speech.prompts import prepare

USAGE = 2


def main() -> int:
    """Speak, and say what was spoken."""
    if len(sys.argv) != USAGE:
        sys.stderr.write(f"{__doc__}\n")
        return USAGE
    for name in prepare(Path(sys.argv[1])):
        sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
