"""Replies to measure with: the bundled or the golden ones, and as many that all differ, derived from them."""

import random
import re
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path

from bcss_cpas.codes.ssin import Ssin

_GOLDEN = Path(__file__).parent.parent / "tests" / "golden"
_SSIN = re.compile(r">(\d{11})<")
_YEAR = re.compile(r"<(\w+:Year)>\d\d<")
_LABEL = re.compile(r"<(\w+:Label)>([^<]*)<")
_DATE = re.compile(r"([>\"])[12]\d{3}(-\d\d-)(\d\d)(?=[<\"])")
_MONTH = re.compile(r">[12]\d{3}(-\d\d|Q\d)<")


def bundled(flux: str) -> list[bytes]:
    """Return the replies of one flux that come with the demonstration."""
    folder = files("bcss_cpas.demo") / "inquiry" / "messages"
    return [item.read_bytes() for item in sorted(folder.iterdir(), key=str) if item.name.startswith(flux)]


def golden(flux: str, *cases: str) -> list[bytes]:
    """Return golden replies of one flux."""
    return [(_GOLDEN / flux / f"{case}.xml").read_bytes() for case in cases]


def distinct(originals: list[bytes], number: int, seed: int = 1) -> list[bytes]:
    """Derive replies that all differ: other numbers, dates and labels; as valid as their originals."""
    draw = random.Random(seed)
    return [_varied(originals[place % len(originals)].decode(), draw).encode() for place in range(number)]


def _varied(text: str, draw: random.Random) -> str:
    numbers: dict[str, str] = {}

    def ssin(match: re.Match[str]) -> str:
        return f">{numbers.setdefault(match[1], _other(draw))}<"

    changes: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
        (_SSIN, ssin),
        (_YEAR, lambda match: f"<{match[1]}>{draw.randint(1, 24):02}<"),
        (_LABEL, lambda match: f"<{match[1]}>{match[2]} {draw.randint(1, 9999)}<"),
        (_DATE, lambda match: f"{match[1]}{draw.randint(2001, 2024)}{match[2]}{_day(match[3], draw)}"),
        (_MONTH, lambda match: f">{draw.randint(2001, 2024)}{match[1]}<"),
    )
    for pattern, change in changes:
        text = pattern.sub(change, text)
    return text


def _day(day: str, draw: random.Random) -> str:
    return day if day == "00" else f"{draw.randint(1, 28):02}"


def _other(draw: random.Random) -> str:
    birth = date(draw.randint(1930, 2006), draw.randint(1, 12), draw.randint(1, 28))
    return Ssin.test(birth, draw.randint(1, 997)).value
