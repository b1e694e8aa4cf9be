"""The disability allowances that a person had lately, those that count apart from the one that is exempt."""

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.rules._cohabitants import owners
from bcss_cpas.rules._incomes import awarded, declared_of, paid, untold
from bcss_cpas.rules._rule import Told
from bcss_cpas.rules._window import since_asked

FLUX = "handi"
BENEFITS, PAYMENTS = Told(Benefit, by=(FLUX,)), Told(Payment, by=(FLUX,))
COUNTING = frozenset({BenefitKind.INCOME_REPLACEMENT, BenefitKind.DISABILITY})
EXEMPT = frozenset({BenefitKind.INTEGRATION_ALLOWANCE})
DECLARED_AS = IncomeKind.DISABILITY


def counting(case: Case, person: Ssin | None = None) -> tuple[Benefit, ...]:
    """Return the allowances since the request that count as a resource, the applicant's unless a person is named."""
    return awarded(case, (FLUX,), COUNTING, person=person)


def exempt(case: Case) -> tuple[Benefit, ...]:
    """Return the integration allowances of the applicant since the request."""
    return awarded(case, (FLUX,), EXEMPT)


def payments(case: Case, person: Ssin | None = None) -> tuple[Payment, ...]:
    """Return the payments of lately, the applicant's unless a person is named; which allowance is paid is not told.

    Where what was awarded had ended by the request, what is still paid for days before is no resource of today.
    """
    told = paid(case, (FLUX,), COUNTING, person=person)
    return since_asked(case, told) if told and _had_ended(case, person) else told


def undeclared_of(case: Case, person: Ssin) -> tuple[Benefit | Payment, ...]:
    """Return the allowances of a cohabitant, or else the payments, that no income tells which may be theirs."""
    found = counting(case, person) or _unexplained(case, person)
    if not found:
        return ()
    own = counting(case) or payments(case)
    return untold(case, found, declared_of(case, owners(person, own), DECLARED_AS))


def _unexplained(case: Case, person: Ssin) -> tuple[Payment, ...]:
    """Return payments; none where the file tells allowances, which then have ended or are for integration alone."""
    found = payments(case, person)
    return () if found and _has_file(case, person) else found


def _has_file(case: Case, person: Ssin) -> bool:
    """Tell whether an allowance of whatever days was ever awarded to a person, be it the exempt one alone."""
    told = (each for each in case.all(Benefit, person) if each.source.name == FLUX and not each.pending)
    return any(each.kind in COUNTING or each.kind in EXEMPT for each in told)


def _had_ended(case: Case, person: Ssin | None) -> bool:
    awards = [each for each in case.all(Benefit, person) if each.kind in COUNTING and each.source.name == FLUX]
    return bool(awards) and not since_asked(case, awards)
