"""Print every measurement: ``python -m bench``, or ``python -m bench reading`` for one part.

Each part has a process of its own, so that what one leaves in memory does not weigh on the next.
"""

import platform
import subprocess
import sys
from importlib import import_module

PARTS = ("reading", "importing", "rules", "frames")


def main() -> None:
    """Measure part by part, or the part that is named."""
    if len(sys.argv) > 1:
        _measure(sys.argv[1])
        return
    sys.stdout.write(f"Python {platform.python_version()}, {platform.machine()}\n")
    for part in PARTS:
        sys.stdout.write(f"\n{part.capitalize()}\n")
        sys.stdout.flush()
        subprocess.run([sys.executable, "-m", "bench", part], check=True)


def _measure(part: str) -> None:
    for name, text in import_module(f"bench.{part}").rows():
        sys.stdout.write(f"  {name:24}{text}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
