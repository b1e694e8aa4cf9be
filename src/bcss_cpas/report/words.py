"""The words of a report, in four languages, as data beside this file."""

import tomllib
from functools import cache
from importlib.resources import files

from bcss_cpas.text import Language, Text


@cache
def words() -> dict[str, Text]:
    """Read all words, by their keys."""
    data = tomllib.loads((files("bcss_cpas.report") / "words.toml").read_text("utf-8"))
    return {key: Text(**wording) for key, wording in data.items()}


def word(key: str, lang: Language, /, **values: object) -> str:
    """Say one word or sentence, with its ``{names}`` filled in."""
    return words()[key].format(lang, **values)
