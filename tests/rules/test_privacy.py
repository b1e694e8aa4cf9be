"""Privacy: what a debtor's inquiry does not ask, and whether the person was told first."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.integration.access import AccessMatrix
from bcss_cpas.integration.role import Role
from bcss_cpas.rules._examples import APPLICANT, PARENT, REQUEST, SPOUSE, TODAY, consulting, dossier, integration
from bcss_cpas.rules._finding import FluxName
from bcss_cpas.rules._rule import Severity
from bcss_cpas.rules.privacy import priv101_beyond_the_debtor_inquiry as priv101
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

DAY = timedelta(days=1)


def debtor(*names: str, **fields: Any) -> Dossier:
    given = {
        "integrations": (integration(30, end=None, person=PARENT),),
        "consultations": consulting(*names, person=PARENT),
        **fields,
    }
    return dossier(**given)


def test_what_bears_neither_on_household_nor_on_means_is_told_by_person():
    finding = finding_of("PRIV101", debtor("job_seeker", "tax_assessment_data", "health_care_insurance"))
    assert (finding.person, finding.severity) == (PARENT, Severity.WARNING)
    assert [said.what for said in finding.observed] == [FluxName("health_care_insurance"), FluxName("job_seeker")]


@pytest.mark.parametrize("name", sorted({*flux_names()} - priv101._BESIDE))
def test_all_else_may_tell_of_household_or_means_and_is_left_alone(name: str):
    assert status_of("PRIV101", debtor(name)) is PASSED


def test_the_flux_that_are_told_serve_only_questions_that_the_role_does_not_raise():
    beside = {topic for name in priv101._BESIDE for topic in flux(name).topics}
    assert all(AccessMatrix.builtin().limit(Role.DEBTOR_OUTSIDE, topic) for topic in beside)


@pytest.mark.parametrize("fields", [
    {"integrations": (integration(30, end=None, person=PARENT), integration(person=PARENT))},
    {"integrations": (integration(person=PARENT),)},
    {"integrations": (integration(30, start=REQUEST + DAY, end=None, person=PARENT),)},
    {"integrations": ()},
    {"declared": {"household": (Member(kin=Kin.PARENT, ssin=PARENT),)}},
])  # fmt: skip
def test_who_is_in_the_inquiry_on_the_household_too_is_left_alone(fields: dict[str, Any]):
    assert status_of("PRIV101", debtor("health_care_insurance", **fields)) is PASSED


def test_neither_the_applicant_nor_somebody_else_is_meant():
    debtors = (integration(30, end=None, person=PARENT), integration(30, end=None))
    for person in (APPLICANT, SPOUSE):
        asked = consulting("health_care_insurance", person=person)
        assert status_of("PRIV101", debtor(integrations=debtors, consultations=asked)) is PASSED


def test_what_gave_no_answer_or_is_still_to_come_is_left_alone():
    def asked(on: date = REQUEST, outcome: OutcomeKind = OutcomeKind.NO_DATA) -> Dossier:
        one = Consultation(person=PARENT, flux="job_seeker", on=on, outcome=outcome)
        return debtor(consultations=(one,))

    assert status_of("PRIV101", asked()) is FOUND
    assert status_of("PRIV101", asked(outcome=OutcomeKind.REFUSED)) is PASSED
    assert status_of("PRIV101", asked(on=TODAY + DAY)) is PASSED


def looked(on: date, person: Ssin = APPLICANT, name: str = "dimona") -> Consultation:
    return Consultation(person=person, flux=name, on=on)


def told(informed_on: date | None, *consultations: Consultation, **fields: Any) -> Dossier:
    return dossier(informed_on=informed_on, consultations=consultations, **fields)


@pytest.mark.parametrize(("informed", "expected"), [
    (REQUEST - DAY, PASSED), (REQUEST, PASSED), (REQUEST + DAY, PASSED), (REQUEST + 2 * DAY, FOUND),
])  # fmt: skip
def test_the_person_is_told_at_the_latest_on_the_day_of_the_first_consultation(informed: date, expected: object):
    assert status_of("PRIV102", told(informed, looked(REQUEST + DAY), looked(TODAY))) is expected


def test_the_first_consultation_is_shown_beside_the_day():
    finding = finding_of("PRIV102", told(TODAY, looked(date(2025, 2, 28)), looked(date(2025, 2, 20), name="handi")))
    assert finding.severity == Severity.WARNING
    assert (finding.observed[0].what, finding.observed[0].source.name) == (date(2025, 2, 20), "handi")
    assert dict(finding.values) == {"informed": TODAY}


def test_where_nobody_noted_the_day_nothing_is_concluded():
    result = result_of("PRIV102", told(None, looked(REQUEST)))
    assert (result.status, result.skip.not_asked) == (SKIPPED, ("informed_on",))
    assert status_of("PRIV102", told(None)) is PASSED


def test_an_earlier_inquiry_and_other_persons_do_not_count():
    asked = (looked(date(2023, 5, 5)), looked(REQUEST, SPOUSE), looked(REQUEST, name="notify_job_seeker_status"))
    assert status_of("PRIV102", told(TODAY, *asked)) is PASSED


def test_what_is_still_to_come_does_not_count():
    assert status_of("PRIV102", told(TODAY + 9 * DAY, looked(TODAY + DAY))) is PASSED
    assert status_of("PRIV102", told(TODAY + 9 * DAY, looked(TODAY + DAY)), TODAY + DAY) is FOUND


@given(st.dates(REQUEST, TODAY), st.lists(st.dates(REQUEST, TODAY), min_size=1, max_size=4))
def test_it_is_found_just_where_one_consultation_came_before(informed: date, days: list[date]):
    found = status_of("PRIV102", told(informed, *map(looked, days))) is FOUND
    assert found == any(day < informed for day in days)


@pytest.mark.parametrize(("informed", "expected"), [(date(2025, 2, 17), PASSED), (date(2025, 2, 18), FOUND)])
def test_at_a_review_the_consultations_since_it_count(informed: date, expected: object):
    looked = tuple(Consultation(person=APPLICANT, flux="dimona", on=on) for on in (date(2023, 11, 7), REQUEST))
    file = dossier(requested_on=date(2023, 11, 6), last_review=REQUEST, informed_on=informed, consultations=looked)
    assert status_of("PRIV102", file) is expected
    assert status_of("PRIV102", evolve(file, informed_on=date(2023, 11, 8))) is FOUND
