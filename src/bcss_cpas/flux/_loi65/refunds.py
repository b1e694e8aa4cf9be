"""Forms D1, D2 and F: what aid cost in a month, what care in an institution cost, what was recovered.

The schemas give whole numbers of up to eight digits and name no unit; they are kept as numbers, never taken for EUR
or cents.
"""

from datetime import date
from decimal import Decimal

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.loi65 import AidEvaluation
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._loi65.common import (
    ATTESTATION,
    BY_BCSS,
    NS,
    SINCE_2002,
    SUFFIXES,
    CareAmounts,
    DatedForm,
    Integration,
)
from bcss_cpas.flux._ssdn import Period


@wire(ns=NS)
class DeliveredAmountsD1:
    """What the aid of one month cost."""

    financial_aid: int | None = at("FinancialAid/Amount")
    monthly_income: Decimal | None = at("FinancialAid/MonthlyIncome")
    """The income of the beneficiary in the month."""
    medical_costs: tuple[int, ...] = at("MedicalCostsAmount", at_most=5)
    pharmaceutical_costs: tuple[int, ...] = at("PharmaceuticalCostsAmount", at_most=5)
    mut_base_contribution: int | None = at("MutBaseContributionAmount")
    mut_complementary_contribution: int | None = at("MutComplementaryContributionAmount")
    mut_regularization: int | None = at("MutRegularizationAmount")
    repatriation_costs: int | None = at("RepatriationCostsAmount")
    placement_costs: int | None = at("PlacementCostsAmount")
    housing_costs: int | None = at("HousingCostsAmount")
    birth_allowance: Decimal | None = at("BirthAllowance/Amount")
    birth_date: date | None = at("BirthAllowance/BirthDate")
    number_of_living_children: int | None = at("BirthAllowance/NumberOfLivingChildren")
    number_of_stillborn_children: int | None = at("BirthAllowance/NumberOfStillbornChildren")
    guaranteed_child_allowances: int | None = at("GuaranteedChildAllowance/Amount")
    number_of_children: int | None = at("GuaranteedChildAllowance/NumberOfChildren")
    other_requested_aids: int | None = at("OtherRequestedAids")
    double_maximum: bool = need("DoubleMaximum")


@wire(ns=NS)
class SocialAidAmounts:
    """What aid towards work, and maintenance, of one of the two partners cost."""

    art60p7: int | None = at("Art60p7Amount")
    art61: int | None = at("Art61Amount")
    activation: int | None = at("ActivationAmount")
    partner_convention: int | None = at("PartnerconventionAmount")
    alimony: int | None = at("AlimonyAmount")


@wire(ns=NS)
class SocialAidAmountsD1(SocialAidAmounts):
    """The same on form D1, with the social economy."""

    social_economy_initiative: int | None = at("SocialEconomy/Initiative")
    social_economy_days: int | None = at("SocialEconomy/Days", values=("0", "21"))


@wire(ns=NS)
class RefundFormD1:
    """Form D1: the aid of one month, charged to the State."""

    reference_month: YearMonth = need("ReferenceMonth", values=("2002-01", "2024-05"))
    attestation_id: str = need("UniqueAttestID", pattern=ATTESTATION)
    ssin: Ssin = need("SSIN")
    amounts: DeliveredAmountsD1 = need("DeliveredAmountsD1")
    primary_amounts: SocialAidAmountsD1 | None = at("PrimaryBeneficiaryAids")
    partner_amounts: SocialAidAmountsD1 | None = at("PartnerAids")
    health_service_registration: date | None = at("HealthServiceRegistrationStartingDate")
    total_amount: int = need("TotalAmount")
    juridical_procedure: bool | None = at("JuridicalProcedure")
    integrations: tuple[Integration, ...] = at("Integration")
    desintegrations: tuple[Integration, ...] = at("Desintegration")
    bcss_evaluation: AidEvaluation | None = at("CBSSEvaluation", values=BY_BCSS)


@wire(ns=NS)
class HospitalBill:
    """A bill of a care institution."""

    number: str = need("Number", pattern=r"[0-9A-Z/]{1,15}")
    year: str = need("Year", pattern=r"20[0-9]{2}")
    amount: int = need("Amount")


@wire(ns=NS)
class DeliveredAmountsD2(CareAmounts):
    """What care in an institution cost."""

    bills: tuple[HospitalBill, ...] = at("HospitalizationcostsBill", at_most=5)
    remaining_amount: int | None = at("HospitalizationCostsRemainingAmount")
    ambulant_medical: int | None = at("AmbultantCosts/MedicalcostsAmount")
    ambulant_pharmaceutical: int | None = at("AmbultantCosts/PharmaceuticalCostsAmount")


@wire(ns=NS)
class RefundFormD2(DatedForm):
    """Form D2: care of one person in one institution, charged to the State."""

    ssin: Ssin = need("SSIN")
    suffix: int = need("Suffix", values=SUFFIXES)
    care_institution: str = need(
        "IdentificationCareProvidingInstitution/INAMIRIZIVRegistrationNumber", pattern=r"7[0-9]{7}"
    )
    """Its number at the INAMI."""
    care_enterprise: EnterpriseNumber | None = at("IdentificationCareProvidingInstitution/KBOBCE")
    amounts: DeliveredAmountsD2 = need("DeliveredAmountsD2")
    health_service_registration: date | None = at("HealthServiceRegistrationStartingDate")
    total_amount: int = need("TotalAmount")
    juridical_procedure: bool | None = at("JuridicalProcedure")
    integrations: tuple[Integration, ...] = at("Integration")
    desintegrations: tuple[Integration, ...] = at("Desintegration")
    bcss_evaluation: AidEvaluation | None = at("CBSSEvaluation", values=BY_BCSS)


@wire(ns=NS)
class RecoveringFormF:
    """Form F: what was recovered of aid once charged to the State."""

    reference_date: date = need("ReferenceDate", values=SINCE_2002)
    attestation_id: str = need("UniqueAttestID", pattern=ATTESTATION)
    ssin: Ssin = need("SSIN")
    suffix: int = need("Suffix", values=SUFFIXES)
    original_form: str = need("RecoveringDetails/OriginalForm", pattern=r"[0-9A-Z]")
    type: str = need("RecoveringDetails/Type", pattern=r"[0-9A-Z]{2}")
    recovered_amount: int = need("RecoveringDetails/RecoveredAmount")
    period: Period = need("RecoveringDetails/PeriodOfRecovering")
