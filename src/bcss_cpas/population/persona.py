"""A person of the population: an invented name, a birth date, and the test number that follows from it."""

from collections.abc import Container
from datetime import date
from random import Random

from attrs import field, frozen

from bcss_cpas.codes.gender import FEMALE, MALE, Gender
from bcss_cpas.codes.national_register import BELGIAN, Nationality
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import masked
from bcss_cpas.population.names import LAST_NAMES, MEN, WOMEN
from bcss_cpas.population.proportions import draw

FOREIGN = ("109", "111", "128", "354")
"""Codes of other nationalities than Belgian: which countries they are plays no part."""


@frozen(kw_only=True)
class Persona:
    """A person."""

    ssin: Ssin
    last_name: str = field(repr=masked)
    first_names: tuple[str, ...] = field(repr=masked)
    birth: date
    sex: Gender
    nationality: Nationality = BELGIAN

    def age_on(self, day: date) -> int:
        """Return the age in years on a day."""
        return day.year - self.birth.year - ((day.month, day.day) < (self.birth.month, self.birth.day))


def persona(
    rng: Random,
    ages: tuple[int, int],
    as_of: date,
    taken: Container[Ssin] = (),
    *,
    last_name: str | None = None,
    woman: bool | None = None,
) -> Persona:
    """Draw a person of an age between two bounds, whose number is not one of those taken."""
    female = draw(rng, "sex") == "women" if woman is None else woman
    birth = _birth(rng, ages, as_of)
    names = rng.sample(WOMEN if female else MEN, rng.choice((1, 2, 2, 3)))
    return Persona(
        ssin=_number(rng, birth, taken, female=female),
        last_name=last_name or rng.choice(LAST_NAMES),
        first_names=tuple(names),
        birth=birth,
        sex=FEMALE if female else MALE,
        nationality=BELGIAN if draw(rng, "nationality") == "belgian" else Nationality(rng.choice(FOREIGN)),
    )


def _birth(rng: Random, ages: tuple[int, int], as_of: date) -> date:
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    still_to_come = (month, day) > (as_of.month, as_of.day)
    return date(as_of.year - rng.randint(*ages) - still_to_come, month, day)


def _number(rng: Random, birth: date, taken: Container[Ssin], *, female: bool) -> Ssin:
    """Draw a counter, even for women and odd for men, until the number is free."""
    while True:
        found = Ssin.test(birth, 2 * rng.randint(1, 498) + (0 if female else 1))
        if found not in taken:
            return found
