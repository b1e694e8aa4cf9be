"""Codes of the national employment office, and why it says that there is no right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes._table import table
from bcss_cpas.codes.job_seeker import EmploymentService, JobSearchEnd
from bcss_cpas.codes.pension import INCOME_GUARANTEE, PensionBenefit
from bcss_cpas.codes.unemployment import INSERTION, DossierStatus, NoRightReason, UnemploymentCode
from bcss_cpas.text import LANGUAGES


@pytest.mark.parametrize(("status", "final"), [("COMPLETED", True), ("PROVISIONAL", False), ("NOT_STARTED", False)])
def test_a_sum_paid_is_final_once_it_is_verified(status: str, final: bool) -> None:
    assert DossierStatus(status).final is final


@given(st.text(max_size=12))
def test_a_status_that_is_not_known_says_nothing_of_what_stands(text: str) -> None:
    status = DossierStatus(text)
    assert (status.final is None) == (not status.known)


def test_every_reason_for_no_right_has_a_name_in_four_languages() -> None:
    assert {reason.value for reason in NoRightReason} == {entry.value for entry in table("no_right_reason").entries}
    for lang in LANGUAGES:
        assert len({reason.label(lang) for reason in NoRightReason}) == len(NoRightReason)


def test_codes_whose_meaning_no_source_gives_stay_open() -> None:
    known = {f"{number:02}" for number in range(100) if UnemploymentCode(str(number)).known}
    assert not known & {"07", "13", "14", "19", "20"}
    assert {f"{number:02}" for number in (0, 1, 2, 5, 9, 18, 40, 58)} <= known
    assert len({UnemploymentCode(code).label(lang) for code in known for lang in LANGUAGES}) >= 3 * len(known)


def test_the_codes_that_facts_are_made_with_are_those_of_the_lists() -> None:
    assert INSERTION.label("nl") == "inschakelingsuitkering"
    assert PensionBenefit("3") == INCOME_GUARANTEE
    assert "GRAPA" in INCOME_GUARANTEE.label("fr")
    assert {each.value for each in table("employment_service").entries} == {"ACTIRIS", "VDAB", "FOREM", "ADG"}
    assert EmploymentService("FOREM").label("en") == "Forem"
    assert JobSearchEnd("BACK_TO_WORK").label("de") == "Wiederaufnahme der Arbeit"
