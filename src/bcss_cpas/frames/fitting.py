"""Values whose column may be too small for them: those are left out, and it is told where."""

from datetime import UTC, datetime
from decimal import Decimal

import pyarrow as pa

from bcss_cpas.frames.telling import Telling

EUR, OTHER = pa.decimal128(18, 2), pa.decimal128(18, 4)
"""Amounts in EUR to the cent; hours, days, percentages and surfaces to four places."""
_WHOLE = range(-(2**63), 2**63)
_CENT, _FOURTH = Decimal("0.01"), Decimal("0.0001")
_MOST_EUR, _MOST_OTHER = Decimal(10) ** 16, Decimal(10) ** 14


def eur(value: Decimal, telling: Telling, place: str) -> Decimal | None:
    """Return an amount in EUR to the cent, if that is what it is."""
    return _stepped(value, _CENT, _MOST_EUR, telling, place)


def other(value: Decimal, telling: Telling, place: str) -> Decimal | None:
    """Return another number to four places, if it has no more."""
    return _stepped(value, _FOURTH, _MOST_OTHER, telling, place)


def _stepped(value: Decimal, step: Decimal, most: Decimal, telling: Telling, place: str) -> Decimal | None:
    if value.is_finite() and abs(value) < most and (stepped := value.quantize(step)) == value:
        return stepped
    telling.unfit.append(place)
    return None


def whole(value: int, telling: Telling, place: str) -> int | None:
    """Return a whole number of at most 64 bits."""
    if value in _WHOLE:
        return value
    telling.unfit.append(place)
    return None


def moment(value: datetime, telling: Telling, place: str) -> datetime | None:
    """Return a moment in UTC; one without a time zone is taken for UTC, as SSDN gives it."""
    try:
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except OverflowError:
        telling.unfit.append(place)
        return None
