"""Print every measurement."""

import platform
import sys
from collections.abc import Callable, Iterator

from bench import frames, importing, reading, rules

PARTS: tuple[tuple[str, Callable[[], Iterator[tuple[str, str]]]], ...] = (
    ("Reading", reading.rows),
    ("Importing", importing.rows),
    ("Rules", rules.rows),
    ("Frames", frames.rows),
)


def main() -> None:
    """Measure part by part."""
    sys.stdout.write(f"Python {platform.python_version()}, {platform.machine()}\n")
    for title, rows in PARTS:
        sys.stdout.write(f"\n{title}\n")
        for name, text in rows():
            sys.stdout.write(f"  {name:24}{text}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
