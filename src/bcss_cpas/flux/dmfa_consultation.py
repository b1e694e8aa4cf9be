"""DmfaConsultation: what employers declared to the ONSS of the work and pay of a person, quarter by quarter.

The multifunctional declaration (DmfA) tells, for each contract, how much was worked and what was paid, gross; it comes
some time after the quarter. A social worker compares it with the pay slips and with what the person declared. A
declaration can be changed or cancelled later: every version is an attestation of its own.

The second operation lists the personnel of an employer; its result, and that of a large question about a person, come
in a batch. Source: ``DmfaConsultationV1.wsdl`` and ``DmfaConsultationBatchV1.xsd``.
"""

from collections.abc import Iterator

from attrs import evolve

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.work import Wage
from bcss_cpas.flux._dmfa.attestation import DmfaAttestation
from bcss_cpas.flux._dmfa.batch import ByEmployerAnswer, BySsinAnswer
from bcss_cpas.flux._dmfa.criteria import ByEmployerCriteria, BySsinCriteria
from bcss_cpas.flux._dmfa.facts import wages
from bcss_cpas.flux._dmfa.status import BatchOnlyStatus, DmfaStatus
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Flux, bodies
from bcss_cpas.flux._soa import CBSSFault, SoaNotification, SoaReply, SoaRequest
from bcss_cpas.flux._soa_flux import operation, outcome_of
from bcss_cpas.flux._soa_types import SsinWithCanceledAndReplacesStatus
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

V1 = "http://kszbcss.fgov.be/intf/DmfaConsultationService/v1"
BATCH_V1 = "http://kszbcss.fgov.be/intf/DmfaConsultationService/batch/v1"


@wire()
class ConsultDmfaAttestationsBySsinRequest(SoaRequest):
    """Ask for the declarations about a person."""

    criteria: BySsinCriteria = need("criteria")


@wire()
class ConsultDmfaAttestationsBySsinReply(SoaReply):
    """The declarations about a person."""

    criteria: BySsinCriteria | None = at("criteria", required=True)
    status: DmfaStatus | None = at("status", required=True)
    ssin: SsinWithCanceledAndReplacesStatus | None = at("ssin")
    data_filters: tuple[str, ...] = at("dataFilters/filteredElement")
    """Elements that this CPAS may not see."""
    unsupported_data: tuple[str, ...] = at("unsupportedData/unsupportedElement", at_most=100)
    attestations: tuple[DmfaAttestation, ...] = at("dmfaAttestations/dmfaAttestation")
    next: str | None = at("next", pattern=r"[A-Za-z0-9]{1,64}")
    """To be put into the next request: there is more."""


@wire()
class ConsultPersonnelByEmployerRequest(SoaRequest):
    """Ask for the personnel of an employer, to come in a batch."""

    criteria: ByEmployerCriteria = need("criteria")


@wire()
class ConsultPersonnelByEmployerReply(SoaReply):
    """Whether the personnel of the employer will come in a batch."""

    criteria: ByEmployerCriteria | None = at("criteria", required=True)
    status: BatchOnlyStatus | None = at("status", required=True)


@wire()
class ConsultDmfaAttestationsBySsinBatchReply(SoaNotification):
    """``ConsultDmfaAttestationsBySsinBatchResponseType``: the answers about several persons."""

    data_filters: tuple[str, ...] = at("dataFilters/filteredElement")
    answers: tuple[BySsinAnswer, ...] = at("responses/response", required=True)


@wire()
class ConsultPersonnelByEmployerBatchReply(SoaNotification):
    """``ConsultPersonnelByEmployerBatchResponseType``: the answers about several employers."""

    answers: tuple[ByEmployerAnswer, ...] = at("responses/response", required=True)


Request = ConsultDmfaAttestationsBySsinRequest | ConsultPersonnelByEmployerRequest
Reply = ConsultDmfaAttestationsBySsinReply | ConsultPersonnelByEmployerReply
BatchReply = ConsultDmfaAttestationsBySsinBatchReply | ConsultPersonnelByEmployerBatchReply


def _outcome(content: Reply | BatchReply | CBSSFault) -> Outcome:
    if isinstance(content, BatchReply):
        return _of_batch(content)
    outcome = outcome_of(content)
    if isinstance(content, ConsultDmfaAttestationsBySsinReply) and content.next and outcome.kind is OutcomeKind.DATA:
        return evolve(outcome, kind=OutcomeKind.PARTIAL)
    return outcome


