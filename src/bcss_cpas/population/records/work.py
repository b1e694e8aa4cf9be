"""Work for an employer, as the ONSS holds it, and activities of one's own, as the INASTI holds them."""

from datetime import date
from decimal import Decimal

from attrs import field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.facts._fact import masked


@frozen(kw_only=True)
class Employer:
    """An employer."""

    name: str = field(repr=masked)
    number: EnterpriseNumber
    nsso: str


@frozen(kw_only=True)
class Job:
    """A period of work as Dimona tells it; ``last`` is the last day, where a leaving was declared."""

    employer: Employer
    first: date
    last: date | None = None
    monthly: Decimal
    """Gross, in EUR."""
    told_on: date
    """The day on which the employer declared it."""
    kind: str = "oth"
    cancelled: bool = False


@frozen(kw_only=True)
class Wage:
    """What was declared for a quarter: ``gross`` in EUR for work, ``other`` for what is no pay for work."""

    employer: Employer
    quarter: YearQuarter
    gross: Decimal | None
    days: int
    since: date
    """The first day of the occupation."""
    last: date | None = None
    other: tuple[str, Decimal] | None = None
    """The code and the amount of a premium, or of holiday pay at the end of a contract."""
    version: int = 1
    corrected: bool = False
    """Whether a later version takes its place."""


@frozen(kw_only=True)
class Activity:
    """A stretch of a career as self-employed, by its contribution category; ``last`` is the last day."""

    category: str
    first: date
    last: date | None = None


@frozen
class PaidMonth:
    """A month of unemployment benefit: what was paid, in EUR, and for how many days."""

    first: date
    """The first day of the month."""
    amount: Decimal
    days: int
    final: bool = True


@frozen(kw_only=True)
class Unemployment:
    """The payments of a person at the national employment office, and the right behind them."""

    months: tuple[PaidMonth, ...] = ()
    since: date | None = None
    """The first day of the right; ``None`` where there is none."""
    daily: Decimal = Decimal(0)
    """In EUR."""
