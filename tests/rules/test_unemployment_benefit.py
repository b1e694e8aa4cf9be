"""Unemployment benefit: what is paid or due, what was declared, and why there is none."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.unemployment import INSERTION, NoRightReason, UnemploymentCode
from bcss_cpas.dossier.declaration import Benefit as DeclaredBenefit
from bcss_cpas.dossier.declaration import Frequency, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.facts.work import Job
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.periods import Period
from bcss_cpas.report.show import show
from bcss_cpas.rules._examples import APPLICANT, BAKERY, REQUEST, SPOUSE, TODAY, consulting, dossier, income, told_by
from bcss_cpas.rules._finding import Euro
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

ONEM: dict[str, Any] = {"person": APPLICANT, "source": told_by("unemployment_data")}
RULES = ("UN101", "UN102", "UN103", "UN105")
UNTIL_JANUARY = Period.inclusive(date(2024, 1, 1), date(2025, 1, 31))


def on(day: str | None) -> IncompleteDate | None:
    return None if day is None else IncompleteDate(day)


def paid(month: str, amount: str | None = "1300", **fields: Any) -> Payment:
    what, sum_ = YearMonth.parse(month), None if amount is None else Decimal(amount)
    given = {"kind": BenefitKind.UNEMPLOYMENT, "category": "01", **fields}
    return Payment(**ONEM, since=what.start, until=what.end, amount=sum_, **given)


def right(since: str | None = "2024-09-02", code: str | None = "01", **fields: Any) -> Unemployment:
    return Unemployment(**ONEM, since=on(since), right=True, code=code and UnemploymentCode(code), **fields)


def no_right(since: str | None, reason: NoRightReason | None = NoRightReason.SANCTION, **fields: Any) -> Unemployment:
    return Unemployment(**ONEM, since=on(since), right=False, reason=reason, **fields)


def daily(amount: str, category: str = "01", since: str = "2024-09-02", **fields: Any) -> Benefit:
    given = {"kind": BenefitKind.UNEMPLOYMENT, "per": Periodicity.DAY, "category": category, **fields}
    return Benefit(**ONEM, since=on(since), amount=Decimal(amount), **given)


def receives(amount: int = 1300, **fields: Any) -> Any:
    return income(IncomeKind.UNEMPLOYMENT, amount, **fields)


def says(*facts: Any, incomes: Any = (), benefits: Any = None, **fields: Any) -> Dossier:
    given = {"consultations": consulting("unemployment_data"), **fields}
    return dossier(*facts, declared={"incomes": incomes, "benefits": benefits}, **given)


def test_a_payment_that_was_not_declared_is_found_with_its_sum_and_month():
    finding = finding_of("UN101", says(paid("2025-02")))
    assert [said.what for said in finding.observed] == [Euro(Decimal("1300.00"))]
    assert dict(finding.values) == {"since": on("2025-02-01")}


def test_a_right_that_runs_is_found_by_its_ground_or_nature():
    assert finding_of("UN101", says(right(allowance=INSERTION))).observed[0].what == INSERTION
    assert finding_of("UN101", says(right())).observed[0].what == UnemploymentCode("01")
    finding = finding_of("UN101", says(right(None, None)))
    assert show(finding.observed[0].what, "fr") == "allocation de chômage"
    assert dict(finding.values) == {"since": on("0000-00-00")}


def test_the_first_of_several_days_is_told():
    assert dict(finding_of("UN101", says(paid("2025-02"), right(), paid("2025-01"))).values) == {
        "since": on("2024-09-02")
    }
    assert len(finding_of("UN101", says(paid("2025-02"), right(), paid("2025-01"))).observed) == 3


@pytest.mark.parametrize(("fact", "status"), [
    (paid("2025-01"), FOUND), (paid("2024-12"), PASSED), (paid("2025-02", None), FOUND), (paid("2025-02", "0"), PASSED),
    (paid("2025-02", cancelled=True), PASSED), (paid("2025-02", provisional=True), FOUND),
    (paid("2025-02", kind=BenefitKind.ACTIVATION), PASSED), (right("2025-03-04"), PASSED),
    (right(expected_end=on("2025-03-02")), PASSED), (right(expected_end=on("2025-03-03")), FOUND),
])  # fmt: skip
def test_old_cancelled_or_other_payments_and_rights_that_are_over_do_not_count(fact: Any, status: Any):
    assert status_of("UN101", says(fact)) is status


def test_a_right_on_which_nothing_is_paid_because_of_work_or_incapacity_is_not_drawn():
    job = Job(person=APPLICANT, source=told_by("dimona"), since=on("2023-06-01"), employer=BAKERY)
    unfit = IncapacityForWork(person=APPLICANT, source=told_by("hdi_indemnity_allowance"), since=on("2025-01-06"))
    for reason in (job, unfit):
        assert status_of("UN101", says(right(), reason)) is PASSED
        assert status_of("UN101", says(right(), reason, paid("2025-02"))) is FOUND
        assert status_of("UN101", says(right(), evolve(reason, person=SPOUSE))) is FOUND
    assert status_of("UN101", says(right(), evolve(job, cancelled=True))) is FOUND
    assert status_of("UN101", says(right(), evolve(job, until=on("2025-01-01")))) is FOUND


def test_a_right_on_which_nothing_was_paid_for_months_is_a_right_to_claim_and_not_drawn():
    unpaid = says(right("2023-09-04"), paid("2024-09"))
    assert status_of("UN101", unpaid) is PASSED
    assert status_of("RGT106", unpaid) is FOUND
    assert status_of("UN101", says(right("2024-12-02"), paid("2024-09"))) is FOUND


@pytest.mark.parametrize("code", ["00", "02", "04", "06"])
def test_a_right_on_which_nothing_is_paid_by_itself_is_no_income(code: str):
    assert status_of("UN101", says(right(code=code))) is PASSED
    assert status_of("UN101", says(right(code=code), paid("2025-02"))) is FOUND


@pytest.mark.parametrize("declared", [
    {"incomes": (receives(),)}, {"incomes": (receives(1, owner=APPLICANT),)},
    {"incomes": (receives(period=Period.inclusive(date(2025, 1, 1), date(2025, 2, 28))),)},
    {"benefits": (DeclaredBenefit(kind="unemployment"),)},
])  # fmt: skip
def test_a_benefit_that_was_declared_is_not_hidden(declared: dict[str, Any]):
    assert status_of("UN101", says(paid("2025-02"), right(), **declared)) is PASSED


@pytest.mark.parametrize("declared", [
    {"incomes": (receives(owner=SPOUSE),)}, {"incomes": (income(IncomeKind.SICKNESS, 1300),)},
    {"benefits": (DeclaredBenefit(kind="unemployment", holder=SPOUSE), DeclaredBenefit(kind="social tariff"))},
])  # fmt: skip
def test_another_benefit_or_that_of_another_person_is_another(declared: dict[str, Any]):
    assert status_of("UN101", says(paid("2025-02"), **declared)) is FOUND


def test_a_benefit_declared_with_its_end_tells_the_payments_of_its_days_and_no_right_that_goes_on():
    ended = (receives(period=UNTIL_JANUARY),)
    assert status_of("UN101", says(paid("2025-01"), incomes=ended)) is PASSED
    assert status_of("UN101", says(right(), incomes=ended)) is FOUND


@pytest.mark.parametrize("reason", [*NoRightReason, None])
def test_where_the_right_ended_before_the_declaration_what_was_paid_before_is_past(reason: NoRightReason | None):
    assert status_of("UN101", says(no_right("2025-02-03", reason), paid("2025-01"), right())) is PASSED
    assert status_of("UN101", says(no_right("2025-01-20", reason), paid("2025-02"))) is FOUND
    assert status_of("UN101", says(no_right("2025-02-01", reason), paid("2025-02"))) is PASSED
    assert status_of("UN101", says(no_right("2025-02-24", reason), paid("2025-02"))) is FOUND


def test_a_right_that_began_again_or_a_sanction_that_is_over_lets_it_run():
    assert status_of("UN101", says(no_right("2025-01-06"), right("2025-02-03"))) is FOUND
    assert status_of("UN101", says(right(), no_right("2025-01-06", sanction_weeks=8))) is FOUND
    assert status_of("UN101", says(right(), no_right("2025-01-07", sanction_weeks=8))) is PASSED
    assert status_of("UN101", says(right(), no_right("2025-01-06", sanction_weeks=0))) is PASSED
    assert status_of("UN101", says(right(), no_right(None, NoRightReason.END_OF_RIGHT))) is FOUND
    assert status_of("UN101", says(no_right("2025-01-06"), right("2025-02-17"))) is FOUND
    assert status_of("UN101", says(no_right("2024-01-08"), right("2024-09-02"), no_right("2025-02-03"))) is PASSED
    assert status_of("UN101", says(right(None), no_right(None, NoRightReason.END_OF_RIGHT))) is PASSED


def test_the_newest_month_is_compared_with_what_was_declared():
    finding = finding_of("UN102", says(paid("2024-12", "900"), paid("2025-01"), incomes=(receives(900),)))
    assert (finding.declared.what, finding.observed[0].what) == (Decimal("900.00"), Decimal("1300.00"))
    assert dict(finding.values) == {"since": on("2025-01-01")}


def test_sums_for_one_month_are_added():
    parts = paid("2025-01", "1000"), paid("2025-01", "300", category="05")
    assert status_of("UN102", says(*parts, incomes=(receives(1300),))) is PASSED
    assert len(finding_of("UN102", says(*parts, incomes=(receives(900),))).observed) == 2


@pytest.mark.parametrize(("declared", "status"), [
    (1040, PASSED), (1039, FOUND), (1625, PASSED), (1626, FOUND), (1300, PASSED),
])  # fmt: skip
def test_a_fifth_is_no_difference(declared: int, status: Any):
    assert status_of("UN102", says(paid("2025-01"), incomes=(receives(declared),))) is status


@pytest.mark.parametrize("facts", [
    (paid("2025-03"),), (paid("2024-10"),), (paid("2025-01", None),), (paid("2025-01"), right("2025-01-13")),
    (paid("2025-01"), no_right("2025-01-20")),
])  # fmt: skip
def test_a_month_that_runs_is_old_or_in_which_the_right_changed_is_not_compared(facts: tuple[Any, ...]):
    assert status_of("UN102", says(*facts, incomes=(receives(300),))) is PASSED


def test_arrears_are_for_the_month_that_they_belong_to():
    arrears = paid("2024-11", "800")
    assert status_of("UN102", says(arrears, paid("2025-01"), incomes=(receives(1300),))) is PASSED


def test_only_a_month_that_the_declared_days_cover_is_compared():
    since_february = receives(300, period=Period(date(2025, 2, 1)))
    assert status_of("UN102", says(paid("2025-01"), incomes=(since_february,))) is PASSED
    assert status_of("UN102", says(paid("2025-02"), incomes=(since_february,))) is FOUND

    both = receives(300), receives(100, period=Period(date(2025, 2, 1)))
    assert status_of("UN102", says(paid("2025-01"), incomes=both)) is PASSED


@pytest.mark.parametrize(("since", "until"), [
    (None, None), ("2025-01-01", None), (None, "2025-02-01"), ("2025-01-00", "2025-02-01"),
    ("2025-02-01", "2025-02-01"),
])  # fmt: skip
def test_a_payment_whose_days_are_not_told_is_not_compared(since: str | None, until: str | None):
    loose = evolve(paid("2025-01"), since=on(since), until=on(until))
    assert status_of("UN102", says(loose, incomes=(receives(300),))) is PASSED


def test_a_right_that_began_with_the_month_or_after_it_leaves_it_whole():
    assert status_of("UN102", says(paid("2025-01"), right("2025-01-01"), incomes=(receives(300),))) is FOUND
    assert status_of("UN102", says(paid("2025-01"), right("2025-02-03"), incomes=(receives(300),))) is FOUND


def test_a_month_is_whole_on_the_day_after_it():
    last = says(paid("2025-02"), incomes=(receives(300),))
    assert status_of("UN102", last, date(2025, 2, 28)) is PASSED
    assert status_of("UN102", last, date(2025, 3, 1)) is FOUND


@pytest.mark.parametrize(("amount", "status"), [("50", PASSED), ("62.49", PASSED), ("62.51", FOUND), ("35", FOUND)])
def test_without_a_month_one_is_worked_out_from_a_day(amount: str, status: Any):
    assert status_of("UN102", says(daily(amount), incomes=(receives(1300),))) is status


def test_the_newest_daily_amount_of_full_unemployment_counts():
    old, new = daily("30", since="2024-01-01"), daily("50", since="2025-01-01")
    assert status_of("UN102", says(new, old, incomes=(receives(1300),))) is PASSED
    assert status_of("UN102", says(daily("30", "03"), incomes=(receives(1300),))) is PASSED
    assert status_of("UN102", says(daily("30", per=None), incomes=(receives(1300),))) is PASSED
    assert status_of("UN102", says(daily("30"), no_right("2025-02-03"), incomes=(receives(1300),))) is PASSED


def test_a_single_sum_cannot_be_compared():
    once = receives(300, frequency=Frequency.ONCE)
    assert result_of("UN102", says(paid("2025-01"), incomes=(once,))).skip.not_asked == ("incomes",)
    assert status_of("UN102", says(incomes=(once,))) is PASSED


def test_nothing_declared_or_a_benefit_that_has_ended_is_compared_with_nothing():
    assert status_of("UN102", says(paid("2025-01"))) is PASSED
    assert status_of("UN102", says(paid("2025-01"), incomes=(receives(300, period=UNTIL_JANUARY),))) is PASSED


@given(paid_=st.integers(0, 3000), declared=st.integers(0, 3000))
def test_the_two_rules_on_income_never_speak_together(paid_: int, declared: int):
    case = says(paid("2025-01", str(paid_)), incomes=(receives(declared),))
    differs = paid_ > 0 and abs(paid_ - declared) > max(50, Decimal("0.2") * max(paid_, declared))
    assert (status_of("UN101", case), status_of("UN102", case)) == (PASSED, FOUND if differs else PASSED)


@pytest.mark.parametrize("reason", [NoRightReason.SANCTION, NoRightReason.EXCLUSION])
def test_a_sanction_or_exclusion_is_asked_about(reason: NoRightReason):
    finding = finding_of("UN103", says(no_right("2025-02-03", reason, sanction_weeks=8, article="52bis")))
    assert show(finding.observed[0].what, "de") == reason.label("de")
    assert dict(finding.values) == {"since": on("2025-02-03"), "weeks": 8, "article": "52bis"}


@pytest.mark.parametrize(("refusal", "status"), [
    (no_right("2025-02-03", NoRightReason.END_OF_RIGHT), PASSED), (no_right("2025-02-03", None), PASSED),
    (no_right("2025-01-06", sanction_weeks=6), PASSED), (no_right("2025-01-07", sanction_weeks=6), FOUND),
    (no_right("2025-03-04"), PASSED), (no_right(None), FOUND), (no_right("2024-01-08"), FOUND),
])  # fmt: skip
def test_the_end_of_a_right_and_a_sanction_that_was_over_at_the_request_are_none(refusal: Unemployment, status: Any):
    assert status_of("UN103", says(refusal)) is status


def test_the_newest_sanction_is_asked_about():
    old, new = no_right("2023-01-09", NoRightReason.EXCLUSION), no_right("2025-02-03")
    assert finding_of("UN103", says(new, old)).observed[0].what is NoRightReason.SANCTION


def test_a_right_that_began_after_it_lifts_it_and_an_older_one_does_not():
    assert status_of("UN103", says(no_right("2025-01-06"), right("2025-02-17"))) is PASSED
    assert status_of("UN103", says(no_right("2025-01-06"), right("2025-01-06"))) is FOUND
    assert status_of("UN103", says(no_right("2025-01-06"), right("2025-02-03"))) is PASSED
    assert status_of("UN103", says(no_right("2025-01-06"), right("2025-02-24"))) is FOUND
    assert status_of("UN103", says(no_right("2025-01-06"), right())) is FOUND


@pytest.mark.parametrize("known", [
    (right(),), (right(code="02"),), (paid("2024-12"),), (paid("2025-01", None),), (daily("50"),),
    (paid("2025-01", kind=BenefitKind.ACTIVATION),),
])  # fmt: skip
def test_a_declared_benefit_that_any_recent_fact_bears_out_is_known(known: tuple[Any, ...]):
    assert status_of("UN105", says(*known, incomes=(receives(),))) is PASSED


@pytest.mark.parametrize("facts", [(), (paid("2024-10"),), (right(expected_end=on("2025-01-31")),)])
def test_a_declared_benefit_without_a_right_or_a_recent_payment_is_asked_about(facts: tuple[Any, ...]):
    finding = finding_of("UN105", says(*facts, incomes=(receives(),)))
    assert (finding.declared.what, finding.observed[0].what) == (Decimal("1300.00"), "–")
    assert finding.observed[0].source.name == "unemployment_data"


@pytest.mark.parametrize(("reason", "said"), [(NoRightReason.END_OF_RIGHT, "end of right"), (None, "?")])
def test_why_there_is_no_right_is_said(reason: NoRightReason | None, said: str):
    finding = finding_of("UN105", says(right(), no_right("2025-02-03", reason), incomes=(receives(),)))
    assert [each.what for each in finding.observed] == [said]


@pytest.mark.parametrize("other", [
    receives(period=UNTIL_JANUARY), receives(owner=SPOUSE), receives(period=Period(date(2025, 2, 17))),
])  # fmt: skip
def test_a_benefit_that_is_over_of_another_or_younger_than_the_question_is_not_missed(other: Any):
    assert status_of("UN105", says(incomes=(other,))) is PASSED
    assert status_of("UN105", says(incomes=(other, receives()))) is FOUND


@pytest.mark.parametrize("outcome", [OutcomeKind.NOT_INTEGRATED, OutcomeKind.SOURCE_DOWN, OutcomeKind.UNCLASSIFIED])
def test_without_an_answer_of_the_onem_nothing_is_concluded(outcome: OutcomeKind):
    silent = Consultation(person=APPLICANT, flux="unemployment_data", on=REQUEST, outcome=outcome)
    for rule in RULES:
        assert status_of(rule, says(incomes=(receives(),), consultations=(silent,))) is SKIPPED


def test_payments_of_other_sources_are_not_the_onems():
    other = Payment(person=APPLICANT, source=told_by("living_wages"), kind=BenefitKind.LIVING_WAGE, amount=Decimal(900))
    assert status_of("UN101", says(other)) is PASSED
    assert status_of("UN105", says(other, incomes=(receives(),))) is FOUND


def test_a_sanction_explains_why_a_declared_benefit_is_not_known():
    report = check(says(no_right("2025-02-03"), incomes=(receives(),)), TODAY)
    assert [finding.covered_by for finding in report.by_rule["UN105"].findings] == ["UN103"]


def test_whether_a_right_rests_is_not_known_where_payments_were_not_asked_for():
    job = Job(person=APPLICANT, source=told_by("dimona"), since=on("2023-06-01"), employer=BAKERY)
    assert status_of("UN101", says(right(), job, consultations=consulting("dimona"))) is FOUND
