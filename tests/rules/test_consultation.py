"""Answers older than the request; and which flux count as a consultation."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import case_of, check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.consulted import UNASKED
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.dossier.proposal import Recovery
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.message import MessageKind
from bcss_cpas.rules._consulted import IDENTIFYING, INTEGRATING, answered
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SPOUSE, SPOUSE_HERE, TODAY, dossier, integration, proposal
from bcss_cpas.rules._finding import FluxName
from bcss_cpas.rules._rule import Severity
from tests.inquiries import FOUND, PASSED, register, result_of, status_of

DAY = timedelta(days=1)
BEFORE = REQUEST - DAY


def looked(on: date, flux: str = "pension_register", person: Ssin = APPLICANT, **fields: Any) -> Consultation:
    return Consultation(person=person, flux=flux, on=on, **fields)


def consulted(*consultations: Consultation, **fields: Any) -> Dossier:
    return dossier(consultations=consultations, **fields)


@pytest.mark.parametrize(("on", "expected"), [(BEFORE, FOUND), (REQUEST, PASSED), (TODAY, PASSED)])
def test_an_answer_of_before_the_request_is_too_old(on: date, expected: object):
    assert status_of("CON102", consulted(looked(on))) is expected


def test_it_is_told_by_person_with_every_flux_and_the_newest_of_the_days():
    asked = (looked(date(2024, 1, 1)), looked(BEFORE, "dimona"), looked(date(2023, 5, 5), "handi", SPOUSE))
    household = {"household": (Member(kin=Kin.SPOUSE, ssin=SPOUSE),)}
    theirs, mine = result_of("CON102", consulted(*asked, declared=household)).findings
    assert mine.severity == Severity.WARNING
    assert [said.what for said in mine.observed] == [FluxName("pension_register"), FluxName("dimona")]
    assert dict(mine.values) == {"person": APPLICANT, "requested": REQUEST, "last": BEFORE}
    assert (theirs.person, dict(theirs.values)["last"]) == (SPOUSE, date(2023, 5, 5))


@pytest.mark.parametrize(("fields", "expected"), [
    ({}, PASSED), ({"integrations": (integration(person=SPOUSE),)}, FOUND),
    ({"integrations": (integration(person=SPOUSE, end=date(2025, 3, 2)),)}, PASSED),
    ({"proposal": proposal(recoveries=(Recovery(debtor=SPOUSE, relation=Relation("spouse")),))}, FOUND),
])  # fmt: skip
def test_who_plays_no_part_any_more_is_not_consulted_again(fields: dict[str, Any], expected: object):
    assert status_of("CON102", consulted(looked(date(2023, 5, 5), "handi", SPOUSE), **fields)) is expected


def test_the_yearly_consultation_tells_it_better():
    old = looked(date(2023, 11, 6), "dimona")
    file = consulted(old, requested_on=date(2023, 11, 20), decided_on=date(2023, 11, 27))
    assert [finding.covered_by for finding in check(file, TODAY).by_rule["CON102"].findings] == ["INT106"]


@pytest.mark.parametrize("newer", [looked(REQUEST), looked(TODAY, outcome=OutcomeKind.NO_DATA)])
def test_a_newer_answer_of_the_same_flux_makes_up_for_it(newer: Consultation):
    assert status_of("CON102", consulted(looked(BEFORE), newer)) is PASSED
    assert status_of("CON102", consulted(newer, looked(BEFORE))) is PASSED


@pytest.mark.parametrize("newer", [
    looked(TODAY, "dimona"), looked(TODAY, person=SPOUSE), looked(TODAY, outcome=OutcomeKind.SOURCE_DOWN),
])  # fmt: skip
def test_another_flux_another_person_or_a_refusal_does_not(newer: Consultation):
    assert status_of("CON102", consulted(looked(BEFORE), newer)) is FOUND


@pytest.mark.parametrize("flux", ["identify_person", "loi65_wet65", "notify_hdi_indemnity_allowance"])
def test_who_somebody_is_and_what_came_by_itself_do_not_grow_old(flux: str):
    assert status_of("CON102", consulted(looked(BEFORE, flux))) is PASSED


def test_an_answer_still_to_come_makes_up_for_nothing_yet():
    inquiry = consulted(looked(BEFORE), looked(TODAY + DAY))
    assert status_of("CON102", inquiry) is FOUND
    assert status_of("CON102", inquiry, TODAY + DAY) is PASSED


def test_the_order_in_which_they_are_noted_changes_nothing():
    asked = (looked(BEFORE, "dimona"), looked(BEFORE), looked(BEFORE, person=SPOUSE), looked(BEFORE))
    found = result_of("CON102", consulted(*asked)).findings
    assert result_of("CON102", consulted(*asked[::-1])).findings == found


def test_a_list_of_integrations_grows_old():
    assert status_of("CON102", consulted(looked(BEFORE, "manage_access"))) is FOUND


def test_a_reply_without_a_day_may_be_newer():
    old = looked(BEFORE, "retrieve_ti_groups")
    without = evolve(register(), replied=None)
    assert status_of("CON102", consulted(old, messages=(without,))) is PASSED
    assert status_of("CON102", consulted(old, messages=(evolve(without, person=SPOUSE),))) is FOUND


def test_a_reply_counts_like_a_consultation_and_a_request_does_not():
    old = looked(BEFORE, "retrieve_ti_groups")
    assert status_of("CON102", consulted(old, messages=(register(),))) is PASSED
    request = evolve(register(), kind=MessageKind.REQUEST, outcome=None)
    assert [each.on for each in answered(case_of(consulted(old, messages=(request,)), TODAY))] == [BEFORE]


@given(st.lists(st.dates(date(2020, 1, 1), BEFORE), max_size=4))
def test_one_answer_since_the_request_is_enough_however_many_came_before(days: list[date]):
    assert status_of("CON102", consulted(*map(looked, days), looked(REQUEST))) is PASSED
    assert (status_of("CON102", consulted(*map(looked, days))) is FOUND) == bool(days)


def test_the_flux_that_are_no_consultation_exist_and_are_forms_or_notices():
    assert {INTEGRATING, IDENTIFYING} | UNASKED <= set(flux_names())
    notices = {name for name in flux_names() if name.startswith("notify_")}
    assert notices | {"loi65_wet65"} == UNASKED
    assert all(flux(name).person is not None for name in notices)


def test_a_member_of_the_register_plays_a_part_too():
    old = looked(date(2023, 5, 5), "dimona", SPOUSE)
    assert status_of("CON102", dossier(SPOUSE_HERE, consultations=(old,))) is FOUND
    gone = evolve(SPOUSE_HERE, until=IncompleteDate("2024-01-01"))
    assert status_of("CON102", dossier(gone, consultations=(old,))) is PASSED
