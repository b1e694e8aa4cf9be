"""What one call asks, before it takes the form of a flux: who asks, about whom, as what, over which days."""

from datetime import date, datetime

from attrs import field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._soa import InformationCustomer, Organization
from bcss_cpas.flux._ssdn import AuthorizedUser
from bcss_cpas.integration.role import Role
from bcss_cpas.periods import Period
from bcss_cpas.text import Language


@frozen(kw_only=True)
class Question:
    """A question about a person; ``period`` has a last day where the flux asks for one."""

    person: Ssin
    period: Period
    as_of: date
    """The day of the question, and of the answer where a flux answers for one day."""
    cpas: EnterpriseNumber
    ticket: str
    at: datetime
    """When it is sent, with a time zone."""
    quality: QualityCode | None = None
    """The code under which the person is integrated."""
    integrated: Period | None = None
    """The period of that integration."""
    role: Role | None = None
    language: Language = "fr"
    following: str | None = None
    """Where the answer before this one stopped, as it told itself."""
    user: AuthorizedUser | None = field(default=None, repr=False)
    """Who asks, as the older services want to know it."""

    @property
    def customer(self) -> InformationCustomer:
        """What the customer says of itself to the newer services."""
        return InformationCustomer(
            ticket=self.ticket,
            timestamp_sent=self.at.replace(microsecond=0),
            customer_identification=Organization(cbe_number=self.cpas),
        )

    @property
    def first(self) -> date:
        """The first day that is asked for."""
        return self.period.start

    @property
    def last(self) -> date:
        """The last day that is asked for; of a period without end, the day of the question."""
        return self.period.last or self.as_of

    @property
    def months(self) -> tuple[YearMonth, YearMonth]:
        """The first and the last month."""
        return YearMonth(self.first.year, self.first.month), YearMonth(self.last.year, self.last.month)

    @property
    def quarters(self) -> tuple[YearQuarter, YearQuarter]:
        """The first and the last quarter."""
        return _quarter(self.first), _quarter(self.last)


def _quarter(day: date) -> YearQuarter:
    return YearQuarter(day.year, (day.month + 2) // 3)
