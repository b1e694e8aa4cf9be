"""What the social worker gathered is a source of its own, with its day."""

from datetime import date

import pytest

from bcss_cpas.dossier.inquiry import Consultation, Evidence, HomeVisit, VisitResult
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules._examples import APPLICANT

DAY = date(2025, 2, 24)


def test_a_document_is_a_source_by_its_name_for_the_field_that_it_supports():
    lease = Evidence(document="lease", on=DAY, concerns="address")
    assert lease.source == Source(Origin.EVIDENCE, "lease", "address", on=DAY)


@pytest.mark.parametrize("result", VisitResult)
def test_a_visit_is_a_source_of_its_day_however_it_went(result: VisitResult):
    assert HomeVisit(on=DAY, result=result).source == Source(Origin.VISIT, "visit", on=DAY)


def test_a_visit_took_place_and_looked_at_nothing_unless_it_is_said():
    visit = HomeVisit(on=DAY)
    assert (visit.result, visit.lives_there, visit.seen, visit.unknown_persons) == (VisitResult.DONE, None, (), None)


def test_a_consultation_gave_data_unless_it_is_said():
    assert Consultation(person=APPLICANT, flux="manage_access", on=DAY).outcome == "data"


def test_a_source_can_be_named_at_another_place():
    source = Source(Origin.FLUX, "manage_access", "$", ticket="T", on=DAY)
    assert source.at("$.registrations[0]") == Source(Origin.FLUX, "manage_access", "$.registrations[0]", "T", DAY)
