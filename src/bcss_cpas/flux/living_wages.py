"""LivingWages: month by month, what the CPAS paid a person as living wage or as its equivalent.

A social worker reads in it whether another CPAS pays or paid for the same days.

No message of this service is public: only the names of its operations and the content of a Flemish service on the same
data are known. The XML here is this library's own, so that other systems can hand over what they know, and it is never
sent to the BCSS.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import Bounds, bounds_of
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Flux, unproven
from bcss_cpas.flux._soa import InformationCBSS, Status
from bcss_cpas.flux._soa_flux import outcome_of
from bcss_cpas.flux._sources import PPS_SOCIAL_INTEGRATION
from bcss_cpas.message import MessageKind
from bcss_cpas.text import Text

NS = "urn:bcss-cpas:described:living_wages"


class Aid(StrEnum):
    """What was paid."""

    LIVING_WAGE = "LIVING_WAGE"
    EQUIVALENT = "EQUIVALENT"


@wire()
class LivingWagesRequest:
    """Ask for the payments to a person, from one month to another."""

    ssin: Ssin = need("ssin")
    first_month: YearMonth | None = at("firstMonth")
    last_month: YearMonth | None = at("lastMonth")


@wire()
class LivingWage:
    """What one CPAS paid for a month, or for some days of it."""

    month: YearMonth | None = at("month")
    aid: Aid | None = at("aid")
    amount: Decimal | None = at("amount")
    """In EUR."""
    begin: date | None = at("period/beginDate")
    end: date | None = at("period/endDate")
    """The last day."""
    beneficiary: Ssin | None = at("beneficiary")
    """Whose it is, where that is not the person asked about."""
    category: str | None = at("category")
    partner: Ssin | None = at("partner")
    cpas: EnterpriseNumber | None = at("cpas")
    file: str | None = at("file")


@wire()
class LivingWagesReply:
    """The payments to a person."""

    information_cbss: InformationCBSS | None = at("informationCBSS")
    ssin: Ssin | None = at("ssin")
    status: Status | None = at("status")
    living_wages: tuple[LivingWage, ...] = at("livingWage")


_KINDS = {Aid.LIVING_WAGE: BenefitKind.LIVING_WAGE, Aid.EQUIVALENT: BenefitKind.EQUIVALENT}


def _person(content: LivingWagesRequest | LivingWagesReply) -> Ssin | None:
    return content.ssin


def facts(content: LivingWagesReply, source: Source) -> Iterator[Fact]:
    """Give each payment, to its beneficiary."""
    for number, each in enumerate(content.living_wages):
        person = each.beneficiary or content.ssin
        if person is not None:
            since, until = _bounds(each)
            yield Payment(
                person=person,
                source=source.at(f"$.living_wages[{number}]"),
                since=since,
                until=until,
                kind=BenefitKind.OTHER if each.aid is None else _KINDS[each.aid],
                amount=each.amount,
                category=each.category,
                payer=None if each.cpas is None else each.cpas.value,
            )


def _bounds(each: LivingWage) -> Bounds:
    """Return the days that are told, else those of the month."""
    told = each.begin is not None or each.end is not None
    return bounds_of(each if told else each.month)


FLUX = Flux(
    name="living_wages",
    title=Text(
        fr="Revenus d'intégration payés",
        nl="Betaalde leeflonen",
        de="Gezahlte Eingliederungseinkommen",
        en="Living wages paid",
    ),
    service="LivingWages",
    source=PPS_SOCIAL_INTEGRATION,
    grade=Grade.DESCRIBED,
    known_from=(
        Citation("Names of operations read in the source code of a CPAS application"),
        Citation("Public mock replies of the Flemish MAGDA service GeefLeefloonbedragen 02.00"),
    ),
    bodies=unproven(
        NS,
        "described",
        {
            "livingWagesRequest": (LivingWagesRequest, MessageKind.REQUEST),
            "livingWagesReply": (LivingWagesReply, MessageKind.REPLY),
        },
        grade=Grade.DESCRIBED,
    ),
    asked=False,
    topics=(InquiryTopic.AID_OF_CPAS,),
    gives=(Payment,),
    facts=facts,
    outcome=outcome_of,
    person=_person,
)
