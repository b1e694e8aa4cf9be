"""Whether somebody is an adult on the day of the check."""

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.identity import Identity
from bcss_cpas.periods import months_after

_MAJORITY = 18 * 12
"""The age of majority, in months (Civil Code)."""


def birth_of(case: Case, person: Ssin | None, declared: IncompleteDate | None = None) -> IncompleteDate | None:
    """Give the birth date of a register, else the declared one, else what the number hints at."""
    if person is None:
        return declared
    told = next((held.birth_date for held in case.all(Identity, person) if held.birth_date is not None), declared)
    return told or person.birth_date


def is_adult(case: Case, person: Ssin | None, declared: IncompleteDate | None = None) -> bool | None:
    """Tell by the birth date; ``None`` where it is not known, or so badly that it does not tell."""
    birth = birth_of(case, person, declared)
    born = None if birth is None else birth.complete
    if born is not None:
        return months_after(born, _MAJORITY) <= case.as_of
    if birth is None or birth.year is None:
        return None
    if months_after(birth.latest, _MAJORITY) <= case.as_of:
        return True
    return False if months_after(birth.earliest, _MAJORITY) > case.as_of else None
