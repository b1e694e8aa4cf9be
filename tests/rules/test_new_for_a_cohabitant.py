"""What began for a cohabitant after the declaration: of those whose resources count, and where nobody announced it."""

from typing import Any

import pytest

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._examples import APPLICANT, SPOUSE, consulting, dossier, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of
from tests.rules.benefits import answered, benefit, day, income, payment
from tests.rules.household.people import FRIEND, link

COUPLE = link(SPOUSE, "02")
NEW, OLD = "2025-02-18", "2025-02-17"


def pension(since: str, person: Ssin = SPOUSE) -> Any:
    return benefit("pension_register", BenefitKind.PENSION, since=since, person=person)


def ill(since: str) -> Any:
    return payment("hdi_indemnity_allowance", BenefitKind.SICKNESS, since, "2025-03-01", person=SPOUSE)


def replaced(since: str) -> Any:
    return benefit("handi", BenefitKind.INCOME_REPLACEMENT, since=since, person=SPOUSE)


def right(since: str) -> Unemployment:
    return Unemployment(person=SPOUSE, source=told_by("unemployment_data"), since=day(since), right=True)


EACH = (("PEN104", pension), ("HI104", ill), ("DIS105", replaced), ("UN106", right))


def says(*facts: Any, incomes: Any = (), **fields: Any) -> Any:
    return dossier(*facts, declared={"incomes": incomes, "work": ()}, **fields)


@pytest.mark.parametrize(("rule", "make"), EACH)
def test_either_it_was_left_out_or_it_is_new(rule: str, make: Any):
    assert [status_of(each, says(COUPLE, make(OLD))) for each in (rule, "CON104")] == [FOUND, PASSED]
    assert [status_of(each, says(COUPLE, make(NEW))) for each in (rule, "CON104")] == [PASSED, FOUND]


@pytest.mark.parametrize(("rule", "make"), EACH)
def test_what_goes_with_something_older_that_was_left_out_is_told_once(rule: str, make: Any):
    older = make("2024-06-01") if rule != "UN106" else payment(
        "unemployment_data", BenefitKind.UNEMPLOYMENT, "2025-01-01", "2025-02-01", person=SPOUSE
    )  # fmt: skip
    both = says(COUPLE, older, make(NEW))
    assert [status_of(each, both) for each in (rule, "CON104")] == [FOUND, PASSED]
    unexplained = payment("handi", BenefitKind.DISABILITY, "2025-01-01", "2025-02-01", person=SPOUSE)
    assert [status_of(each, says(COUPLE, unexplained, replaced(NEW))) for each in ("DIS105", "CON104")] == [
        PASSED,
        FOUND,
    ]


def test_it_names_whom_and_since_when():
    finding = finding_of("CON104", says(COUPLE, pension("2025-03-01"), replaced(NEW)))
    assert finding.person == APPLICANT
    assert dict(finding.values)["member"] == SPOUSE
    assert dict(finding.values)["since"] == day(NEW)
    assert [said.what for said in finding.observed] == [BenefitKind.INCOME_REPLACEMENT, BenefitKind.PENSION]


@pytest.mark.parametrize(("owner", "status"), [(SPOUSE, PASSED), (None, PASSED), (APPLICANT, FOUND)])
def test_what_was_announced_as_theirs_or_as_nobodys_is_not_new(owner: Any, status: Any):
    announced = (income(IncomeKind.PENSION, "1000", NEW, owner=owner),)
    assert status_of("CON104", says(COUPLE, pension(NEW), incomes=announced)) is status


def test_an_indemnity_of_an_older_incapacity_was_left_out():
    older = IncapacityForWork(person=SPOUSE, source=told_by("hdi_indemnity_allowance"), since=day("2024-06-01"))
    assert [status_of(each, says(COUPLE, ill(NEW), older)) for each in ("HI104", "CON104")] == [FOUND, PASSED]


def test_only_those_count_whose_resources_do():
    assert status_of("CON104", says(link(FRIEND, "12"), pension(NEW, FRIEND))) is PASSED


def test_nothing_is_concluded_about_a_spouse_of_whom_nobody_asked():
    result = result_of("CON104", says(COUPLE))
    assert (result.status, result.skip.about) == (SKIPPED, SPOUSE)
    asked = (*consulting("retrieve_ti_groups"), answered("pension_register", OutcomeKind.NO_DATA, SPOUSE))
    assert status_of("CON104", says(COUPLE, consultations=asked)) is PASSED
