"""The indemnities that the mutualities attest, in answers and in notices that come by themselves."""

from collections.abc import Mapping
from types import MappingProxyType

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.indemnity import IndemnityExit
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.rules._cohabitants import owners
from bcss_cpas.rules._incomes import awarded, declared_of, paid, untold
from bcss_cpas.rules._rule import Told
from bcss_cpas.rules._window import first_asked, since_asked

ATTEST = "hdi_indemnity_allowance"
BY = (ATTEST, "notify_hdi_indemnity_allowance")
BENEFITS, PAYMENTS = Told(Benefit, by=BY), Told(Payment, by=BY)
KINDS = frozenset({BenefitKind.SICKNESS, BenefitKind.MATERNITY})
_ENDING = frozenset(map(IndemnityExit, ("1", "2", "3", "4", "6")))
"""The reasons after which nothing is paid any more; others tell of a pause, a transfer, or of maternity in between."""


DECLARED_AS: Mapping[BenefitKind, tuple[IncomeKind, ...]] = MappingProxyType(
    {
        BenefitKind.SICKNESS: (IncomeKind.SICKNESS,),
        BenefitKind.MATERNITY: (IncomeKind.SICKNESS, IncomeKind.OTHER),
    }
)
"""A declaration has no kind of income for maternity, birth and foster care."""


def drawn(case: Case, kind: BenefitKind, person: Ssin | None = None) -> tuple[Benefit | Payment, ...]:
    """Return the indemnities of a kind since the request and the payments of lately; the applicant's by default.

    Once every incapacity had ended by the request, what was paid for days before is no resource of today.
    """
    payments = paid(case, BY, (kind,), person=person)
    if payments and _had_ended(case, person):
        payments = since_asked(case, payments)
    return (*awarded(case, BY, (kind,), person=person), *payments)


def unfit_when_declared(case: Case, person: Ssin | None = None) -> tuple[IncapacityForWork, ...]:
    """Return the incapacities that may be of the day of the declaration: what is attested later goes on from them."""
    return tuple([each for each in case.all(IncapacityForWork, person) if each.holds_on(case.declaration.on)])


def undeclared_of(case: Case, person: Ssin) -> tuple[Benefit | Payment, ...]:
    """Return the indemnities of a cohabitant that no income tells which may be theirs."""
    return tuple([each for kind in DECLARED_AS for each in _undeclared(case, kind, person)])


def _undeclared(case: Case, kind: BenefitKind, person: Ssin) -> tuple[Benefit | Payment, ...]:
    found = drawn(case, kind, person)
    if not found:
        return ()
    declared = declared_of(case, owners(person, drawn(case, kind)), *DECLARED_AS[kind])
    return untold(case, found, declared, unfit_when_declared(case, person))


def _had_ended(case: Case, person: Ssin | None) -> bool:
    told, first = case.all(IncapacityForWork, person), first_asked(case)
    return bool(told) and all(
        each.exit in _ENDING and each.until is not None and each.until.latest <= first for each in told
    )
