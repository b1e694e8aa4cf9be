"""Whether somebody is an adult on the day of the check."""

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.identity import Identity

_MAJORITY = 18
"""The age of majority (Civil Code)."""


def birth_of(case: Case, person: Ssin | None, declared: IncompleteDate | None = None) -> IncompleteDate | None:
    """Give the birth date of a register, else the declared one, else what the number hints at."""
    if person is None:
        return declared
    for held in case.all(Identity, person):
        if held.birth_date is not None:
            return held.birth_date
    return declared or person.birth_date


def is_adult(case: Case, person: Ssin | None, declared: IncompleteDate | None = None) -> bool | None:
    """Tell by the birth date; ``None`` where it is not known, or so badly that it does not tell."""
    birth, youngest = birth_of(case, person, declared), case.once(_youngest)
    if birth is None:
        return None
    if birth.iso > youngest:  # what is unknown is 00, before every day of it
        return False
    return True if birth.latest.isoformat() <= youngest else None


def _youngest(case: Case) -> str:
    """Give the day on which the youngest adults were born, as text: eighteen years before a leap day there is none."""
    return f"{case.as_of.year - _MAJORITY:04}-{case.as_of:%m-%d}"
