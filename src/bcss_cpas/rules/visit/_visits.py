"""The home visits that took place."""

from collections.abc import Callable

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.inquiry import HomeVisit, VisitResult


def last_visit(case: Case, looked: Callable[[HomeVisit], bool]) -> HomeVisit | None:
    """Return the last visit that took place and looked at what matters; ``None`` where there was none."""
    done = (each for each in case.dossier.visits if each.result is VisitResult.DONE and each.on <= case.as_of)
    return max((each for each in done if looked(each)), key=lambda each: each.on, default=None)
