"""Whether somebody is an adult on the day of the check."""

from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.identity import Identity

_MAJORITY = 18
"""The age of majority, in years (Civil Code)."""


def birth_of(case: Case, person: Ssin | None, declared: IncompleteDate | None = None) -> IncompleteDate | None:
    """Give the birth date of a register, else the declared one, else what the number hints at."""
    if person is None:
        return declared
    told = next((held.birth_date for held in case.all(Identity, person) if held.birth_date is not None), declared)
    return told or person.birth_date


def is_adult(case: Case, person: Ssin | None, declared: IncompleteDate | None = None) -> bool | None:
    """Tell by the birth date; ``None`` where it is not known, or so badly that it does not tell."""
    birth = birth_of(case, person, declared)
    if birth is None or birth.year is None:
        return None
    if _majority(birth.latest) <= case.as_of:
        return True
    return False if _majority(birth.earliest) > case.as_of else None


def _majority(birth: date) -> date:
    try:
        return birth.replace(year=birth.year + _MAJORITY)
    except ValueError:  # 29 February
        return date(birth.year + _MAJORITY, 3, 1)
