"""What is drawn by chance: days, amounts, numbers of employers and files; all of it from one generator."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from bcss_cpas.codes.enterprise import EnterpriseNumber


def day_between(rng: Random, first: date, last: date) -> date:
    """Draw a day, both bounds included; the first one where they cross."""
    return first + timedelta(days=rng.randint(0, max(0, (last - first).days)))


def euros(rng: Random, least: int, most: int) -> Decimal:
    """Draw an amount in EUR, to the cent."""
    return Decimal(rng.randint(least * 100, most * 100)) / 100


def enterprise(rng: Random) -> EnterpriseNumber:
    """Draw an enterprise number of a block that begins with 0299 9."""
    number = 2_999_000 + rng.randint(0, 999)
    return enterprise_of(number)


def enterprise_of(number: int) -> EnterpriseNumber:
    """Return the enterprise number with these first digits."""
    return EnterpriseNumber(f"{number:08}{97 - number % 97:02}")


def digits(rng: Random, length: int) -> str:
    """Draw a number of so many digits."""
    return f"{rng.randrange(10**length):0{length}}"
