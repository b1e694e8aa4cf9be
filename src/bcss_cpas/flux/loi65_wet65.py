"""The forms of the law of 2 April 1965: a CPAS tells the State of its decisions on aid, and charges the aid to it.

Three pairs of request and reply: AB (persons of the file, aid decided), C (end of aid), DF (costs charged to the State,
sums recovered). The State answers each form with an evaluation, errors, and what it refunds. The forms also carry the
integrations at the BCSS that a decision begins or ends, so that both change together.

A social worker reads in a reply whether a form was accepted, and why not. Of the three services in SSDN only
``OCMWCPASWet65Loi65DF`` is named in public, without its version: the bodies are read in any envelope, and the
library makes no SSDN envelope of its own for them. Source of the format: SSDN ``OCMW_CPAS/Loi65Wet65``.
"""

from collections.abc import Callable, Iterator
from typing import Any

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Body, Flux, bodies
from bcss_cpas.flux._loi65 import facts as tell
from bcss_cpas.flux._loi65.common import FILE, NS, FileIdentification
from bcss_cpas.flux._loi65.decisions import (
    CancellationFormC,
    CommonDecisionB1,
    IdentificationA,
    IndividualDecisionB2,
    SecondaryBeneficiaryC,
)
from bcss_cpas.flux._loi65.refunds import RecoveringFormF, RefundFormD1, RefundFormD2
from bcss_cpas.flux._loi65.results import DecisionResultAB, DecisionResultC, DecisionResultDF
from bcss_cpas.flux._sources import PPS_SOCIAL_INTEGRATION
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text


@wire(ns=NS)
class DecisionRequestAB:
    """Forms A and B of one file."""

    file: FileIdentification = need(FILE)
    identification: IdentificationA | None = at("IdentificationA")
    common_decision: CommonDecisionB1 | None = at("CommonDecisionB1")
    individual_decisions: tuple[IndividualDecisionB2, ...] = at("IndividualDecisionsB2")


@wire(ns=NS)
class DecisionReplyAB:
    """What became of forms A and B."""

    file: FileIdentification | None = at(FILE, required=True)
    results: tuple[DecisionResultAB, ...] = at("DecisionResult", required=True)


@wire(ns=NS)
class DecisionRequestC:
    """Forms C of one file."""

    file: FileIdentification = need(FILE)
    cancellations: tuple[CancellationFormC, ...] = at("CancellationFormC")
    secondaries: tuple[SecondaryBeneficiaryC, ...] = at("IntegrationSecondaryBeneficiary", at_most=17)


@wire(ns=NS)
class DecisionReplyC:
    """What became of forms C."""

    file: FileIdentification | None = at(FILE, required=True)
    results: tuple[DecisionResultC, ...] = at("DecisionResultC", required=True)


@wire(ns=NS)
class DecisionRequestDF:
    """Forms D and F of one file."""

    file: FileIdentification = need(FILE)
    refund: RefundFormD1 | None = at("RefundformD1")
    refunds_of_care: tuple[RefundFormD2, ...] = at("RefundFormD2")
    recoveries: tuple[RecoveringFormF, ...] = at("RecoveringFormF")


@wire(ns=NS)
class DecisionReplyDF:
    """What became of forms D and F."""

    file: FileIdentification | None = at(FILE, required=True)
    results: tuple[DecisionResultDF, ...] = at("DecisionResultDF", required=True)


Request = DecisionRequestAB | DecisionRequestC | DecisionRequestDF
Reply = DecisionReplyAB | DecisionReplyC | DecisionReplyDF
Told = Callable[[Any, EnterpriseNumber | None, Source], Iterator[AidDecision]]

_TOLD: dict[type[Request | Reply], dict[str, Told]] = {
    DecisionRequestAB: {"common_decision": tell.of_b1, "individual_decisions": tell.of_b2},
    DecisionRequestC: {"cancellations": tell.of_c},
    DecisionRequestDF: {"refund": tell.of_d1, "refunds_of_care": tell.of_d2, "recoveries": tell.of_f},
    DecisionReplyAB: {"results": tell.of_result_ab},
    DecisionReplyC: {"results": tell.of_result_c},
    DecisionReplyDF: {"results": tell.of_result_df},
}
"""Which fields hold forms, or their results, and how those are told; form A decides nothing."""


