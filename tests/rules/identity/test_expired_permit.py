"""RN108: a work permit that expired while a job is declared, and what explains it."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import BELGIAN, CardType, Nationality
from bcss_cpas.dossier.declaration import Work
from bcss_cpas.facts.identity import Document, NationalityHeld
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, SPOUSE, dossier
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

JOB = Work(employer="Exemple SA")


def document(kind: str | None, issued: str | None, expires: str | None) -> Document:
    days = {"issued": issued, "expires": expires}
    given = {name: None if day is None else IncompleteDate(day) for name, day in days.items()}
    return Document(person=APPLICANT, source=REGISTER, kind=None if kind is None else CardType(kind), **given)


def permit(expires: str | None, issued: str | None = "2020-05-01") -> Document:
    return document(None, issued, expires)


def held(code: Nationality) -> NationalityHeld:
    return NationalityHeld(person=APPLICANT, source=REGISTER, since=SINCE, nationality=code)


def status(*facts: Any, work: tuple[Work, ...] = (JOB,)) -> object:
    return status_of("RN108", dossier(*facts, declared={"work": work}))


def test_the_job_is_shown_beside_the_day_on_which_the_permit_expired():
    away = Work(employer="Autre", worker=SPOUSE)
    finding = finding_of("RN108", dossier(permit("2024-11-30"), declared={"work": (away, JOB)}))
    assert (finding.declared.what, finding.declared.source.path) == ("Exemple SA", "$.declaration.work[1]")
    assert finding.observed[0].what == IncompleteDate("2024-11-30")


@pytest.mark.parametrize(("expires", "expected"), [
    ("2025-03-02", FOUND), ("2025-03-03", PASSED), ("2025-03-00", PASSED), ("2025-02-00", FOUND), (None, PASSED),
])  # fmt: skip
def test_a_permit_has_expired_only_where_that_is_certain(expires: str | None, expected: object):
    assert status(permit(expires)) is expected


def test_the_permit_that_lasts_longest_counts():
    assert status(permit("2024-11-30"), permit("2026-11-30")) is PASSED
    assert status(permit("2024-11-30"), permit(None)) is PASSED
    assert status(permit("2023-11-30"), permit("2024-11-30")) is FOUND


def test_a_residence_document_that_came_later_may_open_the_labour_market():
    assert status(permit("2019-11-30"), document("0012", "2020-01-15", None)) is PASSED
    assert status(permit("2019-11-30"), document("0010", "2019-01-15", "2019-12-31")) is FOUND
    assert status(permit("2019-11-30"), document("0010", None, None)) is FOUND


def test_a_belgian_needs_no_permit_any_more():
    assert status(permit("2019-11-30"), held(BELGIAN)) is PASSED
    assert status(permit("2019-11-30"), held(Nationality("351"))) is FOUND


@pytest.mark.parametrize(("job", "expected"), [
    (Work(self_employed=True), PASSED),
    (Work(worker=SPOUSE), PASSED),
    (Work(worker=APPLICANT), FOUND),
    (Work(period=Period(date(2024, 1, 1), date(2024, 12, 1))), PASSED),
    (Work(period=Period(date(2024, 1, 1))), FOUND),
])  # fmt: skip
def test_only_a_job_of_the_applicant_that_runs_needs_a_permit(job: Work, expected: object):
    assert status(permit("2024-11-30"), work=(job,)) is expected
    assert status(permit("2024-11-30"), work=()) is PASSED


def test_an_employer_without_a_name_is_shown_as_unknown():
    assert finding_of("RN108", dossier(permit("2024-11-30"), declared={"work": (Work(),)})).declared.what == "?"


def test_without_a_permit_there_is_none_that_expired():
    assert status() is PASSED
    assert status(document("0010", "2019-01-15", "2019-12-31")) is PASSED


def test_where_work_was_not_asked_or_no_register_read_nothing_is_concluded():
    assert result_of("RN108", dossier(permit("2024-11-30"))).skip.not_asked == ("work",)
    assert status_of("RN108", dossier(consultations=(), declared={"work": (JOB,)})) is SKIPPED
