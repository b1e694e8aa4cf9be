"""Forms A, B1, B2 and C: who belongs to a file, what aid is decided, and when it ends."""

from datetime import date

from bcss_cpas.codes.loi65 import AidEvaluation
from bcss_cpas.codes.national_register import Nationality
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._loi65.common import (
    ADDRESS,
    BENEFICIARY,
    BY_BCSS,
    CODE,
    COMMON,
    DURATION,
    NS,
    SUFFIXES,
    BeneficiaryAddress,
    BeneficiaryId,
    DatedForm,
    Duration,
    Integration,
)


@wire(ns=NS)
class PrimaryBeneficiary:
    """The person whose name the file bears. The codes are texts: the schema does not tell what they mean."""

    beneficiary: BeneficiaryId = need(BENEFICIARY)
    status: str = need("Status", pattern=CODE)
    address: BeneficiaryAddress = need(ADDRESS)
    institution: str | None = at("Institution", pattern=CODE)
    nationality: Nationality = need("Nationality", values=("0", "111", "150"))
    gender: str | None = at("Gender", values=("M", "F"))
    real_life_situation: str | None = at("RealLifeSituation", pattern=CODE)
    first_inscription_in_belgium: date | None = at("FirstInscriptionInBelgium")
    uninterrupted_stay: str | None = at("UninterruptedStay", pattern=CODE)
    integrations: tuple[Integration, ...] = at("Integration")
    desintegrations: tuple[Integration, ...] = at("Desintegration")


@wire(ns=NS)
class SecondaryBeneficiary:
    """Another person of the file: the partner, a minor child."""

    beneficiary: BeneficiaryId = need(BENEFICIARY)
    suffix: int = need("Suffix", values=SUFFIXES)
    status: str = need("Status", pattern=CODE)
    nationality: Nationality = need("Nationality", values=("111", "150"))
    primary_beneficiary_relation: str = need("PrimaryBeneficiaryRelation", pattern=CODE)
    integrations: tuple[Integration, ...] = at("Integration")
    desintegrations: tuple[Integration, ...] = at("Desintegration")


@wire(ns=NS)
class IdentificationA(DatedForm):
    """Form A: the persons of the file."""

    primary: PrimaryBeneficiary = need("PrimaryBeneficiary")
    secondaries: tuple[SecondaryBeneficiary, ...] = at("SecondaryBeneficiary", at_most=17)
    bcss_evaluation: AidEvaluation | None = at("CBSSEvaluation", values=BY_BCSS)


@wire(ns=NS)
class PrimaryBeneficiaryB1:
    """The primary beneficiary, on form B1."""

    ssin: Ssin = need("SSIN")
    integrations: tuple[Integration, ...] = at("Integration")
    desintegrations: tuple[Integration, ...] = at("Desintegration")


@wire(ns=NS)
class SecondaryBeneficiaryB1:
    """A secondary beneficiary, on form B1."""

    ssin: Ssin = need("SSIN")
    suffix: int = need("Suffix", values=SUFFIXES)
    integrations: tuple[Integration, ...] = at("Integration")
    desintegrations: tuple[Integration, ...] = at("Desintegration")


@wire(ns=NS)
class RequestedAids:
    """The aid for which the State is asked to pay."""

    financial_aid: bool | None = at("FinancialAid")
    medical_and_pharmaceutical_costs: bool | None = at("MedicalAndPharmaceuticalCosts")
    mut_base_contribution: bool | None = at("MutBaseContribution")
    mut_complementary_contribution: bool | None = at("MutComplementaryContribution")
    mut_regularization: bool | None = at("MutRegularization")
    repatriation_costs: bool | None = at("RepatriationCosts")
    placement_costs: bool | None = at("PlacementCosts")
    housing_costs: bool | None = at("HousingCosts")
    birth_allowance: bool | None = at("BirthAllowance")
    guaranteed_child_allowances: bool | None = at("GuaranteedChildAllowances")
    other_requested_aids: bool | None = at("OtherRequestedAids")


@wire(ns=COMMON)
class Article60:
    """Employment under article 60 § 7."""

    type: str = need("Type", pattern=CODE)
    schedule: str = need("Schedule", pattern=CODE)
    work_place: str = need("WorkPlace", pattern=CODE)


