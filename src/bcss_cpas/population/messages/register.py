"""RetrieveTIGroups: the file of a person in the national register."""

from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.address import Address
from bcss_cpas.flux._register.basics import CodeLabel, Expiry, FirstName, LastName, Partner, PersonNumber
from bcss_cpas.flux._register.documents import IdentityCard, RegistrationRegister
from bcss_cpas.flux._register.family import CivilState, FamilyMember, Guardian, HouseholdHead, SharedHosting
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._register.foreigners import Nationality, OrganizationInCharge
from bcss_cpas.flux._register.identity import (
    DeathCertificate,
    Decease,
    GroupedName,
    Identification,
    Name,
)
from bcss_cpas.flux._register.residence import (
    AddressChangeDeclaration,
    BelgianAddress,
    MainAddress,
    Residence,
    Street,
)
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply, SearchInformation
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.household import SELF
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.persona import Persona
from bcss_cpas.population.records.held import Held
from bcss_cpas.population.records.inscription import Card, PlaceOfInscription, Status
from bcss_cpas.population.situation import Situation


def _echo(_: Draft, person: Ssin) -> Fields:
    return {"search_information": SearchInformation(ssin=person, language="fr", history=True)}


def _data(draft: Draft, situation: Situation) -> Fields:
    return {"file": RegisterFile(**_own(situation), **_household(draft, situation.persona))}


def _own(situation: Situation) -> Fields:
    """Give what the file says of the person alone."""
    persona, held = situation.persona, situation.inscription
    return {
        "identification": Identification(
            number=PersonNumber(number=persona.ssin, birth_date=held.birth, sex=persona.sex)
        ),
        "residences": tuple(
            Residence(municipality=_coded(row.what), fusion="0", language="1", **_dates(row)) for row in held.keepers
        ),
        "names": (Name(date=held.birth, name=_name(persona)),),
        "address_change_declaration": None
        if held.pending is None
        else AddressChangeDeclaration(address=held.pending.what, **_dates(held.pending)),
        "main_addresses": tuple(MainAddress(address=_address(row.what), **_dates(row)) for row in held.addresses),
        "nationalities": tuple(
            Nationality(nationality=_coded(row.what.value), **_dates(row)) for row in held.nationalities
        ),
        "guardians": tuple(Guardian(situation=_coded(row.what), **_dates(row)) for row in held.guardians),
        "civil_states": tuple(_civil_state(row) for row in held.civil_states),
        "deceases": () if held.died is None else (_decease(held.died),),
        "identity_cards": tuple(_card(row) for row in held.cards),
        "organizations_in_charge": tuple(_place(row) for row in held.places),
        "shared_hostings": tuple(
            SharedHosting(date=held.birth, role=_coded("01"), number=PersonNumber(number=other))
            for other in held.shared
        ),
        "registration_registers": (RegistrationRegister(date=held.birth, register=_coded(held.register)),),
    }


def _household(draft: Draft, persona: Persona) -> Fields:
    """Give the household: the reference person in each file, the members in that of the reference person."""
    lives = draft.household
    me = next(each for each in lives.members if each.persona == persona)
    head = HouseholdHead(date=_day(me.since), role=_coded(me.role.value), number=PersonNumber(number=lives.head.ssin))
    if me.role != SELF:
        return {"household_heads": (head,)}
    members = [
        FamilyMember(
            date=_day(each.since),
            role=_coded(each.role.value),
            number=PersonNumber(number=each.persona.ssin),
            name=_name(each.persona),
        )
        for each in lives.members[1:]
    ]
    former = (
        FamilyMember(role=_coded("12"), number=PersonNumber(number=row.what), **_dates(row))
        for row in draft.of(persona.ssin).inscription.former_members
    )
    return {"household_heads": (head,), "family_members": (*members, *former)}


def _coded(code: str) -> CodeLabel:
    """Give a code with a label, which the schema asks for: what it says plays no part."""
    return CodeLabel(code=code, label=f"code {code}")


def _day(day: Any) -> IncompleteDate:
    return IncompleteDate(day.isoformat())


def _dates(row: Held[Any]) -> Fields:
    return {"date": _day(row.since), "del_date": None if row.until is None else _day(row.until)}


def _name(persona: Persona) -> GroupedName:
    first = tuple(FirstName(codes=("00999001",), label=each) for each in persona.first_names)
    return GroupedName(last_names=(LastName(codes=("10999001",), label=persona.last_name),), first_names=first)


def _address(where: Address) -> BelgianAddress:
    return BelgianAddress(
        zip_code=where.zip_code,
        street=Street(code=f"{where.zip_code}0001", label=where.street),
        house_number=where.number,
        box=where.box,
    )


def _civil_state(row: Held[Status]) -> CivilState:
    spouse = row.what.spouse
    return CivilState(
        state=_coded(row.what.state.value),
        spouse=None if spouse is None else Partner(number=PersonNumber(number=spouse)),
        **_dates(row),
    )


def _card(row: Held[Card]) -> IdentityCard:
    return IdentityCard(
        kind=_coded(row.what.kind),
        card_number=row.what.number,
        expiry=Expiry(_day(row.what.expires)),
        **_dates(row),
    )


def _decease(on: Any) -> Decease:
    return Decease(date=_day(on), certificate=DeathCertificate(act_number="00001", place=_coded("62063")))


def _place(row: Held[PlaceOfInscription]) -> OrganizationInCharge:
    where = _coded(row.what.code)
    if row.what.centre:
        return OrganizationInCharge(refugee_centre=where, **_dates(row))
    return OrganizationInCharge(welfare_place=where, **_dates(row))


REGISTER = Soa(
    flux="retrieve_ti_groups", reply=RetrieveTIGroupsReply, echo=_echo, data=_data, legal_context="social issues"
)
