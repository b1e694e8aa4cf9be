"""Addresses as people write them, and what the register still shows of a move."""

from datetime import timedelta
from random import Random

from attrs import evolve

from bcss_cpas.facts.address import Address
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.harmless.names import without_accents
from bcss_cpas.population.household import address
from bcss_cpas.population.pattern import Pattern, Topic, harmless
from bcss_cpas.population.records.held import Held

_SHORT = (
    ("Rue ", "R. "), ("Avenue ", "Av. "), ("Place ", "Pl. "), ("Chaussée ", "Ch. "), ("Saint-", "St "),
    ("Sint-", "St. "), ("Sankt-", "St. "), ("straße", "str."), ("straat", "str."), ("steenweg", "stwg"),
)  # fmt: skip


def abbreviated(street: str) -> str:
    """Write a street as on an envelope."""
    for long, short in _SHORT:
        street = street.replace(long, short)
    return street


def _at(draft: Draft, where: Address) -> Draft:
    return draft.declaring(address=where)


@harmless(Topic.ADDRESS)
def street_abbreviated(draft: Draft, _: Random) -> Draft | None:
    """The street was declared as people write it on an envelope."""
    home = draft.household.address
    short = abbreviated(home.street or "")
    return _at(draft, evolve(home, street=short)) if short != home.street else None


@harmless(Topic.ADDRESS)
def street_in_capitals(draft: Draft, _: Random) -> Draft | None:
    """The street was declared in capitals, without accents or hyphens."""
    home = draft.household.address
    plain = without_accents(home.street or "").replace("-", " ").replace("'", " ").upper()
    return _at(draft, evolve(home, street=plain))


@harmless(Topic.ADDRESS)
def box_behind_the_number(draft: Draft, rng: Random) -> Draft | None:
    """The box was declared together with the number."""
    home = draft.household.address
    if home.box is None:
        return None
    sign = rng.choice(("/", " bte ", " bus ", " b"))
    return _at(draft, evolve(home, number=f"{home.number}{sign}{home.box}", box=None))


@harmless(Topic.ADDRESS)
def box_left_out(draft: Draft, _: Random) -> Draft | None:
    """The box was not declared."""
    home = draft.household.address
    return None if home.box is None else _at(draft, evolve(home, box=None))


@harmless(Topic.ADDRESS)
def change_of_address_taken_up(draft: Draft, rng: Random) -> Draft | None:
    """TI 019 still shows the declaration of a move that the register has taken up since."""
    home, (lives,) = draft.household.address, draft.applicant.inscription.addresses
    text = f"{home.zip_code}(0000) {home.street},{home.number}"
    return draft.inscribed(pending=Held(text, lives.since - timedelta(days=rng.randint(0, 25))))


@harmless(Topic.ADDRESS)
def moved_before(draft: Draft, rng: Random) -> Draft | None:
    """The register shows an earlier residence."""
    (lives,) = draft.applicant.inscription.addresses
    before = address(rng, draft.household.municipality)
    earlier = Held(before, lives.since - timedelta(days=rng.randint(100, 900)))
    return draft.inscribed(addresses=(earlier, lives))


@harmless(Topic.ADDRESS, Topic.VISIT)
def visited_under_another_spelling(draft: Draft, _: Random) -> Draft | None:
    """The address of the home visit is written otherwise."""
    home, (visit,) = draft.household.address, draft.file.visits
    where = evolve(home, street=abbreviated(home.street or "").lower(), box=None)
    return draft.filed(visits=(evolve(visit, address=where),))


PATTERNS: tuple[Pattern, ...] = (
    street_abbreviated,
    street_in_capitals,
    box_behind_the_number,
    box_left_out,
    change_of_address_taken_up,
    moved_before,
    visited_under_another_spelling,
)
