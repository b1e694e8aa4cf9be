"""Who the person is, by whom represented, with what documents and stay: the facts of a register file."""

import pytest
from attrs import evolve

from bcss_cpas.codes.national_register import (
    CardType,
    CivilState,
    Nationality,
    RefugeeType,
    Register,
    Representation,
    StayReason,
)
from bcss_cpas.convert import from_json, to_json
from bcss_cpas.facts import identity
from bcss_cpas.flux._register import documents, foreigners
from bcss_cpas.flux._register import family as relatives
from bcss_cpas.flux._register import identity as persons
from bcss_cpas.flux._register.basics import CodeLabel, Expiry, FirstName, LastName, Partner, PersonNumber
from tests.flux.register import OTHER, PERSON, D, facts, times


def test_an_administrator_of_the_property_represents_the_person() -> None:
    row = relatives.Guardian(
        date=D("2022-02-01"), situation=CodeLabel(code="30"), number=PersonNumber(number=OTHER), remark1="Exemplaire"
    )
    (found,) = facts(identity.RepresentationBy, guardians=(row,))
    assert (found.kind, found.by, found.since, found.until) == (Representation("30"), OTHER, D("2022-02-01"), None)
    assert found.value("en") == "administrator of the property"
    assert "Exemplaire" not in repr(found)


def test_a_document_no_longer_held_is_no_fact() -> None:
    rows = (
        documents.IdentityCard(
            date=D("2020-01-15"), kind=CodeLabel(code="0"), card_number="599", expiry=Expiry(D("2030-01-15"))
        ),
        documents.IdentityCard(date=D("2010-01-10"), del_date=D("2020-01-15"), kind=CodeLabel(code="0000")),
    )
    (found,) = facts(identity.Document, identity_cards=rows)
    assert (found.kind, found.number, found.issued, found.expires) == (
        CardType("0000"), "599", D("2020-01-15"), D("2030-01-15")
    )  # fmt: skip


def test_a_work_permit_is_a_document_without_kind() -> None:
    row = documents.WorkPermit(date=D("2024-10-12"), permit_number="C-1", expiry=Expiry(None, "unlimited"))
    (found,) = facts(identity.Document, work_permits=(row,))
    assert (found.kind, found.number, found.expires) == (None, "C-1", None)


@pytest.mark.parametrize("centre", [True, False])
def test_the_obligatory_place_of_inscription_is_a_centre_or_a_cpas(centre: bool) -> None:
    place = {"refugee_centre" if centre else "welfare_place": CodeLabel(code="0999")}
    row = foreigners.OrganizationInCharge(date=D("2024-06-03"), **place)
    (found,) = facts(identity.PlaceOfInscription, organizations_in_charge=(row,))
    assert (found.centre, found.code, found.since) == (centre, "0999", D("2024-06-03"))


def test_the_stay_comes_from_its_reason_and_from_the_waiting_register() -> None:
    limosa = foreigners.SpecialInfo(date=D("2024-06-03"), limosa=foreigners.Limosa(reason1=CodeLabel(code="20000")))
    bare = foreigners.SpecialInfo(date=D("2023-06-03"), remark1="text")
    refugee = foreigners.RefugeeType(date=D("2024-05-30"), code="1")
    found = facts(identity.Stay, special_infos=(limosa, bare), refugee_types=(refugee,))
    assert [(fact.reason, fact.refugee) for fact in found] == [(StayReason("020000"), None), (None, RefugeeType("1"))]


def test_nationality_and_register_follow_one_another() -> None:
    nationalities = tuple(
        foreigners.Nationality(date=D(day), nationality=CodeLabel(code=code))
        for day, code in (("2020-05-05", "150"), ("1998-09-21", "251"))
    )
    registers = (documents.RegistrationRegister(date=D("2024-05-30"), register=CodeLabel(code="5")),)
    found = facts(identity.NationalityHeld, nationalities=nationalities)
    assert [fact.nationality for fact in found] == [Nationality("251"), Nationality("150")]
    assert times(found) == [("1998-09-21", "2020-05-05"), ("2020-05-05", None)]
    assert facts(identity.RegisterHeld, registration_registers=registers)[0].register == Register("05")


def test_a_nationality_that_our_list_does_not_name_is_said_as_the_reply_says_it() -> None:
    codes = (CodeLabel(code="251", label="Afghanistan"), CodeLabel(code="150", label="Belgique"), CodeLabel(code="111"))
    rows = (foreigners.Nationality(date=D(f"200{n}-05-05"), nationality=code) for n, code in enumerate(codes))
    found = facts(identity.NationalityHeld, nationalities=tuple(rows))
    assert [fact.label for fact in found] == ["Afghanistan", "Belgique", None]
    assert [fact.value("de") for fact in found] == ["Afghanistan", "Belgien", "«111»"]
    assert "Afghanistan" in repr(found[0])
    assert from_json(identity.NationalityHeld, to_json(found[0])).label == "Afghanistan"
    assert found[0] == evolve(found[0], label="Afganistan")  # a code is compared by its value alone


def test_the_last_name_counts_with_the_birth_date_of_the_file() -> None:
    rows = tuple(
        persons.Name(
            date=D(day),
            name=persons.GroupedName(last_names=(LastName(label=last),), first_names=(FirstName(label="Amélie"),)),
        )
        for day, last in (("2010-08-14", "Fictif"), ("1985-07-30", "Exemplaire"))
    )
    holder = persons.Identification(number=PersonNumber(number=PERSON, birth_date=D("1985-07-30")))
    (found,) = facts(identity.Identity, names=rows, identification=holder)
    assert (found.last_names, found.first_names, found.birth_date) == (("Fictif",), ("Amélie",), D("1985-07-30"))


def test_a_death_that_was_deleted_is_none() -> None:
    rows = (persons.Decease(date=D("2024-11-02")), persons.Decease(date=D("2023-01-01"), del_date=D("2023-01-05")))
    assert [fact.on for fact in facts(identity.Death, deceases=rows)] == [D("2024-11-02")]


def test_civil_states_follow_one_another_with_their_spouse() -> None:
    rows = (
        relatives.CivilState(date=D("2021-05-20"), state=CodeLabel(code="40")),
        relatives.CivilState(
            date=D("2010-08-14"), state=CodeLabel(code="20"), spouse=Partner(number=PersonNumber(number=OTHER))
        ),
    )
    found = facts(identity.CivilStatus, civil_states=rows)
    assert [(fact.state, fact.spouse) for fact in found] == [(CivilState("20"), OTHER), (CivilState("40"), None)]
    assert times(found) == [("2010-08-14", "2021-05-20"), ("2021-05-20", None)]
