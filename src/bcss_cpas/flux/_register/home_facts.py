"""Where and with whom a person lives, as the register says it, in neutral facts."""

from collections.abc import Iterator
from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import FamilyRole, Nationality, ResidenceStatus
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts import address, household, identity
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._register.basics import AddressAbroad, Information
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._register.rows import code_of, in_turn, label_of, number_of, side_by_side


def residence_of(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give which municipality keeps the file, where the person lives, and what was declared of that."""
    for place, owner, until in in_turn(file.residences):
        yield identity.FileOwner(
            person=person,
            source=source.inside(f".residences[{place}]"),
            since=owner.date,
            until=until,
            label=label_of(owner.municipality),
            **_keeper(code_of(owner.municipality)),
        )
    for place, main, until in in_turn(file.main_addresses):
        if main.address is not None:
            street = main.address.street
            yield address.Residence(
                person=person,
                source=source.inside(f".main_addresses[{place}]"),
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
            source=source.inside(".address_change_declaration"),
            since=declared.date,
            until=declared.del_date,
            text=declared.address,
        )
    for place, reference, until in side_by_side(file.reference_addresses):
        yield address.ReferenceAddress(
            person=person,
            source=source.inside(f".reference_addresses[{place}]"),
            since=reference.date,
            until=until,
        )
    for place, abroad, until in in_turn(file.residences_abroad):
        if abroad.address is not None:
            yield _abroad(person, source.inside(f".residences_abroad[{place}]"), abroad, until, abroad.address.address)
    for place, said, until in in_turn(file.declared_addresses_abroad):
        yield _abroad(person, source.inside(f".declared_addresses_abroad[{place}]"), said, until, said.address)
    for place, inquiry, until in in_turn(file.investigations):
        if until is None and inquiry.result is not None:
            yield address.AddressInquiry(
                person=person,
                source=source.inside(f".investigations[{place}]"),
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
        address=address.Address(country=None if where is None else code_of(where.country) or None, lines=lines),
    )


def household_of(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give with whom the person lives, and who the parents and children are."""
    for place, head, until in in_turn(file.household_heads):
        number = number_of(head.number)
        role = FamilyRole(code_of(head.role))
        here = source.inside(f".household_heads[{place}]")
        if number is None and role.kin != household.SELF:
            yield household.UnnamedHead(person=person, source=here, since=head.date, until=until, role=role)
        else:
            yield household.HouseholdLink(
                person=person, source=here, since=head.date, until=until, head=number or person, role=role
            )
    for place, member, until in side_by_side(file.family_members):
        number = number_of(member.number)
        role = FamilyRole(code_of(member.role))
        here = source.inside(f".family_members[{place}]")
        if number is None:
            yield household.UnnamedMember(person=person, source=here, since=member.date, until=until, role=role)
        else:
            yield household.HouseholdLink(
                person=number, source=here, since=member.date, until=until, head=person, role=role
            )
    for place, filiation, until in side_by_side(file.filiations):
        for parent in (number_of(filiation.parent1), number_of(filiation.parent2)):
            if parent is not None:
                here = source.inside(f".filiations[{place}]")
                yield household.ParentLink(person=person, source=here, since=filiation.date, until=until, parent=parent)
    for place, child, until in side_by_side(file.descendent_filiations):
        if (number := number_of(child.child)) is not None:
            here = source.inside(f".descendent_filiations[{place}]")
            yield household.ParentLink(person=number, source=here, since=child.date, until=until, parent=person)
    for place, cohabitation, until in in_turn(file.legal_cohabitations):
        if cohabitation.declaration is not None:
            yield household.Cohabitation(
                person=person,
                source=source.inside(f".legal_cohabitations[{place}]"),
                since=cohabitation.date,
                until=until,
                partner=number_of(cohabitation.declaration.partner),
            )
    for place, custody, until in side_by_side(file.shared_hostings):
        if until is None:
            here = source.inside(f".shared_hostings[{place}]")
            yield household.CustodyElsewhere(person=person, source=here, other=number_of(custody.number))