def _of_batch(content: BatchReply) -> Outcome:
    """Classify a batch: as its answers, where all are alike; else some are there and some are not."""
    told = [each.status.outcome() for each in content.answers if each.status is not None]
    if not told:
        return Outcome(OutcomeKind.UNCLASSIFIED)
    return told[0] if len({each.kind for each in told}) == 1 else Outcome(OutcomeKind.PARTIAL)


def _person(content: Request | Reply | BatchReply | CBSSFault) -> Ssin | None:
    """Return the person that all of a message is about, by the number that was asked for."""
    if isinstance(content, ConsultDmfaAttestationsBySsinBatchReply):
        persons = {None if each.criteria is None else each.criteria.ssin for each in content.answers}
        return persons.pop() if len(persons) == 1 else None
    criteria = None if isinstance(content, ConsultPersonnelByEmployerBatchReply | CBSSFault) else content.criteria
    return criteria.ssin if isinstance(criteria, BySsinCriteria) else None


def _given(content: Reply | BatchReply) -> tuple[type[Fact], ...]:
    """Return the wages of a person, where all employers were asked about; a list of personnel tells none."""
    if isinstance(content, ConsultDmfaAttestationsBySsinReply):
        asked: tuple[BySsinCriteria | None, ...] = (content.criteria,)
    elif isinstance(content, ConsultDmfaAttestationsBySsinBatchReply):
        asked = tuple(each.criteria for each in content.answers)
    else:
        return ()
    return (Wage,) if any(each is not None and each.of_all_employers for each in asked) else ()


def facts(content: Reply | BatchReply, source: Source) -> Iterator[Fact]:
    """Give the wages that were declared for a person; a list of the personnel of an employer tells none."""
    if isinstance(content, ConsultDmfaAttestationsBySsinReply):
        yield from _wages(content, source.at("$.attestations"))
    elif isinstance(content, ConsultDmfaAttestationsBySsinBatchReply):
        for place, each in enumerate(content.answers):
            yield from _wages(each, source.at(f"$.answers[{place}].attestations"))


def _wages(answer: ConsultDmfaAttestationsBySsinReply | BySsinAnswer, source: Source) -> Iterator[Wage]:
    ssin = answer.ssin or SsinWithCanceledAndReplacesStatus()
    asked = None if answer.criteria is None else answer.criteria.ssin
    return wages(answer.attestations, asked or ssin.value, (asked, ssin.value, ssin.replaces), source)


_FOLDER = "soa/be/fgov/kszbcss/intf/DmfaConsultationService"
FLUX = Flux(
    name="dmfa_consultation",
    title=Text(
        fr="Salaires et temps de travail (DmfA)",
        nl="Lonen en arbeidstijd (DmfA)",
        de="Löhne und Arbeitszeit (DmfA)",
        en="Wages and working time (DmfA)",
    ),
    service="DmfaConsultationService",
    source=Text(
        fr="Office national de sécurité sociale (ONSS)",
        nl="Rijksdienst voor Sociale Zekerheid (RSZ)",
        de="Landesamt für soziale Sicherheit (LSS)",
        en="National Social Security Office (NSSO)",
    ),
    grade=Grade.SCHEMA,
    known_from=(
        Citation("DmfaConsultationV1.wsdl (2019-01-15), DmfaConsultationV1.xsd, DmfaCommonV1.xsd (2022-02-04)"),
        Citation("DmfaAttestationV1.xsd (021.01)"),
        Citation("DmfaConsultationBatchV1.xsd (2022-02-04)"),
    ),
    bodies=(
        *bodies(
            V1,
            "v1",
            f"{_FOLDER}/DmfaConsultationV1.wsdl",
            {
                **operation(
                    "consultDmfaAttestationsBySsin",
                    ConsultDmfaAttestationsBySsinRequest,
                    ConsultDmfaAttestationsBySsinReply,
                    CBSSFault,
                ),
                **operation(
                    "consultPersonnelByEmployer",
                    ConsultPersonnelByEmployerRequest,
                    ConsultPersonnelByEmployerReply,
                    CBSSFault,
                ),
            },
        ),
        *bodies(
            BATCH_V1,
            "v1",
            f"{_FOLDER}/batch/DmfaConsultationBatchV1.xsd",
            {
                "consultDmfaAttestationsBySsinBatchResponse": (
                    ConsultDmfaAttestationsBySsinBatchReply,
                    MessageKind.REPLY,
                ),
                "consultPersonnelByEmployerBatchResponse": (ConsultPersonnelByEmployerBatchReply, MessageKind.REPLY),
            },
        ),
    ),
    topics=(InquiryTopic.INCOME_FROM_WORK,),
    live="documented by the BCSS since 2016; no public source names the CPAS among its users",
    gives=(Wage,),
    given=_given,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
