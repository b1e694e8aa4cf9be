"""Our own integrations: those of our file, and those that the directory shows under our number.

All of them are of the CPAS sector, so that rules compare the bare codes, and make a pair of sector and code of those
that they tell.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import CPAS
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.errors import CodeError
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin
from bcss_cpas.rules._rule import NotGiven

AID = range(2, 7)
"""The codes 002 to 006, that a decision gives."""


def of(case: Case, person: Ssin, listed_after: date | None = None) -> tuple[Registration, ...]:
    """Return our integrations of a person; with ``listed_after`` a list of the directory counts only from later days.

    Raises ``NotGiven`` where neither our file nor the directory names any: that is not to have none.
    """
    found = (*filed(case, person), *_listed(case, person, listed_after))
    if not found and not case.dossier.integrations:
        raise NotGiven("integrations")
    return found


def filed(case: Case, person: Ssin) -> Iterator[Registration]:
    """Give those of our file."""
    return (each for each in case.dossier.integrations if each.person == person and each.sector == CPAS)


def listed(case: Case, person: Ssin) -> Iterator[Registration]:
    """Give those that the directory shows under our number, in the period that was asked for and no other."""
    return _listed(case, person, None)


def _listed(case: Case, person: Ssin, after: date | None) -> Iterator[Registration]:
    ours = case.dossier.cpas
    if ours is None:
        return
    for each in case.all(Registration, person):
        source = each.source
        fresh = after is None or (source.on is not None and source.on > after)
        if fresh and each.sector == CPAS and source.origin is Origin.FLUX and number_of(each.org_unit) == ours.value:
            yield each


@lru_cache(maxsize=1024)
def number_of(org_unit: str | None) -> str | None:
    """Write the number of an institution in one way, points and leading zero or not."""
    try:
        return EnterpriseNumber(org_unit or "").value
    except CodeError:
        return org_unit
