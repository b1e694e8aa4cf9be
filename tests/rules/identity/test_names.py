"""RN107: which names may be those of one person, and which are a question."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import Identity
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SPOUSE, dossier
from bcss_cpas.rules.identity._names import may_be
from bcss_cpas.testing import values
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of


def held(last: str = "Exemple", *first: str, born: str | None = None, **fields: Any) -> Identity:
    given: dict[str, Any] = {"person": APPLICANT, "source": REGISTER, "last_names": (last,) if last else ()}
    birth = None if born is None else IncompleteDate(born)
    return Identity(**{**given, "first_names": first, "birth_date": birth, **fields})


def says(last: str | None, *first: str, born: str | None = None) -> dict[str, Any]:
    birth = None if born is None else IncompleteDate(born)
    return {"last_name": last, "first_names": first or None, "birth_date": birth}


def agree(declared: dict[str, Any], *known: Identity) -> bool:
    return status_of("RN107", dossier(*known, declared=declared)) is PASSED


@pytest.mark.parametrize(("declared", "registered"), [
    ("Exemple", "EXEMPLE"), ("Exémple", "Exemple"), ("Müller", "Mueller"), ("Groß", "Gross"), ("Cœur", "Coeur"),
    ("Van den Exemple", "van de Exemple"), ("Vandenexemple", "Van den Exemple"), ("Exemple", "Van den Exemple"),
    ("Exemple-Modèle", "Exemple Modèle"), ("Modèle Exemple", "Exemple Modèle"), ("Exemple", "Exemple Modèle"),
    ("El Exemple", "Elexemple"), ("d'Exemple", "Dexemple"), ("O'Exemple", "OExemple"), ("De", "de"),
    ("Пример", "Exemple"), ("Exemple", ""),
])  # fmt: skip
def test_spelling_particles_and_a_second_name_do_not_make_another_name(declared: str, registered: str):
    assert agree(says(declared, "Anna"), held(registered, "Anna"))
    assert agree(says(registered, "Anna"), held(declared, "Anna"))


@pytest.mark.parametrize(("declared", "registered"), [
    (("Louise",), ("Anna", "Louise")), (("Anna", "Louise"), ("Louise",)), (("Louise", "Anna"), ("Anna", "Louise")),
    (("Jean",), ("Jean-Pierre",)), (("Jean Pierre",), ("Jeanpierre",)), (("A.",), ("Anna",)), (("ANNA",), ("Änna",)),
    (("Мария",), ("Anna",)), ((), ("Anna",)), (("Anna",), ()),
])  # fmt: skip
def test_people_go_by_one_of_their_first_names(declared: tuple[str, ...], registered: tuple[str, ...]):
    assert agree(says("Exemple", *declared), held("Exemple", *registered))
    assert agree(says("Exemple", *registered), held("Exemple", *declared))


@pytest.mark.parametrize(("declared", "registered"), [
    (("Exemple", "Anna"), ("Modèle", "Anna")), (("Exemple", "Anna"), ("Exemple", "Louise")),
    (("Exemple", "A."), ("Exemple", "Louise")), (("Dupont", "Anna"), ("Dupond", "Anna")),
    (("Exemple", "Jean"), ("Exemple", "Jeanne")), (("Van", "Anna"), ("Den", "Anna")),
])  # fmt: skip
def test_another_name_is_a_question(declared: tuple[str, str], registered: tuple[str, str]):
    assert not agree(says(*declared), held(*registered))
    assert not agree(says(*registered), held(*declared))


def test_last_and_first_name_may_stand_in_each_others_place():
    assert agree(says("Anna", "Exemple"), held("Exemple", "Anna"))
    assert agree(says("Anna Louise", "Exemple"), held("Exemple", "Anna", "Louise"))
    assert not agree(says("Anna", "Exemple"), held("Exemple"))
    assert not agree(says("Anna", "Exemple"), held("Exemple", "Louise"))


def test_both_names_are_shown_and_the_birth_date_is_a_finding_of_its_own():
    declared = says("Modèle", "Anna", born="1990-05-14")
    found = result_of("RN107", dossier(held("Exemple", "Anna", born="1990-05-15"), declared=declared)).findings
    assert [finding.declared.what for finding in found] == ["Anna Modèle", IncompleteDate("1990-05-14")]
    assert [finding.observed[0].what for finding in found] == ["Anna Exemple", IncompleteDate("1990-05-15")]
    assert [finding.declared.source.path for finding in found] == [
        "$.declaration.last_name", "$.declaration.birth_date"
    ]  # fmt: skip


@pytest.mark.parametrize(("declared", "registered", "expected"), [
    ("1990-05-14", "1990-05-14", PASSED), ("1990-05-14", "1990-05-15", FOUND), ("1990-05-14", "1990-05-00", PASSED),
    ("1990-05-14", "1990-00-00", PASSED), ("1990-05-14", "1990-06-00", FOUND), ("1990-00-00", "1991-00-00", FOUND),
    ("1990-05-14", "0000-00-00", PASSED), ("1990-05-14", None, PASSED), (None, "1990-05-14", PASSED),
])  # fmt: skip
def test_birth_dates_differ_only_where_that_is_certain(declared: str | None, registered: str | None, expected: object):
    inquiry = dossier(held(born=registered), declared=says("Exemple", born=declared))
    assert status_of("RN107", inquiry) is expected


def test_one_register_that_agrees_is_enough():
    two = (held("Modèle", "Anna", born="1990-05-15"), held("Exemple", "Anna", born="1990-05-14"))
    assert agree(says("Exemple", "Anna", born="1990-05-14"), *two)
    finding = finding_of("RN107", dossier(*two, declared=says("Autre", "Anna", born="1990-05-14")))
    assert {said.what for said in finding.observed} == {"Anna Exemple", "Anna Modèle"}


def test_what_was_not_asked_contradicts_nothing():
    known = held("Exemple", "Anna", born="1990-05-14")
    assert agree(says("Exemple"), known)
    assert agree(says(None, "Anna"), known)
    assert agree(says(None, born="1990-05-14"), known)
    assert finding_of("RN107", dossier(known, declared=says(None, "Louise"))).declared.what == "Louise"
    assert result_of("RN107", dossier(known)).skip.not_asked == ("last_name",)


def test_a_register_without_a_name_and_the_names_of_somebody_else_contradict_nothing():
    assert agree(says("Exemple", "Anna"), held(""))
    assert agree(says("Exemple", "Anna"), held("Modèle", "Louise", person=SPOUSE))
    assert status_of("RN107", dossier(consultations=(), declared=says("Exemple"))) is SKIPPED


def of_two(one: Identity, other: Identity) -> Dossier:
    return dossier(one, declared={"last_name": other.last_names[0], "first_names": other.first_names})


names = st.builds(
    lambda last, first: held(last, *first), values.texts().filter(bool), st.lists(values.texts(), max_size=3)
)


@given(names, names)
def test_it_does_not_matter_which_of_the_two_was_declared(one: Identity, other: Identity):
    assert status_of("RN107", of_two(one, other)) is status_of("RN107", of_two(other, one))


@given(names)
def test_a_name_may_always_be_itself_in_capitals_and_in_another_order(name: Identity):
    (last,), first = name.last_names, name.first_names
    assert may_be(last, first, name)
    assert may_be(last.upper(), tuple(each.upper() for each in reversed(first)), name)
    assert may_be(last, first, evolve(name, first_names=tuple(reversed(first))))
