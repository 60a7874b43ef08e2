"""`python -m ramal.apps.cli COMMAND`: what `./ramal` hands over to."""

import sys

from ramal.apps.cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