@wire(ns=COMMON)
class SocialAid:
    """Aid towards work, and maintenance, of one of the two partners."""

    art60p7: Article60 | None = at("Art60p7")
    art61: bool | None = at("Art61")
    activation: str | None = at("ActivationType", pattern=CODE)
    partner_convention: str | None = at("PartnerConvention", pattern=CODE)
    alimony: bool | None = at("Alimony")


@wire(ns=NS)
class HousingProvision:
    """How the beneficiary is housed, and whether that is proven."""

    code: str = need(".", pattern=CODE)
    proofs_provided: bool | None = at("@ProvesProvided")


@wire(ns=NS)
class Situation:
    """The situation of the file."""

    register_inscription: str | None = at("RN_RR_Inscription", pattern=CODE)
    housing_provision: HousingProvision | None = at("HousingProvision")
    category: str | None = at("Category", pattern=CODE)


@wire(ns=NS)
class CommonDecisionB1(DatedForm):
    """Form B1: the aid that is decided for the file as a whole."""

    primary: PrimaryBeneficiaryB1 = need("IdentificationPrimaryBeneficiary")
    secondaries: tuple[SecondaryBeneficiaryB1, ...] = at("IdentificationSecondaryBeneficiary", at_most=17)
    requested_aids: RequestedAids = need("RequestedAids")
    primary_aids: SocialAid | None = at("PrimaryBeneficiaryAids")
    partner_aids: SocialAid | None = at("PartnerAids")
    situation: Situation | None = at("Situation")
    duration: Duration = need(DURATION)
    decision_date: date = need("DecisionDate")
    juridical_procedure: bool = need("JuridicalProcedure")
    bcss_evaluation: AidEvaluation | None = at("CBSSEvaluation", values=BY_BCSS)


@wire(ns=COMMON)
class DecisionB2:
    """Which costs in a care institution are taken charge of, and for how long."""

    decision_date: date = need("DecisionDate")
    duration: Duration = need("Duration")
    ambulant_costs: bool | None = at("AmbulantMedicalAndPharmaceuticalCosts")
    hospitalization_costs: bool | None = at("HospitalizationCosts")
    register_inscription: str | None = at("RN_RR_Inscription", pattern=CODE)
    juridical_procedure: bool | None = at("JuridicalProcedure")


@wire(ns=NS)
class IndividualDecisionB2(DatedForm):
    """Form B2: the costs in a care institution that are decided for one person of the file."""

    ssin: Ssin = need("SSIN")
    suffix: int = need("Suffix", values=SUFFIXES)
    decision: DecisionB2 = need("DecisionB2")
    integrations: tuple[Integration, ...] = at("Integration")
    desintegrations: tuple[Integration, ...] = at("Desintegration")
    bcss_evaluation: AidEvaluation | None = at("CBSSEvaluation", values=BY_BCSS)


@wire(ns=NS)
class CancellationFormC(DatedForm):
    """Form C: aid ends from the entry date on; or a former form C is annulled."""

    ssin: Ssin = need("SSIN")
    suffix: int = need("Suffix", values=SUFFIXES)
    decision_date: date = need("AidCancellation/DecisionDate")
    decision_nature: str = need("AidCancellation/Decisionnature", pattern=r"[0-9]")
    cancellation_reason: str = need("AidCancellation/CancellationReason", pattern=r"[0-9]{2}")
    former_form_cancellation: str | None = at("FormerCformcancellation", values=("9",))
    """9 annuls a former form C of the same content (SPP IS, manual « Loi 65 », form C)."""
    integrations: tuple[Integration, ...] = at("Integration")
    desintegrations: tuple[Integration, ...] = at("Desintegration")
    bcss_evaluation: AidEvaluation | None = at("CBSSEvaluation", values=BY_BCSS)


@wire(ns=NS)
class SecondaryBeneficiaryC:
    """A secondary beneficiary whose integration changes together with a form C."""

    ssin: Ssin = need("SSIN")
    integrations: tuple[Integration, ...] = at("Integration")
    desintegrations: tuple[Integration, ...] = at("Desintegration")
    bcss_evaluation: AidEvaluation | None = at("CBSSEvaluation", values=BY_BCSS)
