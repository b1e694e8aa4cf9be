"""What an investigation says, as neutral facts; rows of a history end where the next one starts."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import Nationality
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts import address, household, identity
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import in_turn, on
from bcss_cpas.flux._investigation.citizen import Citizen, PlainTextAddress, StandardAddress
from bcss_cpas.flux._investigation.groups import AddressHistory, FamilyComposition
from bcss_cpas.flux._investigation.waiting_register import WaitRegister

BELGIUM = 150


def of_household(family: FamilyComposition, source: Source) -> Iterator[Fact]:
    """Give the place of each member; towards nobody where the head is not told apart."""
    heads = {each.ssin for each in family.members if each.role is not None and each.role.kin == household.SELF}
    head = next(iter(heads)) if len(heads) == 1 else None
    for place, member in enumerate(family.members):
        here, since = source.inside(f".members[{place}]"), on(member.entry_date)
        if member.ssin is None or member.role is None:
            continue
        if head is None:
            yield household.UnnamedHead(person=member.ssin, source=here, since=since, role=member.role)
        else:
            yield household.HouseholdLink(person=member.ssin, source=here, since=since, head=head, role=member.role)


def of_citizen(citizen: Citizen, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give who a person is; the addresses come apart."""
    name, birth = citizen.name, citizen.birth
    if name is not None:
        yield identity.Identity(
            person=person,
            source=source,
            last_names=(name.last_name,) if name.last_name else (),
            first_names=tuple(each for each in (name.first_name, name.middle_name) if each),
            birth_date=None if birth is None else birth.date,
            sex=None if citizen.gender is None else citizen.gender.value,
        )
    state, held = citizen.civil_state, citizen.nationality
    if state is not None and state.code is not None:
        yield identity.CivilStatus(
            person=person,
            source=source.inside(".civil_state"),
            since=state.modified,
            state=state.code,
            spouse=None if state.partner is None else state.partner.ssin,
        )
    if citizen.decease is not None:
        here = source.inside(".decease")
        yield identity.Death(person=person, source=here, on=citizen.decease.date)
    if held is not None and held.code is not None:
        yield identity.NationalityHeld(
            person=person,
            source=source.inside(".nationality"),
            since=held.modified,
            nationality=Nationality(str(held.code)),
        )


def of_addresses(citizen: Citizen, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give the legal address of a person whose history did not come."""
    known = citizen.addresses
    if known is not None and known.standard is not None:
        here = source.inside(".addresses.standard")
        yield address.Residence(
            person=person, source=here, since=known.standard.modified, address=_address(known.standard)
        )
    if known is not None and known.diplomatic is not None:
        here = source.inside(".addresses.diplomatic")
        yield address.ResidenceAbroad(
            person=person, source=here, since=known.diplomatic.modified, address=_line(known.diplomatic)
        )


def of_history(history: AddressHistory, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give where a person lived, and which municipality kept the file; declared addresses are no residence."""
    for place, row, until in in_turn(history.legal, lambda each: each.modified):
        here = source.inside(f".legal[{place}]")
        yield address.Residence(person=person, source=here, since=row.modified, until=until, address=_address(row))
    for place, manager, until in in_turn(history.managers, lambda each: each.modified):
        if manager.code is not None:
            yield identity.FileOwner(
                person=person,
                source=source.inside(f".managers[{place}]"),
                since=manager.modified,
                until=until,
                municipality=f"{manager.code:05}",
            )


def of_waiting(register: WaitRegister, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give the quality of an applicant for asylum, and the CPAS where he or she is inscribed."""
    for place, situation, until in in_turn(register.situations, lambda each: each.demand_date):
        if situation.quality is not None:
            yield identity.Stay(
                person=person,
                source=source.inside(f".situations[{place}]"),
                since=situation.demand_date,
                until=until,
                refugee=situation.quality,
            )
    for place, institution in enumerate(register.institutions):
        if institution.cpas_code is not None:
            yield identity.PlaceOfInscription(
                person=person,
                source=source.inside(f".institutions[{place}]"),
                since=institution.inscribed,
                until=institution.removed,
                centre=False,
                code=institution.cpas_code,
            )


def _address(given: StandardAddress) -> address.Address:
    country = None if given.country is None else given.country.code
    return address.Address(
        None if given.municipality is None else given.municipality.postal_code,
        None if given.street is None else given.street.name,
        given.house_number,
        given.box,
        country=None if country in (None, BELGIUM) else str(country),
    )


def _line(given: PlainTextAddress) -> address.Address:
    country = None if given.country is None else given.country.code
    return address.Address(
        country=None if country is None else str(country), lines=(given.address,) if given.address else ()
    )
