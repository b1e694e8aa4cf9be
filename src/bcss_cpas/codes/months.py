"""Months and quarters, in which benefits are paid and wages are declared.

Source: ``CommonV3.xsd`` (``YearQuarterType``: ``yyyyQn``) and ``xs:gYearMonth`` (``yyyy-MM``).
"""

import re
from datetime import date
from typing import Self

from attrs import field, frozen
from attrs.validators import in_

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.errors import CodeError

_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_QUARTER = re.compile(r"([0-9]{4})Q([1-4])")
_YEARS = range(1, 9999)


@frozen(order=True)
class YearMonth:
    """A month of a year. Raises ``ValueError`` for a month or a year that does not exist."""

    year: int = field(validator=in_(_YEARS))
    month: int = field(validator=in_(range(1, 13)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``yyyy-MM``. Raises ``CodeError``."""
        found = _MONTH.fullmatch(text.strip())
        if found is None or int(found[1]) not in _YEARS:
            raise CodeError("not a month in the form yyyy-MM")
        return cls(int(found[1]), int(found[2]))

    @property
    def start(self) -> IncompleteDate:
        """Its first day."""
        return IncompleteDate.of(self.year, self.month, 1)

    @property
    def end(self) -> IncompleteDate:
        """The day after its last one."""
        return _day_after(self.year, self.month)

    def __contains__(self, day: date) -> bool:
        return (day.year, day.month) == (self.year, self.month)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


@frozen(order=True)
class YearQuarter:
    """A quarter of a year. Raises ``ValueError`` for a quarter or a year that does not exist."""

    year: int = field(validator=in_(_YEARS))
    quarter: int = field(validator=in_(range(1, 5)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``yyyyQn``. Raises ``CodeError``."""
        found = _QUARTER.fullmatch(text.strip())
        if found is None or int(found[1]) not in _YEARS:
            raise CodeError("not a quarter in the form yyyyQn")
        return cls(int(found[1]), int(found[2]))

    @property
    def start(self) -> IncompleteDate:
        """Its first day."""
        return IncompleteDate.of(self.year, 3 * self.quarter - 2, 1)

    @property
    def end(self) -> IncompleteDate:
        """The day after its last one."""
        return _day_after(self.year, 3 * self.quarter)

    def __contains__(self, day: date) -> bool:
        return (day.year, (day.month + 2) // 3) == (self.year, self.quarter)

    def __str__(self) -> str:
        return f"{self.year:04}Q{self.quarter}"


def _day_after(year: int, month: int) -> IncompleteDate:
    return IncompleteDate.of(year + month // 12, month % 12 + 1, 1)