def _forms(content: Request | Reply) -> Iterator[tuple[str, Any, Told]]:
    for name, told in _TOLD[type(content)].items():
        held = getattr(content, name)
        if isinstance(held, tuple):
            yield from ((f"$.{name}[{place}]", form, told) for place, form in enumerate(held))
        elif held is not None:
            yield f"$.{name}", held, told


def facts(content: Request | Reply, source: Source) -> Iterator[AidDecision]:
    """Give what each form, or the result of each, says."""
    cpas = None if content.file is None else content.file.cpas
    for path, form, told in _forms(content):
        yield from told(form, cpas, source.at(path))


def _numbers(content: Request | Reply) -> Iterator[tuple[int | None, Ssin | None]]:
    """Give suffix and number of each person; forms A, B1 and D1 bear those of the primary beneficiary."""
    if isinstance(content, DecisionRequestAB) and content.identification is not None:
        yield 0, content.identification.primary.beneficiary.ssin
    for _, form, _ in _forms(content):
        if isinstance(form, CommonDecisionB1):
            yield 0, form.primary.ssin
        else:
            yield getattr(form, "suffix", 0), form.ssin


def _person(content: Request | Reply) -> Ssin | None:
    """Return the primary beneficiary, or the only person."""
    numbers = {(suffix, ssin) for suffix, ssin in _numbers(content) if ssin is not None}
    primary, everyone = {ssin for suffix, ssin in numbers if suffix == 0}, {ssin for _, ssin in numbers}
    found = primary or everyone
    return next(iter(found)) if len(found) == 1 else None


def _outcome(content: Reply) -> Outcome:
    return Outcome(OutcomeKind.DATA if content.results else OutcomeKind.UNCLASSIFIED)


def _body(schema: str, root: str, cls: type[Request | Reply], kind: MessageKind) -> tuple[Body, ...]:
    return bodies(NS, "LoiWet65", f"ssdn/OCMW_CPAS/Loi65Wet65/LoiWet65_{schema}.xsd", {root: (cls, kind)})


FLUX = Flux(
    name="loi65_wet65",
    title=Text(
        fr="Formulaires de la loi du 2 avril 1965",
        nl="Formulieren van de wet van 2 april 1965",
        de="Formulare des Gesetzes vom 2. April 1965",
        en="Forms of the law of 2 April 1965",
    ),
    service="OCMWCPASWet65Loi65DF",
    source=PPS_SOCIAL_INTEGRATION,
    grade=Grade.SCHEMA,
    known_from=(
        Citation("SSDN OCMW_CPAS/Loi65Wet65/LoiWet65_*.xsd, without a version"),
        Citation("SPP Intégration sociale, Primabook, manuel « Loi 65 »", url="https://primabook.mi-is.be/fr/loi-65"),
    ),
    bodies=(
        *_body("AB_decision_Request", "L65_AB_DecisionRequest", DecisionRequestAB, MessageKind.REQUEST),
        *_body("AB_decision_Reply", "L65_AB_DecisionReply", DecisionReplyAB, MessageKind.REPLY),
        *_body("C_decision_Request", "L65_C_DecisionRequest", DecisionRequestC, MessageKind.REQUEST),
        *_body("C_decision_Reply", "L65_C_DecisionReply", DecisionReplyC, MessageKind.REPLY),
        *_body("DF_decision_Request", "L65_DF_DecisionRequest", DecisionRequestDF, MessageKind.REQUEST),
        *_body("DF_decision_Reply", "L65_DF_DecisionReply", DecisionReplyDF, MessageKind.REPLY),
    ),
    asked=False,
    topics=(InquiryTopic.AID_OF_CPAS,),
    gives=(AidDecision,),
    facts=facts,
    outcome=_outcome,
    person=_person,
)
