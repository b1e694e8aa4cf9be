"""What is asked of UnemploymentData: a person, and a day, months or a quarter.

The three versions ask in their own ways, so no class has all fields filled: v1 names ``quarter`` what v2 names
``quarterCriteria``, v2 bounds a period by days and v3 by months.
"""

from datetime import date

from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, need, wire


@wire()
class SearchPeriod:
    """The months, or in v2 the days, that are asked for: up to 3 months in v1, 48 in the later versions."""

    begin_date: date | None = at("beginDate", choice=("unit", 0))
    end_date: date | None = at("endDate", choice=("unit", 0))
    start_month: YearMonth | None = at("startMonth", choice=("unit", 1))
    end_month: YearMonth | None = at("endMonth", choice=("unit", 1))


@wire()
class QuarterOfV1:
    """A quarter, as v1 names its parts."""

    number: int | None = at("quarterNumber", values=("1", "2", "3", "4"))
    year: int | None = at("year", values=("2024", "2025"))


@wire()
class QuarterOfV2:
    """A quarter, as v2 names its parts."""

    number: int | None = at("quarter", values=("1", "2", "3", "4"))
    year: int | None = at("year", values=("2024", "2025"))


@wire()
class SearchCriteria:
    """Whom and when; without a day, a request for rights or payments is for those known last."""

    ssin: Ssin = need("ssin")
    last_known_payments: bool | None = at("lastKnownPayments", choice=("when", 0), values=("true",))
    """Only in v1, in place of a day."""
    day: date | None = at("date", choice=("when", 1))
    period: SearchPeriod | None = at("period", choice=("when", 2))
    quarter_of_v1: QuarterOfV1 | None = at("quarter", choice=("when", 3))
    quarter_of_v2: QuarterOfV2 | None = at("quarterCriteria", choice=("when", 4))
