"""Family benefits: the file of a fund, by whom the right exists, who is paid for which child."""

from datetime import date

from attrs import field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import masked


@frozen(kw_only=True)
class PaidFor:
    """A child for whom somebody is paid, from the month of a day up to that of another."""

    child: Ssin
    recipient: Ssin
    since: date
    last: date | None = None


@frozen(kw_only=True)
class FamilyFile:
    """A file of a fund."""

    number: str = field(repr=masked)
    fund: EnterpriseNumber
    attributary: Ssin
    paid: tuple[PaidFor, ...]
