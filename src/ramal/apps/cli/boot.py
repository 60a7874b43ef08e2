"""The systemd unit with which an instance starts with its machine."""

import subprocess
from pathlib import Path

from ramal.apps.cli.words import Fault, say
from ramal.apps.settings import SOURCE, Settings

FOLDER = Path("/etc/systemd/system")

_UNIT = """\
[Unit]
Description=Ramal ({home})
After=network-online.target time-sync.target
Wants=network-online.target

[Service]
Type=oneshot
RemainAfterExit=yes
Environment=RAMAL_HOME={home} RAMAL_ENGINES={engines} LANG=C.UTF-8
ExecStart={source}/ramal up --no-check
ExecStop={source}/ramal down
TimeoutStartSec=600
TimeoutStopSec=120
KillMode=mixed
LimitNOFILE=65536

[Install]
WantedBy=multi-user.target
"""


def path(settings: Settings) -> Path:
    """Return where the unit lies."""
    return FOLDER / f"ramal-{settings.instance.id}.service"


def text(settings: Settings) -> str:
    """Return the unit."""
    return _UNIT.format(home=settings.home, engines=settings.engines, source=SOURCE)


def install(settings: Settings) -> None:
    """Write and enable the unit."""
    if not FOLDER.is_dir():
        raise Fault(
            "this machine has no systemd: start ./ramal up by other means", "esta máquina não tem systemd: inicie ./ramal up por outro meio"
        )
    path(settings).write_text(text(settings))
    _systemctl("daemon-reload", needed=False)
    _systemctl("enable", path(settings).name, needed=True)
    say(f"starts with the machine: {path(settings)}", f"inicia com a máquina: {path(settings)}")


def remove(settings: Settings) -> bool:
    """Disable and delete the unit. Return whether there was one."""
    if not path(settings).exists():
        return False
    _systemctl("disable", path(settings).name, needed=False)
    path(settings).unlink()
    _systemctl("daemon-reload", needed=False)
    return True


def _systemctl(*words: str, needed: bool) -> None:
    done = subprocess.run(["systemctl", "--quiet", *words], capture_output=True, text=True, check=False, timeout=60)
    if done.returncode and needed:
        raise Fault(f"systemctl {' '.join(words)}: {done.stderr.strip()}", f"systemctl {' '.join(words)}: {done.stderr.strip()}")
