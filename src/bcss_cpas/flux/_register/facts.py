"""What the information types say, as neutral facts: rows ordered in time, each with the place it was read from."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, TypeVar

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import (
    CardType,
    CivilState,
    FamilyRole,
    Nationality,
    RefugeeType,
    Register,
    Representation,
    ResidenceStatus,
    StayReason,
)
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts import address, household, identity
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._register.basics import AddressAbroad, CodeLabel, Information, Partner, PersonNumber, Relative
from bcss_cpas.flux._register.file import RegisterFile

I = TypeVar("I", bound=Information)  # noqa: E741 (a row of information)
Row = tuple[int, I, IncompleteDate | None]
"""Place in the message, row, and the day on which it stopped holding."""


def facts_of(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give every fact of a file."""
    for give in (_identity, _residence, _household, _stay, _documents):
        yield from give(file, person, source)


def _in_turn(rows: Sequence[I]) -> Iterator[Row[I]]:
    """Order rows of which one holds at a time: each ends where it was deleted, or where the next one starts."""
    ordered = sorted(enumerate(rows), key=lambda item: (_start(item[1]), -item[0]))
    ends = [row.date for _, row in ordered[1:]]
    for (place, row), end in zip_longest(ordered, ends):
        yield place, row, row.del_date or end


def _side_by_side(rows: Sequence[I]) -> Iterator[Row[I]]:
    """Take rows that hold together: each ends only where it was deleted."""
    for place, row in enumerate(rows):
        yield place, row, row.del_date


def _start(row: Information) -> str:
    return "" if row.date is None else row.date.iso


def _code(value: CodeLabel | None) -> str:
    return "" if value is None else value.code or ""


def _number(value: PersonNumber | Relative | Partner | None) -> Ssin | None:
    if isinstance(value, Relative | Partner):
        value = value.number
    return None if value is None else value.number


