"""The home visit: one took place, and not more than a year ago."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit, VisitResult
from bcss_cpas.rules._examples import REQUEST, TODAY, dossier
from tests.inquiries import FOUND, PASSED, finding_of, status_of


def visited(*days: date, **fields: Any) -> Dossier:
    return dossier(visits=tuple(HomeVisit(on=day, **fields) for day in days))


@pytest.mark.parametrize(("on", "as_of", "expected"), [
    (date(2024, 3, 3), date(2025, 3, 3), PASSED),
    (date(2024, 3, 2), date(2025, 3, 3), FOUND),
    (date(2025, 3, 3), date(2025, 3, 3), PASSED),
    (date(2024, 2, 29), date(2025, 2, 28), PASSED),
    (date(2024, 2, 29), date(2025, 3, 1), PASSED),
    (date(2024, 2, 29), date(2025, 3, 2), FOUND),
    (date(2023, 2, 28), date(2024, 2, 28), PASSED),
    (date(2023, 2, 28), date(2024, 2, 29), FOUND),
    (date(2023, 3, 1), date(2024, 2, 29), PASSED),
])  # fmt: skip
def test_a_visit_counts_for_a_year_to_the_day(on: date, as_of: date, expected: object):
    assert status_of("VIS101", visited(on), as_of) is expected


def test_a_file_without_a_visit_is_found_with_the_day_of_the_request():
    finding = finding_of("VIS101", visited())
    assert dict(finding.values)["requested"] == REQUEST
    assert finding.observed[0].source.path == "$.visits"


@pytest.mark.parametrize("result", [VisitResult.REFUSED, VisitResult.NOBODY_HOME])
def test_a_visit_that_did_not_take_place_does_not_count(result: VisitResult):
    assert status_of("VIS101", visited(date(2025, 2, 24), result=result)) is FOUND


def test_a_visit_still_to_come_does_not_count():
    assert status_of("VIS101", visited(date(2025, 3, 4))) is FOUND
    assert status_of("VIS101", visited(date(2025, 3, 4)), date(2025, 3, 4)) is PASSED


@pytest.mark.parametrize("days", [(date(2020, 1, 1), date(2025, 2, 1)), (date(2025, 2, 1), date(2020, 1, 1))])
def test_the_last_visit_counts_wherever_it_stands(days: tuple[date, ...]):
    assert status_of("VIS101", visited(*days)) is PASSED


def test_the_last_visit_that_took_place_is_shown_where_it_is_too_old():
    finding = finding_of("VIS101", visited(date(2019, 1, 1), date(2023, 12, 4)))
    assert finding.observed[0].what == date(2023, 12, 4)
    assert finding.observed[0].source.on == date(2023, 12, 4)


def test_what_was_seen_does_not_matter_here():
    assert status_of("VIS101", visited(date(2025, 2, 24), lives_there=False)) is PASSED


@given(st.lists(st.dates(date(2000, 1, 1), date(2030, 1, 1)), max_size=5))
def test_one_more_visit_never_makes_a_finding(days: list[date]):
    assert status_of("VIS101", visited(*days, TODAY)) is PASSED


@pytest.mark.parametrize(("ended", "expected"), [
    (date(2024, 1, 16), PASSED), (date(2024, 1, 17), FOUND), (date(2026, 1, 1), FOUND), (None, FOUND),
])  # fmt: skip
def test_once_a_file_has_ended_no_visit_is_due_any_more(ended: date | None, expected: object):
    visit = HomeVisit(on=date(2023, 1, 16), lives_there=True)
    assert status_of("VIS101", dossier(ended_on=ended, visits=(visit,))) is expected
    assert status_of("VIS101", dossier(ended_on=ended, visits=())) is FOUND
