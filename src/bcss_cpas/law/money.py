"""Money: exact inside, in cents at the end.

A third of a house has no exact decimal, so that calculations add fractions and nothing is lost on the way. A result is
rounded to the cent once, half up.
"""

from decimal import Decimal
from fractions import Fraction

from bcss_cpas.errors import InputError

Money = Decimal | int | Fraction
"""What calculations accept as EUR: never a float."""


def exact(value: Money) -> Fraction:
    """Return a sum as a fraction. Raises ``InputError`` for a float, and for a sum below zero or not finite."""
    if isinstance(value, bool) or not isinstance(value, Decimal | int | Fraction):
        raise InputError("money is a Decimal, an int or a Fraction")
    if isinstance(value, Decimal) and not value.is_finite():
        raise InputError("a sum of money is finite")
    if value < 0:
        raise InputError("a sum of money is not below zero")
    return Fraction(value)


def cents(value: Fraction | Decimal, parts: int | Fraction = 1) -> Decimal:
    """Round to the cent, half up (away from zero): a sum, or one of so many equal parts of it, be they two and a half.

    >>> cents(Fraction("115.035"))
    Decimal('115.04')
    >>> cents(Decimal(1000), parts=3)
    Decimal('333.33')
    """
    above, below = value.as_integer_ratio()
    if parts != 1:
        count, of = parts.as_integer_ratio()
        above, below = above * of, below * count
    size = (abs(above) * 200 + below) // (2 * below)
    return Decimal(size if above >= 0 else -size).scaleb(-2)
