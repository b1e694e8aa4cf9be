"""Our own integrations: those of our file, and those that the directory shows under our number.

All of them are of the CPAS sector, so that rules compare the bare codes, and make a pair of sector and code of those
that they tell.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import CPAS
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin
from bcss_cpas.rules._once import once
from bcss_cpas.rules._rule import NotGiven

_FLUX = Origin.FLUX
AID = range(2, 7)
"""The codes 002 to 006, that a decision gives."""


def of(case: Case, person: Ssin, listed_after: date | None = None) -> tuple[Registration, ...]:
    """Return our integrations of a person; with ``listed_after`` a list of the directory counts only from later days.

    Raises ``NotGiven`` where neither our file nor the directory names any: that is not to have none.
    """
    shown = listed(case, person)
    later = shown if listed_after is None else [each for each in shown if _is_later(each, listed_after)]
    found = (*filed(case, person.value), *later)
    if not found and not case.dossier.integrations:
        raise NotGiven("integrations")
    return found


def filed(case: Case, number: str) -> Sequence[Registration]:
    """Return those of our file about a person."""
    return filed_by_number(case).get(number, ())


def listed(case: Case, person: Ssin | None = None) -> Sequence[Registration]:
    """Return those that the directory shows under our number, in the period that was asked for and no other.

    They are the applicant's unless another person is named.
    """
    ours = case.dossier.cpas
    if ours is None:
        return ()
    return [
        each
        for each in case.all(Registration, person)
        if each.sector == CPAS and each.source.origin is _FLUX and number_of(each.org_unit) == ours.value
    ]


def _is_later(seen: Registration, day: date) -> bool:
    return seen.source.on is not None and seen.source.on > day


@once
def filed_by_number(case: Case) -> Mapping[str, Sequence[Registration]]:
    """Return those of our file by the number of the person."""
    found: dict[str, list[Registration]] = {}
    for each in case.dossier.integrations:
        if each.sector == CPAS:
            found.setdefault(each.person.value, []).append(each)
    return found


@lru_cache(maxsize=1024)
def number_of(org_unit: str | None) -> str | None:
    """Write the number of an institution in one way, points and leading zero or not."""
    number = EnterpriseNumber.or_none(org_unit)
    return org_unit if number is None else number.value
