"""From the whole numbers of a message to amounts: cents to EUR, hundredths of a day or an hour to days and hours."""

from decimal import Decimal


def hundredths(number: int | None) -> Decimal | None:
    """Return a number of hundredths in whole units."""
    return None if number is None else Decimal(number) / 100
