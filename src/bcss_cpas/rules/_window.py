"""The days that rules on work look at: those since the request, and those that a declaration names."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import TypeVar

from bcss_cpas.dossier.case import Case
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.periods import Period
from bcss_cpas.rules._once import once

D = TypeVar("D", bound=DatedFact)


@once
def window(case: Case) -> Period:
    """Return the days from the request, or from the last review, up to the day of the check."""
    return Period.inclusive(_requested(case), case.as_of)


def since_request(case: Case, facts: Collection[D]) -> tuple[D, ...]:
    """Keep the facts that may hold on a day since the request, or since the last review."""
    return _since(_requested(case), case.as_of, facts) if facts else ()


def since_asked(case: Case, facts: Collection[D]) -> tuple[D, ...]:
    """Keep the facts that may hold on a day since the declaration, or an earlier request or review."""
    return _since(first_asked(case), case.as_of, facts) if facts else ()


def first_asked(case: Case) -> date:
    """Return the first day of which somebody asked: of the declaration, of the request or of the last review."""
    return min(case.declaration.on, _requested(case))


def _requested(case: Case) -> date:
    return min(case.dossier.looked_at_on, case.as_of)


def _since(first: date, last: date, facts: Iterable[D]) -> tuple[D, ...]:
    return tuple([fact for fact in facts if fact.may_hold(first, last)])


def is_new(case: Case, fact: DatedFact) -> bool:
    """Tell whether a fact surely began after the day of the declaration, which could not tell it."""
    return fact.since is not None and not fact.since.may_be_by(case.declaration.on)


def all_new(case: Case, facts: Iterable[DatedFact]) -> bool:
    """Tell whether all of these are new."""
    return False not in [is_new(case, fact) for fact in facts]


def last_answer(case: Case, flux: str) -> date:
    """Return the day on which a flux last answered about the applicant; the day of the check where none is known."""
    own = case.person.value
    days = [on for (on, number), told in case.consulted.items() if number == own and flux in told]
    return max(days, default=case.as_of)
