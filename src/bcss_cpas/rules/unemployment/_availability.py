"""What may keep a person from looking for work: work of their own, health, age, studies."""

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.work import Job
from bcss_cpas.periods import Period
from bcss_cpas.rules._adults import birth_of
from bcss_cpas.rules._incomes import is_own, lately

_INCOMES = frozenset({
    IncomeKind.WAGE, IncomeKind.SELF_EMPLOYMENT, IncomeKind.SICKNESS, IncomeKind.DISABILITY, IncomeKind.PENSION,
    IncomeKind.STUDY_GRANT,
})  # fmt: skip
_BENEFITS = frozenset({
    BenefitKind.SICKNESS, BenefitKind.MATERNITY, BenefitKind.INCOME_REPLACEMENT, BenefitKind.INTEGRATION_ALLOWANCE,
    BenefitKind.DISABILITY, BenefitKind.PENSION, BenefitKind.INCOME_GUARANTEE,
})  # fmt: skip
_ENDED = ActivityKind.CONTINUED_INSURANCE
_AGE = 65
"""Years from which the question is not put; no threshold of a law."""


def need_not_look_for_work(case: Case) -> bool:
    """Tell whether something declared or told shows that the person works, cannot work, or asks for another aid.

    Who goes on paying contributions after an activity of their own has ended does not work.
    """
    aid = None if case.dossier.proposal is None else case.dossier.proposal.aid
    return (
        (aid is not None and aid != LIVING_WAGE)
        or bool(case.now(Job) or case.now(IncapacityForWork))
        or any(each.kind is not _ENDED for each in case.now(SelfEmployment))
        or any(
            each.kind in _INCOMES and is_own(case, each) and _runs(each.period, case)
            for each in case.declaration.incomes or ()
        )
        or any(each.worker in (None, case.person) and _runs(each.period, case) for each in case.declaration.work or ())
        or any(each.kind in _BENEFITS and not each.pending for each in case.now(Benefit))
        or any(each.kind in _BENEFITS and not each.cancelled for each in lately(case, case.all(Payment)))
        or _is_old(case)
    )


def _runs(period: Period | None, case: Case) -> bool:
    return period is None or case.as_of in period


def _is_old(case: Case) -> bool:
    born = birth_of(case, case.person, case.declaration.birth_date)
    return born is not None and born.year is not None and case.as_of.year - born.year >= _AGE