def _identity(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    holder = None if file.identification is None else file.identification.number
    for place, row, until in _in_turn(file.names):
        if until is None and row.name is not None:
            yield identity.Identity(
                person=person,
                source=source.at(f"{source.path}.names[{place}]"),
                last_names=tuple(part.label for part in row.name.last_names if part.label),
                first_names=tuple(part.label for part in row.name.first_names if part.label),
                birth_date=None if holder is None else holder.birth_date,
                sex=None if holder is None else holder.sex,
            )
    for place, death, until in _side_by_side(file.deceases):
        if until is None:
            yield identity.Death(person=person, source=source.at(f"{source.path}.deceases[{place}]"), on=death.date)
    for place, guardian, until in _side_by_side(file.guardians):
        yield identity.RepresentationBy(
            person=person,
            source=source.at(f"{source.path}.guardians[{place}]"),
            since=guardian.date,
            until=until,
            kind=Representation(_code(guardian.situation)),
            by=_number(guardian.number),
            remark=guardian.remark1,
        )
    for place, state, until in _in_turn(file.civil_states):
        yield identity.CivilStatus(
            person=person,
            source=source.at(f"{source.path}.civil_states[{place}]"),
            since=state.date,
            until=until,
            state=CivilState(_code(state.state)),
            spouse=_number(state.spouse),
        )


def _residence(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    for place, owner, until in _in_turn(file.residences):
        yield identity.FileOwner(
            person=person,
            source=source.at(f"{source.path}.residences[{place}]"),
            since=owner.date,
            until=until,
            **_keeper(_code(owner.municipality)),
        )
    for place, main, until in _in_turn(file.main_addresses):
        if main.address is not None:
            street = main.address.street
            yield address.Residence(
                person=person,
                source=source.at(f"{source.path}.main_addresses[{place}]"),
                since=main.date,
                until=until,
                address=address.Address(
                    main.address.zip_code,
                    None if street is None else street.label or street.remark,
                    main.address.house_number,
                    main.address.box,
                ),
            )
    declared = file.address_change_declaration
    if declared is not None and declared.address:
        yield address.AddressDeclaration(
            person=person,
            source=source.at(f"{source.path}.address_change_declaration"),
            since=declared.date,
            until=declared.del_date,
            text=declared.address,
        )
    for place, reference, until in _side_by_side(file.reference_addresses):
        yield address.ReferenceAddress(
            person=person,
            source=source.at(f"{source.path}.reference_addresses[{place}]"),
            since=reference.date,
            until=until,
        )
    for place, abroad, until in _in_turn(file.residences_abroad):
        if abroad.address is not None:
            yield _abroad(
                person, source.at(f"{source.path}.residences_abroad[{place}]"), abroad, until, abroad.address.address
            )
    for place, said, until in _in_turn(file.declared_addresses_abroad):
        yield _abroad(person, source.at(f"{source.path}.declared_addresses_abroad[{place}]"), said, until, said.address)
    for place, inquiry, until in _in_turn(file.investigations):
        if until is None and inquiry.result is not None:
            yield address.AddressInquiry(
                person=person,
                source=source.at(f"{source.path}.investigations[{place}]"),
                positive={"1": True, "2": False}.get(inquiry.result.code or ""),
            )


def _keeper(code: str) -> dict[str, Any]:
    """Tell a municipality from what may stand in its place: a status (99xxx, 992) or a country (three digits)."""
    status = ResidenceStatus(code)
    if status.known or status.value.startswith("99"):
        return {"status": status}
    return {"country": Nationality(code)} if status.value.startswith("00") else {"municipality": code}


def _abroad(
    person: Ssin, source: Source, row: Information, until: IncompleteDate | None, where: AddressAbroad | None
) -> Fact:
    lines = () if where is None else tuple(line for line in (where.line1, where.line2, where.line3) if line)
    return address.ResidenceAbroad(
        person=person,
        source=source,
        since=row.date,
        until=until,
        address=address.Address(country=None if where is None else _code(where.country) or None, lines=lines),
    )


def _household(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    for place, head, until in _in_turn(file.household_heads):
        number = _number(head.number)
        role = FamilyRole(_code(head.role))
        here = source.at(f"{source.path}.household_heads[{place}]")
        if number is None and role.kin != household.SELF:
            yield household.UnnamedHead(person=person, source=here, since=head.date, until=until, role=role)
        else:
            yield household.HouseholdLink(
                person=person, source=here, since=head.date, until=until, head=number or person, role=role
            )
    for place, member, until in _side_by_side(file.family_members):
        number = _number(member.number)
        role = FamilyRole(_code(member.role))
        here = source.at(f"{source.path}.family_members[{place}]")
        if number is None:
            yield household.UnnamedMember(person=person, source=here, since=member.date, until=until, role=role)
        else:
            yield household.HouseholdLink(
                person=number, source=here, since=member.date, until=until, head=person, role=role
            )
    for place, filiation, until in _side_by_side(file.filiations):
        for parent in (_number(filiation.parent1), _number(filiation.parent2)):
            if parent is not None:
                here = source.at(f"{source.path}.filiations[{place}]")
                yield household.ParentLink(person=person, source=here, since=filiation.date, until=until, parent=parent)
    for place, child, until in _side_by_side(file.descendent_filiations):
        if (number := _number(child.child)) is not None:
            here = source.at(f"{source.path}.descendent_filiations[{place}]")
            yield household.ParentLink(person=number, source=here, since=child.date, until=until, parent=person)
    for place, cohabitation, until in _in_turn(file.legal_cohabitations):
        if cohabitation.declaration is not None:
            yield household.Cohabitation(
                person=person,
                source=source.at(f"{source.path}.legal_cohabitations[{place}]"),
                since=cohabitation.date,
                until=until,
                partner=_number(cohabitation.declaration.partner),
            )
    for place, custody, until in _side_by_side(file.shared_hostings):
        if until is None:
            here = source.at(f"{source.path}.shared_hostings[{place}]")
            yield household.CustodyElsewhere(person=person, source=here, other=_number(custody.number))


def _stay(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    for place, held, until in _in_turn(file.nationalities):
        yield identity.NationalityHeld(
            person=person,
            source=source.at(f"{source.path}.nationalities[{place}]"),
            since=held.date,
            until=until,
            nationality=Nationality(_code(held.nationality)),
        )
    for place, inscribed, until in _in_turn(file.registration_registers):
        yield identity.RegisterHeld(
            person=person,
            source=source.at(f"{source.path}.registration_registers[{place}]"),
            since=inscribed.date,
            until=until,
            register=Register(_code(inscribed.register)),
        )
    for place, info, until in _side_by_side(file.special_infos):
        if info.limosa is not None and info.limosa.reason1 is not None:
            here = source.at(f"{source.path}.special_infos[{place}]")
            reason = StayReason(_code(info.limosa.reason1))
            yield identity.Stay(person=person, source=here, since=info.date, until=until, reason=reason)
    for place, refugee, until in _in_turn(file.refugee_types):
        here = source.at(f"{source.path}.refugee_types[{place}]")
        kind = RefugeeType(refugee.code or "")
        yield identity.Stay(person=person, source=here, since=refugee.date, until=until, refugee=kind)
    for place, charge, until in _in_turn(file.organizations_in_charge):
        yield identity.PlaceOfInscription(
            person=person,
            source=source.at(f"{source.path}.organizations_in_charge[{place}]"),
            since=charge.date,
            until=until,
            centre=charge.refugee_centre is not None,
            code=_code(charge.refugee_centre or charge.welfare_place),
        )


def _documents(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    for place, card, until in _in_turn(file.identity_cards):
        if until is None:
            yield identity.Document(
                person=person,
                source=source.at(f"{source.path}.identity_cards[{place}]"),
                kind=CardType(_code(card.kind)),
                number=card.card_number,
                issued=card.date,
                expires=None if card.expiry is None else card.expiry.date,
            )
    for place, permit, until in _in_turn(file.work_permits):
        if until is None:
            yield identity.Document(
                person=person,
                source=source.at(f"{source.path}.work_permits[{place}]"),
                number=permit.permit_number,
                issued=permit.date,
                expires=None if permit.expiry is None else permit.expiry.date,
            )
