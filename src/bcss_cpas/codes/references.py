"""References to Belgian law, written as each language writes them.

A reference names an act, its day, the article and the paragraph: « AR du 11 juillet 2002, art. 22, § 2 ». What stands
behind it in brackets says where it was read, and keeps the name that it gives itself, as any other document does. Of
the presentation on which many rules rest it is told that it is in French.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from bcss_cpas.text import LANGUAGES, Language, Text

_WITHOUT_COMMA = re.compile(r", (?=§|Nr\.|Buchstabe|und )")
"""German has no comma between article, paragraph and number."""


def titled(title: str | Text) -> Text:
    """Return a title in four languages: a reference to the law as each writes it, another title as it stands.

    What is not the wording that was given is ours, for it was put together here.
    """
    return title if isinstance(title, Text) else _titled(title)


@lru_cache(maxsize=1024)
def _titled(title: str) -> Text:
    named, bracket, where = title.partition(" (")
    parts = [_part(part) for part in named.split(", ")]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return Text(title, title, title, title, ours=())
    joined: dict[str, str] = {lang: ", ".join(part[lang] for part in known) for lang in LANGUAGES}
    joined["de"] = _WITHOUT_COMMA.sub(" ", joined["de"])
    return Text(**{lang: f"{text}{bracket}{where}" for lang, text in joined.items()}, ours=("nl", "de", "en"))


def _part(written: str) -> Mapping[Language, str] | None:
    """Tell one part of a reference in each language; ``None`` where it is none."""
    holes = {str(found.lastgroup): found[0] for found in _holes().finditer(written)}
    wording = _words()["parts"].get(_holes().sub(lambda found: f"{{{found.lastgroup}}}", written))
    if wording is None or "{" in written:
        return None
    return {lang: wording[lang].format(**_told(holes, lang)) for lang in LANGUAGES}


def _told(holes: Mapping[str, str], lang: Language) -> dict[str, str]:
    return {name: _day(what, lang) if name == "day" else _numbers(what, lang) for name, what in holes.items()}


def _day(french: str, lang: Language) -> str:
    number, month, year = french.split(" ")
    template: str = _words()["day"][lang]
    return template.format(number=_numbers(number, lang), month=_words()["months"][month][lang], year=year)


def _numbers(french: str, lang: Language) -> str:
    between = _words()["between"]
    told = [between[word][lang] if word in between else word for word in french.split(" ")]
    return " ".join(told if lang == "fr" else [word.removesuffix("er") for word in told])


@cache
def _holes() -> re.Pattern[str]:
    """Find what differs from one reference to another: a day, numbers, a letter that stands alone."""
    months, between = ("|".join(_words()[name]) for name in ("months", "between"))
    day, numbers = rf"(?:\d\d?|1er) (?:{months}) \d{{4}}", rf"\d+(?:er)?(?: (?:{between}) \d+)*"
    return re.compile(rf"(?P<day>{day})|(?P<numbers>{numbers})|(?P<letter>^[a-z](?=\)$))")


@cache
def _words() -> Mapping[str, Any]:
    """Read the file of words: the template of a day, all else by its French."""
    data = tomllib.loads((files("bcss_cpas.codes") / "references.toml").read_text("utf-8"))
    by_french = {name: {row["fr"]: row for row in data[name]} for name in ("parts", "months", "between")}
    return {**by_french, "day": data["day"]}
