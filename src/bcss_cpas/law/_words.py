"""The words of the steps, in four languages, as data beside this file."""

import tomllib
from functools import cache
from importlib.resources import files

from bcss_cpas.text import Text


@cache
def words() -> dict[str, Text]:
    """Read all words, by their keys."""
    data = tomllib.loads((files("bcss_cpas.law") / "words.toml").read_text("utf-8"))
    return {key: Text(**wording) for key, wording in data.items()}


def word(key: str) -> Text:
    """Return one sentence, its ``{names}`` not yet filled in."""
    return words()[key]
