"""`upgrade`: after a new checkout, back up, bring up and check; where that fails, restore the data and say how to go back."""

from argparse import Namespace

from ramal.apps.cli import archive, instance, lifecycle, up
from ramal.apps.cli.words import Fault, say


def run(options: Namespace) -> int:
    """Take over what the checkout holds now."""
    file = None
    with up.alone():
        settings = instance.existing()
        say("backing up", "gravando backup")
        file = archive.write(settings, None)
    try:
        status = lifecycle.run_up(options)
    except Fault as fault:
        fault.tell()
        status = 1
    if not status:
        say(f"upgraded; the backup stays: {file}", f"atualizado; o backup fica: {file}")
        return 0
    raise Fault(
        f"the upgrade failed: check out the former version, then ./ramal up and ./ramal restore --yes {file}",
        f"a atualização falhou: volte à versão anterior, depois ./ramal up e ./ramal restore --yes {file}",
    )
