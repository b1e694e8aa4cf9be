"""What the CPAS have told the network: attestations, the exemption of article 35, registrations."""

from datetime import date

from attrs import frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber


@frozen
class Exemption:
    """The exemption of article 35: since when, and the number of days as the source counts them."""

    first: date
    days: int


@frozen
class Premium:
    """An installation premium that a CPAS granted."""

    granted_on: date
    cpas: EnterpriseNumber


@frozen
class PaidAid:
    """The living wage of one month: its first day, and the CPAS that paid it."""

    month: date
    cpas: EnterpriseNumber


@frozen(kw_only=True)
class Known:
    """A registration: ``last`` is the last day, ``unit`` the CPAS or the sector that made it."""

    code: int
    first: date
    last: date | None
    unit: str
    cpas: bool = True
    """Whether it stands in the directory of the CPAS sector."""
