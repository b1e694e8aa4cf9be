"""Replies to measure with: the bundled ones, and as many that all differ, derived from them."""

import random
import re
from datetime import date
from importlib.resources import files

from bcss_cpas.codes.ssin import Ssin

_SSIN = re.compile(r">(\d{11})<")
_YEAR = re.compile(r"<(\w+:Year)>\d\d<")
_LABEL = re.compile(r"<(\w+:Label)>([^<]*)<")


def bundled(flux: str) -> list[bytes]:
    """Return the replies of one flux that come with the demonstration."""
    folder = files("bcss_cpas.demo") / "inquiry" / "messages"
    return [item.read_bytes() for item in sorted(folder.iterdir(), key=str) if item.name.startswith(flux)]


def distinct(originals: list[bytes], number: int, seed: int = 1) -> list[bytes]:
    """Derive replies that all differ: other numbers, other years, other labels; as valid as their originals."""
    draw = random.Random(seed)
    return [_varied(originals[place % len(originals)].decode(), draw).encode() for place in range(number)]


def _varied(text: str, draw: random.Random) -> str:
    numbers: dict[str, str] = {}

    def ssin(match: re.Match[str]) -> str:
        return f">{numbers.setdefault(match[1], _other(draw))}<"

    text = _SSIN.sub(ssin, text)
    text = _YEAR.sub(lambda match: f"<{match[1]}>{draw.randint(1, 24):02}<", text)
    return _LABEL.sub(lambda match: f"<{match[1]}>{match[2]} {draw.randint(1, 9999)}<", text)


def _other(draw: random.Random) -> str:
    birth = date(draw.randint(1930, 2006), draw.randint(1, 12), draw.randint(1, 28))
    return Ssin.test(birth, draw.randint(1, 997)).value
