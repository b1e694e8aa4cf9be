"""The blocks of a worker record beside the occupations: contributions, deductions, indemnities.

Source: ``DmfaAttestationV1.xsd``; the number in each docstring is that of the block in the DmfA.
"""

from datetime import date

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._dmfa.digits import FOUR, ONE, SOME_FIVE, SOME_TWO, THREE, TWO
from bcss_cpas.flux._fields import at, wire

_MINUTES = r"[1-9][0-9]{0,2}|[1-3][0-9]{3}"
_MONTHS_OF_COST = r"[1-3]"
_PERCENT = r"[0-9]{3},[0-9]{2}"


@wire()
class DeductionDetail:
    """``AttDeductionDetailType`` (90108): a detail of a deduction of contributions."""

    sequence_nbr: int | None = at("deductionDetailSequenceNbr", required=True, pattern=SOME_TWO)
    amount_cents: int | None = at("deductionDetailAmount")
    working_regulations_registry_nbr: str | None = at("workingRegulationsRegistryNbr", pattern=r"[A-Z0-9]{1,16}")
    working_regulations_starting_date: date | None = at("workingRegulationsStartingDate")
    average_working_time_before_reduction: int | None = at("averageWorkingTimeBeforeReduction", pattern=_MINUTES)
    average_working_time_after_reduction: int | None = at("averageWorkingTimeAfterReduction", pattern=_MINUTES)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class OccupationDeductionDetail:
    """``AttOccupationDeductionDetailType`` (90250): the same for an occupation, without amount."""

    sequence_nbr: int | None = at("deductionDetailSequenceNbr", required=True, pattern=SOME_TWO)
    working_regulations_starting_date: date | None = at("workingRegulationsStartingDate")
    average_working_time_before_reduction: int | None = at("averageWorkingTimeBeforeReduction", pattern=_MINUTES)
    average_working_time_after_reduction: int | None = at("averageWorkingTimeAfterReduction", pattern=_MINUTES)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class Deduction:
    """``DeductionType``: a deduction of the contributions that the employer owes."""

    code: int | None = at("deductionCode", required=True, pattern=FOUR)
    calculation_basis: int | None = at("deductionCalculationBasis")
    amount_cents: int | None = at("deductionAmount")
    right_starting_date: date | None = at("deductionRightStartingDate")
    management_cost_nbr_months: int | None = at("managementCostNbrMonths", pattern=_MONTHS_OF_COST)
    replaced_ssin: Ssin | None = at("replacedSsin")
    """Another worker, whom this one replaces."""
    applicant_ssin: Ssin | None = at("applicantSsin")
    """Another person, who opened the right."""
    certificate_origin: int | None = at("certificateOrigin", pattern=THREE)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class WorkerDeduction(Deduction):
    """``AttWorkerDeductionType`` (90110): a deduction for a worker."""

    details: tuple[DeductionDetail, ...] = at("attDeductionDetails/attDeductionDetail", at_most=99)


@wire()
class OccupationDeduction(Deduction):
    """``AttOccupationDeductionType`` (90109): a deduction for an occupation."""

    details: tuple[OccupationDeductionDetail, ...] = at(
        "attOccupationDeductionDetails/attOccupationDeductionDetail", at_most=99
    )


@wire()
class WorkerContribution:
    """``AttWorkerContributionType`` (90001): a contribution that is owed for a worker."""

    worker_code: int | None = at("contributionWorkerCode", required=True, pattern=THREE)
    contribution_type: int | None = at("contributionType", required=True, pattern=ONE)
    calculation_basis_cents: int | None = at("contributionCalculationBasis")
    amount_cents: int | None = at("contributionAmount", required=True)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class StudentContribution:
    """``AttStudentContributionType`` (90003): the pay of a student, under the contribution of solidarity."""

    remun_amount_cents: int | None = at("studentRemunAmount", required=True)
    contribution_amount_cents: int | None = at("studentContributionAmount", required=True)
    nbr_days: int | None = at("studentNbrDays", pattern=TWO)
    """Whole days, for the years in which the right was counted in days."""
    hours_nbr: int | None = at("studentHoursNbr", pattern=THREE)
    """Whole hours, since then."""
    local_unit_id: int | None = at("localUnitId")
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class DismissedStatutoryWorkerContribution:
    """``AttDismissedStatutoryWorkerContributionType`` (90005): contributions for a dismissed civil servant."""

    gross_ref_remun_amount_cents: int | None = at("grossRefRemunAmount", required=True, pattern=SOME_FIVE)
    gross_ref_remun_contribution_amount_cents: int | None = at("grossRefRemunContributionAmount", required=True)
    ref_nbr_days: int | None = at("refNbrDays", required=True, pattern=THREE)
    subjection_starting_date: date | None = at("subjectionStartingDate", required=True)
    subjection_ending_date: date | None = at("subjectionEndingDate", required=True)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class EarlyRetirementContribution:
    """``AttEarlyRetirementContributionType`` (90042): a contribution on early retirement, until the end of 2007."""

    code: int | None = at("earlyRetirementCode", required=True, pattern=r"[01]")
    nbr_months: int | None = at("earlyRetirementNbrMonths", pattern=SOME_TWO)
    amount_cents: int | None = at("earlyRetirementContributionAmount", required=True, pattern=SOME_FIVE)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class IndemnityWapm:
    """``AttIndemnityWapmType`` (90011): an indemnity for an accident at work or an occupational disease."""

    nature: int | None = at("indemnityNature", required=True, pattern=TWO)
    incapacity_degree: str | None = at("incapacityDegree", required=True, pattern=_PERCENT)
    """A percentage with a comma: ``015,00``."""
    amount_cents: int | None = at("indemnityAmount", required=True, pattern=SOME_FIVE)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)
