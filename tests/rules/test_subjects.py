"""What a rule looks at: where a case holds none of it, the rule would find nothing, nor be skipped half-way."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import case_of
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE, OTHER_AID
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.proposal import Proposal, Recovery
from bcss_cpas.errors import InputError
from bcss_cpas.facts.identity import Death
from bcss_cpas.population.population import AS_OF
from bcss_cpas.population.population import dossier as synthetic
from bcss_cpas.rules._catalogue import builtin, rule
from bcss_cpas.rules._engine import run
from bcss_cpas.rules._examples import (
    APPLICANT,
    PARENT,
    REGISTER,
    REQUEST,
    SPOUSE,
    SPOUSE_HERE,
    TODAY,
    consulting,
    dossier,
    integration,
)
from bcss_cpas.rules._result import Status
from tests.any_fact import any_facts
from tests.together import together

EVERYWHERE = tuple(evolve(rule, subjects=(), needs=evolve(rule.needs, of_cohabitants=())) for rule in builtin())
"""The rules, looking at every case and every household."""
WAGE = Income(kind=IncomeKind.WAGE, amount=Decimal(800))


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


aids = st.sampled_from((None, LIVING_WAGE, OTHER_AID, EQUIVALENT))
debtors = st.builds(
    Recovery,
    debtor=st.just(PARENT),
    relation=st.sampled_from((Relation("parent"), Relation("child"), Relation("spouse"))),
    income_year=st.sampled_from((None, 2022, 2023)),
    monthly=st.sampled_from((None, Decimal(0), Decimal(90))),
)
proposals = st.none() | st.builds(
    Proposal,
    aid=aids,
    months=st.sampled_from((None, 2, 12)),
    monthly_amount=st.sampled_from((None, Decimal(800))),
    recoveries=st.none() | st.lists(debtors, max_size=2).map(tuple),
)
integrations = st.builds(
    integration,
    st.sampled_from((1, 2, 30)),
    end=st.none() | st.just(date(2025, 2, 28)),
    person=st.sampled_from((APPLICANT, PARENT)),
)
days = st.none() | st.dates(REQUEST, date(2025, 3, 31))


@given(
    proposal=proposals,
    integrations=st.lists(integrations, max_size=3).map(tuple),
    decided_on=days,
    ended_on=days,
    last_review=days,
    consultations=st.sampled_from((("retrieve_ti_groups",), ("pension_register", "tax_assessment_data"))),
)
def test_whatever_the_file_holds_rules_give_the_same_everywhere(consultations, **held):
    asked = (*consulting(*consultations), *consulting(*consultations, person=PARENT))
    inquiry = dossier(consultations=asked, **held)
    assert_same(case_of(inquiry, TODAY), case_of(inquiry, TODAY))


def test_a_case_tells_what_has_become_of_the_request():
    debtor = Recovery(debtor=PARENT, relation=Relation("parent"))
    decided = dossier(
        decided_on=TODAY,
        ended_on=TODAY,
        proposal=Proposal(recoveries=(debtor,)),
        integrations=(integration(), integration(30, person=PARENT)),
    )
    told = {"decided_on", "ended_on", "recoveries", "integrations.001", "integrations.030"}
    assert case_of(decided, TODAY).subjects == told
    assert case_of(dossier(proposal=Proposal(recoveries=())), TODAY).subjects == set()


@pytest.mark.parametrize(("incomes", "expected"), [((), Status.PASSED), ((WAGE,), Status.FOUND)])
def test_a_rule_on_cohabitants_may_look_at_what_there_is_of_the_applicant(incomes, expected):
    """Where what it needs is missing it is skipped all the same."""
    looking = evolve(rule("UN106"), subjects=("incomes",))
    triggering = looking.triggers()
    inquiry = evolve(triggering, declaration=evolve(triggering.declaration, incomes=incomes))
    assert [result.status for result in run((looking,), case_of(inquiry, TODAY))] == [expected]
    unasked = evolve(inquiry, facts=(SPOUSE_HERE,))
    assert [result.status for result in run((looking,), case_of(unasked, TODAY))] == [Status.SKIPPED]


def test_a_case_tells_what_there_is_of_the_applicant():
    own = Income(kind=IncomeKind.PENSION, amount=1)
    named = Income(kind=IncomeKind.RENT, amount=1, owner=APPLICANT)
    other = Income(kind=IncomeKind.WAGE, amount=1, owner=SPOUSE)
    died = Death(person=APPLICANT, source=REGISTER, on=IncompleteDate("2025-01-02"))
    inquiry = dossier(died, declared={"incomes": (own, named, other), "work": (), "property": None})
    assert case_of(inquiry, TODAY).subjects == {Death, IncomeKind.PENSION, IncomeKind.RENT, "incomes"}


def test_a_rule_that_looks_at_nothing_there_has_passed():
    seldom = rule("RN103")
    broken = evolve(seldom, examine=lambda _: 1 / 0)
    case = case_of(dossier(consultations=()), TODAY)
    ready = evolve(broken, needs=type(seldom.needs)())
    assert [result.status for result in run((ready,), case)] == [Status.PASSED]
    assert [result.status for result in run((evolve(ready, subjects=()),), case)] == [Status.ERROR]


@pytest.mark.parametrize("named", ["income", "decided", "integrations.30", "recovery", ""])
def test_a_rule_that_looks_at_what_no_case_holds_is_refused(named: str):
    with pytest.raises(InputError, match=f"no case holds {named}"):
        evolve(rule("RN103"), subjects=("incomes", named))


@pytest.mark.parametrize("named", [Death, "wage", IncomeKind.WAGE, "savings", "ended_on", "integrations.006"])
def test_a_rule_may_look_at_whatever_a_case_may_hold(named: Any):
    assert evolve(rule("RN103"), subjects=(named,)).subjects == {named}
