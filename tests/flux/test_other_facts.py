"""The facts of an identification and of a list of registrations."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.gender import FEMALE
from bcss_cpas.codes.national_register import CivilState, Nationality
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts import address, identity
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import identify_person, manage_access
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import Description, StartingPeriod
from bcss_cpas.flux.identify_person import DiplomaticPost, GenderGiven, IdentifyPersonReply, LegalAddress, PersonFound
from bcss_cpas.flux.manage_access import Directory, ManageAccessReply, OriginalRequest, RegistrationFound
from tests.goldens import golden

PERSON, OTHER = Ssin.test(date(1985, 7, 30), 34), Ssin.test(date(1961, 12, 24), 77)
SOURCE = Source(Origin.FLUX, "identify_person")


def found(*persons: PersonFound) -> list[Any]:
    return list(identify_person.facts(IdentifyPersonReply(persons=persons), SOURCE))


def test_a_person_found_gives_identity_address_status_nationality_and_death() -> None:
    person = PersonFound(
        ssin=PERSON, last_name="EXEMPLAIRE", first_name="AMELIE", middle_name="ROSE",
        birth_date=IncompleteDate("1985-07-00"), gender=GenderGiven(value=FEMALE), civil_state=CivilState("40"),
        address=LegalAddress(country_code=150, postal_code="1000", street=(Description(lang="fr", text="RUE"),),
                             house_number="12", box="3"),
        decease_date=IncompleteDate("2024-00-00"), nationality_code=150,
    )  # fmt: skip
    assert found(person) == [
        identity.Identity(
            person=PERSON, source=SOURCE.at("$.persons[0]"), last_names=("EXEMPLAIRE",), first_names=("AMELIE", "ROSE"),
            birth_date=IncompleteDate("1985-07-00"), sex=FEMALE,
        ),
        address.Residence(
            person=PERSON, source=SOURCE.at("$.persons[0].address"), address=address.Address("1000", "RUE", "12", "3")
        ),
        identity.CivilStatus(
            person=PERSON, source=SOURCE.at("$.persons[0].civil_state"), state=CivilState("40")
        ),
        identity.NationalityHeld(
            person=PERSON, source=SOURCE.at("$.persons[0].nationality_code"), nationality=Nationality("150")
        ),
        identity.Death(
            person=PERSON, source=SOURCE.at("$.persons[0].decease_date"), on=IncompleteDate("2024-00-00")
        ),
    ]  # fmt: skip


def test_a_belgian_abroad_has_an_address_abroad() -> None:
    post = DiplomaticPost(country_code=103, post=1418, address="MUSTERSTRASSE 15 BERLIN")
    (abroad,) = (
        f for f in found(PersonFound(ssin=PERSON, diplomatic_post=post)) if not isinstance(f, identity.Identity)
    )
    assert isinstance(abroad, address.ResidenceAbroad)
    assert abroad.address == address.Address(country="103", lines=("MUSTERSTRASSE 15 BERLIN",))


def test_a_legal_address_in_another_country_is_not_taken_for_a_belgian_one() -> None:
    facts = found(PersonFound(ssin=PERSON, address=LegalAddress(country_code=111, postal_code="59000")))
    assert [fact.address.country for fact in facts if hasattr(fact, "address")] == ["111"]


def test_each_person_found_gives_facts_of_its_own_and_one_without_number_none() -> None:
    facts = found(PersonFound(ssin=PERSON, last_name="A"), PersonFound(last_name="B"), PersonFound(ssin=OTHER))
    assert [(fact.person, fact.source.path) for fact in facts] == [(PERSON, "$.persons[0]"), (OTHER, "$.persons[2]")]


def test_several_persons_leave_open_whom_the_message_is_about() -> None:
    assert read(golden("identify_person/two_found")).person is None
    assert read(golden("identify_person/found_in_three_languages")).person == PERSON


def registered(**given: Any) -> Registration:
    reply = ManageAccessReply(
        original_request=OriginalRequest(ssin=PERSON), registrations=(RegistrationFound(**{"purpose": 2, **given}),)
    )
    (fact,) = manage_access.facts(reply, SOURCE)
    assert isinstance(fact, Registration)
    return fact


@pytest.mark.parametrize(
    ("register", "org_unit", "sector"),
    [
        (Directory.SECONDARY, "0299900145", 17),
        (Directory.SECONDARY, "11", 17),
        (Directory.SECONDARY, None, 17),
        (Directory.PRIMARY, "11", 11),
        (Directory.PRIMARY, " 18 ", 18),
        (Directory.PRIMARY, "017", 17),
        (Directory.PRIMARY, "0299900145", None),
        (Directory.PRIMARY, "1234", None),
        (Directory.PRIMARY, "ONEM", None),
        (Directory.PRIMARY, "²", None),
        (Directory.PRIMARY, "", None),
        (Directory.PRIMARY, None, None),
        (Directory.ALL, "0299900145", None),
        (None, "0299900145", None),
    ],
)
def test_the_sector_is_told_by_the_directory_or_by_a_short_org_unit(
    register: Directory | None, org_unit: str | None, sector: int | None
) -> None:
    fact = registered(register=register, org_unit=org_unit)
    assert (fact.sector, fact.code, fact.org_unit, fact.register) == (sector, 2, org_unit, register)
    assert fact.quality == (None if sector is None else QualityCode(sector, 2))
    assert fact.value("fr") == "2" if sector is None else "2" in fact.value("fr")


def test_a_registration_holds_from_its_first_to_its_last_day() -> None:
    fact = registered(period=StartingPeriod(start=date(2025, 1, 6), end=date(2025, 4, 5)))
    assert (fact.start, fact.end, fact.person, fact.source.path) == (
        date(2025, 1, 6), date(2025, 4, 5), PERSON, "$.registrations[0]"
    )  # fmt: skip
    assert [fact.active_on(date(2025, 4, day)) for day in (5, 6)] == [True, False]


def test_a_registration_without_period_counts_as_running() -> None:
    assert registered().active_on(date(2025, 1, 1))


def test_registrations_without_code_or_without_person_give_no_fact() -> None:
    rows = (RegistrationFound(purpose=None), RegistrationFound(purpose=-1), RegistrationFound(purpose=0))
    asked = OriginalRequest(ssin=PERSON)
    facts = manage_access.facts(ManageAccessReply(original_request=asked, registrations=rows), SOURCE)
    assert [fact.source.path for fact in facts] == ["$.registrations[2]"]
    assert list(manage_access.facts(ManageAccessReply(registrations=rows), SOURCE)) == []
