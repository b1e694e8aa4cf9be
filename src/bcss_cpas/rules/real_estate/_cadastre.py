"""What the cadastre says that a person has, what the applicant declared in Belgium, and the words of a right.

Each fact is a part that has a cadastral income of its own: a house and its garden are two of them, so that their number
is not that of the properties.
"""

from collections.abc import Sequence
from decimal import Decimal

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier import declaration
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.property import Property
from bcss_cpas.rules._finding import Said
from bcss_cpas.rules._rule import Told

FLUX = "patrimony"
TOLD = Told(Property, by=(FLUX,))
_BARE = frozenset({"nue", "nu", "np", "blote", "naakte", "nacktes", "bare"})
_COUNTING = frozenset({
    "pp", "pleine", "ve", "volle", "volleigentum", "full",
    "us", "uf", "usufruit", "vg", "vruchtgebruik", "nießbrauch", "usufruct",
})  # fmt: skip
"""Words and abbreviations of rights, full ownership and usufruct; that a source uses them is known from memory."""


def owned(case: Case, person: Ssin | None = None) -> tuple[Property, ...]:
    """Return the parts that are still the applicant's, or a named person's; a code that nobody explains may mean so."""
    told = case.all(Property, person)
    return tuple([each for each in told if each.owned is not False and each.source.name == FLUX]) if told else ()


def declared_here(case: Case) -> tuple[declaration.Property, ...]:
    """Return the properties in Belgium that were declared, whoever is said to own them."""
    told = case.declaration.property
    return tuple([each for each in told if not each.abroad]) if told else ()


def is_bare(part: Property) -> bool:
    """Tell whether a right is bare ownership and nothing else, as the source words it; an unknown word is not."""
    if part.right is None:
        return False
    words = _words(part.right.casefold())
    return not words.isdisjoint(_BARE) and words.isdisjoint(_COUNTING)


def _words(right: str) -> set[str]:
    if right.isalpha():
        return {right}
    return {*"".join([letter if letter.isalpha() else " " for letter in right]).split()}


def income_of(incomes: Sequence[Decimal | None]) -> Decimal | None:
    """Add up cadastral incomes, EUR a year; ``None`` where one of them is not known."""
    total = Decimal(0)
    for each in incomes:
        if each is None:
            return None
        total += each
    return total


def said(part: Property) -> Said:
    """Name a part in the words of the source: its nature and the cadastral division, never where it lies."""
    return Said(", ".join(word for word in (part.nature, part.division) if word) or "?", part.source)
