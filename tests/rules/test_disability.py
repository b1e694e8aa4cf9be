"""Disability: allowances that count, the one that is exempt, and requests that are still examined."""

from typing import Any

import pytest

from bcss_cpas.checking import check
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.disability import RequestLegislation
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.disability import DisabilityRequest
from bcss_cpas.rules._examples import APPLICANT, SPOUSE, TODAY, dossier, told_by
from bcss_cpas.rules._told import UNKNOWN_DATE
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of
from tests.rules import benefits as make

FLUX = "handi"
ARR, AI, OTHER = BenefitKind.INCOME_REPLACEMENT, BenefitKind.INTEGRATION_ALLOWANCE, BenefitKind.DISABILITY
DECLARED = make.income(IncomeKind.DISABILITY, "800")


def allowance(kind: BenefitKind = ARR, amount: str | None = "800", **fields: Any) -> Any:
    return make.benefit(fields.pop("flux", FLUX), kind, amount, **fields)


def payment(amount: str | None = "800", since: str = "2025-01-01", until: str = "2025-02-01", **fields: Any) -> Any:
    return make.payment(FLUX, OTHER, since, until, amount, **fields)


def says(incomes: Any, *facts: Any) -> Any:
    return make.says(FLUX, incomes, *facts)


def request(legislation: str | None = "3", **fields: Any) -> DisabilityRequest:
    code = None if legislation is None else RequestLegislation(legislation)
    given = {"person": APPLICANT, "administrative": True, **fields}
    return DisabilityRequest(source=told_by(FLUX), legislation=code, **given)


@pytest.mark.parametrize(("facts", "rule"), [
    ((allowance(),), "DIS101"),
    ((allowance(OTHER),), "DIS101"),
    ((allowance(OTHER, None),), "DIS101"),
    ((payment(),), "DIS101"),
    ((payment(None),), "DIS101"),
    ((allowance(), payment()), "DIS101"),
    ((allowance(AI),), "DIS104"),
    ((allowance(AI), payment()), "DIS104"),
    ((allowance(AI), allowance()), "DIS101"),
    ((allowance(amount="0"), allowance(AI)), "DIS104"),
])  # fmt: skip
def test_one_rule_tells_what_was_not_declared(facts: Any, rule: str):
    report = check(says((), *facts), TODAY)
    assert [each.rule for each in report.findings if each.rule.startswith("DIS")] == [rule]


@pytest.mark.parametrize("fact", [
    allowance(amount="0"), allowance(pending=True), allowance(until="2025-01-01"), allowance(person=SPOUSE),
    allowance(flux="hdi_indemnity_allowance"), payment(cancelled=True), payment("0"),
    payment(since="2024-11-01", until="2024-12-01"), allowance(BenefitKind.FAMILY_BENEFIT),
])  # fmt: skip
def test_what_is_not_awarded_or_paid_lately_is_no_finding(fact: Any):
    for rule in ("DIS101", "DIS104"):
        assert status_of(rule, says((), fact)) is not FOUND


@pytest.mark.parametrize("rule", ["DIS101", "DIS104"])
def test_one_declared_allowance_tells_them_all(rule: str):
    facts = (allowance(), allowance(AI), payment())
    assert status_of(rule, says((DECLARED,), *facts)) is PASSED
    assert status_of(rule, says((make.income(IncomeKind.DISABILITY, owner=SPOUSE),), *facts)) is FOUND


def test_the_allowance_that_counts_is_shown_with_its_amount_and_not_the_payments():
    finding = finding_of("DIS101", says((), allowance(), payment("9000"), allowance(AI, "300")))
    assert [said.what for said in finding.observed] == [ARR, OTHER]
    assert dict(finding.values) == {"amount": 800, "since": IncompleteDate("2020-05-01")}


def test_payments_alone_show_what_they_come_to_a_month():
    both = payment("500"), payment("700", "2025-02-01", "2025-03-01")
    assert dict(finding_of("DIS101", says((), *both)).values)["amount"] == 600


