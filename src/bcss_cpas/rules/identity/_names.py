"""Whether two names may be those of one person: accents, case, hyphens, particles, order, second names aside."""

from bcss_cpas.facts.identity import Identity
from bcss_cpas.facts.street import has_words, plain_words

_PARTICLES = frozenset({
    "al", "d", "da", "das", "de", "dei", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "het", "l", "la",
    "las", "le", "les", "los", "op", "t", "te", "ten", "ter", "van", "vande", "vanden", "vander", "von", "zum", "zur",
})  # fmt: skip


def may_be(last_name: str | None, first_names: tuple[str, ...] | None, held: Identity) -> bool:
    """Tell whether declared names may be those of a register; what either does not give contradicts nothing."""
    last, first, held_last = last_name or "", first_names or (), " ".join(held.last_names)
    share_one = _share_one(first, held.first_names)
    if share_one and last == held_last:
        return True
    mine, theirs = _words(last), _words(held_last)
    same_last = _same_last(mine, theirs)
    if share_one and same_last:
        return True
    my_first, their_first = _words(*first), _words(*held.first_names)
    if same_last and _same_first(my_first, their_first):
        return True
    return _swapped((mine, my_first), (theirs, their_first))


def _share_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether a name stands in both as it is written, so that none has to be folded."""
    return one[:1] == other[:1] or True in [name in other and has_words(name) for name in one]


def _words(*names: str) -> list[str]:
    return plain_words(" ".join(names))


def _folded(word: str) -> str:
    """Write an umlaut as its bare vowel: « Müller » and « Mueller » are one."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _spaced_otherwise(one: list[str], other: list[str]) -> bool:
    """Tell whether they differ in their spaces alone."""
    mine, theirs = "".join(one), "".join(other)
    return mine == theirs or _folded(mine) == _folded(theirs)


def _same_last(one: list[str], other: list[str]) -> bool:
    """Tell whether one holds all words of the other, or they differ in their spaces alone."""
    if not one or not other or _spaced_otherwise(one, other):
        return True
    mine, theirs = _without_particles(one), _without_particles(other)
    return mine <= theirs or theirs <= mine


def _without_particles(words: list[str]) -> frozenset[str]:
    return frozenset(map(_folded, set(words) - _PARTICLES or words))


def _same_first(one: list[str], other: list[str]) -> bool:
    """Tell whether they share one name, or an initial stands for one: people go by one of several."""
    if not one or not other or one[0] == other[0] or _spaced_otherwise(one, other):
        return True
    return any(_stands_for(_folded(mine), _folded(theirs)) for mine in one for theirs in other)


def _stands_for(mine: str, theirs: str) -> bool:
    return mine == theirs or (mine[0] == theirs[0] and 1 in (len(mine), len(theirs)))


def _swapped(mine: tuple[list[str], list[str]], theirs: tuple[list[str], list[str]]) -> bool:
    """Tell whether last and first names only stand in each other's place."""
    return all((*mine, *theirs)) and _same_last(mine[0], theirs[1]) and _same_last(mine[1], theirs[0])
