"""ATT102 and ATT105: the six years of the exemption of article 35, and its days."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from bcss_cpas.checking import Config, check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.attestation import Exemption
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._examples import APPLICANT, REQUEST, TODAY, consulting, dossier, proposal, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

LIST = "list_of_attestations"


def day(iso: str | None) -> IncompleteDate | None:
    return None if iso is None else IncompleteDate(iso)


def exempted(*before: tuple[str | None, int | None], **fields: Any) -> Dossier:
    facts = (
        Exemption(person=APPLICANT, source=told_by(LIST), granted=True, first_day=day(first), days=number)
        for first, number in before
    )
    return dossier(
        *facts, consultations=consulting(LIST), proposal=proposal(**{"article_35": Decimal("309.48"), **fields})
    )


@pytest.mark.parametrize(("first", "expected"), [
    ("2019-02-17", FOUND), ("2019-02-18", PASSED), ("2011-01-01", FOUND), ("2025-02-17", PASSED),
])  # fmt: skip
def test_the_exemption_may_be_used_for_six_years_from_the_first_day(first: str, expected: Any):
    assert status_of("ATT102", exempted((first, 100))) is expected


@given(st.dates(date(2012, 1, 1), date(2024, 12, 31)), st.dates(date(2022, 1, 1), date(2025, 12, 31)))
def test_six_years_are_counted_by_the_calendar(first: date, start: date):
    assume((first.month, first.day) != (2, 29))
    over = first.replace(year=first.year + 6) <= start
    status = status_of("ATT102", exempted((first.isoformat(), 1), start=start))
    assert status is (FOUND if over else PASSED)


def test_the_exemption_that_began_last_counts():
    assert status_of("ATT102", exempted(("2012-05-01", 900), ("2021-05-01", 10))) is PASSED
    finding = finding_of("ATT102", exempted(("2012-05-01", 900), ("2016-05-01", 10)))
    assert finding.observed[0].what == date(2016, 5, 1)
    assert dict(finding.values) == {"end": date(2022, 5, 1), "start": REQUEST}


@pytest.mark.parametrize(("inquiry", "field"), [
    (exempted(("2012-05-01", 1), article_35=None), "article_35"),
    (evolve(exempted(("2012-05-01", 1)), proposal=None), "proposal"),
    (exempted((None, 1)), "article_35_from"),
    (exempted(("2030-01-01", 1)), "article_35_from"),
    (exempted(("2015-05-00", 1)), "article_35_from"),
    (exempted(("2012-05-01", 1), start=date(2021, 12, 31)), "law"),
])  # fmt: skip
def test_what_is_not_told_is_not_concluded(inquiry: Dossier, field: str):
    result = result_of("ATT102", inquiry)
    assert (result.status, result.skip and result.skip.not_asked) == (SKIPPED, (field,))


def test_where_no_exemption_is_proposed_or_there_was_none_nothing_is_found():
    none = Exemption(person=APPLICANT, source=told_by(LIST), granted=False, first_day=day("2012-05-01"))
    refused = evolve(exempted(), facts=(none,))
    for name in ("ATT102", "ATT105"):
        assert status_of(name, exempted(("2012-05-01", 1095), article_35=Decimal(0))) is PASSED
        assert status_of(name, refused) is PASSED


def test_without_a_first_day_of_the_aid_the_day_of_the_check_counts():
    told = exempted(("2019-03-03", 1), start=None)
    assert status_of("ATT102", told, date(2025, 3, 2)) is PASSED
    assert status_of("ATT102", told, date(2025, 3, 3)) is FOUND


@pytest.mark.parametrize(("number", "expected"), [
    (0, PASSED), (1094, PASSED), (1095, FOUND), (1096, FOUND), (None, SKIPPED),
])  # fmt: skip
def test_days_that_reach_three_years_look_used_up(number: int | None, expected: Any):
    assert status_of("ATT105", exempted(("2021-05-01", number))) is expected


def test_where_six_years_are_over_the_days_are_not_asked_about():
    both = (rule("ATT102"), rule("ATT105"))
    results = check(exempted(("2012-05-01", 1095)), TODAY, both, Config(preview=True)).results
    assert [each.covered_by for result in results for each in result.findings] == [None, "ATT102"]
