"""What the national register holds of each member of a household, drawn with the household."""

from datetime import date, timedelta
from random import Random

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import CivilState
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.population.chance import day_between, digits
from bcss_cpas.population.household import Household
from bcss_cpas.population.persona import Persona
from bcss_cpas.population.proportions import draw
from bcss_cpas.population.records.held import Held
from bcss_cpas.population.records.inscription import Card, Inscription, Status

SINGLE, MARRIED, WIDOWED, DIVORCED = (CivilState(code) for code in ("10", "20", "30", "40"))
BELGIAN_CARD, CHILDREN_CARD, FOREIGN_CARD = "0000", "0060", "0020"
_STATES = {"single": SINGLE, "divorced": DIVORCED, "widowed": WIDOWED}


def inscription(rng: Random, person: Persona, lives: Household, as_of: date) -> Inscription:
    """Draw the file of a member of a household."""
    since = next(each.since for each in lives.members if each.persona.ssin == person.ssin)
    return Inscription(
        birth=IncompleteDate(person.birth.isoformat()),
        keepers=(Held(lives.municipality.nis, since),),
        addresses=(Held(lives.address, since),),
        nationalities=(Held(person.nationality, person.birth),),
        civil_states=_civil_states(rng, person, lives, as_of),
        cards=(card(rng, person, as_of),),
    )


def card(rng: Random, person: Persona, as_of: date) -> Held[Card]:
    """Draw a card that is valid for years to come."""
    issued = max(person.birth, day_between(rng, as_of - timedelta(days=1800), as_of - timedelta(days=90)))
    kind = BELGIAN_CARD if person.age_on(as_of) >= 12 else CHILDREN_CARD
    belgian = person.nationality.value == "150"
    expires = date(issued.year + 10, issued.month, min(issued.day, 28))
    return Held(Card(kind if belgian else FOREIGN_CARD, f"599{digits(rng, 9)}", expires), issued)


def _civil_states(rng: Random, person: Persona, lives: Household, as_of: date) -> tuple[Held[Status], ...]:
    """Give each their status: that of a couple from the household, that of the others by chance."""
    rows = [Held(Status(SINGLE), person.birth)]
    spouse = _spouse(person, lives)
    age = person.age_on(as_of)
    if spouse is not None:
        rows.append(Held(Status(MARRIED, spouse), _day_of_age(rng, person, 18, age - 1)))
    elif age >= 26 and (state := _STATES[draw(rng, "divorced")]) != SINGLE:
        rows.append(Held(Status(MARRIED), _day_of_age(rng, person, 19, 21)))
        rows.append(Held(Status(state), _day_of_age(rng, person, 22, age - 2)))
    return tuple(rows)


def _day_of_age(rng: Random, person: Persona, first: int, last: int) -> date:
    year = person.birth.year + rng.randint(first, max(first, last))
    return date(year, person.birth.month, person.birth.day) + timedelta(days=rng.randint(0, 300))


def _spouse(person: Persona, lives: Household) -> Ssin | None:
    """Return the spouse in the household: that of the applicant, or one of two parents of the other."""
    spouses = [each for each in lives.members if each.kin in (Kin.SPOUSE, None) and lives.married]
    parents = [each for each in lives.members if each.kin is Kin.PARENT]
    for couple in (spouses, parents):
        numbers = [each.persona.ssin for each in couple]
        if len(numbers) == 2 and person.ssin in numbers:
            return next(each for each in numbers if each != person.ssin)
    return None
