"""The guides are run as they are written, with only addresses, passwords and the names of this run put in."""

import json
import re
import secrets
import subprocess
from pathlib import Path

import pytest

from ramal.apps.settings import SOURCE, Settings

GUIDES = ("docs/pt-BR/primeiros-passos.md", "docs/en/first-steps.md")
BLOCK = re.compile(r"^```bash\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def script(guide: Path, settings: Settings) -> str:
    """Return the guide's blocks as one script for this instance, with a provider and a number of their own."""
    mark, ports = secrets.token_hex(4), settings.instance.ports
    blocks = "\n".join(BLOCK.findall(guide.read_text()))
    for wrote, meant in {
        "http://127.0.0.1:8080/api": f"http://127.0.0.1:{ports.api}/api",
        "minhatelecom": f"guide-{mark}",
        "pbx.example.net": f"pbx-{mark}.example.net",
        '"host":"127.0.0.20","port":5060': f'"host":"{settings.instance.carrier_address}","port":{ports.carrier_sip}',
        "+556135550199": f"+55613{secrets.randbelow(10**7):07d}",
    }.items():
        assert wrote in blocks, wrote
        blocks = blocks.replace(wrote, meant)
    return blocks


@pytest.mark.feature("A24")
@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_the_guide_works(settings: Settings, guide: str) -> None:
    password = json.loads((settings.home / "etc/credentials.json").read_text())["platform"]["password"]
    text = f"set -euo pipefail; PLATFORM_PASSWORD={password}\n{script(SOURCE / guide, settings)}"
    done = subprocess.run(["bash", "-c", text], capture_output=True, text=True, timeout=60, check=False, env={"PATH": "/usr/bin:/bin"})
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert "+556122224444" in done.stdout.splitlines()


def test_both_guides_have_the_same_steps_and_commands() -> None:
    one, two = ((SOURCE / guide).read_text() for guide in GUIDES)
    assert BLOCK.findall(one) == BLOCK.findall(two)
    steps = [re.findall(r"^## (\d+)\.", text, re.MULTILINE) for text in (one, two)]
    assert steps[0] == steps[1] == [str(number) for number in range(1, 17)]


def test_every_picture_of_the_guides_is_there_and_every_picture_is_shown() -> None:
    shown = {
        (file.parent / name).resolve()
        for file in [*SOURCE.glob("docs/**/*.md"), SOURCE / "README.md"]
        for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", file.read_text())
    }
    assert shown
    assert [str(path) for path in shown if not path.is_file()] == [], "run ./ramal test tests/browser/pictures.py"
    assert set(SOURCE.glob("docs/pictures/**/*.webp")) == {path for path in shown if path.suffix == ".webp"}
