"""The pensions that the register says a person has."""

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.rules._cohabitants import owners
from bcss_cpas.rules._incomes import awarded, declared_of, untold
from bcss_cpas.rules._rule import Told

FLUX = "pension_register"
TOLD = Told(Benefit, by=(FLUX,))
KINDS = frozenset({BenefitKind.PENSION, BenefitKind.INCOME_GUARANTEE})
DECLARED_AS = IncomeKind.PENSION
_ONCE = Periodicity.ONCE


def pensions(case: Case, person: Ssin | None = None) -> tuple[Benefit, ...]:
    """Return the pensions since the request, the applicant's unless a person is named.

    A sum that is paid once is a capital, and no pension.
    """
    found = awarded(case, (FLUX,), KINDS, person=person)
    return tuple([each for each in found if each.per is not _ONCE]) if found else ()


def undeclared_of(case: Case, person: Ssin) -> tuple[Benefit, ...]:
    """Return the pensions of a cohabitant that no income tells which may be theirs."""
    found = pensions(case, person)
    return untold(case, found, declared_of(case, owners(person, pensions(case)), DECLARED_AS)) if found else ()