@pytest.mark.parametrize(("declared", "facts", "expected"), [
    ("800", (allowance(),), PASSED),
    ("840", (allowance(),), PASSED),
    ("850", (allowance(),), FOUND),
    ("600", (allowance(),), FOUND),
    ("800", (allowance(), allowance(AI, "300")), PASSED),
    ("1100", (allowance(), allowance(AI, "300")), PASSED),
    ("300", (allowance(), allowance(AI, "300")), FOUND),
    ("300", (allowance(AI, "300"),), PASSED),
    ("500", (allowance(AI, "300"),), FOUND),
    ("500", (allowance(amount=None),), PASSED),
    ("500", (payment(),), PASSED),
    ("700", (allowance(amount="700", until="2025-03-01"), allowance(since="2025-03-01")), PASSED),
    ("800", (allowance(amount="700", until="2025-03-01"), allowance(since="2025-03-01")), PASSED),
    ("500", (allowance(amount="700", until="2025-03-01"), allowance(since="2025-03-01")), FOUND),
])  # fmt: skip
def test_an_amount_may_be_declared_with_the_integration_allowance_or_without_it(
    declared: str, facts: Any, expected: Any
):
    assert status_of("DIS102", says((make.income(IncomeKind.DISABILITY, declared),), *facts)) is expected


def test_both_amounts_are_shown():
    finding = finding_of("DIS102", says((DECLARED,), allowance(amount="100"), allowance(AI, "50")))
    assert (finding.declared.what, {said.what for said in finding.observed}) == (800, {150})


def test_a_request_is_told_with_its_legislation_its_day_and_who_examines_it():
    pending = request(since=IncompleteDate("2024-11-04"), holder="DGPH")
    finding = finding_of("DIS103", dossier(pending))
    assert finding.observed[0].what == RequestLegislation("3")
    assert dict(finding.values) == {"since": IncompleteDate("2024-11-04"), "holder": "DGPH"}
    assert dict(finding_of("DIS103", dossier(request())).values) == {"since": UNKNOWN_DATE, "holder": "?"}


@pytest.mark.parametrize(("fact", "expected"), [
    (request("4"), FOUND),
    (request("5"), FOUND),
    (request(administrative=None, appeal=True), FOUND),
    (request(administrative=False, recognition=True), PASSED),
    (request("0"), PASSED),
    (request("1"), PASSED),
    (request("2"), PASSED),
    (request("77"), PASSED),
    (request(None), PASSED),
    (request(until=IncompleteDate("2025-01-01")), PASSED),
])  # fmt: skip
def test_only_a_request_or_appeal_for_an_allowance_of_an_adult_is_told(fact: Any, expected: Any):
    assert status_of("DIS103", dossier(fact)) is expected


def test_the_request_of_somebody_else_is_not_the_applicants():
    assert status_of("DIS103", dossier(request(person=SPOUSE))) is SKIPPED
    assert status_of("DIS103", dossier(request(person=SPOUSE), consultations=(make.answered(FLUX),))) is PASSED


def test_a_notice_of_a_mutuality_says_nothing_of_these_allowances():
    inquiry = make.says("hdi_indemnity_allowance", (), make.benefit("hdi_indemnity_allowance", OTHER))
    for rule in ("DIS101", "DIS102", "DIS104"):
        assert result_of(rule, inquiry).skip.flux == (FLUX,)


def test_an_allowance_is_named_in_the_language_of_the_report_and_by_its_code():
    report = check(says((), allowance()), TODAY)
    assert "allocation de remplacement de revenus (ARR)" in report.to_text("fr")
    assert "inkomensvervangende tegemoetkoming (IVT)" in report.to_text("nl")
    (row,) = [each for each in report.to_rows("de") if each["rule"] == "DIS101"]
    assert row["observed"] == "Beihilfe zur Ersetzung des Einkommens"
    assert '"code": "income replacement allowance"' in report.to_json()
