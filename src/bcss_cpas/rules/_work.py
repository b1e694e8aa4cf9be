"""Work and incomes from work as they were declared: whose, for which days, at which employer."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.periods import Period
from bcss_cpas.rules._finding import Said
from bcss_cpas.rules._incomes import Owners
from bcss_cpas.rules._once import once
from bcss_cpas.rules._rule import NotGiven

D = TypeVar("D", bound=DatedFact)
_FOR_OTHERS, _BY_ONESELF = IncomeKind.WAGE, IncomeKind.SELF_EMPLOYMENT
NONE = "–"
"""How a report shows that nothing was declared."""


@frozen
class Stint:
    """A job, an activity of one's own or an income from it, as declared; without a period it may be of any day."""

    period: Period | None
    employer: EnterpriseNumber | None
    path: str

    @property
    def is_work(self) -> bool:
        """Whether it was declared as a job or an activity, and not as an income alone."""
        return self.path.startswith("work[")

    def meets(self, fact: DatedFact) -> bool:
        """Tell whether it may share a day with a fact."""
        return self.period is None or fact.may_meet(self.period)


def stints(case: Case, person: Ssin | None = None, *, self_employed: bool = False) -> tuple[Stint, ...]:
    """Return what was declared of the work of a person; the applicant unless another is named.

    Raises ``NotGiven`` as ``stints_of`` does.
    """
    if person is None and not self_employed:
        return _own_stints(case)
    whose = (None, case.person) if person in (None, case.person) else (person,)
    return stints_of(case, whose, self_employed=self_employed)


def stints_of(case: Case, owners: Owners, *, self_employed: bool) -> tuple[Stint, ...]:
    """Return what was declared as work of one of these owners.

    Raises ``NotGiven`` where neither work nor incomes were asked: one of the two is enough to say that there is none.
    """
    said = case.declaration
    if said.work is None and said.incomes is None:
        raise NotGiven("work")
    return tuple(_stints(case, owners, self_employed=self_employed))


@once
def _own_stints(case: Case) -> tuple[Stint, ...]:
    return stints_of(case, (None, case.person), self_employed=False)


def untold(facts: Iterable[D], declared: Iterable[Stint]) -> list[D]:
    """Keep the facts that share no day with anything that was declared."""
    return [fact for fact in facts if not any(stint.meets(fact) for stint in declared)]


def nothing_declared(case: Case) -> Said:
    """Say that no work was declared, and where it would stand."""
    return Said(NONE, case.declared("incomes" if case.declaration.work is None else "work"))


def _stints(case: Case, owners: Owners, *, self_employed: bool) -> Iterator[Stint]:
    for place, work in enumerate(case.declaration.work or ()):
        if work.self_employed is self_employed and work.worker in owners:
            yield Stint(work.period, work.employer_number, f"work[{place}]")
    kind = _BY_ONESELF if self_employed else _FOR_OTHERS
    for place, income in enumerate(case.declaration.incomes or ()):
        if income.kind is kind and income.owner in owners:
            yield Stint(income.period, None, f"incomes[{place}]")
