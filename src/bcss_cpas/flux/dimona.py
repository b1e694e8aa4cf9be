"""Dimona: where a person works or has worked, as employers declare it on the day that somebody starts or leaves.

A social worker reads in it the employer, the day of entry and the day of leaving. A declaration can be cancelled: then
there was no such work, and it must be left out of account. A job without a day of leaving may still be running.

Two services give the personnel file of the ONSS. L950 is the older one: an XMLite message in SSDN, which tells the
employer by number alone. Dolsis, ``findEmployersByWorker``, is the newer one and tells the name too. No schema of
either is public: the fields are those that a CPAS application writes and reads. Not proven are the roots and the
namespace of Dolsis, and that its reply repeats what was asked: without that it tells nothing of anybody.
"""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.work import Job
from bcss_cpas.flux._dimona.dolsis import Criteria, Employment, SecurityContext
from bcss_cpas.flux._dimona.facts import of_activity, of_employment
from bcss_cpas.flux._dimona.l950 import NS, AnswerOK
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, Ssdn, unproven
from bcss_cpas.flux._soa import BareExchange, CBSSFault, Status
from bcss_cpas.flux._soa_flux import operation
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

DOLSIS = "http://kszbcss.fgov.be/intf/DolsisService/v1"
"""Not known: named after the pattern of the newer services."""


@wire(ns=NS)
class DimonaRequest:
    """Ask L950 for the jobs of a person, 32 at most at a time; the next ones by the line and ticket of the answer."""

    process_type: str | None = at("@processType", values=("L",))
    version: str | None = at("@version", values=("001",))
    ssin: Ssin = need("Request/NaturalPerson/INSS")
    begin_date: date | None = at("Request/SearchPeriod/BeginDate")
    end_date: date | None = at("Request/SearchPeriod/EndDate")
    active_worker: int | None = at("Request/ActiveWorker", values=("1",))
    """An application sends 1; what the values choose is not published."""
    canceled_contract: int | None = at("Request/CanceledContract", values=("0",))
    """An application sends 0, and shows cancelled jobs all the same."""
    nbr_of_answer: int | None = at("Request/NbrOfAnswer", values=("32",))
    first_line_nbr: int | None = at("Request/Scrolling/FirstLineNbr")
    ticket: str | None = at("Request/Scrolling/Ticket")


@wire(ns=NS)
class DimonaReply:
    """The jobs that L950 holds of a person."""

    process_type: str | None = at("@processType", values=("L",))
    version: str | None = at("@version", values=("001",))
    answer: AnswerOK | None = at("AnswerOK")
    """``None`` where another answer stands in its place."""

    @property
    def page(self) -> int | None:
        """The line at which the next page begins; ``None`` on the last one."""
        reference = None if self.answer is None else self.answer.reference
        return None if reference is None else reference.next_first_line_nbr


@wire()
class FindEmployersByWorkerRequest(BareExchange):
    """Ask Dolsis for the jobs of a person."""

    security_context: SecurityContext | None = at("securityContext")
    criteria: Criteria = need("criteria")


@wire()
class FindEmployersByWorkerReply(BareExchange):
    """The jobs that Dolsis finds."""

    security_context: SecurityContext | None = at("securityContext")
    criteria: Criteria | None = at("criteria")
    status: Status | None = at("status")
    employments: tuple[Employment, ...] = at("result/employment")


Request = DimonaRequest | FindEmployersByWorkerRequest
Reply = DimonaReply | FindEmployersByWorkerReply


def _outcome(content: Reply | CBSSFault) -> Outcome:
    if isinstance(content, CBSSFault):
        return content.outcome()
    return _of_answer(content.answer) if isinstance(content, DimonaReply) else _of_dolsis(content)


