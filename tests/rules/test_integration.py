"""Other CPAS: whose integration it is, of which sector, and whether it still runs."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules._examples import (
    APPLICANT,
    CPAS,
    OTHER_CPAS,
    REQUEST,
    SPOUSE,
    TODAY,
    dossier,
    integration,
)
from bcss_cpas.rules._rule import Severity
from tests.inquiries import FOUND, PASSED, SKIPPED, demo, finding_of, registration, result_of, status_of


def listed(person: Ssin = APPLICANT, outcome: OutcomeKind = OutcomeKind.DATA) -> Consultation:
    return Consultation(person=person, flux="manage_access", on=REQUEST, outcome=outcome)


def known(*registrations: Any, **fields: Any) -> Dossier:
    return dossier(*registrations, **{"consultations": (listed(),), **fields})


@pytest.mark.parametrize("code", [1, 2, 3, 4, 5, 6])
def test_an_inquiry_or_an_aid_of_another_cpas_that_runs_blocks(code: int):
    finding = finding_of("INT201", known(registration(code=code)))
    assert finding.severity == Severity.BLOCKING
    assert finding.observed[0].what == QualityCode.cpas(code)
    assert dict(finding.values) == {"cpas": OTHER_CPAS.value, "since": date(2024, 6, 1)}


@pytest.mark.parametrize("code", [0, 7, 8, 9, 20, 21, 30, 40, 902, 999])
def test_what_is_no_aid_is_not_found(code: int):
    assert status_of("INT201", known(registration(code=code))) is PASSED


@pytest.mark.parametrize("sector", [18, 7, 5, 0, None])
@pytest.mark.parametrize("code", [1, 2, 4])
def test_a_code_of_another_sector_or_of_none_is_never_read_as_one_of_a_cpas(sector: int | None, code: int):
    there = registration(sector=sector, code=code, org_unit="18", register="PRIMARY")
    assert status_of("INT201", known(there)) is PASSED


def test_the_listing_of_the_demonstration_finds_the_other_cpas_alone():
    finding = finding_of("INT201", demo())
    assert dict(finding.values)["cpas"] == OTHER_CPAS.value
    assert len(demo().messages[0].content.registrations) == 3


def test_our_own_integration_is_not_found():
    assert status_of("INT201", known(registration(org_unit=CPAS.value))) is PASSED
    assert status_of("INT201", known(registration(org_unit=CPAS.value), cpas=OTHER_CPAS)) is FOUND


@pytest.mark.parametrize("written", ["200000043", "0200.000.043", " 0200000043 "])
def test_our_own_integration_is_not_found_however_the_number_is_written(written: str):
    assert EnterpriseNumber(written.strip()) == CPAS
    assert status_of("INT201", known(registration(org_unit=written))) is PASSED


def test_our_own_beside_that_of_another_finds_the_other_alone():
    two = known(registration(org_unit=CPAS.value, code=1), registration(code=3))
    assert finding_of("INT201", two).observed[0].what == QualityCode.cpas(3)


@pytest.mark.parametrize(("start", "end", "expected"), [
    (date(2024, 6, 1), None, FOUND), (date(2024, 6, 1), TODAY, FOUND), (date(2024, 6, 1), date(2025, 3, 2), PASSED),
    (TODAY, None, FOUND), (date(2025, 3, 4), None, PASSED), (None, None, FOUND), (None, date(2024, 1, 1), PASSED),
    (date(2024, 6, 1), date.max, FOUND),
])  # fmt: skip
def test_only_what_runs_on_the_day_is_found(start: date | None, end: date | None, expected: object):
    assert status_of("INT201", known(registration(start=start, end=end))) is expected


def test_each_of_several_is_found_with_a_key_of_its_own():
    third = EnterpriseNumber("0200000241")
    found = result_of("INT201", known(registration(), registration(org_unit=third.value))).findings
    assert {dict(finding.values)["cpas"] for finding in found} == {OTHER_CPAS.value, third.value}
    assert len({finding.key for finding in found}) == 2


def test_what_the_own_file_says_is_no_observation():
    file = Source(Origin.FILE, "dossier")
    assert status_of("INT201", known(registration(source=file))) is PASSED


def test_the_integration_of_somebody_else_is_not_that_of_the_applicant():
    assert status_of("INT201", known(registration(person=SPOUSE))) is PASSED


def test_without_a_listing_nothing_is_concluded():
    assert status_of("INT201", known(consultations=())) is SKIPPED
    assert status_of("INT201", known(consultations=(listed(SPOUSE),))) is SKIPPED
    assert status_of("INT201", known(consultations=(listed(outcome=OutcomeKind.SOURCE_DOWN),))) is SKIPPED
    assert status_of("INT201", known()) is PASSED


def test_where_our_own_number_is_not_known_nothing_is_concluded():
    assert result_of("INT201", known(registration(), cpas=None)).skip.not_asked == ("cpas",)


OF_THE_SECTOR = registration(code=1, start=REQUEST, org_unit="17", register="PRIMARY")
"""A row of the directory of the BCSS: which CPAS it is, it does not say."""


def test_a_row_of_the_sector_may_be_our_own_where_ours_runs_under_that_code():
    assert status_of("INT201", known(OF_THE_SECTOR, integrations=(integration(),))) is PASSED
    assert status_of("INT201", known(OF_THE_SECTOR, registration(code=1, org_unit=CPAS.value))) is PASSED


def test_a_row_of_the_sector_that_is_not_ours_is_that_of_a_cpas_that_nobody_names():
    finding = finding_of("INT201", known(OF_THE_SECTOR, integrations=(integration(end=date(2025, 3, 1)),)))
    assert dict(finding.values) == {"cpas": "?", "since": REQUEST}
    assert status_of("INT201", known(OF_THE_SECTOR, integrations=(integration(2),))) is FOUND


def test_whether_a_row_of_the_sector_is_ours_is_not_known_without_our_own():
    assert result_of("INT201", known(OF_THE_SECTOR)).skip.not_asked == ("integrations",)


def test_an_unknown_institution_or_start_is_shown_as_such():
    finding = finding_of("INT201", known(registration(org_unit=None, start=None), integrations=(integration(),)))
    assert dict(finding.values) == {"cpas": "?", "since": "?"}


def test_what_both_directories_tell_of_one_integration_is_one_finding():
    of_the_sector = registration(org_unit="17", register="PRIMARY")
    inquiry = known(registration(), of_the_sector, integrations=(integration(),))
    assert dict(finding_of("INT201", inquiry).values)["cpas"] == OTHER_CPAS.value
