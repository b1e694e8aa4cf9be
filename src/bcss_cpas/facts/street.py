"""Names of streets and places: how they are folded to be compared, in French, Dutch and German."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import filterfalse

_WORD = re.compile(r"[a-z0-9]+")
_LATIN = re.compile(r"[A-Za-z0-9]")
_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "th"}
"""Letters that are no letter with an accent, as a register that has none of them writes them."""
_LETTER = re.compile(f"[{''.join(_LETTERS)}]")
_WRITTEN_OUT = {
    "av": "avenue", "bd": "boulevard", "bld": "boulevard", "bvd": "boulevard", "boul": "boulevard",
    "ch": "chaussee", "chee": "chaussee", "pl": "place", "q": "quai", "r": "rue", "sq": "square",
    "st": "saint", "ste": "saint", "sainte": "saint", "sint": "saint", "sankt": "saint",
    "str": "strasse", "straat": "strasse", "stwg": "steenweg", "stw": "steenweg",
}  # fmt: skip
_SUFFIXES = {"strasse": "strasse", "straat": "strasse", "str": "strasse", "steenweg": "steenweg", "stwg": "steenweg"}
_ENDINGS = tuple(_SUFFIXES)
_SMALL = frozenset("de du des la le les l d van der den het een am an dem zum zur".split())  # noqa: SIM905 (a line)
_FRENCH = frozenset({"rue", "avenue", "boulevard", "chaussee", "place", "quai", "square", "chemin"})
_GERMANIC = ("straat", "strasse", "steenweg", "laan", "plein", "kaai", "lei", "weg", "platz")
_KINDS = frozenset(
    {"rue", "avenue", "boulevard", "chaussee", "place", "quai", "square", "strasse", "steenweg", "saint"}
)


def plain(text: str) -> str:
    """Fold a name for comparison: no accents, case or punctuation, ``ß`` as ``ss``, ``œ`` as ``oe``, ``ł`` as ``l``.

    A name without Latin letters folds to nothing: then nothing can be said of it.

    >>> plain("Église Saint-Éloi")
    'eglise saint eloi'
    """
    return " ".join(plain_words(text))


def has_words(text: str) -> bool:
    """Tell whether a name folds to something, as one with a letter that needs no folding does."""
    return bool(_LATIN.search(text) or plain_words(text))


def plain_words(text: str) -> list[str]:
    """Return the words of a name, folded as ``plain`` does."""
    folded = text.casefold()
    return _WORD.findall(folded if folded.isascii() else _without_accents(folded))


def _without_accents(text: str) -> str:
    latin = _LETTER.sub(_in_latin, text)
    return "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", latin)))


def _in_latin(letter: re.Match[str]) -> str:
    return _LETTERS[letter[0]]


def street_words(text: str) -> frozenset[str]:
    """Return the words that tell one street from another: abbreviations written out, suffixes taken off."""
    return _telling(plain_words(text))


def same_street(one: str, two: str) -> bool | None:
    """Tell whether two names are of one street, spelling aside; ``None`` where either folds to nothing."""
    if one == two:
        return True if has_words(one) else None
    mine, theirs = plain_words(one), plain_words(two)
    if not mine or not theirs:
        return None
    return mine == theirs or _telling(mine) == _telling(theirs)


def distinctive_words(text: str) -> frozenset[str]:
    """Return the words of a street's own name, without what kind of street it is."""
    words = street_words(text)
    return frozenset(words - _KINDS) or words


def may_translate(one: str, two: str) -> bool:
    """Tell whether one name is French and the other Dutch or German, so that both may name one street.

    >>> may_translate("Rue Neuve", "Nieuwstraat")
    True
    """
    return {_is_french(one), _is_french(two)} == {True, False}


def _is_french(street: str) -> bool | None:
    """Tell by the kind of street whether a name is French, or Dutch or German; ``None`` where it names no kind."""
    words = [word for written in plain_words(street) for word in (written, *_parts(written))]
    if not _FRENCH.isdisjoint(words):
        return True
    return False if any(word.endswith(_GERMANIC) for word in words) else None


def _telling(plain: Iterable[str]) -> frozenset[str]:
    words = {part for word in plain for part in _parts(word)}
    return frozenset(words - _SMALL) or frozenset(words)


def _parts(word: str) -> tuple[str, ...]:
    if word in _WRITTEN_OUT:
        return (_WRITTEN_OUT[word],)
    if word.endswith(_ENDINGS):
        for suffix, kind in _SUFFIXES.items():
            if word.endswith(suffix) and len(word) > len(suffix) + 2:
                return word.removesuffix(suffix), kind
    return (word,)
