"""What had ended when aid was asked for, and what began only after the declaration: neither was left out of it."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.indemnity import IndemnityExit
from bcss_cpas.codes.quality import ARTICLE_60
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.dossier.declaration import IncomeKind, Work
from bcss_cpas.dossier.inquiry import Evidence
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, BAKERY, CPAS, consulting, dossier, integration, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, status_of
from tests.rules.benefits import benefit, day, income, payment, says

ATTEST, HANDI, PENSIONS = "hdi_indemnity_allowance", "handi", "pension_register"
SICK, PENSION, REPLACING = BenefitKind.SICKNESS, BenefitKind.PENSION, BenefitKind.INCOME_REPLACEMENT
JANUARY = ("2025-01-01", "2025-02-01")


def unfit(until: str, why: str | None) -> IncapacityForWork:
    exit_ = None if why is None else IndemnityExit(why)
    return IncapacityForWork(
        person=APPLICANT, source=told_by(ATTEST), since=day("2024-06-01"), until=day(until), exit=exit_
    )


def job(since: str, employer: Employer = BAKERY, until: str | None = None) -> Job:
    return Job(person=APPLICANT, source=told_by("dimona"), since=day(since), until=day(until), employer=employer)


def works(*facts: Any, declared: Any = None, **fields: Any) -> Any:
    said = {"work": (), "incomes": ()} if declared is None else declared
    return dossier(*facts, declared=said, **{"consultations": consulting("dimona"), **fields})


@pytest.mark.parametrize(("until", "status"), [("2025-02-01", PASSED), ("2025-02-17", PASSED), ("2025-02-18", FOUND)])
def test_a_benefit_that_ended_before_the_request_is_no_resource_of_today(until: str, status: Any):
    assert status_of("PEN101", says(PENSIONS, (), benefit(PENSIONS, PENSION, until=until))) is status
    assert status_of("DIS101", says(HANDI, (), benefit(HANDI, REPLACING, until=until))) is status
    assert status_of("HI102", says(ATTEST, (), benefit(ATTEST, SICK, until=until))) is status


def test_what_is_still_paid_for_an_incapacity_that_has_ended_is_past():
    paid = payment(ATTEST, SICK, *JANUARY)
    assert status_of("HI102", says(ATTEST, (), paid, unfit("2025-02-01", "1"))) is PASSED
    assert status_of("HI102", says(ATTEST, (), paid, unfit("2025-03-01", "1"))) is FOUND
    assert status_of("HI102", says(ATTEST, (), paid)) is FOUND


@pytest.mark.parametrize("why", ["0", "5", "7", "8", "9", None])
def test_the_last_attested_day_is_no_end_unless_the_mutuality_says_so(why: str | None):
    assert status_of("HI102", says(ATTEST, (), payment(ATTEST, SICK, *JANUARY), unfit("2025-02-01", why))) is FOUND


def test_what_is_still_paid_for_an_allowance_that_has_ended_is_past():
    paid = payment(HANDI, REPLACING, *JANUARY)
    assert status_of("DIS101", says(HANDI, (), paid, benefit(HANDI, REPLACING, until="2025-02-01"))) is PASSED
    assert status_of("DIS101", says(HANDI, (), paid, benefit(HANDI, REPLACING))) is FOUND
    assert status_of("DIS101", says(HANDI, (), paid)) is FOUND


def stretch(since: str) -> SelfEmployment:
    return SelfEmployment(person=APPLICANT, source=told_by("self_employed"), since=day(since), kind=ActivityKind.MAIN)


def right(since: str) -> Unemployment:
    return Unemployment(person=APPLICANT, source=told_by("unemployment_data"), since=day(since), right=True)


NEW = [
    ("EMP101", job, "BOULANGERIE IMAGINAIRE"),
    ("SE101", stretch, ActivityKind.MAIN),
    ("UN101", right, BenefitKind.UNEMPLOYMENT),
    ("PEN101", lambda since: benefit(PENSIONS, PENSION, since=since), PENSION),
    ("DIS101", lambda since: benefit(HANDI, REPLACING, since=since), REPLACING),
    ("HI102", lambda since: benefit(ATTEST, SICK, since=since), SICK),
]


@pytest.mark.parametrize(("rule", "make", "shown"), NEW)
def test_what_began_after_the_declaration_is_new_and_not_left_out(rule: str, make: Any, shown: Any):
    consulted = consulting("dimona", "self_employed", "unemployment_data", PENSIONS, HANDI, ATTEST)
    before, after = (works(make(since), consultations=consulted) for since in ("2025-02-17", "2025-02-18"))
    assert [status_of(each, before) for each in (rule, "CON103")] == [FOUND, PASSED]
    assert [status_of(each, after) for each in (rule, "CON103")] == [PASSED, FOUND]
    finding = finding_of("CON103", after)
    assert [said.what for said in finding.observed] == [shown]
    assert dict(finding.values) == {"declared_on": date(2025, 2, 17), "since": day("2025-02-18")}


BENEFITS = [(rule, make) for rule, make, _ in NEW[3:]]
UNEMPLOYED = payment("unemployment_data", BenefitKind.UNEMPLOYMENT, *JANUARY)


@pytest.mark.parametrize(("rule", "older", "newer"), [
    ("UN101", UNEMPLOYED, right("2025-02-18")),
    *((rule, make("2024-06-01"), make("2025-02-18")) for rule, make in BENEFITS),
])  # fmt: skip
def test_what_goes_with_something_older_that_was_left_out_is_told_once(rule: str, older: Any, newer: Any):
    consulted = consulting("unemployment_data", PENSIONS, HANDI, ATTEST)
    both = works(older, newer, consultations=consulted)
    assert [status_of(each, both) for each in (rule, "CON103")] == [FOUND, PASSED]
    unasked = works(older, newer, declared={}, consultations=consulted)
    assert [status_of(each, unasked) for each in (rule, "CON103")] == [SKIPPED, FOUND]


def test_something_else_that_began_beside_it_is_still_new():
    pension = benefit(PENSIONS, PENSION, since="2025-02-20")
    both = works(UNEMPLOYED, right("2025-02-18"), pension, job("2025-02-24"), consultations=CONSULTED)
    assert status_of("UN101", both) is FOUND
    assert [said.what for said in finding_of("CON103", both).observed] == [PENSION, "BOULANGERIE IMAGINAIRE"]


def test_what_began_after_something_that_was_declared_with_its_end_is_new():
    ended = {"work": (), "incomes": (income(IncomeKind.SICKNESS, "1000", "2025-01-01", "2025-02-05"),)}
    again = payment(ATTEST, SICK, "2025-02-18", "2025-03-01")
    both = works(payment(ATTEST, SICK, *JANUARY), again, declared=ended, consultations=CONSULTED)
    assert [status_of(each, both) for each in ("HI102", "CON103")] == [PASSED, FOUND]
    assert dict(finding_of("CON103", both).values)["since"] == day("2025-02-18")
    begun = works(payment(ATTEST, SICK, *JANUARY), benefit(ATTEST, SICK, since="2025-02-18"), declared=ended)
    assert [status_of(each, begun) for each in ("HI102", "CON103")] == [PASSED, FOUND]


@pytest.mark.parametrize("make", [make for _, make, _ in NEW])
def test_what_begins_after_the_check_or_on_an_unknown_day_is_not_new(make: Any):
    consulted = consulting("dimona", "self_employed", "unemployment_data", PENSIONS, HANDI, ATTEST)
    for since in ("2025-03-04", "2025-02-00", "0000-00-00"):
        assert status_of("CON103", works(make(since), consultations=consulted)) is PASSED


def test_what_was_announced_is_not_new():
    from_march = Period(date(2025, 2, 24))
    assert status_of("CON103", works(job("2025-02-24"), declared={"work": (Work(period=from_march),)})) is PASSED
    announced = (income(IncomeKind.PENSION, "1000", "2025-02-24"),)
    assert (
        status_of("CON103", works(benefit(PENSIONS, PENSION, since="2025-02-24"), declared={"incomes": announced}))
        is PASSED
    )


PAID_ALONE = [("HI102", ATTEST, SICK), ("UN101", "unemployment_data", BenefitKind.UNEMPLOYMENT)]
CONSULTED = consulting("dimona", "self_employed", "unemployment_data", PENSIONS, HANDI, ATTEST)


def paid(flux: str, kind: BenefitKind, since: str, until: str, **fields: Any) -> Any:
    return works(payment(flux, kind, since, until, **fields), consultations=CONSULTED)


@pytest.mark.parametrize(("rule", "flux", "kind"), PAID_ALONE)
def test_what_is_only_paid_for_days_after_the_declaration_is_new(rule: str, flux: str, kind: BenefitKind):
    before, after = paid(flux, kind, "2025-02-17", "2025-03-01"), paid(flux, kind, "2025-02-18", "2025-03-01")
    assert [status_of(each, before) for each in (rule, "CON103")] == [FOUND, PASSED]
    assert [status_of(each, after) for each in (rule, "CON103")] == [PASSED, FOUND]
    finding = finding_of("CON103", after)
    assert [said.what for said in finding.observed] == [kind]
    assert dict(finding.values)["since"] == day("2025-02-18")


@pytest.mark.parametrize("fields", [{"cancelled": True}, {"amount": "0"}, {"amount": "-250"}])
def test_a_payment_that_was_cancelled_or_taken_back_is_not_new(fields: Any):
    assert status_of("CON103", paid(ATTEST, SICK, "2025-02-18", "2025-03-01", **fields)) is PASSED


def test_a_payment_of_which_the_day_or_the_sum_is_not_known():
    assert status_of("CON103", paid(ATTEST, SICK, None, "2025-03-01")) is PASSED
    assert status_of("CON103", paid(ATTEST, SICK, "2025-02-18", "2025-03-01", amount=None)) is FOUND


def test_payments_of_something_awarded_before_are_not_new():
    new, other = (payment(HANDI, kind, "2025-02-18", "2025-03-01") for kind in (REPLACING, BenefitKind.DISABILITY))
    exempt = benefit(HANDI, BenefitKind.INTEGRATION_ALLOWANCE)
    assert status_of("CON103", works(new, consultations=CONSULTED)) is FOUND
    assert status_of("CON103", works(new, other, exempt, consultations=CONSULTED)) is PASSED


@pytest.mark.parametrize(("since", "until", "left_out"), [
    ("2024-06-01", "2025-04-01", True), ("2024-06-01", "2025-02-18", True), ("2024-06-01", None, True),
    ("2024-06-01", "2025-02-17", False), ("2025-02-18", "2025-04-01", False),
])  # fmt: skip
def test_what_is_attested_of_an_older_incapacity_is_not_new(since: str, until: str | None, left_out: bool):
    """The mutuality attests by the quarter: what it attests since the declaration may go on from before."""
    ill = IncapacityForWork(person=APPLICANT, source=told_by(ATTEST), since=day(since), until=day(until))
    for attested in (benefit(ATTEST, SICK, since="2025-02-18"), payment(ATTEST, SICK, "2025-02-18", "2025-03-01")):
        inquiry = works(attested, ill, consultations=CONSULTED)
        assert status_of("HI102", inquiry) is (FOUND if left_out else PASSED)
        assert status_of("CON103", inquiry) is (PASSED if left_out else FOUND)


def test_an_income_that_had_ended_by_the_declaration_announces_nothing():
    ended = {"work": (), "incomes": (income(IncomeKind.PENSION, "1000", "2024-01-01", "2024-12-31"),)}
    begun = benefit(PENSIONS, PENSION, since="2025-02-18")
    assert status_of("CON103", works(begun, declared=ended, consultations=CONSULTED)) is FOUND


def test_somebody_hired_by_the_day_before_and_after_is_not_new():
    days = job("2025-02-10", until="2025-02-18"), job("2025-02-24")
    assert status_of("EMP101", works(*days)) is FOUND
    assert status_of("CON103", works(*days)) is PASSED


def test_what_is_paid_for_children_or_by_a_cpas_is_never_new():
    for kind in (BenefitKind.FAMILY_BENEFIT, BenefitKind.LIVING_WAGE, BenefitKind.INTEGRATION_ALLOWANCE):
        assert status_of("CON103", works(benefit(HANDI, kind, since="2025-02-24"))) is PASSED


OURS = Employer("CPAS IMAGINAIRE", CPAS)


@pytest.mark.parametrize("aid", [
    {"integrations": (integration(), integration(6, end=None))},
    {"proposal": Proposal(aid=ARTICLE_60)},
])  # fmt: skip
def test_work_under_article_60_at_our_own_cpas_is_the_aid_itself(aid: Any):
    for since in ("2025-02-10", "2025-02-24"):
        assert status_of("EMP101", works(job(since, OURS), **aid)) is PASSED
        assert status_of("CON103", works(job(since, OURS), **aid)) is PASSED
        assert status_of("EMP101", works(job("2025-02-10"), **aid)) is FOUND


def test_somebody_of_our_own_staff_declares_it_like_anybody():
    assert status_of("EMP101", works(job("2025-02-10", OURS))) is FOUND


def test_a_document_that_shows_the_declared_end_says_that_the_employer_is_late():
    ended = Work(employer_number=BAKERY.enterprise, period=Period.inclusive(date(2024, 3, 1), date(2024, 12, 20)))
    open_ = works(job("2024-03-01"), declared={"work": (ended,), "incomes": ()})
    assert status_of("EMP102", open_) is FOUND
    shown = Evidence(document="C4", on=date(2025, 1, 6), concerns="work", period=ended.period)
    assert status_of("EMP102", works(job("2024-03-01"), declared={"work": (ended,)}, evidence=(shown,))) is PASSED
    other = Evidence(document="contract", on=date(2025, 1, 6), concerns="work", period=Period(date(2024, 3, 1)))
    assert status_of("EMP102", works(job("2024-03-01"), declared={"work": (ended,)}, evidence=(other,))) is FOUND


@pytest.mark.parametrize("until", ["0000-00-00", "0001-01-01", "9999-12-31"])
def test_days_at_the_ends_of_the_calendar_break_nothing(until: str):
    ended = Work(period=Period.inclusive(date(2024, 3, 1), date(2024, 12, 20)))
    for rule in ("EMP101", "EMP102"):
        assert status_of(rule, works(job("2024-03-01", until=until), declared={"work": (ended,)})) in (FOUND, PASSED)


def test_what_ran_on_the_day_of_the_declaration_counts_though_a_review_came_later():
    reviewed = {"requested_on": date(2024, 3, 4), "last_review": date(2025, 2, 24)}
    for until, status in (("2025-02-17", PASSED), ("2025-02-18", FOUND)):
        pension = benefit(PENSIONS, PENSION, until=until)
        assert status_of("PEN101", says(PENSIONS, (), pension, **reviewed)) is status
        paid = payment(ATTEST, SICK, *JANUARY)
        assert status_of("HI102", says(ATTEST, (), paid, unfit(until, "1"), **reviewed)) is status
