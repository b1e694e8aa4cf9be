"""The last day on the wire is inclusive; the bound of a fact is not."""

from datetime import date

import pytest
from hypothesis import given

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.flux._bounds import bounds, on
from bcss_cpas.periods import Period
from bcss_cpas.testing import values


@given(values.days(), values.days())
def test_the_bounds_are_those_of_the_period_with_its_last_day(one: date, two: date) -> None:
    first, last = sorted((one, two))
    period = Period.inclusive(first, last)
    assert bounds(first, last) == (on(period.start), on(period.end))


@pytest.mark.parametrize("last", [None, date.max])
def test_a_period_that_does_not_end_has_no_last_day(last: date | None) -> None:
    assert bounds(date(2024, 2, 1), last) == (IncompleteDate("2024-02-01"), None)


def test_a_day_that_is_not_told_is_no_bound() -> None:
    assert bounds(None, date(2024, 2, 29)) == (None, IncompleteDate("2024-03-01"))
