"""RGT102: the mutuality answered that there is no increased intervention."""

from typing import Any

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Right
from bcss_cpas.rules._examples import APPLICANT, SPOUSE, consulting, dossier, integration, proposal, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, status_of

FLUX = "health_care_insurance"


def right(until: str | None = None, *, granted: bool = False, **fields: Any) -> Right:
    end = None if until is None else IncompleteDate(until)
    given = {"person": APPLICANT, "source": told_by(FLUX), "kind": RightKind.INCREASED_INTERVENTION, "until": end}
    return Right(**{**given, "granted": granted, **fields})


def file(*facts: Any, **fields: Any) -> Dossier:
    return dossier(*facts, **{"consultations": consulting(FLUX), "proposal": proposal(), **fields})


def test_the_answer_of_the_mutuality_is_shown():
    finding = finding_of("RGT102", file(right()))
    assert [said.what for said in finding.observed] == [RightKind.INCREASED_INTERVENTION]


def test_a_right_of_today_is_no_question_and_one_of_the_past_is():
    assert status_of("RGT102", file(right(granted=True))) is PASSED
    assert status_of("RGT102", file(right(), right(granted=True))) is PASSED
    assert status_of("RGT102", file(right(), right("2025-01-01", granted=True))) is FOUND


def test_an_answer_about_a_past_day_another_right_or_another_person_says_nothing():
    for other in (right("2025-01-01"), right(kind=RightKind.HEALTH_CARE), right(person=SPOUSE)):
        assert status_of("RGT102", file(other)) is PASSED


def test_it_matters_only_where_aid_is_proposed_or_runs():
    assert status_of("RGT102", file(right(), proposal=None)) is PASSED
    assert status_of("RGT102", file(right(), proposal=None, integrations=(integration(2, end=None),))) is FOUND


def test_only_the_mutuality_can_tell():
    assert status_of("RGT102", file()) is PASSED
    assert status_of("RGT102", file(consultations=consulting("handi"))) is SKIPPED
    parking = right(kind=RightKind.PARKING_CARD, source=told_by("handi"))
    assert status_of("RGT102", file(parking, consultations=consulting("handi"))) is SKIPPED
