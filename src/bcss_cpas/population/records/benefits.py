"""Benefits: what a mutuality, the pension service and the DG Persons with Disabilities pay."""

from datetime import date
from decimal import Decimal

from attrs import frozen


@frozen(kw_only=True)
class Indemnity:
    """A period of incapacity for work in one quarter, and what was paid for it, month by month."""

    first: date
    last: date | None
    """The last day; ``None`` while it runs."""
    initial: date
    """The first day of the incapacity, perhaps in an earlier quarter."""
    payments: tuple[tuple[date, date, Decimal], ...] = ()
    """First day, last day, and the sum in EUR."""


@frozen(kw_only=True)
class Pension:
    """A right to a pension: ``amount`` is in EUR, for each ``per``."""

    amount: Decimal
    since: date
    per: str = "month"
    foreign: bool = False
    kind: str | None = None
    """The kind in words, of a pension from abroad."""


@frozen(kw_only=True)
class Disability:
    """The file at the DG: the allowance in EUR a month, of which ``integration`` is for integration."""

    recognised_on: date | None = None
    allowance: Decimal | None = None
    integration: Decimal = Decimal(0)
    allowed_from: date | None = None
    requested_on: date | None = None
    """The day of a request that is still pending."""
