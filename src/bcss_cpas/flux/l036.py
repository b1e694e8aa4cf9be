"""OCMWCPASL036: the multifunctional attestations (« A036 ») by which a CPAS tells the network that it aids a person.

A social worker reads in it whether this or another CPAS attested a living wage or its equivalent, and for which period.
An attestation can be corrected or cancelled by a later one: only those that stand give a benefit.

No schema is public. The fields are those that a CPAS application writes and reads. Request and reply have the same
root, so one class serves both, and a request is read as a reply without an answer. That the reply repeats the number of
the person is not proven; without it nothing is told of anybody.
"""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.attestation import A036Category, A036Status, AttestationKind
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.attestation import Attestation
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import bounds, on
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._flux import Column, Flux, Ssdn, unproven
from bcss_cpas.flux._sources import BUILDERS_AND_FIELD_NAMES, PPS_SOCIAL_INTEGRATION
from bcss_cpas.flux._ssdn import AuthorizedUser
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/L036"


@wire(ns=NS)
class DayPeriod:
    """A first and a last day."""

    begin: date | None = at("BeginDate")
    end: date | None = at("EndDate")


@wire(ns=NS)
class A036:
    """One multifunctional attestation."""

    recent_answer: str | None = at("RecentAnswer")
    """An application takes ``X`` for the mark of an old answer, the name says the contrary: nothing depends on it."""
    ocmw_cpas: str | None = at("OcmwCpas")
    """The municipality of the CPAS, by its NIS code."""
    status: A036Status | None = at("Attestation/AttestationIdentification/AttestationStatus")
    attestation_id: str | None = at("Attestation/AttestationIdentification/AttestationID")
    update_attestation_id: str | None = at("Attestation/AttestationIdentification/UpdateAttestationID")
    """The attestation that this one corrects or cancels."""
    creation_date: date | None = at("Attestation/AttestationIdentification/CreationDate")
    validity_period: DayPeriod | None = at("Attestation/Details/ValidityPeriod")
    category: A036Category | None = at("Attestation/Details/CategoryCode")


@wire(ns=NS)
class AnswerOK:
    """The attestations found, and how to ask for those that follow."""

    next_answer_reference: str | None = at("NextAnswerReference")
    attestations: tuple[A036, ...] = at("A036")


@wire(ns=NS)
class L036:
    """The message of the older generation inside the body: a question with a reference to go on from, or an answer."""

    process_type: str | None = at("@processType", values=("L",))
    next_answer_reference: str | None = at("Request/NextAnswerReference", choice=("way", 0))
    answer: AnswerOK | None = at("AnswerOK", choice=("way", 1))


@wire(ns=NS)
class L036RequestReply:
    """Ask for the attestations of a person in a period, or the reply."""

    message: L036 | None = at("L036")
    unique_reference: str | None = at("UniqueReference")
    ssin: Ssin | None = at("INSS")
    period: DayPeriod | None = at("Period")
    user: AuthorizedUser | None = at("AuthorizedUser")

    @property
    def answer(self) -> AnswerOK | None:
        """The attestations; ``None`` in a request, and in a reply that holds no answer known here."""
        return None if self.message is None else self.message.answer


def _person(content: L036RequestReply) -> Ssin | None:
    return content.ssin


def _outcome(content: L036RequestReply) -> Outcome:
    if content.answer is None:
        return Outcome(OutcomeKind.UNCLASSIFIED)
    return Outcome(OutcomeKind.DATA if content.answer.attestations else OutcomeKind.NO_DATA)


def facts(content: L036RequestReply, source: Source) -> Iterator[Fact]:
    """Give every attestation, and a benefit for each that neither cancels nor was updated by another."""
    person = content.ssin
    if person is None or content.answer is None:
        return
    found = content.answer.attestations
    updated = {each.update_attestation_id for each in found} - {None, ""}
    for number, each in enumerate(found):
        attestation = _attestation(each, person, source.at(f"$.message.answer.attestations[{number}]"), updated)
        yield attestation
        if each.status is not None and each.status.cancels is False and not attestation.replaced:
            yield _benefit(each, attestation)


def _attestation(each: A036, person: Ssin, source: Source, updated: set[str | None]) -> Attestation:
    period = each.validity_period or DayPeriod()
    since, until = bounds(period.begin, period.end)
    return Attestation(
        person=person,
        source=source,
        since=since,
        until=until,
        kind=AttestationKind.MULTIFUNCTIONAL,
        code=None if each.category is None else each.category.value,
        cpas=each.ocmw_cpas,
        decided=on(each.creation_date),
        status=None if each.status is None else each.status.value,
        reference=each.attestation_id,
        cancelled=each.status is not None and each.status.cancels is True,
        replaced=each.attestation_id in updated,
    )


def _benefit(each: A036, attestation: Attestation) -> Benefit:
    kind = None if each.category is None else each.category.benefit
    return Benefit(
        person=attestation.person,
        source=attestation.source,
        since=attestation.since,
        until=attestation.until,
        kind=kind or BenefitKind.OTHER,
        category=attestation.code,
        payer=attestation.cpas,
        reference=attestation.reference,
    )


_COLUMNS = (
    Column("Période d'aide", "A036.validity_period"),
    Column("Attestation multifonctionnelle (A036)", "A036.category"),
)
FLUX = Flux(
    name="l036",
    title=Text(
        fr="Attestations multifonctionnelles (A036)",
        nl="Multifunctionele attesten (A036)",
        de="Multifunktionsbescheinigungen (A036)",
        en="Multifunctional attestations (A036)",
    ),
    service="OCMWCPASL036",
    source=PPS_SOCIAL_INTEGRATION,
    grade=Grade.CLIENT,
    known_from=(BUILDERS_AND_FIELD_NAMES,),
    bodies=unproven(NS, "20060315", {"L036RequestReply": (L036RequestReply, MessageKind.REPLY)}),
    ssdn=Ssdn("OCMWCPASL036", "20060315"),
    topics=(InquiryTopic.AID_OF_CPAS,),
    deck_row="Attestations",
    columns=_COLUMNS,
    live="called by a CPAS application; generation of 2006",
    gives=(Attestation, Benefit),
    facts=facts,
    outcome=_outcome,
    person=_person,
)
