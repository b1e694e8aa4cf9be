"""The home visits that took place."""

from collections.abc import Sequence
from operator import attrgetter

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.inquiry import HomeVisit, VisitResult
from bcss_cpas.rules._once import once

_DONE = VisitResult.DONE
_day = attrgetter("on")


@once
def visits_done(case: Case) -> Sequence[HomeVisit]:
    """Return the visits that took place, up to the day of the check, the last one first."""
    done = [each for each in case.dossier.visits if each.result is _DONE and each.on <= case.as_of]
    return sorted(done, key=_day, reverse=True)


def visit_of_persons(case: Case) -> HomeVisit | None:
    """Return the last visit that tells who was seen, be it that nobody unknown was."""
    return next((each for each in visits_done(case) if each.seen or each.unknown_persons is not None), None)
