"""Registrations as job seeker, rights to unemployment benefit, activated jobs and pension rights, in words."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.job_seeker import EmploymentService, JobSearchEnd
from bcss_cpas.codes.pension import PensionBenefit
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.unemployment import INSERTION, NoRightReason, UnemploymentCode, UnemploymentFamilyState
from bcss_cpas.facts.pension import PensionRight
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work_search import ActivatedJob, Category, JobSearch, Unemployment
from bcss_cpas.testing import values
from bcss_cpas.text import LANGUAGES, Language

PERSON = Ssin.test(date(1999, 3, 9), 121)
SOURCE = Source(Origin.FLUX, "unemployment_data")
languages = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize(("lang", "label"), [("fr", "inoccupé"), ("nl", "werkloos"), ("de", "inoccupé"), ("en", "inoccupé")])  # fmt: skip  # noqa: E501
def test_a_category_is_named_in_the_language_asked_or_in_one_that_the_source_has(lang: Language, label: str) -> None:
    assert Category("FOREM110", fr="inoccupé", nl="werkloos").label(lang) == label


@given(values.texts(), languages)
def test_a_category_without_words_is_shown_by_its_code(code: str, lang: Language) -> None:
    assert Category(code).label(lang) == f"«{code}»"
    assert Category(code, fr="", nl="", de="").label(lang) == f"«{code}»"


def test_a_registration_names_the_service_the_categories_and_why_it_ended() -> None:
    fact = JobSearch(
        person=PERSON, source=SOURCE, service=EmploymentService("FOREM"), categories=(Category("FOREM110"),),
        neo_categories=(Category("010", nl="werkloos"),), end=JobSearchEnd("BACK_TO_SCHOOL"),
    )  # fmt: skip
    assert fact.value("nl") == "Forem, «FOREM110», werkloos, hervatting van studies"


def test_a_right_and_its_absence_are_said_with_all_that_is_known_of_them() -> None:
    right = Unemployment(
        person=PERSON, source=SOURCE, right=True, code=UnemploymentCode("1"), allowance=INSERTION,
        family=UnemploymentFamilyState("COHABITING"), expected_end=IncompleteDate("2026-02-04"),
    )  # fmt: skip
    none = Unemployment(
        person=PERSON, source=SOURCE, right=False, reason=NoRightReason.SANCTION, sanction_weeks=13, article="52"
    )
    assert right.value("en") == (
        "yes, full unemployment, admitted full-time, insertion allowance, cohabiting, theoretical end 04/02/2026"
    )
    assert none.value("fr") == "non, sanction, 13 semaines, article 52"
    assert Unemployment(person=PERSON, source=SOURCE, right=False).value("de") == "nein"


@given(st.none() | st.integers(0, 38), st.none() | st.integers(0, 38), languages)
def test_the_hours_of_a_job_are_said_when_both_are_known(mean: int | None, full: int | None, lang: Language) -> None:
    hours = [None if each is None else Decimal(each) for each in (mean, full)]
    job = ActivatedJob(person=PERSON, source=SOURCE, mean_hours=hours[0], reference_hours=hours[1])
    assert (job.value(lang) == "") == (mean is None or full is None)
    employer = ActivatedJob(person=PERSON, source=SOURCE, employer=EnterpriseNumber("0299900343"))
    assert employer.value(lang) == "0299.900.343"


@pytest.mark.parametrize(("foreign", "words"), [
    (None, "pension"), (True, "pension, origine étrangère"), (False, "pension, origine belge"),
])  # fmt: skip
def test_a_pension_says_where_it_comes_from_when_the_source_does(foreign: bool | None, words: str) -> None:
    assert PensionRight(person=PERSON, source=SOURCE, kind="pension", foreign=foreign).value("fr") == words


@given(st.none() | values.days(), st.none() | values.days(), languages)
def test_a_reference_period_is_said_as_far_as_it_is_known(
    first: date | None, last: date | None, lang: Language
) -> None:
    right = PensionRight(person=PERSON, source=SOURCE, reference_first=first, reference_last=last)
    said = right.value(lang)
    assert (said == "") == (first is last is None)
    assert all(f"{day:%d/%m/%Y}" in said for day in (first, last) if day is not None)
    assert said.count("…") == (0 if said == "" else [first, last].count(None))


def test_a_pension_keeps_the_number_of_its_file_out_of_logs() -> None:
    right = PensionRight(
        person=PERSON, source=SOURCE, benefit=PensionBenefit("02"), payer="SFP", reference="2019/00417"
    )
    assert right.value("en") == "retirement pension, self-employed, SFP"
    assert "00417" not in repr(right)
