"""What an end user reads, in the four languages: French, Dutch, German, English."""

from collections.abc import Iterable
from typing import Literal, get_args

from attrs import field, frozen

from bcss_cpas.errors import UnknownNameError

Language = Literal["fr", "nl", "de", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The order in which the languages are shown everywhere."""


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
        """Return the wording in one language."""
        if lang not in LANGUAGES:
            raise UnknownNameError(f"no such language; there are {', '.join(LANGUAGES)}")
        wording: str = getattr(self, lang)
        return wording

    def __str__(self) -> str:
        """Return the English wording, for developers; end users get ``in_``."""
        return self.en

    def format(self, lang: Language, /, **values: object) -> str:
        """Return the wording with its ``{names}`` filled in."""
        return self.in_(lang).format(**values)
