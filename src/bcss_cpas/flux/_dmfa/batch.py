"""The answers that come in a batch: one message with many of them, each to a request that was made online.

Source: ``DmfaConsultationBatchV1.xsd``.
"""

from datetime import datetime

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import EmployerSector
from bcss_cpas.flux._dmfa.attestation import ZERO_OR_ONE, AttestationInformation, DmfaAttestation
from bcss_cpas.flux._dmfa.criteria import NSSO, SECTORS, ByEmployerCriteria, BySsinCriteria
from bcss_cpas.flux._dmfa.digits import THREE
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa import TICKET, UUID, Status
from bcss_cpas.flux._soa_types import SsinWithReplacesStatus


@wire()
class RequestCorrelation:
    """``RequestCorrelationType``: which online request is answered, by its tickets."""

    customer_ticket: str | None = at("customerTicket", pattern=TICKET)
    cbss_ticket: str | None = at("cbssTicket", required=True, pattern=UUID)
    timestamp: datetime | None = at("timestamp", required=True)


@wire()
class BySsinAnswer:
    """The answer about one person."""

    request_correlation: RequestCorrelation | None = at("requestCorrelation", required=True)
    criteria: BySsinCriteria | None = at("criteria", required=True)
    status: Status | None = at("status", required=True)
    ssin: SsinWithReplacesStatus | None = at("ssin", required=True)
    attestations: tuple[DmfaAttestation, ...] = at("dmfaAttestations/dmfaAttestation")


@wire()
class DmfaEmployer:
    """``EmployerType``: the employer whose personnel was asked for."""

    nsso_registration_number: str | None = at("nssoRegistrationNumber", required=True, pattern=NSSO)
    enterprise_number: EnterpriseNumber | None = at("enterpriseNumber")
    provincial_or_local_authority: bool | None = at("provincialOrLocalAuthority", required=True)
    sector_indicator: EmployerSector | None = at("sectorIndicator", values=SECTORS)


@wire()
class PersonnelAttestation:
    """``AttestationType``: a worker of the employer in a quarter."""

    ssin: Ssin | None = at("ssin", required=True)
    oriolus_validation_code: int | None = at("oriolusValidationCode", required=True, pattern=ZERO_OR_ONE)
    quarter: YearQuarter | None = at("quarter", required=True)
    information: AttestationInformation | None = at("attestationInformation", required=True)
    employer_class: int | None = at("employerClass", required=True, pattern=THREE)
    worker_code: int | None = at("workerCode", required=True, pattern=THREE)
    trusteeship: int | None = at("trusteeship", required=True, pattern=ZERO_OR_ONE)


@wire()
class ByEmployerAnswer:
    """The answer about one employer."""

    request_correlation: RequestCorrelation | None = at("requestCorrelation", required=True)
    criteria: ByEmployerCriteria | None = at("criteria", required=True)
    status: Status | None = at("status", required=True)
    employer: DmfaEmployer | None = at("employer", choice=("found", 0))
    attestations: tuple[PersonnelAttestation, ...] = at("attestations/attestation", choice=("found", 0))
