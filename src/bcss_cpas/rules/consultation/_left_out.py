"""What the rules on undeclared benefits tell, by the income that would have told of it.

Where something older was left out of the declaration, they tell what began since with it: it is one cause.
"""

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.rules._incomes import undeclared
from bcss_cpas.rules.disability import _allowances as allowances
from bcss_cpas.rules.health_insurance import _indemnities as indemnities
from bcss_cpas.rules.pension import _rights as rights
from bcss_cpas.rules.unemployment import _drawn as unemployment

_OF_COHABITANTS: Mapping[IncomeKind, Callable[[Case, Ssin], Collection[DatedFact]]] = MappingProxyType({
    IncomeKind.SICKNESS: indemnities.undeclared_of,
    IncomeKind.UNEMPLOYMENT: unemployment.undeclared_of,
    IncomeKind.DISABILITY: allowances.undeclared_of,
    IncomeKind.PENSION: rights.undeclared_of,
})  # fmt: skip


def left_out(case: Case, kind: IncomeKind, person: Ssin | None) -> Collection[DatedFact]:
    """Return the benefits that they report of a kind of income, of the applicant unless a person is named.

    None where incomes were not asked: then they say nothing.
    """
    if case.declaration.incomes is None:
        return ()
    if person is not None:
        return _OF_COHABITANTS[kind](case, person)
    if kind is IncomeKind.UNEMPLOYMENT:
        return unemployment.hidden(case, unemployment.drawn(case), (None, case.person))
    if kind is IncomeKind.PENSION:
        return undeclared(case, rights.pensions(case), kind)
    if kind is IncomeKind.DISABILITY:
        return undeclared(case, (*allowances.counting(case), *allowances.payments(case)), kind)
    return [
        fact
        for indemnity, incomes in indemnities.DECLARED_AS.items()
        for fact in undeclared(case, indemnities.drawn(case, indemnity), *incomes)
    ]
