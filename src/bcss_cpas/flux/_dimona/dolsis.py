"""The blocks of Dolsis, as a CPAS application writes and reads them; their children stand in no namespace.

The application reads the number at the ONSS as an element with attributes, whose names are not known: they stay unread.
"""

from datetime import date, datetime
from enum import StrEnum

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import DimonaAction, WorkerType
from bcss_cpas.flux._fields import at, need, wire

_NSSO = r"0[0-9]{9}"
_ACTIONS = ("in", "out", "modification", "cancel")
_TYPES = ("stu", "stx", "ext", "ivt", "rta", "oth", "bcw", "dwd", "tea", "tri", "stg")


class Scope(StrEnum):
    """Which jobs are asked for: those that run, those of a period, or what changed in it."""

    ACTIVE = "active"
    ACTIVE_IN_PERIOD = "activeInPeriod"
    MUTATIONS = "mutations"


@wire()
class SecurityContext:
    """For what the data are asked, in place of the legal context of other services."""

    service: str | None = at("service", values=("WELFARE",))
    legal_context: str | None = at("legalContext", values=("SOCIAL_INVESTIGATION_OF_PCSA",))
    role: str | None = at("role", values=("Agent",))


@wire()
class Criteria:
    """The worker, and which of their jobs."""

    ssin: Ssin = need("ssin")
    scope: Scope | None = at("scope")
    begin_date: date | None = at("period/beginDate")
    end_date: date | None = at("period/endDate")


@wire()
class DolsisEmployer:
    """The employer, by name and numbers."""

    name: str | None = at("name")
    cbe_number: EnterpriseNumber | None = at("cbeNumber")
    vat_number: str | None = at("vatNumber", pattern=r"0[0-9]{9}")
    nsso_registration_number: str | None = at("nossRegistrationNumber", pattern=_NSSO)


@wire()
class UsingEmployer:
    """Where a temporary agency worker works, by one of its numbers."""

    cbe_number: EnterpriseNumber | None = at("cbeNumber")
    nsso_registration_nbr: str | None = at("nossRegistrationNbr", pattern=_NSSO)


@wire()
class Employment:
    """One declared job."""

    creation_date: datetime | None = at("creationDate")
    last_update_date: datetime | None = at("lastUpdateDate")
    in_service_date: date | None = at("inServiceDate")
    out_service_date: date | None = at("outServiceDate")
    """The last day; absent while the job runs."""
    employer: DolsisEmployer | None = at("employer")
    joint_commission_nbr: str | None = at("jointCommissionNbr", pattern=r"[0-9]{3}(\.[0-9]{2})?")
    worker_type: WorkerType | None = at("workerType", values=_TYPES)
    dimona_period_id: str | None = at("dimonaPeriodId", pattern=r"[0-9]{12}")
    last_dimona_action: DimonaAction | None = at("lastDimonaAction", values=_ACTIONS)
    cancelled: bool | None = at("cancelled")
    using_employer: UsingEmployer | None = at("usingEmployer")
