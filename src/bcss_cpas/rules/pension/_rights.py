"""The pensions that the register says a person has."""

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.rules._incomes import awarded
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
