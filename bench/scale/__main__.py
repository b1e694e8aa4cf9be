"""Print the measurements of docs/scale.md."""

import argparse
import os
import platform
import sys
from collections.abc import Iterable
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.scale import engines, growth
from bench.scale.source import make

_PACKAGES = ("bcss-cpas", "lxml", "attrs", "cattrs", "pyarrow", "distributed", "pyspark", "pandas")


def main() -> None:
    """Make the source, measure, print."""
    arguments = _arguments()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    make(arguments.folder, arguments.dossiers)
    now = datetime.now().astimezone()
    _say(f"{now:%Y-%m-%d %H:%M}, Python {platform.python_version()}, {os.cpu_count()} processors")
    _say(", ".join(f"{name} {_version(name)}" for name in _PACKAGES))
    if "growth" in arguments.parts:
        _say_all(growth.rows(arguments.folder))
    if "engines" in arguments.parts:
        _say_all(engines.rows(arguments.folder, arguments.engines))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the source is made, or was made before")
    parser.add_argument("--dossiers", type=int, default=4_000)
    parser.add_argument("--parts", nargs="+", choices=("growth", "engines"), default=["growth", "engines"])
    parser.add_argument("--engines", nargs="+", choices=tuple(engines.ENGINES), default=list(engines.ENGINES))
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _say_all(lines: Iterable[str]) -> None:
    for line in lines:
        _say(line)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not here"


if __name__ == "__main__":
    main()
