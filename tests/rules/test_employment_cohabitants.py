"""Jobs of cohabitants: only of those whose resources count, and only where Dimona answered about them."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import IncomeKind, Kin, Member, Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.facts.work import Job
from bcss_cpas.rules._examples import (
    APPLICANT,
    BAKERY,
    CHILD,
    PARENT,
    REGISTER,
    SPOUSE,
    consulting,
    dossier,
    income,
    told_by,
)
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

SPRING = date(2026, 3, 9)


def link(person: Ssin, role: str) -> HouseholdLink:
    since = IncompleteDate("2020-05-01")
    return HouseholdLink(person=person, source=REGISTER, since=since, head=APPLICANT, role=FamilyRole(role))


def job(person: Ssin, **fields: Any) -> Job:
    since = IncompleteDate("2024-11-04")
    return Job(person=person, source=told_by("dimona"), since=since, employer=BAKERY, **fields)


def says(*facts: Any, asked: tuple[Ssin, ...] = (), work: Any = (), incomes: Any = (), **fields: Any) -> Dossier:
    register = consulting("retrieve_ti_groups")
    dimona = tuple(each for person in asked for each in consulting("dimona", person=person))
    return dossier(*facts, declared={"work": work, "incomes": incomes}, consultations=(*register, *dimona), **fields)


def test_the_undeclared_job_of_a_spouse_is_found_with_who_it_is():
    finding = finding_of("EMP106", says(link(SPOUSE, "02"), job(SPOUSE)))
    assert finding.person == APPLICANT
    assert dict(finding.values)["member"] == SPOUSE
    assert finding.observed[0].what == "BOULANGERIE IMAGINAIRE"


@pytest.mark.parametrize("declared", [
    {"work": (Work(worker=SPOUSE),)}, {"incomes": (income(IncomeKind.WAGE, 1600, owner=SPOUSE),)},
])  # fmt: skip
def test_work_or_a_wage_declared_as_theirs_tells_it(declared: dict[str, Any]):
    assert status_of("EMP106", says(link(SPOUSE, "02"), job(SPOUSE), **declared)) is PASSED


@pytest.mark.parametrize("declared", [
    {"work": (Work(),)}, {"incomes": (income(IncomeKind.WAGE, 1600),)}, {"work": (Work(worker=PARENT),)},
])  # fmt: skip
def test_work_of_the_applicant_or_of_another_does_not(declared: dict[str, Any]):
    assert status_of("EMP106", says(link(SPOUSE, "02"), job(SPOUSE), **declared)) is FOUND


@pytest.mark.parametrize(("role", "before", "since"), [
    ("02", FOUND, FOUND), ("21", FOUND, FOUND), ("06", FOUND, FOUND), ("08", PASSED, FOUND), ("09", PASSED, PASSED),
    ("12", PASSED, PASSED), ("23", PASSED, PASSED),
])  # fmt: skip
def test_the_circle_is_wider_for_files_reviewed_since_march_2026(role: str, before: Any, since: Any):
    facts = link(PARENT, role), job(PARENT)
    assert status_of("EMP106", says(*facts)) is before
    assert status_of("EMP106", says(*facts, last_review=date(2025, 12, 1)), SPRING) is before
    assert status_of("EMP106", says(*facts, last_review=date(2026, 3, 2)), SPRING) is since


def test_a_child_that_is_a_minor_does_not_count():
    assert status_of("EMP106", says(link(CHILD, "03"), job(CHILD))) is PASSED
    grown = Ssin.test(date(2005, 1, 20), 21)
    assert status_of("EMP106", says(link(grown, "03"), job(grown))) is FOUND


def test_the_job_of_somebody_who_does_not_live_there_is_not_asked_about():
    assert status_of("EMP106", says(link(CHILD, "03"), job(SPOUSE))) is PASSED


def test_a_member_declared_without_a_number_cannot_be_looked_up():
    case = says(link(CHILD, "03"))
    declared = Member(kin=Kin.PARTNER)
    with_partner = dossier(*case.facts, declared={"household": (declared,), "work": (), "incomes": ()})
    assert status_of("EMP106", with_partner) is PASSED


def test_a_cancelled_job_never_counts():
    assert status_of("EMP106", says(link(SPOUSE, "02"), job(SPOUSE, cancelled=True))) is PASSED


def test_without_an_answer_about_the_spouse_nothing_is_concluded():
    result = result_of("EMP106", says(link(SPOUSE, "02")))
    assert (result.status, result.skip.about) == (SKIPPED, SPOUSE)
    assert result.skip.availability is Availability.NOT_CONSULTED
    assert status_of("EMP106", says(link(SPOUSE, "02"), asked=(SPOUSE,))) is PASSED


def test_what_was_found_of_one_is_told_though_another_was_not_asked_about():
    facts = link(SPOUSE, "02"), link(PARENT, "06"), job(PARENT)
    assert finding_of("EMP106", says(*facts)).values[0] == ("member", PARENT)


def test_where_neither_work_nor_incomes_were_asked_nothing_is_concluded():
    result = result_of("EMP106", says(link(SPOUSE, "02"), job(SPOUSE), work=None, incomes=None))
    assert (result.status, result.skip.not_asked) == (SKIPPED, ("work",))