def _of_answer(answer: AnswerOK | None) -> Outcome:
    """Classify an answer of L950: all the data, or a part of them; only a count of zero says that there are none."""
    here = 0 if answer is None else len(answer.activities)
    there = None if answer is None or answer.reference is None else answer.reference.nbr_of_available_answer
    if here:
        return Outcome(OutcomeKind.DATA if there is None or there <= here else OutcomeKind.PARTIAL)
    return Outcome(OutcomeKind.NO_DATA if there == 0 else OutcomeKind.UNCLASSIFIED)


def _of_dolsis(content: FindEmployersByWorkerReply) -> Outcome:
    """Classify by the status, but jobs that came are data, also where the code is that of a replaced number.

    Some codes of Dolsis come with data and without, and no public list explains them.
    """
    if content.status is None:
        return Outcome(OutcomeKind.DATA if content.employments else OutcomeKind.UNCLASSIFIED)
    outcome = content.status.outcome()
    found = content.status.value == "DATA_FOUND" and content.employments
    unclear = outcome.kind is OutcomeKind.UNCLASSIFIED or outcome.identity is IdentityProblem.REPLACED
    return evolve(outcome, kind=OutcomeKind.DATA) if found and unclear else outcome


def _person(content: Request | Reply | CBSSFault) -> Ssin | None:
    if isinstance(content, DimonaRequest):
        return content.ssin
    if isinstance(content, DimonaReply):
        persons = set() if content.answer is None else {each.person for each in content.answer.activities}
        return persons.pop() if len(persons) == 1 else None
    return None if isinstance(content, CBSSFault) or content.criteria is None else content.criteria.ssin


def facts(content: Reply, source: Source) -> Iterator[Fact]:
    """Give every declared job, cancelled ones included."""
    if isinstance(content, DimonaReply):
        for place, activity in enumerate(() if content.answer is None else content.answer.activities):
            if activity.person is not None:
                yield of_activity(activity, activity.person, source.at(f"$.answer.activities[{place}]"))
    elif content.criteria is not None:
        for place, employment in enumerate(content.employments):
            yield of_employment(employment, content.criteria.ssin, source.at(f"$.employments[{place}]"))


_COLUMNS = (
    Column("Entrée en fonction", "Employment.in_service_date", "of a cancelled Dimona it says nothing"),
    Column("date de sortie", "Employment.out_service_date", "the last day; absent while the job runs"),
    Column("nom de l'employeur", "DolsisEmployer.name", "L950 tells the number of the employer alone"),
)
FLUX = Flux(
    name="dimona",
    title=Text(
        fr="Emplois déclarés (Dimona)",
        nl="Aangegeven tewerkstellingen (Dimona)",
        de="Gemeldete Beschäftigungen (Dimona)",
        en="Declared jobs (Dimona)",
    ),
    service="L950, Dolsis findEmployersByWorker",
    source=Text(
        fr="Fichier du personnel de l'ONSS",
        nl="Personeelsbestand van de RSZ",
        de="Personaldatei des LSS",
        en="Personnel file of the NSSO",
    ),
    grade=Grade.CLIENT,
    known_from=(
        Citation("Request builders, field names and labels read in the source code of a CPAS application"),
        Citation("Message.xsd (20060619), for the envelope of L950"),
    ),
    bodies=(
        *unproven(
            NS,
            "001",
            {"L950": (DimonaReply, MessageKind.REPLY), "L950/Request": (DimonaRequest, MessageKind.REQUEST)},
        ),
        *unproven(
            DOLSIS,
            "2011",
            operation("findEmployersByWorker", FindEmployersByWorkerRequest, FindEmployersByWorkerReply, CBSSFault),
        ),
    ),
    ssdn=Ssdn("XMLite", "20051206"),
    legal_context="SOCIAL_INVESTIGATION_OF_PCSA",
    topics=(InquiryTopic.INCOME_FROM_WORK,),
    deck_row="Dimona",
    columns=_COLUMNS,
    live="both services are called by a CPAS application",
    gives=(Job,),
    facts=facts,
    outcome=_outcome,
    person=_person,
)
