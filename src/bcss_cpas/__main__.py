"""``python -m bcss_cpas`` is the command line."""

import sys

from bcss_cpas.cli import main

if __name__ == "__main__":
    sys.exit(main())
