"""The answer of L950, as a CPAS application reads it: numbers for the employers, the worker with each job."""

from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import DimonaAction, WorkerType
from bcss_cpas.flux._fields import at, wire

NS = "http://www.ksz-bcss.fgov.be/XmlSchema"
ACTIONS = ("1", "2", "3", "4")


@wire(ns=NS)
class Reference:
    """How many answers there are and how many came; with line and ticket the next ones are asked for."""

    nbr_of_available_answer: int | None = at("NbrOfAvailableAnswer")
    nbr_of_included_answer: int | None = at("NbrOfIncludedAnswer")
    next_first_line_nbr: int | None = at("NextScrolling/FirstLineNbr")
    next_ticket: str | None = at("NextScrolling/Ticket")


@wire(ns=NS)
class FirmEmployer:
    """The employer, by its numbers; message A701 gives the name to the first of them."""

    nloss_registration_nbr: str | None = at("FirmID/NLOSSRegistrationNbr", pattern=r"0[0-9]{9}")
    company_id: EnterpriseNumber | None = at("FirmID/CompanyID")
    pla_indicator: int | None = at("PLAIndicator")
    """Provincial or local authority."""


@wire(ns=NS)
class NaturalPerson:
    """The worker, as the personnel file knows them."""

    ssin: Ssin | None = at("INSS")
    name: str | None = at("Name")
    first_name: str | None = at("FirstName")
    oriolus_validation_code: int | None = at("OriolusValidationCode")
    birth_date: IncompleteDate | None = at("BirthDate")
    sex: int | None = at("Sex")
    nationality_code: int | None = at("NationalityCode")


@wire(ns=NS)
class Worker:
    """The job: from when to when, as what, and what was declared of it last."""

    begin_date: date | None = at("OccupationPeriod/BeginDate")
    end_date: date | None = at("OccupationPeriod/EndDate")
    """The last day; absent while the job runs."""
    joint_commission_nbr: str | None = at("JointCommissionNbr", pattern=r"[0-9]{3}(\.[0-9]{2})?")
    kind_of_worker: WorkerType | None = at("KindOfWorker")
    dimona_nbr: str | None = at("DimonaNbr", pattern=r"[0-9]{12}")
    validity_status: int | None = at("ValidityStatus")
    """Its codes are not public."""
    last_dimona_action: DimonaAction | None = at("LastDimonaAction", values=ACTIONS)


@wire(ns=NS)
class InterimUser:
    """Where a temporary agency worker works."""

    company_id: EnterpriseNumber | None = at("CompanyID")
    name: str | None = at("name")


@wire(ns=NS)
class Activity:
    """One declared job."""

    employer: FirmEmployer | None = at("Employer")
    natural_person: NaturalPerson | None = at("NaturalPerson")
    worker: Worker | None = at("Worker")
    interim_user: InterimUser | None = at("InterimUser")

    @property
    def person(self) -> Ssin | None:
        """The worker, by number."""
        return None if self.natural_person is None else self.natural_person.ssin


@wire(ns=NS)
class AnswerOK:
    """The answer, where the question could be answered."""

    reference: Reference | None = at("Reference")
    activities: tuple[Activity, ...] = at("Activity")
