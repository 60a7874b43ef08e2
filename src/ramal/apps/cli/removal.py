"""`uninstall`: removes an instance with all its data, its systemd unit, and the account where this instance had created it."""

import json
import pwd
import shutil
import subprocess
from argparse import Namespace
from pathlib import Path

from ramal.apps.cli import boot, instance, keeping, runtime, up
from ramal.apps.cli.words import Fault, say
from ramal.apps.settings import SOURCE, Settings


def run(options: Namespace) -> int:
    """Remove the instance."""
    settings = instance.existing()
    keeping.confirm(options, f"this deletes {settings.home} with all data", f"isto apaga {settings.home} com todos os dados")
    with up.alone():
        runtime.stop_everything(settings)
        boot.remove(settings)
        created = bool(json.loads((settings.home / "etc/engines.json").read_text()).get("account_created"))
        _delete(settings)
        if created:
            _remove_account()
    say("removed; Debian packages stay (apt-get remove takes them away)", "removido; os pacotes Debian ficam (apt-get remove os retira)")
    return 0


def _delete(settings: Settings) -> None:
    """Delete what is ours below the folder, then the folder where nothing else is left."""
    mounts = Path("/proc/self/mountinfo").read_text()
    if f" {settings.home}/" in mounts:
        raise Fault(f"something is mounted below {settings.home}: unmount it", f"há algo montado abaixo de {settings.home}: desmonte")
    for path in _own(settings):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    if settings.home != SOURCE and not any(settings.home.iterdir()):
        settings.home.rmdir()


def _own(settings: Settings) -> list[Path]:
    """Return what belongs to this instance: what its account owns, but not another instance below it; and engines that lie there."""
    account = pwd.getpwnam(instance.ACCOUNT).pw_uid
    entries = [path for path in settings.home.iterdir() if path.lstat().st_uid == account and not (path / "etc/instance.json").exists()]
    return [*entries, settings.engines] if settings.engines == settings.home / "engines" else entries


def _remove_account() -> None:
    done = subprocess.run(["userdel", instance.ACCOUNT], capture_output=True, text=True, check=False, timeout=30)
    if done.returncode:
        say(f"the account {instance.ACCOUNT} stays: {done.stderr.strip()}", f"a conta {instance.ACCOUNT} fica: {done.stderr.strip()}")
