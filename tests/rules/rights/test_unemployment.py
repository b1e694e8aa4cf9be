"""RGT106: a right that runs without a payment for months, and what explains that."""

from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.unemployment import UnemploymentCode
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._examples import APPLICANT, SPOUSE, consulting, dossier, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, status_of

FLUX = "unemployment_data"
OWN: dict[str, Any] = {"person": APPLICANT, "source": told_by(FLUX)}


def day(iso: str | None) -> IncompleteDate | None:
    return None if iso is None else IncompleteDate(iso)


def right(since: str | None = "2023-01-01", *, runs: bool = True, **fields: Any) -> Unemployment:
    return Unemployment(**{**OWN, "since": day(since), "right": runs, **fields})


def paid(since: str = "2024-08-01", until: str | None = "2024-09-01", **fields: Any) -> Payment:
    bounds = {"since": day(since), "until": day(until)}
    return Payment(**{**OWN, "kind": BenefitKind.UNEMPLOYMENT, **bounds, **fields})


def file(*facts: Any, **fields: Any) -> Dossier:
    return dossier(*facts, **{"consultations": consulting(FLUX), **fields})


def test_the_right_and_the_last_payment_are_shown():
    earlier = paid("2024-07-01", "2024-08-01")
    finding = finding_of("RGT106", file(right(), paid(), earlier))
    assert [said.what for said in finding.observed] == [IncompleteDate("2024-08-31")]
    assert dict(finding.values) == {"since": IncompleteDate("2023-01-01")}


@pytest.mark.parametrize(("until", "expected"), [
    ("2024-11-30", FOUND), ("2024-12-01", PASSED), ("2025-02-01", PASSED), (None, PASSED), ("2024-00-00", PASSED),
])  # fmt: skip
def test_a_month_that_is_over_may_be_paid_later(until: str | None, expected: object):
    assert status_of("RGT106", file(right(), paid(until=until))) is expected
    assert status_of("RGT106", file(right(), paid(), paid(until=until))) is expected


def test_without_any_payment_it_is_not_known_whether_they_were_asked():
    assert status_of("RGT106", file(right())) is PASSED
    assert status_of("RGT106", file(right(), paid(kind=BenefitKind.ACTIVATION))) is PASSED
    assert status_of("RGT106", file(right(), paid(cancelled=True))) is PASSED


@pytest.mark.parametrize("told", [
    right(runs=False), right("2024-12-15"), right(None), right(expected_end=IncompleteDate("2025-02-28")),
    right(code=UnemploymentCode("00")), right(person=SPOUSE), right("2025-06-01"),
])  # fmt: skip
def test_a_right_that_does_not_run_began_lately_or_pays_nothing_explains_it(told: Unemployment):
    assert status_of("RGT106", file(told, paid())) is PASSED


def test_an_expected_end_still_to_come_changes_nothing():
    assert status_of("RGT106", file(right(expected_end=IncompleteDate("2025-03-03")), paid())) is FOUND


def test_a_refusal_after_the_right_explains_it():
    assert status_of("RGT106", file(right(), right("2024-09-15", runs=False), paid())) is PASSED
    assert status_of("RGT106", file(right(), right("2022-09-15", runs=False), paid())) is FOUND


def test_work_and_incapacity_explain_it():
    job = Job(person=APPLICANT, source=told_by("dimona"), since=day("2024-09-01"), employer=Employer("Exemple SA"))
    unable = IncapacityForWork(person=APPLICANT, source=told_by("hdi_indemnity_allowance"), since=day("2024-09-01"))
    for reason in (job, unable):
        assert status_of("RGT106", file(right(), paid(), reason)) is PASSED
        assert status_of("RGT106", file(right(), paid(), evolve(reason, until=day("2024-10-01")))) is FOUND
    assert status_of("RGT106", file(right(), paid(), evolve(job, cancelled=True))) is FOUND


def test_without_the_flux_nothing_is_concluded():
    assert status_of("RGT106", file(consultations=())) is SKIPPED
    assert status_of("RGT106", file()) is PASSED
