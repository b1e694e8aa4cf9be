"""The attestation of a DmfA: the declaration of one employer about one worker in one quarter, in one version.

Source: ``DmfaAttestationV1.xsd``; the number in a docstring is that of the block in the DmfA.
"""

from datetime import date
from enum import StrEnum

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import EmployerSector
from bcss_cpas.flux._dmfa.contributions import (
    DismissedStatutoryWorkerContribution,
    EarlyRetirementContribution,
    IndemnityWapm,
    StudentContribution,
    WorkerContribution,
    WorkerDeduction,
)
from bcss_cpas.flux._dmfa.criteria import NSSO, SECTORS
from bcss_cpas.flux._dmfa.digits import ONE, SOME_FIVE, SOME_THREE, THREE, TWO
from bcss_cpas.flux._dmfa.occupation import Occupation
from bcss_cpas.flux._fields import at, wire

ZERO_OR_ONE = r"[01]"


class AttestationStatus(StrEnum):
    """What a version of an attestation did."""

    CREATION = "CREATION"
    MODIFICATION = "MODIFICATION"
    CANCELLATION = "CANCELLATION"
    REACTIVATION = "REACTIVATION"


@wire()
class Justification:
    """``AttJustificationType``: why a declaration was changed."""

    justification: str | None = at("justification")
    justification_code: int | None = at("justificationCode", pattern=TWO)
    justification_date: date | None = at("justificationDate")


@wire()
class WorkerRecord:
    """``AttWorkerRecordType`` (90012): a worker under one code of employer and worker, with the occupations."""

    employer_class: int | None = at("employerClass", pattern=THREE)
    worker_code: int | None = at("workerCode", pattern=THREE)
    nsso_quarter_starting_date: date | None = at("nssoQuarterStartingDate", required=True)
    nsso_quarter_ending_date: date | None = at("nssoQuarterEndingDate", required=True)
    border: int | None = at("border", pattern=ONE)
    activity_with_risk: int | None = at("activityWithRisk", pattern=THREE)
    local_unit_id: int | None = at("localUnitId")
    mu_special_contribution: int | None = at("muSpecialContribution", pattern=TWO)
    intellectual_worker_pension_code: int | None = at("intellectualWorkerPensionCode", pattern=ONE)
    manual_worker_pension_code: int | None = at("manualWorkerPensionCode", pattern=ONE)
    justification: Justification | None = at("attJustification")
    occupations: tuple[Occupation, ...] = at("attOccupations/attOccupation", at_most=999)
    contributions: tuple[WorkerContribution, ...] = at("attWorkerContributions/attWorkerContribution", at_most=99)
    deductions: tuple[WorkerDeduction, ...] = at("attWorkerDeductions/attWorkerDeduction", at_most=99)
    dismissed_statutory_worker_contribution: DismissedStatutoryWorkerContribution | None = at(
        "attDismissedStatutoryWorkerContribution"
    )
    student_contribution: StudentContribution | None = at("attStudentContribution")
    early_retirement_contributions: tuple[EarlyRetirementContribution, ...] = at(
        "attEarlyRetirementContributions/attEarlyRetirementContribution", at_most=2
    )
    indemnities_wapm: tuple[IndemnityWapm, ...] = at("attIndemnityWapms/attIndemnityWapm", at_most=20)


@wire()
class NaturalPerson:
    """``AttNaturalPersonType`` (90017): the worker."""

    ssin: Ssin | None = at("ssin", required=True)
    oriolus_validation_code: int | None = at("oriolusValidationCode", required=True, pattern=ZERO_OR_ONE)
    worker_record: WorkerRecord | None = at("attWorkerRecord", required=True)


@wire()
class EmployerDeclaration:
    """``AttEmployerDeclarationType`` (90007): the employer and the quarter, with the worker."""

    quarter: YearQuarter | None = at("quarter", required=True)
    nsso_registration_number: str | None = at("nssoRegistrationNumber", required=True, pattern=NSSO)
    provincial_or_local_authority: bool | None = at("provincialOrLocalAuthority")
    sector_indicator: EmployerSector | None = at("sectorIndicator", values=SECTORS)
    trusteeship: int | None = at("trusteeship", pattern=ZERO_OR_ONE)
    enterprise_number: EnterpriseNumber | None = at("enterpriseNumber")
    net_owed_amount_cents: int | None = at("netOwedAmount")
    system5: int | None = at("system5", pattern=ZERO_OR_ONE)
    holiday_starting_date: date | None = at("holidayStartingDate")
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)
    user_quality: int | None = at("userQuality", pattern=TWO)
    justification: Justification | None = at("attJustification")
    natural_person: NaturalPerson | None = at("attNaturalPerson")


@wire()
class AttestationInformation:
    """``AttestationInformationType``: which attestation, in which version, and what that version did."""

    attestation_id: int | None = at("attestationId", required=True)
    attestation_version: int | None = at("attestationVersion", required=True)
    status: AttestationStatus | None = at("attestationStatus", required=True)
    creation_date: date | None = at("creationDate", required=True)


@wire()
class AttestationVersionLink:
    """``AttestationVersionLinkType``: the versions before and after."""

    previous: int | None = at("previousAttestationVersion")
    next: int | None = at("nextAttestationVersion")


@wire()
class DmfaAnomaly:
    """``DmfaAnomalyType``: something that the ONSS found wrong in the declaration."""

    block_nbr: int | None = at("blockNbr", required=True, pattern=r"9[0-9]{3}[1-9]")
    field_nbr: int | None = at("fieldNbr", required=True, pattern=SOME_FIVE)
    anomaly_nbr: int | None = at("anomalyNbr", required=True, pattern=SOME_THREE)
    status: int | None = at("anomalyStatus", required=True, pattern=r"[1-6]")
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)
    creation_date: date | None = at("anomalyCreationDate", required=True)
    handling_date: date | None = at("anomalyHandlingDate")


@wire()
class DmfaAttestation:
    """``DmfaAttestationType``: one version of one declaration."""

    information: AttestationInformation | None = at("attestationInformation", required=True)
    version_link: AttestationVersionLink | None = at("attestationVersionLink")
    employer_declaration: EmployerDeclaration | None = at("attEmployerDeclaration", required=True)
    anomalies: tuple[DmfaAnomaly, ...] = at("attAnomalies/attAnomaly", at_most=999)
