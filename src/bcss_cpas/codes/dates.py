"""Dates of which the month or the day may be unknown (``1980-00-00``), as the registers hold them.

Source: SSDN ``Common/CommonDataTypes.xsd`` (``t_IncompleteDate``) and ``CommonV3.xsd`` (``IncompleteDateType``): the
forms are ``yyyy-mm-dd``, ``yyyy-mm-00`` and ``yyyy-00-00``. A wholly unknown date comes as ``0000-00-00``.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import Self

from attrs import field, frozen

from bcss_cpas._construct import twin
from bcss_cpas.errors import CodeError
from bcss_cpas.text import Language, Text

_from_iso = date.fromisoformat
_DAY = timedelta(days=1)
_UNKNOWN = Text(fr="date inconnue", nl="onbekende datum", de="unbekanntes Datum", en="date unknown")


@frozen(order=False, weakref_slot=False)
class IncompleteDate:
    """A date whose day, or month and day, may be unknown; written ``yyyy-mm-dd`` with zeros for what is unknown.

    Raises ``CodeError`` for anything else, and for a day that does not exist.

    >>> IncompleteDate("1980-05-00").latest
    datetime.date(1980, 5, 31)
    """

    iso: str = field()

    def __attrs_post_init__(self) -> None:
        _check(self.iso)

    @classmethod
    def of(cls, year: int, month: int = 0, day: int = 0) -> Self:
        """Build from numbers; zero stands for unknown."""
        return cls(f"{year:04}-{month:02}-{day:02}")

    @property
    def year(self) -> int | None:
        """The year, or ``None`` where nothing is known."""
        return int(self.iso[:4]) or None

    @property
    def month(self) -> int | None:
        """The month, 1 to 12, or ``None``."""
        return int(self.iso[5:7]) or None

    @property
    def day(self) -> int | None:
        """The day of the month, or ``None``."""
        return int(self.iso[8:]) or None

    @property
    def complete(self) -> date | None:
        """The day itself where all is known, else ``None``."""
        return None if self.iso.endswith("00") else _from_iso(self.iso)

    @property
    def earliest(self) -> date:
        """The first day that it can be."""
        try:  # most are complete
            return _from_iso(self.iso)
        except ValueError:
            return date(self.year or 1, self.month or 1, 1)

    @property
    def latest(self) -> date:
        """The last day that it can be."""
        try:
            return _from_iso(self.iso)
        except ValueError:
            return self._last_of_month()

    def _last_of_month(self) -> date:
        if self.year is None:
            return date.max
        month = self.month or 12
        return date(self.year, month, monthrange(self.year, month)[1])

    def day_before(self) -> Self:
        """Return the day before; what is incomplete, or the first of all days, stays as it is written."""
        day = self.complete
        return self if day is None or day == date.min else type(self)((day - _DAY).isoformat())

    def is_by(self, day: date) -> bool:
        """Tell whether it surely is this day or an earlier one: whether ``latest`` is."""
        try:
            return _from_iso(self.iso) <= day
        except ValueError:
            return self.latest <= day

    def may_be_by(self, day: date) -> bool:
        """Tell whether it can be this day or an earlier one: whether ``earliest`` is."""
        try:
            return _from_iso(self.iso) <= day
        except ValueError:
            return self.earliest <= day

    def may_be(self, day: date) -> bool:
        """Tell whether it can be this day."""
        return self.earliest <= day <= self.latest

    def __str__(self) -> str:
        return self.iso


def _check(iso: str) -> None:
    if len(iso) == 10 and iso[4] == iso[7] == "-":
        if _is_day(iso) or iso == "0000-00-00":
            return
        if iso.endswith("-00") and _is_day(f"{iso[:8]}01"):
            return
        if iso.endswith("-00-00") and _is_day(f"{iso[:5]}01-01"):
            return
    raise CodeError("not a date in the form yyyy-mm-dd, yyyy-mm-00 or yyyy-00-00")


def _is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


_Open = twin(IncompleteDate)


def parse_date(iso: str) -> IncompleteDate:
    """Build an ``IncompleteDate`` as its constructor does, the complete ones without paying for it."""
    try:
        _from_iso(iso)
    except ValueError:
        return IncompleteDate(iso)
    if len(iso) != 10 or iso[4] != "-" or iso[7] != "-":
        return IncompleteDate(iso)
    made: IncompleteDate = _Open()
    made.iso = iso  # type: ignore[misc]  # still the open twin
    made.__class__ = IncompleteDate
    return made


def written(day: date | IncompleteDate, lang: Language) -> str:
    """Write a date for people, as Belgium does; what is not known of it is left out.

    >>> written(IncompleteDate("1980-05-00"), "fr")
    '05/1980'
    """
    if day.year is None:
        return _UNKNOWN.in_(lang)
    parts = (day.day and f"{day.day:02}", day.month and f"{day.month:02}", f"{day.year:04}")
    return "/".join(part for part in parts if part)
