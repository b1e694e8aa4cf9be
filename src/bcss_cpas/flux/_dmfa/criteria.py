"""What is asked: the declarations about a person, or the personnel of an employer, over a period of quarters.

Source: ``DmfaCommonV1.xsd``.
"""

from enum import StrEnum

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import EmployerSector
from bcss_cpas.flux._dmfa.digits import THREE
from bcss_cpas.flux._fields import at, wire

NSSO = r"0[0-9]{9}|5[01][0-9]{8}"
"""A number of an employer at the ONSS: definitive with 0, temporary with 50 or 51."""
SECTORS = ("PRI", "PFR", "PLP")


class ResultsAction(StrEnum):
    """Whether the results come at once or in a batch."""

    RESULTS_ONLINE_ONLY = "RESULTS_ONLINE_ONLY"
    RESULTS_BATCH_ONLY = "RESULTS_BATCH_ONLY"


@wire()
class QuarterPeriod:
    """``QuarterPeriodType``: the first and the last quarter."""

    begin: YearQuarter | None = at("beginQuarter", required=True)
    end: YearQuarter | None = at("endQuarter", required=True)


@wire()
class BySsinCriteria:
    """``BySsinCriteriaType``: a person, perhaps one attestation, or one employer by either of its numbers."""

    ssin: Ssin | None = at("ssin", required=True)
    quarter_period: QuarterPeriod | None = at("quarterPeriod", required=True)
    results_action: ResultsAction | None = at("resultsAction", required=True)
    latest_situation_only: bool | None = at("latestSituationOnly", required=True)
    """Without the versions that newer ones replaced."""
    provincial_or_local_authority: bool | None = at("provincialOrLocalAuthority")
    """Such employers alone, none of them, or all where it is absent."""
    sector_indicators: tuple[EmployerSector, ...] = at("sectorIndicators/sectorIndicator", values=SECTORS, at_most=2)
    attestation_id: int | None = at("attestationId", choice=("which", 0))
    attestation_version: int | None = at("attestationVersion", choice=("which", 0))
    nsso_registration_number: str | None = at("nssoRegistrationNumber", pattern=NSSO, choice=("which", 1))
    enterprise_number: EnterpriseNumber | None = at("enterpriseNumber", choice=("which", 2))
    employer_class: int | None = at("employerClass", pattern=THREE, choice=("which", 1))
    """With an employer, by whichever number."""
    worker_code: int | None = at("workerCode", pattern=THREE, choice=("which", 1))
    """With an employer, by whichever number."""
    next: str | None = at("next", pattern=r"[A-Za-z0-9]{1,64}")
    """Where the answer before this one stopped."""

    @property
    def of_all_employers(self) -> bool:
        """Whether nothing but the person and the quarters bounds the question."""
        one = self.attestation_id, self.nsso_registration_number, self.enterprise_number
        some = self.provincial_or_local_authority, self.employer_class, self.worker_code
        return not self.sector_indicators and all(each is None for each in (*one, *some))


@wire()
class ByEmployerCriteria:
    """``ByEmployerCriteriaType``: an employer, by either of its numbers."""

    quarter_period: QuarterPeriod | None = at("quarterPeriod", required=True)
    results_action: ResultsAction | None = at("resultsAction", required=True, values=("RESULTS_BATCH_ONLY",))
    latest_situation_only: bool | None = at("latestSituationOnly", required=True)
    provincial_or_local_authority: bool | None = at("provincialOrLocalAuthority")
    sector_indicators: tuple[EmployerSector, ...] = at("sectorIndicators/sectorIndicator", values=SECTORS, at_most=2)
    nsso_registration_number: str | None = at("nssoRegistrationNumber", pattern=NSSO, choice=("employer", 0))
    enterprise_number: EnterpriseNumber | None = at("enterpriseNumber", choice=("employer", 1))
    employer_class: int | None = at("employerClass", pattern=THREE)
    worker_code: int | None = at("workerCode", pattern=THREE)
