"""Whether somebody is an adult on the day of the check, or past the age of family benefits."""

from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.identity import Identity
from bcss_cpas.rules._ages import age
from bcss_cpas.rules._once import once

_MAJORITY, _FAMILY_BENEFITS = age("majority").years, age("family_benefits").years


def birth_of(case: Case, person: Ssin | None, declared: IncompleteDate | None = None) -> IncompleteDate | None:
    """Give the birth date of a register, else the declared one, else what the number hints at."""
    if person is None:
        return declared
    for held in case.all(Identity, person):
        if held.birth_date is not None:
            return held.birth_date
    return declared or person.birth_date


def is_adult(case: Case, person: Ssin | None, declared: IncompleteDate | None = None) -> bool | None:
    """Tell by the birth date of ``birth_of``; ``None`` where it is not known, or so badly that it does not tell."""
    return is_of_age(case, birth_of(case, person, declared))


def is_of_age(case: Case, birth: IncompleteDate | None) -> bool | None:
    """Tell whether who was born then is an adult; ``None`` where the date is not known well enough to tell."""
    if birth is None:
        return None
    youngest = _youngest(case)
    if birth.earliest > youngest:
        return False
    return True if birth.latest <= youngest else None


def is_past_family_benefits(case: Case, birth: IncompleteDate | None) -> bool:
    """Tell whether who was born then is surely too old for family benefits."""
    return birth is not None and birth.year is not None and birth.year + _FAMILY_BENEFITS < case.as_of.year


@once
def _youngest(case: Case) -> date:
    """Return the day on which the youngest adults were born; eighteen years before a leap day there is none."""
    day = case.as_of
    return date(max(day.year - _MAJORITY, 1), day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
