"""How a disability, and a request that is pending, are said."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.disability import ChildDisability, ChildIndependence, Impairment, RequestLegislation
from bcss_cpas.facts.disability import DisabilityRecognition, DisabilityRequest
from bcss_cpas.rules._examples import APPLICANT, REGISTER
from bcss_cpas.text import LANGUAGES


def test_a_recognition_of_an_adult_is_said_with_its_measures() -> None:
    adult = DisabilityRecognition(
        person=APPLICANT, source=REGISTER, recogniser="DGPH", decision="RECOGNITION_DETERMINED", autonomy=9,
        earning_capacity_reduced=True, mental=Decimal(0), physical=Decimal("66.5"), impairments=(Impairment.BLINDNESS,),
    )  # fmt: skip
    assert adult.value("fr") == (
        "DGPH, RECOGNITION_DETERMINED, 9/18 points d'autonomie, capacité de gain réduite, 0 % mental, 66,5 % physique,"
        " cécité complète"
    )
    assert adult.value("nl").endswith("0 % geestelijk, 66,5 % lichamelijk, volledige blindheid")


def test_a_recognition_of_a_child_is_said_in_the_measure_of_its_time() -> None:
    now = DisabilityRecognition(person=APPLICANT, source=REGISTER, recogniser="AVIQ", pillars=13, first_pillar=4)
    before = DisabilityRecognition(
        person=APPLICANT, source=REGISTER, disability=ChildDisability("2"), independence=ChildIndependence("0")
    )
    assert now.value("de") == "AVIQ, 13/36 Punkte (Säulen)"
    assert before.value("en") == "66 to 79 %, «0»"


def test_a_capacity_that_is_not_reduced_is_not_said() -> None:
    whole = DisabilityRecognition(person=APPLICANT, source=REGISTER, earning_capacity_reduced=False)
    assert [whole.value(lang) for lang in LANGUAGES] == [""] * 4


def test_a_request_is_said_with_what_is_still_open() -> None:
    request = DisabilityRequest(
        person=APPLICANT, source=REGISTER, holder="DGPH", legislation=RequestLegislation("4"), administrative=True,
        recognition=True, appeal=True, completed_on=date(2026, 2, 20),
    )  # fmt: skip
    assert request.value("fr") == (
        "DGPH, allocation pour l'aide aux personnes âgées (AAPA), reconnaissance du handicap à l'examen, en appel"
    )
    assert DisabilityRequest(person=APPLICANT, source=REGISTER, holder="AVIQ").value("fr") == "AVIQ"


@given(st.integers(0, 18), st.integers(0, 36))
def test_points_are_shown_of_their_whole(autonomy: int, pillars: int) -> None:
    fact = DisabilityRecognition(person=APPLICANT, source=REGISTER, autonomy=autonomy, pillars=pillars)
    for lang in LANGUAGES:
        assert fact.value(lang).startswith(f"{autonomy}/18 ")
        assert f", {pillars}/36 " in fact.value(lang)
