"""Whether a right to unemployment benefit runs, and since when and why there is none.

A source tells the right or its end as known last, not a history: what began last holds.
"""

from datetime import date, timedelta

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.unemployment import UnemploymentCode
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.facts.work import Job
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.periods import Period
from bcss_cpas.rules._once import once
from bcss_cpas.rules._rule import Tolerance

FLUX = ("unemployment_data",)
KINDS = (BenefitKind.UNEMPLOYMENT,)
DECLARED_AS = IncomeKind.UNEMPLOYMENT
_PAYS_NOTHING = frozenset(UnemploymentCode(code).value for code in ("00", "02", "04", "06"))
"""Not compensable, or compensable only while the work is interrupted: nothing is paid on such a right alone."""
_ALWAYS = date.min
TO_BE_PAID = Tolerance(days=92)
"""A month is paid when it is over, and comes into the flux later still."""
_LONG = timedelta(days=TO_BE_PAID.days)


def begun(told: Unemployment) -> date:
    """Return the first day on which a right, or its end, may hold."""
    return _ALWAYS if told.since is None else told.since.earliest


def days_without(refusal: Unemployment) -> Period:
    """Return the days of a sanction, an exclusion or the end of a right; only a sanction has a known end."""
    first, days = begun(refusal), 7 * (refusal.sanction_weeks or 0)
    ends = refusal.since is not None and 0 < days <= (date.max - first).days
    return Period(first, first + timedelta(days) if ends else None)


def refusal_on(case: Case, day: date, person: Ssin | None = None) -> Unemployment | None:
    """Return why there is no right on a day, for the applicant unless a person is named.

    ``None`` where nothing says that there is none.
    """
    told = case.all(Unemployment, person)
    refused = [each for each in told if not each.right and day in days_without(each)] if told else []
    if not refused:
        return None
    last = max(refused, key=begun)
    renewed = any(each.right and begun(last) < begun(each) <= day for each in told)
    return None if renewed else last


def running(case: Case, person: Ssin | None = None) -> tuple[Unemployment, ...]:
    """Return the rights that may run on the day of the check, the applicant's unless a person is named."""
    return _own(case) if person is None else _running(case, person)


@once
def _own(case: Case) -> tuple[Unemployment, ...]:
    return _running(case)


def _running(case: Case, person: Ssin | None = None) -> tuple[Unemployment, ...]:
    day, told = case.as_of, case.all(Unemployment, person)
    if not told:
        return ()
    rights = [each for each in told if each.right and each.holds_on(day) and _lasts(each, day)]
    return tuple(rights) if rights and refusal_on(case, day, person) is None else ()


def paying(case: Case, person: Ssin | None = None) -> tuple[Unemployment, ...]:
    """Return those of them that are enough for a benefit to be paid."""
    rights = running(case, person)
    return tuple([right for right in rights if right.code is None or right.code.value not in _PAYS_NOTHING])


def is_explained(case: Case, person: Ssin | None = None) -> bool:
    """Tell whether work or incapacity explains that nothing is paid on a right."""
    works = any(not job.cancelled for job in case.now(Job, person))
    return works or bool(case.now(IncapacityForWork, person))


def last_of_long_ago(case: Case, right: Unemployment, person: Ssin | None = None) -> Payment | None:
    """Return the last payment where nothing was paid on a right for months; ``None`` where something was.

    ``None`` too where no payment at all is known: then it is not known whether they were asked.
    """
    since, long_ago = right.since, case.as_of - _LONG
    if since is None or since.latest >= long_ago:
        return None
    paid = [each for each in case.all(Payment, person) if each.kind in KINDS and not each.cancelled]
    for each in reversed(paid):  # the last one mostly tells
        if each.until is None or each.until.latest >= long_ago:
            return None
    return paid[-1] if paid else None


def _lasts(right: Unemployment, day: date) -> bool:
    return right.expected_end is None or day <= right.expected_end.latest
