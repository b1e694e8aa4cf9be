"""Sums of UnemploymentData: what was paid for a month, activation allowances, career breaks. Amounts are in cents.

A CPAS application divides every amount by a hundred but that of a career break, which it does not show: that it is in
cents too is taken over from the others.
"""

from datetime import date
from decimal import Decimal

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.unemployment import DossierStatus, UnemploymentCode
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa_types import Words


@wire()
class Nature:
    """``unemploymentCode``: the bare code in v1 and v2; v3 puts words beside it, how they are nested is not proven."""

    text: str | None = at(".", values=("01", "02", "05"))
    inner: UnemploymentCode | None = at("code")
    words: tuple[Words, ...] = at("description")

    @property
    def code(self) -> UnemploymentCode | None:
        """The code, wherever it stands."""
        bare = (self.text or "").strip()
        return self.inner or (UnemploymentCode(bare) if bare else None)


@wire()
class PaidSum:
    """What was paid for a month under one code, gross."""

    related_month: YearMonth | None = at("relatedMonth")
    paid_amount_cents: int | None = at("paidAmount")
    """What the payment institution paid."""
    accepted_amount_cents: int | None = at("acceptedAmount")
    """What the national employment office approved of it; not filled in before it has begun to verify."""
    dossier_status: DossierStatus | None = at("dossierStatus", values=("COMPLETED", "PROVISIONAL", "NOT_STARTED"))
    nbr_of_allowances: Decimal | None = at("nbrOfAllowances")
    """How many allowances were paid, in full days."""
    nature: Nature | None = at("unemploymentCode")


@wire()
class MonthlyPayment:
    """``payment``: what is known of the payment for a month, without the sum itself."""

    paid_month: YearMonth | None = at("paidMonth")
    theoric_daily_allowance_amount_cents: int | None = at("theoricDailyAllowanceAmount")
    nbr_of_allowance: Decimal | None = at("nbrOfAllowance")
    indemnification_regime: str | None = at("indemnificationRegime")
    nature: Nature | None = at("unemploymentCode")


@wire()
class ValidityPeriod:
    """First and last day."""

    begin_date: date | None = at("beginDate")
    end_date: date | None = at("endDate")


@wire()
class ActivationPayment:
    """The activation allowance of one month."""

    payment_month: YearMonth | None = at("paymentMonth")
    amount_cents: int | None = at("amount")


@wire()
class ActivationAllowance:
    """The activation allowances that belong to one job; hours are in hundredths of an hour a week."""

    enterprise_number: EnterpriseNumber | None = at("enterpriseNumber")
    """The employer."""
    entry_into_employment_date: date | None = at("entryIntoEmploymentDate")
    mean_working_hours_hundredths: int | None = at("meanWorkingHours")
    ref_mean_working_hours_hundredths: int | None = at("refMeanWorkingHours")
    wage_scale_code: str | None = at("wageScaleCode")
    business_unit_number: str | None = at("businessUnitNumber", pattern=r"[2-8][0-9]{9}")
    validity_period: ValidityPeriod | None = at("validityPeriod")
    payments: tuple[ActivationPayment, ...] = at("allowances/allowance")


@wire()
class CareerBreak:
    """A break in the career with an allowance; the names are known from labels alone, their nesting is not."""

    begin_date: date | None = at("beginDate", "period/beginDate")
    end_date: date | None = at("endDate", "period/endDate")
    career_break_type: str | None = at("careerBreakType")
    career_break_code: str | None = at("careerBreakCode")
    career_break_reason: str | None = at("careerBreakReason")
    complementary_activity_code: str | None = at("complementaryActivityCode")
    allowance_amount_cents: int | None = at("allowanceAmount")
