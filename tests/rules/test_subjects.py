"""What a rule looks at: where a case holds none of it, the rule would find nothing, nor be skipped half-way."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import case_of
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.facts.identity import Death
from bcss_cpas.population.population import AS_OF
from bcss_cpas.population.population import dossier as synthetic
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._engine import run
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SPOUSE, TODAY, dossier
from bcss_cpas.rules._result import Status
from tests.any_fact import any_facts
from tests.together import together

EVERYWHERE = tuple(evolve(rule, subjects=(), needs=evolve(rule.needs, of_cohabitants=())) for rule in builtin())
"""The rules, looking at every case and every household."""


def assert_same(case: Case, again: Case) -> None:
    assert run(builtin(), case) == run(EVERYWHERE, again)


@together("rule", builtin(), ids=lambda rule: rule.id)
def test_the_examples_of_all_rules_give_the_same_everywhere(rule):
    for make in (rule.triggers, rule.stays_silent):
        assert_same(case_of(make(), rule.day), case_of(make(), rule.day))


@together("number", range(120))
def test_dossiers_of_the_population_give_the_same_everywhere(number: int):
    inquiry = synthetic(5, number).dossier
    assert_same(case_of(inquiry, AS_OF), case_of(inquiry, AS_OF))


@given(st.lists(any_facts(), max_size=6), st.integers(0, 60))
def test_whatever_facts_there_are_rules_give_the_same_everywhere(facts, number: int):
    inquiry = synthetic(5, number).dossier
    mixed = evolve(inquiry, facts=tuple(evolve(fact, person=inquiry.person) for fact in facts))
    assert_same(case_of(mixed, AS_OF), case_of(mixed, AS_OF))


def test_a_case_tells_what_there_is_of_the_applicant():
    own = Income(kind=IncomeKind.PENSION, amount=1)
    named = Income(kind=IncomeKind.RENT, amount=1, owner=APPLICANT)
    other = Income(kind=IncomeKind.WAGE, amount=1, owner=SPOUSE)
    died = Death(person=APPLICANT, source=REGISTER, on=IncompleteDate("2025-01-02"))
    inquiry = dossier(died, declared={"incomes": (own, named, other), "work": (), "property": None})
    assert case_of(inquiry, TODAY).subjects == {Death, IncomeKind.PENSION, IncomeKind.RENT, "incomes"}


def test_a_rule_that_looks_at_nothing_there_has_passed():
    (seldom,) = (rule for rule in builtin() if rule.id == "RN103")
    broken = evolve(seldom, examine=lambda _: 1 / 0)
    case = case_of(dossier(consultations=()), TODAY)
    ready = evolve(broken, needs=type(seldom.needs)())
    assert [result.status for result in run((ready,), case)] == [Status.PASSED]
    assert [result.status for result in run((evolve(ready, subjects=()),), case)] == [Status.ERROR]
