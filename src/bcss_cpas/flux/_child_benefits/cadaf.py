"""A file of FamilyAllowancesConsultation, the older service: the cadastre of family allowances (« CADAF »).

Source: element names and nesting read in the source code of a CPAS application.
"""

from datetime import date

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._bounds import Bounds, bounds_of
from bcss_cpas.flux._child_benefits.regional import Person, Premium
from bcss_cpas.flux._fields import at, wire


@wire()
class DatedPeriod:
    """First and last day that are paid for; without a last one, still running. It names no amount."""

    begin: date | None = at("beginDate")
    end: date | None = at("endDate")

    @property
    def bounds(self) -> Bounds:
        """The first day, and the day after the last."""
        return bounds_of(self)

    @property
    def category(self) -> None:
        """None: this service names no category."""

    @property
    def beneficiaries(self) -> tuple[Person, ...]:
        """None: this service does not say who is paid for which child."""
        return ()


@wire()
class DatedBonus:
    """A single sum, paid on a birth or an adoption. It names no amount."""

    payment_date: date | None = at("paymentDate")


@wire()
class Recipient:
    """Who is paid: the recipient (« allocataire »); what ``type`` says is not known."""

    ssin: Ssin | None = at("ssin")
    type: str | None = at("type")
    periods: tuple[DatedPeriod, ...] = at("paymentPeriod")
    birth_bonuses: tuple[DatedBonus, ...] = at("birthBonus")

    @property
    def premiums(self) -> tuple[Premium, ...]:
        """The sums on a birth."""
        given = enumerate(self.birth_bonuses)
        return tuple(Premium(f"birth_bonuses[{i}]", BenefitKind.BIRTH_PREMIUM, b.payment_date) for i, b in given)


@wire()
class BeneficiaryChild:
    """A child for whom is paid."""

    ssin: Ssin | None = at("ssin")
    periods: tuple[DatedPeriod, ...] = at("paymentPeriod")
    adoption_bonuses: tuple[DatedBonus, ...] = at("adoptionBonus")

    @property
    def premiums(self) -> tuple[Premium, ...]:
        """The sums on an adoption."""
        given = enumerate(self.adoption_bonuses)
        return tuple(Premium(f"adoption_bonuses[{i}]", BenefitKind.ADOPTION_PREMIUM, b.payment_date) for i, b in given)


@wire()
class CadafFile:
    """A file of a fund; ``entitled_person`` is the attributary, by whom the right exists."""

    dossier_id: str | None = at("cadafID/dossierID")
    cbf_fund_id: str | None = at("cadafID/cbfFundID")
    office_number: str | None = at("cadafID/officeNbr")
    entitled_person: Person | None = at("actorList/entitledPerson")
    recipients: tuple[Recipient, ...] = at("actorList/recipientList/recipient")
    children: tuple[BeneficiaryChild, ...] = at("actorList/beneficiaryChildList/beneficiaryChild")
