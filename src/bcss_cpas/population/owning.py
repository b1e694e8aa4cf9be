"""Real estate that a person owns, as the cadastre holds it."""

from decimal import Decimal
from random import Random

from bcss_cpas.population.names import EVERYWHERE
from bcss_cpas.population.records.belongings import Estate, Part

BUILT, UNBUILT = "2", "1"
_BUILT = 0.7
_HOUSES = ("MAISON", "APPARTEMENT", "HUIS", "WOHNHAUS")
_FIELDS = ("PATURE", "TERRE", "BOUWLAND", "ACKER")


def estate(rng: Random, *, owners: int = 1, duty: str | None = None, built: bool | None = None) -> Estate:
    """Draw a house or a field, or what is named, owned alone or in equal parts."""
    built = rng.random() < _BUILT if built is None else built
    place = rng.choice(EVERYWHERE)
    nature = rng.choice(_HOUSES if built else _FIELDS)
    income = Decimal(rng.randint(300, 1400) if built else rng.randint(8, 95))
    part = Part(nature=nature, income=income, code=BUILT if built else UNBUILT, surface=rng.randint(60, 900))
    return Estate(
        duty=duty or ("PP" if owners == 1 else f"PP 1/{owners}"),
        division=f"{place.name.upper()} {rng.randint(1, 9)} DIV",
        situation=f"{rng.choice(place.streets).upper()} {rng.randint(1, 99)}",
        parts=(part,),
        owners=owners,
    )
