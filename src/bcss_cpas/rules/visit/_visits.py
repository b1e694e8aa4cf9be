"""The home visits that took place."""

from collections.abc import Sequence
from operator import attrgetter

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.inquiry import HomeVisit, VisitResult

_DONE = VisitResult.DONE
_day = attrgetter("on")


def visits_done(case: Case) -> list[HomeVisit]:
    """Return the visits that took place, up to the day of the check."""
    return [each for each in case.dossier.visits if each.result is _DONE and each.on <= case.as_of]


def last_of(visits: Sequence[HomeVisit]) -> HomeVisit | None:
    """Return the last one; ``None`` where there was none."""
    return max(visits, key=_day, default=None)
