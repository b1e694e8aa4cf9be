"""Known in another sector: which flux a code points to, and whether it was consulted."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes._table import table
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.pension import PensionRight
from bcss_cpas.facts.registration import OtherSectorRegistration
from bcss_cpas.flux._catalogue import flux_names, givers
from bcss_cpas.report.show import message_of
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SPOUSE, TODAY, consulting, dossier, told_by
from bcss_cpas.rules._finding import FluxName
from bcss_cpas.rules._rule import Severity
from bcss_cpas.rules.integration import int202_known_in_another_sector as int202
from tests.inquiries import FOUND, PASSED, SKIPPED, demo, finding_of, registration, result_of, status_of


def there(sector: int | None, code: int, **fields: Any) -> OtherSectorRegistration:
    given = {"person": APPLICANT, "source": told_by("reference_manager"), "sector": sector, "code": code, **fields}
    return OtherSectorRegistration(**given)


def known(*registrations: Any, consulted: tuple[str, ...] = ()) -> Dossier:
    return dossier(*registrations, consultations=consulting("reference_manager", *consulted))


@pytest.mark.parametrize(("sector", "code", "flux"), [
    (5, 20, "pension_register"), (9, 2, "health_care_insurance"), (11, 1, "health_care_insurance"),
    (12, 30, "dimona"), (15, 2, "self_employed"), (16, 1, "handi"), (18, 4, "job_seeker"), (7, 101, "child_benefits"),
    (7, 107, "child_benefits"), (22, 3, "pension_register"), (53, 1, "job_seeker"), (56, 1, "job_seeker"),
])  # fmt: skip
def test_a_sector_and_code_point_to_the_flux_that_tells_more(sector: int, code: int, flux: str):
    finding = finding_of("INT202", known(there(sector, code)))
    assert finding.severity == Severity.INFORMATION
    assert finding.observed[0].what == QualityCode(sector, code)
    assert dict(finding.values) == {"flux": FluxName(flux)}
    assert status_of("INT202", known(there(sector, code), consulted=(flux,))) is PASSED


@pytest.mark.parametrize(("sector", "code"), [(5, 10), (12, 1), (17, 20), (18, 1), (7, 100), (7, 108), (None, 20)])
def test_a_code_whose_meaning_is_not_public_points_nowhere(sector: int | None, code: int):
    assert status_of("INT202", known(there(sector, code))) is PASSED


def test_the_table_and_the_rule_know_the_same_codes_and_flux():
    public = {tuple(map(int, entry.value.split("/"))) for entry in table("quality_other").entries}
    assert set(int202._BY_CODE) == public
    assert {*int202._BY_CODE.values(), *int202._BY_SECTOR.values()} <= set(flux_names())
    assert all(table("sector").get(str(sector)) for sector in int202._BY_SECTOR)


@pytest.mark.parametrize(("start", "end", "expected"), [
    (None, None, FOUND), (date(2020, 1, 1), TODAY, FOUND), (date(2020, 1, 1), date(2025, 3, 2), PASSED),
    (date(2025, 3, 4), None, PASSED),
])  # fmt: skip
def test_only_what_runs_on_the_day_is_found(start: date | None, end: date | None, expected: object):
    assert status_of("INT202", known(there(5, 20, start=start, end=end))) is expected


def test_several_registrations_that_point_to_one_flux_are_one_finding():
    finding = finding_of("INT202", known(there(11, 1), there(9, 2)))
    assert [said.what for said in finding.observed] == [QualityCode(11, 1), QualityCode(9, 2)]
    assert len(result_of("INT202", known(there(11, 1), there(5, 20))).findings) == 2


def test_a_flux_that_was_tried_or_whose_facts_are_kept_counts_as_consulted():
    asked = consulting("reference_manager")
    tried = Consultation(person=APPLICANT, flux="pension_register", on=REQUEST, outcome=OutcomeKind.SOURCE_DOWN)
    assert status_of("INT202", dossier(there(5, 20), consultations=(*asked, tried))) is PASSED
    right = PensionRight(person=APPLICANT, source=told_by("pension_register"), reference="1")
    assert givers(PensionRight)
    assert status_of("INT202", known(there(5, 20), right)) is PASSED


def test_the_consultation_or_the_path_of_somebody_else_is_not_that_of_the_applicant():
    theirs = consulting("pension_register", person=SPOUSE)
    inquiry = dossier(there(5, 20), consultations=(*consulting("reference_manager"), *theirs))
    assert status_of("INT202", inquiry) is FOUND
    assert status_of("INT202", known(there(5, 20, person=SPOUSE))) is PASSED


def test_the_directory_of_the_bcss_in_a_list_of_integrations_tells_as_well():
    listed = registration(sector=18, code=4, org_unit="18", register="PRIMARY")
    assert status_of("INT202", dossier(listed, consultations=consulting("manage_access"))) is FOUND
    assert dict(finding_of("INT202", demo()).values) == {"flux": FluxName("job_seeker")}


def test_without_the_directory_nothing_is_concluded():
    assert status_of("INT202", dossier()) is SKIPPED
    assert status_of("INT202", known()) is PASSED


def test_the_message_names_sector_code_and_flux_in_the_language_of_the_reader():
    finding = finding_of("INT202", known(there(5, 20)))
    assert message_of(finding, rule("INT202"), "nl") == (
        "Sector en code: 5/20 Pensioen: toekenning; niet geraadpleegd: Pensioen."
    )
