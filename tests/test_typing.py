"""What type checkers know of the public surface, told by the checkers themselves."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.schemas import ROOT

CASES = ROOT / "tests" / "typing"


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=150, check=False)


def test_mypy_agrees() -> None:
    result = _run(sys.executable, "-m", "mypy", "--strict", str(CASES))
    assert result.returncode == 0, result.stdout


def test_pyright_agrees() -> None:
    pyright = shutil.which("pyright", path=str(Path(sys.executable).parent))
    if pyright is None or shutil.which("node") is None or _run(pyright, "--version").returncode != 0:
        pytest.skip("pyright needs node, and its package fetched once")
    result = _run(pyright, str(CASES))
    assert result.returncode == 0, result.stdout
