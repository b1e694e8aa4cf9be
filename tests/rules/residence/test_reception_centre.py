"""RSD103: a reception centre as the obligatory place of inscription, and what closes it."""

from typing import Any

import pytest

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts.identity import PlaceOfInscription
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SPOUSE, dossier
from bcss_cpas.rules._rule import Severity
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, status_of


def place(since: str | None = "2024-03-01", until: str | None = None, **fields: Any) -> PlaceOfInscription:
    bounds = {name: None if day is None else IncompleteDate(day) for name, day in (("since", since), ("until", until))}
    return PlaceOfInscription(**{"person": APPLICANT, "source": REGISTER, "centre": True, **bounds, **fields})


def test_a_centre_that_is_not_deleted_blocks_and_is_named_by_its_code():
    finding = finding_of("RSD103", dossier(place(code="0009")))
    assert finding.severity == Severity.BLOCKING
    assert finding.observed[0].what == "0009"
    assert dict(finding.values) == {"since": IncompleteDate("2024-03-01")}


def test_a_centre_without_a_code_or_a_day_is_shown_as_unknown():
    finding = finding_of("RSD103", dossier(place(since=None)))
    assert (finding.observed[0].what, dict(finding.values)["since"]) == ("?", IncompleteDate("0000-00-00"))


@pytest.mark.parametrize(("until", "expected"), [
    ("2025-03-03", PASSED), ("2025-03-04", FOUND), ("2025-03-00", PASSED), ("2025-00-00", PASSED),
    ("2026-00-00", FOUND), ("0000-00-00", PASSED), (None, FOUND),
])  # fmt: skip
def test_a_row_that_may_be_deleted_by_now_counts_as_deleted(until: str | None, expected: object):
    assert status_of("RSD103", dossier(place(until=until))) is expected


def test_a_centre_that_comes_later_is_not_one_of_today():
    assert status_of("RSD103", dossier(place("2025-04-01"))) is PASSED


@pytest.mark.parametrize(("code", "expected"), [
    (2, FOUND), (3, FOUND), (6, FOUND), (None, FOUND), (4, PASSED), (7, PASSED), (40, PASSED),
])  # fmt: skip
def test_only_financial_aid_is_at_stake(code: int | None, expected: object):
    aid = None if code is None else QualityCode.cpas(code)
    assert status_of("RSD103", dossier(place(), proposal=Proposal(aid=aid))) is expected


def test_a_cpas_as_the_place_and_the_place_of_somebody_else_say_nothing():
    assert status_of("RSD103", dossier(place(centre=False))) is PASSED
    assert status_of("RSD103", dossier(place(person=SPOUSE))) is PASSED


def test_without_the_register_nothing_is_concluded():
    assert status_of("RSD103", dossier()) is PASSED
    assert status_of("RSD103", dossier(consultations=())) is SKIPPED
