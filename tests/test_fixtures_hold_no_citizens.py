"""No file of the project holds the number of a citizen: whatever could be an SSIN is a test number.

Test numbers have a month of birth of 61 to 72. Enterprise numbers have ten digits and card numbers twelve, so neither
is taken for an SSIN.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bcss_cpas.codes.ssin import Ssin, SsinKind
from bcss_cpas.errors import CodeError
from tests.schemas import ROOT

NEVER_SEARCHED = {".venv", ".git", ".hypothesis", "__pycache__", "dist", "build", "site", "htmlcov"}
CACHE = re.compile(r"\.[a-z_]+_cache")
BARE = re.compile(r"(?<![0-9])[0-9]{11}(?![0-9])")
PUNCTUATED = re.compile(r"(?<![0-9.-])[0-9]{2}[. ][0-9]{2}[. ][0-9]{2}[- ][0-9]{3}[. ][0-9]{2}(?![0-9])")
ALLOWED: dict[str, str] = {}
"""Numbers that pass the check digits by chance or on purpose, and why they belong to nobody."""


def _files() -> Iterator[Path]:
    """Give what git tracks or would track; outside git, every file of the project."""
    git = shutil.which("git")
    command = [git or "", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, check=False) if git and (ROOT / ".git").exists() else None
    if listed is not None and listed.returncode == 0:
        paths = (ROOT / name.decode() for name in listed.stdout.split(b"\0") if name)
    else:
        paths = (path for path in ROOT.rglob("*") if not _left_out(path.relative_to(ROOT)))
    yield from (path for path in paths if path.is_file())


def _left_out(path: Path) -> bool:
    return any(part in NEVER_SEARCHED or CACHE.fullmatch(part) for part in path.parts)


def citizens(text: str) -> list[str]:
    """Return what is the number of a citizen, by its check digits and its month."""
    candidates = [*BARE.findall(text), *PUNCTUATED.findall(text)]
    return [each for each in candidates if each not in ALLOWED and _is_of_a_citizen(each)]


def _is_of_a_citizen(digits: str) -> bool:
    try:
        return Ssin(digits).kind is not SsinKind.TEST
    except CodeError:
        return False


def test_no_file_holds_the_number_of_a_citizen() -> None:
    searched = 0
    for path in _files():
        searched += 1
        found = citizens(path.read_bytes().decode("utf-8", "replace"))
        assert not found, f"{path.relative_to(ROOT)} holds {len(found)} numbers that are no test numbers"
    assert searched > 50


@pytest.mark.parametrize("month", [0, 1, 12, 20, 21, 32, 40, 41, 52])
@pytest.mark.parametrize("century", [0, 2_000_000_000])
def test_the_search_finds_national_and_bis_numbers_in_any_form(month: int, century: int) -> None:
    nine = f"85{month:02}30123"
    digits = f"{nine}{97 - (int(nine) + century) % 97:02}"
    dotted = f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}-{digits[6:9]}.{digits[9:]}"
    assert citizens(f"<ssin>{digits}</ssin> {dotted} {dotted.replace('.', ' ')}") == [
        digits,
        dotted,
        dotted.replace(".", " "),
    ]


def test_the_search_leaves_alone_what_is_no_number_of_a_citizen() -> None:
    wrong_check = f"850730123{97 - 850730123 % 97 + 1:02}"
    assert citizens("85673003459 0299900145 599000111222 123456789012345 " + wrong_check) == []
