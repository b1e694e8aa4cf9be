"""Strategies for the values that messages are made of; every SSIN is a test number."""

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.periods import Period

FIRST, LAST = date(1900, 1, 1), date(2099, 12, 31)


def days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Give days of two centuries."""
    return st.dates(first, last)


def moments() -> st.SearchStrategy[datetime]:
    """Give points in time, in UTC."""
    return st.datetimes(datetime(1970, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


def ssins() -> st.SearchStrategy[Ssin]:
    """Give test numbers: month of birth plus 60."""
    return st.builds(Ssin.test, days(), st.integers(1, 998))


def impossible_ssins() -> st.SearchStrategy[Ssin]:
    """Give bis numbers of the 0th of December, which are never issued: for schemas older than test numbers."""
    return st.builds(_impossible, st.integers(0, 99), st.integers(1, 998))


def _impossible(year: int, counter: int) -> Ssin:
    nine = f"{year:02}5200{counter:03}"
    return Ssin(f"{nine}{97 - int(nine) % 97:02}")


def incomplete_dates() -> st.SearchStrategy[IncompleteDate]:
    """Give complete dates mostly, and some of which the day, or day and month, are unknown."""
    complete = days().map(lambda day: IncompleteDate(day.isoformat()))
    years = st.integers(1900, 2099)
    partial = st.one_of(st.builds(IncompleteDate.of, years), st.builds(IncompleteDate.of, years, st.integers(1, 12)))
    return st.one_of(complete, complete, partial)


def months() -> st.SearchStrategy[YearMonth]:
    """Give months of two centuries."""
    return days().map(lambda day: YearMonth(day.year, day.month))


def quarters() -> st.SearchStrategy[YearQuarter]:
    """Give quarters of two centuries."""
    return days().map(lambda day: YearQuarter(day.year, (day.month + 2) // 3))


def enterprise_numbers() -> st.SearchStrategy[EnterpriseNumber]:
    """Give valid enterprise numbers."""
    return st.integers(0, 19_999_999).map(lambda n: EnterpriseNumber(f"{n:08}{97 - n % 97:02}"))


def texts() -> st.SearchStrategy[str]:
    """Give texts that survive XML: letters of several languages, no line breaks."""
    letters = st.sampled_from("abcdefghij ABCXYZéèüßñœ0123456789-'&<>\"/")
    return st.text(letters, max_size=20)


def amounts() -> st.SearchStrategy[Decimal]:
    """Give amounts in EUR, to the cent."""
    return st.integers(0, 10_000_000).map(lambda cents: Decimal(cents) / 100)


def periods() -> st.SearchStrategy[Period]:
    """Give periods, a third of them without end."""
    ends = st.one_of(st.none(), st.integers(1, 20_000), st.integers(1, 400))
    return st.builds(_period, days(last=date(2040, 1, 1)), ends)


def _period(start: date, length: int | None) -> Period:
    return Period(start, None if length is None else date.fromordinal(start.toordinal() + length))
