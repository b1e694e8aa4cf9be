"""What became of the forms: evaluation, errors, and what the State refunds."""

from datetime import date
from enum import StrEnum

from bcss_cpas.codes.loi65 import AidEvaluation
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._loi65.common import (
    ATTESTATION,
    COMMON,
    EVALUATIONS,
    NS,
    SUFFIXES,
    CareAmounts,
    FormError,
)
from bcss_cpas.flux._loi65.decisions import RequestedAids
from bcss_cpas.flux._loi65.refunds import SocialAidAmounts

REFERENCE = r"[0-9A-Z]{10}"


class ProofCheck(StrEnum):
    """Whether the proofs of a form were looked at."""

    CHECKED = "CHECKED"
    IN_PROGRESS = "INPROGRESS"


@wire(ns=NS)
class RefundedSocialAid:
    """Which aid towards work, and maintenance, of one of the two partners is refunded."""

    art60p7: bool | None = at("Art60p7")
    art61: bool | None = at("Art61")
    activation: bool | None = at("ActivationType")
    partner_convention: bool | None = at("PartnerConvention")
    alimony: bool | None = at("Alimony")


@wire(ns=NS)
class RefundedAids(RequestedAids):
    """Which aid is refunded."""

    ambulant_costs: bool | None = at("AmbulantMedicalAndPharmaceuticalCosts")
    hospitalization_costs: bool | None = at("HospitalizationCosts")
    other_requested_aids: bool | None = at("OtherRequestedAids")
    primary: RefundedSocialAid | None = at("PrimaryBeneficiary", required=True)
    partner: RefundedSocialAid | None = at("Partner", required=True)


@wire(ns=NS)
class DecisionResultAB:
    """What became of a form A, B1 or B2; the reply does not tell which, but by the number of the attestation."""

    attestation_id: str | None = at("UniqueAttestID", required=True, pattern=ATTESTATION)
    reference: str | None = at("ReferenceSPP_POD", required=True, pattern=REFERENCE)
    """The reference of the SPP IS."""
    ssin: Ssin | None = at("SSIN", required=True)
    suffix: int | None = at("Suffix", required=True, values=SUFFIXES)
    entry_date: date | None = at("EntryDate", required=True)
    percentage: int | None = at("Percentage", values=("0", "5000", "10000"))
    """In hundredths of a percent."""
    evaluation: AidEvaluation | None = at("Evaluation", required=True, values=EVALUATIONS)
    errors: tuple[FormError, ...] = at("ErrorsOnForm")
    proofs: ProofCheck | None = at("ProvesChecked")
    refunded: RefundedAids | None = at("RefundedAids", required=True)
    maximum_date: date | None = at("MaximumDate")


@wire(ns=NS)
class DecisionResultC:
    """What became of a form C."""

    entry_date: date | None = at("EntryDate", required=True)
    attestation_id: str | None = at("UniqueAttestID", required=True, pattern=ATTESTATION)
    reference: str | None = at("ReferenceSPP_POD", required=True, pattern=REFERENCE)
    """The reference of the SPP IS."""
    ssin: Ssin | None = at("SSIN", required=True)
    suffix: int | None = at("Suffix", required=True, values=SUFFIXES)
    evaluation: AidEvaluation | None = at("Evaluation", required=True, values=EVALUATIONS)
    errors: tuple[FormError, ...] = at("ErrorsOnForm")


@wire(ns=COMMON)
class AmountDecided:
    """What is accepted of an amount; the schema names the unit of neither number."""

    accepted_amount: int | None = at("AcceptedAmount", required=True)
    percentage: int | None = at("Percentage", required=True, values=("50", "5000"))


@wire(ns=NS)
class AcceptedBill:
    """What is accepted of a bill."""

    number: str | None = at("Number", required=True, pattern=r"[0-9A-Z/]{1,15}")
    amount: int | None = at("Amount", required=True)


@wire(ns=NS)
class DecisionOnAmounts(CareAmounts):
    """What is accepted of each amount."""

    financial_aid: AmountDecided | None = at("FinancialAid")
    medical_costs: AmountDecided | None = at("MedicalCosts")
    pharmaceutical_costs: AmountDecided | None = at("PharmaceuticalCosts")
    mut_base_contribution: AmountDecided | None = at("MutBaseContribution")
    mut_complementary_contribution: AmountDecided | None = at("MutComplementaryContribution")
    mut_regularization: AmountDecided | None = at("MutRegularization")
    repatriation_costs: AmountDecided | None = at("RapatriationCosts")
    placement_costs: AmountDecided | None = at("PlacementCosts")
    housing_costs: AmountDecided | None = at("HousingCosts")
    birth_allowance: AmountDecided | None = at("BirthAllowance")
    guaranteed_child_allowances: AmountDecided | None = at("GuaranteedChildAllowance")
    bills: tuple[AcceptedBill, ...] = at("HospitalizationcostsBill", at_most=5)
    remaining_amount: int | None = at("HospitalizationCostsRemainingAmount")
    ambulant_medical: int | None = at("AmbultantCosts/MedicalcostsAmount")
    ambulant_pharmaceutical: int | None = at("AmbultantCosts/PharmaceuticalCostsAmount")
    primary_amounts: SocialAidAmounts | None = at("PrimaryBeneficiaryAids")
    partner_amounts: SocialAidAmounts | None = at("PartnerAids")
    other_requested_aids: AmountDecided | None = at("OtherRequestedAids")


@wire(ns=NS)
class DecisionResultDF:
    """What became of a form D1 (it has a month), D2 (it has an entry date) or F (it has a reference date)."""

    reference_month: YearMonth | None = at("ReferenceMonth")
    entry_date: date | None = at("EntryDate")
    reference_date: date | None = at("ReferenceDate")
    attestation_id: str | None = at("UniqueAttestID", required=True, pattern=ATTESTATION)
    reference: str | None = at("ReferenceSPP_POD", required=True, pattern=REFERENCE)
    """The reference of the SPP IS."""
    ssin: Ssin | None = at("SSIN", required=True)
    suffix: int | None = at("Suffix", required=True, values=SUFFIXES)
    evaluation: AidEvaluation | None = at("Evaluation", required=True, values=EVALUATIONS)
    manual_verification: bool | None = at("ManualVerificationCode")
    errors: tuple[FormError, ...] = at("ErrorsOnForm")
    amounts: DecisionOnAmounts | None = at("DecisionOnAmounts")
    total_accepted: int | None = at("TotalAcceptedAmount")
