"""`python -m ramal.apps.mailcatcher`: catch the instance's mail into its `mail` folder until SIGTERM."""

import signal
import sys

from ramal.apps.mailcatcher.catcher import controller
from ramal.apps.settings import load


def main() -> int:
    """Serve."""
    settings = load()
    server = controller(settings.path("mail"), settings.instance.ports.smtp)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
    server.start()
    signal.sigwait({signal.SIGTERM, signal.SIGINT})
    server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
