"""What the rules on undeclared benefits tell, by the income that would have told of it.

Where something older was left out of the declaration, they tell what began since with it: it is one cause.
"""

from collections.abc import Collection, Iterable

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.rules._cohabitants import owners
from bcss_cpas.rules._incomes import Owners, declared_of, untold
from bcss_cpas.rules.disability import _allowances as allowances
from bcss_cpas.rules.health_insurance import _indemnities as indemnities
from bcss_cpas.rules.pension._rights import pensions
from bcss_cpas.rules.unemployment._drawn import drawn, hidden

_DISABILITY, _PENSION, _UNEMPLOYMENT = IncomeKind.DISABILITY, IncomeKind.PENSION, IncomeKind.UNEMPLOYMENT


def left_out(case: Case, kind: IncomeKind, person: Ssin | None) -> Collection[DatedFact]:
    """Return the benefits that they report of a kind of income, of the applicant unless a person is named.

    None where incomes were not asked: then they say nothing.
    """
    if case.declaration.incomes is None:
        return ()
    if kind is _UNEMPLOYMENT:
        return hidden(case, drawn(case, person), _whose(case, person, drawn(case)))
    if kind is _PENSION:
        return _untold(case, person, pensions(case, person), pensions(case), (kind,))
    if kind is _DISABILITY:
        return _untold(case, person, _allowed(case, person), _allowed(case), (kind,))
    return [each for indemnity in indemnities.DECLARED_AS for each in _of_mutuality(case, indemnity, person)]


def _allowed(case: Case, person: Ssin | None = None) -> tuple[DatedFact, ...]:
    """Return allowances; of a cohabitant payments, which no source explains, are told only where there are none."""
    awarded = allowances.counting(case, person)
    return awarded if awarded and person is not None else (*awarded, *allowances.payments(case, person))


def _of_mutuality(case: Case, kind: BenefitKind, person: Ssin | None) -> Collection[DatedFact]:
    found, own = indemnities.drawn(case, kind, person), indemnities.drawn(case, kind)
    return _untold(case, person, found, own, indemnities.DECLARED_AS[kind])


def _untold(
    case: Case,
    person: Ssin | None,
    found: Collection[DatedFact],
    own: Collection[DatedFact],
    kinds: Iterable[IncomeKind],
) -> Collection[DatedFact]:
    return untold(case, found, declared_of(case, _whose(case, person, own), *kinds)) if found else ()


def _whose(case: Case, person: Ssin | None, own: Collection[DatedFact]) -> Owners:
    return (None, case.person) if person is None else owners(person, own)
