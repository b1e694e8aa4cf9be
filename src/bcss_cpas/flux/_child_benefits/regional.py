"""A file of ChildBenefits: a fund, by whom the right exists, who is paid, and for which children.

Source: element names read in the source code of a CPAS application; their order and nesting are not proven. That a
period of a child names who is paid for it is read in public mock replies of GeefKindVoordelen, which wraps the service.
"""

from datetime import date
from typing import NamedTuple

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.family_benefits import FamilyBenefitCategory
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.ssin import Ssin, parse_ssin
from bcss_cpas.flux._bounds import Bounds
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._leaves import Leaf


class Premium(NamedTuple):
    """A single sum, as both services give it; ``place`` is the path to it from the person."""

    place: str
    kind: BenefitKind
    paid_on: date | None
    category: FamilyBenefitCategory | None = None


NUMBER = Leaf(lambda text: parse_ssin(text) if text.strip() else None, lambda ssin: str(ssin.value))
"""An SSIN, where there may be no text because the number stands in a child element."""


@wire()
class Person:
    """A person by number; whether it stands in the element itself or in ``ssin`` is not proven."""

    ssin: Ssin | None = at("ssin", ".", codec=NUMBER)


@wire()
class PaymentPeriod:
    """First and last month that are paid for; without a last one, still running. It names no amount."""

    begin: YearMonth | None = at("beginMonth", "period/beginMonth")
    end: YearMonth | None = at("endMonth", "period/endMonth")
    category: FamilyBenefitCategory | None = at("categoryCode")
    beneficiaries: tuple[Person, ...] = at("beneficiaries/beneficiary")
    """In a period of a child: who is paid."""

    @property
    def bounds(self) -> Bounds:
        """The first day, and the day after the last."""
        return None if self.begin is None else self.begin.start, None if self.end is None else self.end.end


@wire()
class Bonus:
    """A single sum, such as that on a birth. It names no amount."""

    payment_date: date | None = at("paymentDate")
    category: FamilyBenefitCategory | None = at("categoryCode")

    @property
    def kind(self) -> BenefitKind:
        """The kind of benefit, as far as the category tells."""
        return BenefitKind.FAMILY_BENEFIT if self.category is None else self.category.kind


@wire()
class Beneficiary:
    """Who is paid: the recipient (« allocataire »)."""

    ssin: Ssin | None = at("ssin")
    bonuses: tuple[Bonus, ...] = at("bonus")
    periods: tuple[PaymentPeriod, ...] = at("PaymentPeriod")

    @property
    def premiums(self) -> tuple[Premium, ...]:
        """The single sums."""
        return tuple(Premium(f"bonuses[{i}]", b.kind, b.payment_date, b.category) for i, b in enumerate(self.bonuses))


@wire()
class Child:
    """A child for whom is paid; what stands in it beside the number is not proven."""

    ssin: Ssin | None = at("ssin", ".", codec=NUMBER)
    periods: tuple[PaymentPeriod, ...] = at("PaymentPeriod")

    @property
    def premiums(self) -> tuple[Premium, ...]:
        """None that is known of: the single sums stand with who is paid."""
        return ()


@wire()
class ChildBenefitsFile:
    """A file of a fund; ``entitled_person`` is the attributary, by whom the right exists."""

    file_number: str | None = at("fileNumber")
    enterprise_number: EnterpriseNumber | None = at("enterpriseNumber")
    """The fund."""
    entitled_person: Person | None = at("entitledPerson")
    beneficiaries: tuple[Beneficiary, ...] = at("beneficiaries/beneficiary")
    children: tuple[Child, ...] = at("child")
