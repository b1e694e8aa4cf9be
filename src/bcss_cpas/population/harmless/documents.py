"""Civil status, nationality, cards and what is over in the register."""

from datetime import timedelta
from random import Random

from attrs import evolve

from bcss_cpas.codes.national_register import CivilState, Nationality
from bcss_cpas.population.chance import day_between, digits
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.inscribing import DIVORCED, FOREIGN_CARD
from bcss_cpas.population.pattern import Pattern, Topic, harmless
from bcss_cpas.population.persona import FOREIGN
from bcss_cpas.population.records.held import Held
from bcss_cpas.population.records.inscription import Card, PlaceOfInscription

_DAY = timedelta(days=1)
_YEAR = timedelta(days=365)


@harmless(Topic.CIVIL_STATE)
def divorce_under_its_other_code(draft: Draft, _: Random) -> Draft | None:
    """The register has the newer code of a divorce, the declaration the older one."""
    *earlier, last = draft.applicant.inscription.civil_states
    if last.what.state != DIVORCED:
        return None
    newer = Held(evolve(last.what, state=CivilState("41")), last.since)
    return draft.inscribed(civil_states=(*earlier, newer))


@harmless(Topic.CIVIL_STATE)
def civil_status_of_the_day_before(draft: Draft, _: Random) -> Draft | None:
    """The civil status changed between the declaration and the consultation."""
    rows = draft.applicant.inscription.civil_states
    if len(rows) < 3 or draft.file.consulted_on == draft.file.declared_on:
        return None
    changed = Held(rows[-1].what, draft.file.consulted_on)
    return draft.inscribed(civil_states=(*rows[:-1], changed)).declaring(civil_state=rows[-2].what.state)


@harmless(Topic.NATIONALITY)
def naturalised(draft: Draft, rng: Random) -> Draft | None:
    """A Belgian had another nationality before."""
    persona = draft.applicant.persona
    if persona.nationality.value != "150":
        return None
    on = day_between(rng, draft.as_of - 10 * _YEAR, draft.as_of - _YEAR)
    former = Held(Nationality(rng.choice(FOREIGN)), persona.birth, on)
    return draft.inscribed(nationalities=(former, Held(persona.nationality, on)))


@harmless(Topic.CARD)
def former_card_expired(draft: Draft, rng: Random) -> Draft | None:
    """An older card that has expired still stands beside the valid one."""
    (valid,) = draft.applicant.inscription.cards
    since, until = valid.since - 10 * _YEAR, valid.since
    former = Held(Card(valid.what.kind, f"599{digits(rng, 9)}", until), since, until)
    return draft.inscribed(cards=(former, valid))


@harmless(Topic.CARD)
def card_was_lost(draft: Draft, _: Random) -> Draft | None:
    """A declaration of loss has run out, and a new card came after it."""
    (valid,) = draft.applicant.inscription.cards
    lost = valid.since - timedelta(days=40)
    declared = Held(Card("0120", "000000000000", valid.since - _DAY), lost)
    return draft.inscribed(cards=(declared, valid))


@harmless(Topic.GUARDIAN)
def guardianship_over(draft: Draft, rng: Random) -> Draft | None:
    """Somebody administered the property once."""
    until = day_between(rng, draft.as_of - 4 * _YEAR, draft.as_of - _YEAR)
    return draft.inscribed(guardians=(Held(rng.choice(("24", "30")), until - 2 * _YEAR, until),))


@harmless(Topic.KEEPER)
def struck_off_and_back(draft: Draft, rng: Random) -> Draft | None:
    """The applicant was struck off once, and has long been inscribed again."""
    (now,) = draft.applicant.inscription.keepers
    gone = now.since - timedelta(days=rng.randint(60, 500))
    return draft.inscribed(keepers=(Held(now.what, gone - _YEAR), Held("99991", gone), now))


@harmless(Topic.CENTRE)
def reception_centre_left(draft: Draft, rng: Random) -> Draft | None:
    """The inscription in a reception centre gave way to one at the CPAS when the applicant moved there."""
    if draft.applicant.inscription.cards[0].what.kind != FOREIGN_CARD:
        return None
    left = draft.applicant.inscription.addresses[0].since
    centre = Held(PlaceOfInscription(centre=True, code=digits(rng, 4)), left - _YEAR, left)
    welfare = Held(PlaceOfInscription(centre=False, code=draft.household.municipality.nis), left)
    return draft.inscribed(places=(centre, welfare))


PATTERNS: tuple[Pattern, ...] = (
    divorce_under_its_other_code,
    civil_status_of_the_day_before,
    naturalised,
    former_card_expired,
    card_was_lost,
    guardianship_over,
    struck_off_and_back,
    reception_centre_left,
)
