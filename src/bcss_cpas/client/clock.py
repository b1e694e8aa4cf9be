"""The only place of the client that asks the time; everything else is given a clock."""

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from attrs import field, frozen

from bcss_cpas.errors import InputError

BRUSSELS = ZoneInfo("Europe/Brussels")
"""Days of the inquiry are days in Belgium, wherever the program runs."""


class Clock(Protocol):
    """Gives the time, with a time zone, each time it is called."""

    def __call__(self) -> datetime:
        """Return the time of this moment."""
        ...


@frozen
class SystemClock:
    """The clock of the machine, in UTC."""

    def __call__(self) -> datetime:
        """Return the time of the machine."""
        return datetime.now(UTC)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise InputError("a clock gives a time with its time zone")
    return moment


@frozen
class FixedClock:
    """A clock that stands still: for tests, demonstrations, and to repeat an inquiry of another day.

    Raises ``InputError`` for a time without a time zone.
    """

    at: datetime = field(converter=_aware)

    def __call__(self) -> datetime:
        """Return always the same time."""
        return self.at


def today(clock: Clock) -> date:
    """Return the day in Belgium."""
    return clock().astimezone(BRUSSELS).date()


def ssdn_time(moment: datetime) -> datetime:
    """Return a moment as the older services write it: the time in Belgium to the second, without its zone."""
    return moment.astimezone(BRUSSELS).replace(tzinfo=None, microsecond=0)
