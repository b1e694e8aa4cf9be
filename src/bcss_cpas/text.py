"""What an end user reads, in the four languages: French, Dutch, German, English; and how each sets its signs."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, get_args

from attrs import field, frozen

from bcss_cpas.errors import UnknownNameError

Language = Literal["fr", "nl", "de", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The order in which the languages are shown everywhere."""
_NO_BREAK = "\u00a0"
_FRENCH_SPACE = re.compile(r"(?<=«) | (?=[?!:;»])")
"""Where French has a space at which no line may end."""


def _set_of(languages: Iterable[Language]) -> frozenset[Language]:
    return frozenset(languages)


@frozen
class Text:
    """One sentence or label in four languages.

    ``ours`` names the languages whose wording is this library's own; in the others it is the official wording of
    the source that stands beside the text.
    """

    fr: str
    nl: str
    de: str
    en: str
    ours: frozenset[Language] = field(default=frozenset(LANGUAGES), converter=_set_of, repr=False)

    def in_(self, lang: Language) -> str:
        """Return the wording in one language; in French no line breaks before ``? ! : ; »`` or after ``«``."""
        if lang not in LANGUAGES:
            raise UnknownNameError(f"no such language; there are {', '.join(LANGUAGES)}")
        wording: str = getattr(self, lang)
        return _FRENCH_SPACE.sub(_NO_BREAK, wording) if lang == "fr" else wording

    def __str__(self) -> str:
        """Return the English wording, for developers; end users get ``in_``."""
        return self.en

    def format(self, lang: Language, /, **values: object) -> str:
        """Return the wording with its ``{names}`` filled in, a ``Decimal`` with the sign of the language."""
        told = {name: decimal(each, lang) if isinstance(each, Decimal) else each for name, each in values.items()}
        return self.in_(lang).format(**told)


def colon(lang: Language) -> str:
    """Return the colon that follows a label: French has a space before it, at which no line ends."""
    return f"{_NO_BREAK}:" if lang == "fr" else ":"


def decimal(number: Decimal, lang: Language) -> str:
    """Write a number with the sign of the language: a point in English, a comma in the others.

    >>> decimal(Decimal("612.50"), "nl")
    '612,50'
    """
    return _signed(f"{number:f}", lang)


def euro(amount: Decimal, lang: Language) -> str:
    """Write an amount to the cent, with its currency."""
    return f"{_signed(f'{amount:.2f}', lang)} EUR"  # ``round`` fails on more digits than a context of Decimal has


def _signed(written: str, lang: Language) -> str:
    return written if lang == "en" else written.replace(".", ",")


def by_commas(text: str) -> tuple[str, ...]:
    """Take words that stand between commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())
