"""What the information types say, as neutral facts: rows ordered in time, each with the place it was read from."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import (
    CardType,
    CivilState,
    Nationality,
    RefugeeType,
    Register,
    Representation,
    StayReason,
)
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts import identity
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._register.home_facts import household_of, residence_of
from bcss_cpas.flux._register.rows import code_of, in_turn, label_of, number_of, side_by_side


def facts_of(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give every fact of a file."""
    for give in (_identity, residence_of, household_of, _stay, _documents):
        yield from give(file, person, source)


def _identity(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    holder = None if file.identification is None else file.identification.number
    for place, row, until in in_turn(file.names):
        if until is None and row.name is not None:
            yield identity.Identity(
                person=person,
                source=source.inside(f".names[{place}]"),
                last_names=tuple(part.label for part in row.name.last_names if part.label),
                first_names=tuple(part.label for part in row.name.first_names if part.label),
                birth_date=None if holder is None else holder.birth_date,
                sex=None if holder is None else holder.sex,
            )
    for place, death, until in side_by_side(file.deceases):
        if until is None:
            yield identity.Death(person=person, source=source.inside(f".deceases[{place}]"), on=death.date)
    for place, guardian, until in side_by_side(file.guardians):
        yield identity.RepresentationBy(
            person=person,
            source=source.inside(f".guardians[{place}]"),
            since=guardian.date,
            until=until,
            kind=Representation(code_of(guardian.situation)),
            by=number_of(guardian.number),
            remark=guardian.remark1,
        )
    for place, state, until in in_turn(file.civil_states):
        yield identity.CivilStatus(
            person=person,
            source=source.inside(f".civil_states[{place}]"),
            since=state.date,
            until=until,
            state=CivilState(code_of(state.state)),
            spouse=number_of(state.spouse),
        )


def _stay(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    for place, held, until in in_turn(file.nationalities):
        yield identity.NationalityHeld(
            person=person,
            source=source.inside(f".nationalities[{place}]"),
            since=held.date,
            until=until,
            nationality=Nationality(code_of(held.nationality)),
            label=label_of(held.nationality),
        )
    for place, inscribed, until in in_turn(file.registration_registers):
        yield identity.RegisterHeld(
            person=person,
            source=source.inside(f".registration_registers[{place}]"),
            since=inscribed.date,
            until=until,
            register=Register(code_of(inscribed.register)),
        )
    for place, info, until in side_by_side(file.special_infos):
        if info.limosa is not None and info.limosa.reason1 is not None:
            here = source.inside(f".special_infos[{place}]")
            reason = StayReason(code_of(info.limosa.reason1))
            yield identity.Stay(person=person, source=here, since=info.date, until=until, reason=reason)
    for place, refugee, until in in_turn(file.refugee_types):
        here = source.inside(f".refugee_types[{place}]")
        kind = RefugeeType(refugee.code or "")
        yield identity.Stay(person=person, source=here, since=refugee.date, until=until, refugee=kind)
    for place, charge, until in in_turn(file.organizations_in_charge):
        yield identity.PlaceOfInscription(
            person=person,
            source=source.inside(f".organizations_in_charge[{place}]"),
            since=charge.date,
            until=until,
            centre=charge.refugee_centre is not None,
            code=code_of(charge.refugee_centre or charge.welfare_place),
        )


def _documents(file: RegisterFile, person: Ssin, source: Source) -> Iterator[Fact]:
    for place, card, until in in_turn(file.identity_cards):
        if until is None:
            yield identity.Document(
                person=person,
                source=source.inside(f".identity_cards[{place}]"),
                kind=CardType(code_of(card.kind)),
                number=card.card_number,
                issued=card.date,
                expires=None if card.expiry is None else card.expiry.date,
            )
    for place, permit, until in in_turn(file.work_permits):
        if until is None:
            yield identity.Document(
                person=person,
                source=source.inside(f".work_permits[{place}]"),
                number=permit.permit_number,
                issued=permit.date,
                expires=None if permit.expiry is None else permit.expiry.date,
            )
