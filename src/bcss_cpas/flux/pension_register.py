"""OCMWCPASPensionRegisterConsult: the rights to a pension of a person, in the pension register.

A social worker looks in it for the amount, the number of the file, how often and for which period it is paid, since
when it is awarded, what kind of pension it is, and whether it is Belgian or comes from abroad.

The request was read in the source code of a CPAS application. Of the reply only the name of its items is known: each is
kept whole, and gives no fact. Who has the rights in another form, such as a screen, can give them as ``PensionRights``:
that body is this library's own, in a namespace of its own, and is never to be sent to the BCSS.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.pension import INCOME_GUARANTEE, PensionBenefit
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.pension import PensionRight
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, Ssdn, unproven
from bcss_cpas.flux._node import Node
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/PensionRegister"
DESCRIBED = "urn:bcss-cpas:described:pension_register"


@wire(ns=NS)
class SearchPeriod:
    """First and last day."""

    start_date: date | None = at("StartDate")
    end_date: date | None = at("EndDate")


@wire(ns=NS)
class RequestedData:
    """Which pillars, rights alone or payments too, and by which date payments are looked for."""

    pillar: str | None = at("Pillar", values=("FirstOnly", "FirstSecond"))
    requested_information: str | None = at(
        "RequestedInformation", values=("RightsOnly", "RightsMinimumPayments", "RightsMaximumPayments")
    )
    focus: str | None = at("Focus", values=("ReferencePeriod", "MonthOfPayment"))


@wire(ns=NS)
class PensionRegisterRequest:
    """Ask for the pensions of a person in a period."""

    target_ssin: Ssin = need("TargetSSIN")
    period: SearchPeriod | None = at("Period")
    requested_data: RequestedData | None = at("RequestedData")
    language: str | None = at("Language", values=("FR",))


@wire(ns=NS)
class PensionRegisterReply:
    """What the register holds; nothing is known of what is in an item, nor where the reply names the person."""

    items: tuple[Node, ...] = at("PensionItem")


@wire(ns=DESCRIBED)
class ReferencePeriod:
    """The days that an amount is for, first and last."""

    first: date | None = at("first")
    last: date | None = at("last")


@wire(ns=DESCRIBED)
class DescribedRight:
    """A right to a pension, as the deck names its parts; ``amount`` is in EUR."""

    amount: Decimal | None = at("amount")
    file_number: str | None = at("fileNumber")
    periodicity: Periodicity | None = at("periodicity")
    reference_period: ReferencePeriod | None = at("referencePeriod")
    date_of_award: IncompleteDate | None = at("dateOfAward")
    benefit_code: PensionBenefit | None = at("benefitCode")
    kind: str | None = at("kind")
    """The kind of pension in words, where no code is known."""
    foreign: bool | None = at("foreign")
    payer: str | None = at("payer")


@wire(ns=DESCRIBED)
class PensionRights:
    """The rights of a person, given by hand."""

    ssin: Ssin = need("ssin")
    rights: tuple[DescribedRight, ...] = at("right")


def _outcome(content: PensionRegisterReply | PensionRights) -> Outcome:
    """Classify; that no item means no pension is not known."""
    found = isinstance(content, PensionRights) or content.items
    return Outcome(OutcomeKind.DATA if found else OutcomeKind.UNCLASSIFIED)


def _person(content: PensionRegisterRequest | PensionRegisterReply | PensionRights) -> Ssin | None:
    if isinstance(content, PensionRegisterReply):
        return None
    return content.ssin if isinstance(content, PensionRights) else content.target_ssin


def facts(content: PensionRegisterReply | PensionRights, source: Source) -> Iterator[Fact]:
    """Give the rights that were given by hand; of an item of the register nothing is known."""
    if isinstance(content, PensionRights):
        for place, right in enumerate(content.rights):
            yield from _right(right, content.ssin, source.at(f"$.rights[{place}]"))


def _right(right: DescribedRight, person: Ssin, source: Source) -> Iterator[Fact]:
    guarantee, period = right.benefit_code == INCOME_GUARANTEE, right.reference_period
    yield Benefit(
        person=person,
        source=source,
        since=right.date_of_award,
        kind=BenefitKind.INCOME_GUARANTEE if guarantee else BenefitKind.PENSION,
        amount=right.amount,
        per=right.periodicity,
        category=right.kind if right.benefit_code is None else right.benefit_code.value,
        payer=right.payer,
        reference=right.file_number,
    )
    yield PensionRight(
        person=person,
        source=source,
        since=right.date_of_award,
        benefit=right.benefit_code,
        kind=right.kind,
        foreign=right.foreign,
        reference_first=None if period is None else period.first,
        reference_last=None if period is None else period.last,
        payer=right.payer,
        reference=right.file_number,
    )


def _given(content: PensionRegisterReply | PensionRights) -> tuple[type[Fact], ...]:
    """Return the facts of rights that were given by hand; an item of the register tells nothing yet."""
    return FLUX.gives if isinstance(content, PensionRights) else ()


FLUX = Flux(
    name="pension_register",
    title=Text(fr="Pension", nl="Pensioen", de="Pension", en="Pension"),
    service="OCMWCPASPensionRegisterConsult",
    source=Text(fr="Cadastre des pensions", nl="Pensioenkadaster", de="Pensionskataster", en="Pension register"),
    grade=Grade.CLIENT,
    known_from=(
        Citation("request, and the name of the items of the reply, read in the source code of a CPAS application"),
    ),
    bodies=(
        *unproven(
            NS,
            "20090706",
            {
                "Penskad_OpenPK_ConsultRequest": (PensionRegisterRequest, MessageKind.REQUEST),
                "Penskad_OpenPK_ConsultReply": (PensionRegisterReply, MessageKind.REPLY),
            },
        ),
        *unproven(DESCRIBED, "described", {"pensionRights": (PensionRights, MessageKind.REPLY)}, grade=Grade.DESCRIBED),
    ),
    ssdn=Ssdn("OCMWCPASPensionRegisterConsult", "20090706"),
    topics=(InquiryTopic.REPLACEMENT_INCOME, InquiryTopic.RIGHT_TO_CLAIM),
    deck_row="Pension",
    columns=(
        Column("Montant", "DescribedRight.amount", "not known in the reply of the register"),
        Column("N° de dossier", "DescribedRight.file_number", "not known in the reply of the register"),
        Column("périodicité", "DescribedRight.periodicity", "not known in the reply of the register"),
        Column("période de référence", "DescribedRight.reference_period", "not known in the reply of the register"),
        Column("date d'octroi", "DescribedRight.date_of_award", "not known in the reply of the register"),
        Column("type de pension", "DescribedRight.benefit_code", "or DescribedRight.kind, in words"),
        Column("Origine (belge ou étrangère)", "DescribedRight.foreign", "not known in the reply of the register"),
    ),
    gives=(Benefit, PensionRight),
    given=_given,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
