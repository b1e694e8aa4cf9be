"""Importing: what ``import bcss_cpas`` costs over bare Python."""

import subprocess
import sys
from collections.abc import Iterator

from bench.timing import pair


def _run(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


def rows() -> Iterator[tuple[str, str]]:
    """Measure whole processes in turn."""
    found = pair(lambda: _run("import bcss_cpas"), lambda: _run("pass"), rounds=15)
    yield "import bcss_cpas", f"{(found.first - found.second) * 1e3:8.1f} ms over bare Python (at most 80)"
    found = pair(lambda: _run("from bcss_cpas import read"), lambda: _run("pass"), rounds=15)
    yield "… and read", f"{(found.first - found.second) * 1e3:8.1f} ms over bare Python"
