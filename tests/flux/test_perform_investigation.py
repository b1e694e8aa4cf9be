"""What a social and financial investigation gives: household, persons, addresses, waiting register."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.gender import FEMALE
from bcss_cpas.codes.national_register import CivilState, FamilyRole, Nationality, RefugeeType
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts import address, household, identity
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import perform_investigation
from bcss_cpas.flux._investigation import citizen as people
from bcss_cpas.flux._investigation import waiting_register as waiting
from bcss_cpas.flux._investigation.groups import AddressHistory, FamilyComposition, FamilyMember
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import AuthorizedUser, Description, RequestContext
from bcss_cpas.flux._write import write
from bcss_cpas.flux.identify_person import GenderGiven
from bcss_cpas.flux.perform_investigation import PerformInvestigationReply, PerformInvestigationRequest
from bcss_cpas.testing import values

PERSON, PARTNER, CHILD = (Ssin.test(date(year, month, 9), 21) for year, month in ((1984, 2), (1986, 11), (2012, 7)))
SOURCE = Source(Origin.FLUX, "perform_investigation")


def told(**groups: Any) -> list[Any]:
    return list(perform_investigation.facts(PerformInvestigationReply(ssin=PERSON, **groups), SOURCE))


def member(ssin: Ssin | None, role: str | None, since: date | None = None) -> FamilyMember:
    return FamilyMember(ssin=ssin, role=None if role is None else FamilyRole(role), entry_date=since)


def living(*members: FamilyMember) -> list[Any]:
    return told(family=FamilyComposition(members=members))


def standard(modified: str | None = None, country: int | None = 150, **given: Any) -> people.StandardAddress:
    day = None if modified is None else IncompleteDate(modified)
    return people.StandardAddress(modified=day, country=people.Location(code=country), **given)


def test_a_household_is_told_towards_its_head() -> None:
    members = (member(PARTNER, "01", date(2010, 6, 15)), member(PERSON, "02"), member(CHILD, "03"))
    links = [(fact.person, fact.head, fact.role.value, fact.since) for fact in living(*members)]
    assert links == [
        (PARTNER, PARTNER, "01", IncompleteDate("2010-06-15")), (PERSON, PARTNER, "02", None),
        (CHILD, PARTNER, "03", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "members",
    [
        (member(PERSON, "03"), member(CHILD, "03")),
        (member(PERSON, "01"), member(CHILD, "01")),
        (member(PERSON, "03"), member(None, "01")),
    ],
)
def test_a_household_whose_head_is_not_told_names_none(members: tuple[FamilyMember, ...]) -> None:
    facts = living(*members)
    assert {type(fact) for fact in facts} == {household.UnnamedHead}
    assert [fact.person for fact in facts] == [each.ssin for each in members if each.ssin]


def test_a_member_without_number_or_role_gives_no_fact() -> None:
    facts = living(member(PERSON, "01"), member(None, "02"), member(CHILD, None))
    assert [fact.source.path for fact in facts] == ["$.family.members[0]"]


def test_a_citizen_gives_identity_status_death_and_nationality() -> None:
    one = people.Citizen(
        ssin=PERSON, name=people.Name(last_name="FICTIVE", first_name="SAMIRA", middle_name="ROSE"),
        gender=GenderGiven(value=FEMALE), birth=people.BirthOrDecease(date=IncompleteDate("1984-02-00")),
        civil_state=people.CivilStateHeld(
            code=CivilState("20"), modified=IncompleteDate("2011-09-03"), partner=people.Partner(ssin=PARTNER)
        ),
        decease=people.BirthOrDecease(date=IncompleteDate("2025-01-28")),
        nationality=people.NationalityHeld(code=9, modified=IncompleteDate("1984-02-09")),
    )  # fmt: skip
    here = SOURCE.at("$.citizens[0]")
    assert told(citizens=(one,)) == [
        identity.Identity(
            person=PERSON, source=here, last_names=("FICTIVE",), first_names=("SAMIRA", "ROSE"),
            birth_date=IncompleteDate("1984-02-00"), sex=FEMALE,
        ),
        identity.CivilStatus(
            person=PERSON, source=here.at(f"{here.path}.civil_state"), state=CivilState("20"), spouse=PARTNER,
            since=IncompleteDate("2011-09-03"),
        ),
        identity.Death(person=PERSON, source=here.at(f"{here.path}.decease"), on=IncompleteDate("2025-01-28")),
        identity.NationalityHeld(
            person=PERSON, source=here.at(f"{here.path}.nationality"), nationality=Nationality("009"),
            since=IncompleteDate("1984-02-09"),
        ),
    ]  # fmt: skip


def test_a_citizen_of_whom_little_is_known_gives_little() -> None:
    bare = people.Citizen(
        ssin=PERSON, name=people.Name(), civil_state=people.CivilStateHeld(), nationality=people.NationalityHeld()
    )
    unmarried = people.Citizen(ssin=CHILD, civil_state=people.CivilStateHeld(code=CivilState("10")))
    nobody = people.Citizen(name=people.Name(last_name="FICTIVE"))
    who, state = told(citizens=(bare, unmarried, nobody))
    assert who == identity.Identity(person=PERSON, source=SOURCE.at("$.citizens[0]"))
    assert (state.person, state.spouse) == (CHILD, None)


def test_the_legal_address_of_a_citizen_counts_where_no_history_came() -> None:
    known = people.AddressInformation(standard=standard("2019-05-02", house_number="12"))
    citizens = tuple(people.Citizen(ssin=each, addresses=known) for each in (PERSON, PARTNER))
    histories = (
        AddressHistory(ssin=PERSON, legal=(standard("2019-05-02"),)),
        AddressHistory(ssin=PARTNER, declared=(standard(),)),
    )
    facts = told(citizens=citizens, address_histories=histories)
    assert [(fact.person, fact.source.path) for fact in facts] == [
        (PARTNER, "$.citizens[1].addresses.standard"), (PERSON, "$.address_histories[0].legal[0]"),
    ]  # fmt: skip
    assert facts[0].since == IncompleteDate("2019-05-02")


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({"country": people.Location(code=103), "address": "MUSTERSTRASSE 15"}, ("103", ("MUSTERSTRASSE 15",))),
        ({"address": ""}, (None, ())),
        ({"country": people.Location()}, (None, ())),
    ],
)
def test_a_belgian_abroad_has_an_address_abroad(given: dict[str, Any], where: tuple[Any, Any]) -> None:
    known = people.AddressInformation(diplomatic=people.PlainTextAddress(**given))
    (fact,) = told(citizens=(people.Citizen(ssin=PERSON, addresses=known),))
    assert isinstance(fact, address.ResidenceAbroad)
    assert (fact.address.country, fact.address.lines) == where


def test_an_address_is_read_in_its_parts() -> None:
    here = standard(
        municipality=people.Municipality(code=63999, postal_code="4999"),
        street=people.Location(descriptions=(Description(text=""), Description(lang="nl", text="VOORBEELDSTRAAT"))),
        house_number="4", box="2",
    )  # fmt: skip
    (fact,) = told(address_histories=(AddressHistory(ssin=PERSON, legal=(here,)),))
    assert fact.address == address.Address("4999", "VOORBEELDSTRAAT", "4", "2")


@pytest.mark.parametrize(("country", "expected"), [(150, None), (None, None), (111, "111")])
def test_an_address_in_another_country_is_not_taken_for_a_belgian_one(
    country: int | None, expected: str | None
) -> None:
    history = AddressHistory(ssin=PERSON, legal=(standard(country=country), people.StandardAddress()))
    first, second = sorted(told(address_histories=(history,)), key=lambda fact: str(fact.source.path))
    assert (first.address.country, second.address.country) == (expected, None)


@given(st.lists(st.dates(date(1950, 1, 1), date(2030, 1, 1)), min_size=1, max_size=6, unique=True))
def test_a_history_has_no_gap_and_one_address_at_a_time(days: list[date]) -> None:
    rows = tuple(standard(day.isoformat()) for day in days)
    facts = told(address_histories=(AddressHistory(ssin=PERSON, legal=rows),))
    assert [str(fact.since) for fact in facts] == sorted(day.isoformat() for day in days)
    assert [fact.until for fact in facts] == [*(fact.since for fact in facts[1:]), None]
    assert {fact.source.path for fact in facts} == {
        f"$.address_histories[0].legal[{place}]" for place in range(len(days))
    }


def test_rows_of_one_day_are_taken_in_the_order_newest_first() -> None:
    rows = (standard("2019-05-02", box="new"), standard("2019-05-02", box="old"))
    facts = told(address_histories=(AddressHistory(ssin=PERSON, legal=rows),))
    assert [fact.address.box for fact in facts] == ["old", "new"]


def test_the_municipality_that_keeps_the_file_is_told_by_five_digits() -> None:
    managers = (people.ManagerLocation(code=4999), people.ManagerLocation())
    (fact,) = told(
        address_histories=(AddressHistory(ssin=PERSON, managers=managers), AddressHistory(managers=managers))
    )
    assert (fact.municipality, fact.source.path) == ("04999", "$.address_histories[0].managers[0]")


def test_the_waiting_register_gives_the_quality_and_the_cpas() -> None:
    register = waiting.WaitRegister(
        ssin=PERSON,
        situations=(
            waiting.RefugeeSituation(demand_date=IncompleteDate("2024-03-18"), quality=RefugeeType("1")),
            waiting.RefugeeSituation(demand_date=IncompleteDate("2022-01-05"), quality=RefugeeType("2")),
            waiting.RefugeeSituation(),
        ),
        institutions=(
            waiting.RefugeeInstitution(type_of_aid="2"),
            waiting.RefugeeInstitution(cpas_code="63999", inscribed=IncompleteDate("2024-12-01")),
        ),
    )
    facts = told(wait_registers=(register, waiting.WaitRegister(situations=register.situations)))
    assert [(fact.source.path, str(fact.since), str(fact.until)) for fact in facts] == [
        ("$.wait_registers[0].situations[1]", "2022-01-05", "2024-03-18"),
        ("$.wait_registers[0].situations[0]", "2024-03-18", "None"),
        ("$.wait_registers[0].institutions[1]", "2024-12-01", "None"),
    ]
    assert (facts[0].refugee, facts[2].centre, facts[2].code) == (RefugeeType("2"), False, "63999")


ALL: dict[str, Any] = {
    "family": FamilyComposition(members=(member(PERSON, "01"),)),
    "citizens": (people.Citizen(ssin=PERSON),),
    "address_histories": (AddressHistory(ssin=PERSON),),
}


@pytest.mark.parametrize(
    ("groups", "kind"),
    [
        (ALL, OutcomeKind.DATA),
        *(({name: ALL[name]}, OutcomeKind.PARTIAL) for name in ALL),
        ({"wait_registers": (waiting.WaitRegister(ssin=PERSON),)}, OutcomeKind.PARTIAL),
        ({}, OutcomeKind.UNCLASSIFIED),
    ],
)
def test_a_group_that_did_not_come_says_nothing(groups: dict[str, Any], kind: OutcomeKind) -> None:
    message = read(write(PerformInvestigationReply(ssin=PERSON, **groups)))
    assert message.outcome is not None
    assert message.outcome.kind is kind
    assert message.person == PERSON


@given(values.ssins(), st.none() | st.booleans())
def test_a_request_goes_in_the_envelope_of_its_service(person: Ssin, family: bool | None) -> None:
    user = AuthorizedUser(user_id="79620160206", email="service.social@cpas.example", matrix_id=17)
    request = PerformInvestigationRequest(ssin=person, family_composition=family)
    message = read(write(request, "ssdn", RequestContext(user=user)))
    (envelope,) = message.envelope
    assert [(each.service_id, each.version) for each in envelope.services] == [
        ("OCMWCPASPerformInvestigation", "20080604")
    ]
    assert (message.content, message.person) == (request, person)


def kinds(**groups: Any) -> tuple[type[Any], ...]:
    return perform_investigation.FLUX.kinds(PerformInvestigationReply(ssin=PERSON, **groups))


def test_a_group_that_did_not_come_is_not_known() -> None:
    assert kinds() == ()
    assert kinds(family=FamilyComposition(members=(member(PERSON, "01"),))) == (household.HouseholdLink,)
    assert kinds(citizens=(people.Citizen(ssin=PERSON, name=people.Name()),)) == (identity.Identity,)
    assert kinds(address_histories=(AddressHistory(ssin=PERSON, legal=(standard(),)),)) == (address.Residence,)


def test_a_household_whose_head_is_not_told_links_nobody() -> None:
    assert kinds(family=FamilyComposition(members=(member(PERSON, "03"), member(CHILD, "03")))) == ()
