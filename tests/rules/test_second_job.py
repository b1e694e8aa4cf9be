"""EMP107: only a job beside one that was declared and is confirmed, and that no declared wage may be of."""

from datetime import date

import pytest
from attrs import evolve

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.dossier.declaration import Income, IncomeKind, Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.periods import Period
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._examples import BAKERY, income
from tests.inquiries import FOUND, PASSED, finding_of, status_of

TWO = rule("EMP107").triggers()


def declaring(*work: Work, incomes: tuple[Income, ...] = ()) -> Dossier:
    return evolve(TWO, declaration=evolve(TWO.declaration, work=work, incomes=incomes))


def with_second(**changed: object) -> Dossier:
    first, second = (fact for fact in TWO.facts if isinstance(fact, Job))
    others = tuple(fact for fact in TWO.facts if not isinstance(fact, Job))
    return evolve(TWO, facts=(*others, first, evolve(second, **changed)))


AT_BAKERY = Work(employer_number=BAKERY.enterprise, period=Period(date(2024, 11, 4)))
WAGE = income(IncomeKind.WAGE, 900)


def test_the_second_employer_is_told_beside_the_declared_one():
    found = finding_of("EMP107", TWO)
    assert found.declared is not None
    assert found.declared.what == str(BAKERY.enterprise)
    assert "BLANCHISSERIE" in str(found.observed[0].what)


@pytest.mark.parametrize(
    "inquiry",
    [
        declaring(evolve(AT_BAKERY, employer_number=None)),
        declaring(AT_BAKERY, evolve(AT_BAKERY, employer_number=EnterpriseNumber("0299900343"))),
        declaring(AT_BAKERY, incomes=(WAGE, WAGE)),
        declaring(),
        with_second(cancelled=True),
        with_second(employer=Employer("BLANCHISSERIE IMAGINAIRE")),
        with_second(user=BAKERY),
    ],
    ids=["unnamed", "both declared", "two wages", "none declared", "cancelled", "no number", "agency"],
)
def test_it_is_silent_where_the_second_job_may_be_one_that_was_told(inquiry: Dossier):
    assert status_of("EMP107", inquiry) is PASSED


def test_one_wage_belongs_to_the_declared_job():
    assert status_of("EMP107", declaring(AT_BAKERY, incomes=(WAGE,))) is FOUND
