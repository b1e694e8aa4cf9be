"""RGT103: a disability that opens an allowance which nobody asked for, as far as the facts tell."""

from decimal import Decimal
from typing import Any

import pytest

from bcss_cpas.codes._table import table
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.disability import DisabilityRecognition, DisabilityRequest
from bcss_cpas.rules._examples import APPLICANT, SPOUSE, consulting, dossier, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

FLUX = "handi"
OWN: dict[str, Any] = {"person": APPLICANT, "source": told_by(FLUX)}


def recognised(autonomy: int | None = 9, until: str | None = None, **fields: Any) -> DisabilityRecognition:
    end = None if until is None else IncompleteDate(until)
    return DisabilityRecognition(**{**OWN, "autonomy": autonomy, "until": end, "recogniser": "DGPH", **fields})


def benefit(kind: BenefitKind, until: str | None = None, **fields: Any) -> Benefit:
    return Benefit(**{**OWN, "kind": kind, "until": None if until is None else IncompleteDate(until), **fields})


def file(*facts: Any, **fields: Any) -> Dossier:
    return dossier(*facts, **{"consultations": consulting(FLUX), **fields})


def income(kind: IncomeKind, **fields: Any) -> dict[str, Any]:
    return {"incomes": (Income(kind=kind, amount=Decimal(500), **fields),)}


def test_recogniser_and_points_are_shown():
    finding = finding_of("RGT103", file(recognised(9), recognised(12, recogniser=None)))
    assert {said.what for said in finding.observed} == {"DGPH", "?"}
    assert dict(finding.values) == {"points": 12}
    assert dict(finding_of("RGT103", file(recognised(None, earning_capacity_reduced=True))).values) == {"points": "–"}


@pytest.mark.parametrize(("autonomy", "expected"), [(6, PASSED), (7, FOUND), (18, FOUND), (0, PASSED), (None, PASSED)])
def test_points_count_from_the_lowest_category_of_the_integration_allowance(autonomy: int | None, expected: object):
    assert status_of("RGT103", file(recognised(autonomy))) is expected
    assert table("integration_category").get("1").text.en.startswith("7")


@pytest.mark.parametrize(("reduced", "expected"), [(True, FOUND), (False, PASSED), (None, PASSED)])
def test_a_reduced_earning_capacity_counts_without_points(reduced: bool | None, expected: object):
    assert status_of("RGT103", file(recognised(None, earning_capacity_reduced=reduced))) is expected


def test_a_recognition_of_the_past_of_a_child_or_of_somebody_else_does_not_count():
    for other in (recognised(until="2025-01-01"), recognised(None, pillars=20), recognised(person=SPOUSE)):
        assert status_of("RGT103", file(other)) is PASSED


@pytest.mark.parametrize("kind", [
    BenefitKind.INCOME_REPLACEMENT, BenefitKind.INTEGRATION_ALLOWANCE, BenefitKind.DISABILITY
])  # fmt: skip
def test_an_allowance_that_runs_or_is_asked_for_is_no_question(kind: BenefitKind):
    assert status_of("RGT103", file(recognised(), benefit(kind))) is PASSED
    assert status_of("RGT103", file(recognised(), benefit(kind, pending=True))) is PASSED
    assert status_of("RGT103", file(recognised(), benefit(kind, until="2024-01-01"))) is FOUND


def test_another_benefit_is_none_of_these():
    assert status_of("RGT103", file(recognised(), benefit(BenefitKind.PENSION))) is FOUND


def test_a_request_that_is_pending_is_no_question():
    assert status_of("RGT103", file(recognised(), DisabilityRequest(**OWN))) is PASSED


def test_an_allowance_that_was_declared_is_no_question():
    says = income(IncomeKind.DISABILITY)
    assert status_of("RGT103", file(recognised(), declared=says)) is PASSED
    assert status_of("RGT103", file(recognised(), declared=income(IncomeKind.DISABILITY, owner=APPLICANT))) is PASSED
    assert status_of("RGT103", file(recognised(), declared=income(IncomeKind.DISABILITY, owner=SPOUSE))) is FOUND
    assert status_of("RGT103", file(recognised(), declared=income(IncomeKind.WAGE))) is FOUND


def test_the_benefits_of_another_flux_say_nothing_of_allowances():
    assert status_of("RGT103", file(consultations=())) is SKIPPED
    paid = benefit(BenefitKind.PENSION, source=told_by("pension_register"))
    result = result_of("RGT103", file(paid, consultations=consulting("pension_register")))
    assert (result.status, result.skip.facts) == (SKIPPED, (DisabilityRecognition,))
