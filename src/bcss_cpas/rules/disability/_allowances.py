"""The disability allowances that the applicant had lately, those that count apart from the one that is exempt."""

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.rules._incomes import awarded, paid
from bcss_cpas.rules._rule import Told
from bcss_cpas.rules._window import since_request

FLUX = "handi"
BENEFITS, PAYMENTS = Told(Benefit, by=(FLUX,)), Told(Payment, by=(FLUX,))
COUNTING = frozenset({BenefitKind.INCOME_REPLACEMENT, BenefitKind.DISABILITY})
EXEMPT = frozenset({BenefitKind.INTEGRATION_ALLOWANCE})
DECLARED_AS = IncomeKind.DISABILITY


def counting(case: Case) -> tuple[Benefit, ...]:
    """Return the allowances of lately that count as a resource."""
    return awarded(case, (FLUX,), COUNTING)


def exempt(case: Case) -> tuple[Benefit, ...]:
    """Return the integration allowances of lately."""
    return awarded(case, (FLUX,), EXEMPT)


def payments(case: Case) -> tuple[Payment, ...]:
    """Return the payments of lately; which allowance is paid is not told.

    Where what was awarded had ended by the request, what is still paid for days before is no resource of today.
    """
    told = paid(case, (FLUX,), COUNTING)
    return since_request(case, told) if told and _had_ended(case) else told


def _had_ended(case: Case) -> bool:
    awards = [each for each in case.all(Benefit) if each.kind in COUNTING and each.source.name == FLUX]
    return bool(awards) and not since_request(case, awards)
