"""SocialRateInvestigation: whether the social tariff for energy is in fact applied to a household.

Administrations and suppliers exchange data; the service shows what was exchanged on a person. A social worker reads in
it in which role the person is known (customer, head of household, protected person), the household, and for each
contract the supplier, the EAN, the customer number and whether the contract may have the tariff.

Field names read in the source code of a CPAS application. Not proven: the namespace, the order, the form of dates, and
that the reply repeats what was asked. The names begin with capitals as the client has them.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.codes.energy import EnergyProduct, TariffRole
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.energy import EnergyContract, TariffCategory, TariffHousehold
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import bounds
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, unproven
from bcss_cpas.flux._soa import CBSSFault, SoaReply, SoaRequest, Status
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://kszbcss.fgov.be/intf/SocialRateInvestigationService/v1"
"""Not proven."""


@wire()
class Criterion:
    """Whom the request is about."""

    ssin: Ssin = need("ssin")


@wire()
class Identifier:
    """In which roles the person is known."""

    final_customer: bool | None = at("finalCustomer")
    household_head: bool | None = at("householdHead")
    protected_person: bool | None = at("protectedPerson")


@wire()
class HouseholdData:
    """The address of the household."""

    street_name: str | None = at("streetName")
    house_number: str | None = at("houseNu")
    box_number: str | None = at("boxNu")
    postal_code: str | None = at("postalCode")
    city_name: str | None = at("cityName")


@wire()
class HouseholdMember:
    """A member of the household."""

    ssin: Ssin | None = at("ssin")
    name: str | None = at("name")
    first_names: str | None = at("firstNames")


@wire()
class Match(HouseholdData):
    """A contract that was matched with the household; its address is that of the customer.

    ``eligibility`` is absent while it is not determined. The tariff runs from ``start_date`` to ``end_date``, the
    contract from ``supplier_start`` to ``supplier_end``; the supplier was told on ``update_date``.
    """

    product: EnergyProduct | None = at("product")
    supplier_name: str | None = at("supplierName")
    ean: str | None = at("eanId")
    customer_number: str | None = at("custId")
    name: str | None = at("name")
    first_names: str | None = at("firstNames")
    eligibility: bool | None = at("eligibility")
    start_date: date | None = at("startDate")
    update_date: date | None = at("updateDate")
    end_date: date | None = at("endDate")
    supplier_start: date | None = at("supplierStart")
    supplier_end: date | None = at("supplierEnd")


@wire()
class CitizenCompleteStatus:
    """What was exchanged on the person, and the days on which each register was read."""

    bcss_reference_date: date | None = at("bcssReferenceDate")
    rn_reference_date: date | None = at("rnReferenceDate")
    supplier_reference_date: date | None = at("supplierReferenceDate")
    household: HouseholdData | None = at("HouseholdData")
    members: tuple[HouseholdMember, ...] = at("HouseholdMembers/HouseHoldMember")
    matches: tuple[Match, ...] = at("MatchList/Match")
    status: str | None = at("Status/value")
    """Why there is nothing, such as ``SSIN_NOT_FOUND``."""


@wire()
class ExchangedData:
    """One result: the roles that the BCSS knows, and the data that were exchanged."""

    identifier: Identifier | None = at("cbss/identifier")
    citizen: CitizenCompleteStatus | None = at("soctar/CitizenCompleteStatus")


@wire()
class ConsultExchangedDataRequest(SoaRequest):
    """Ask what was exchanged on a person."""

    criterion: Criterion = need("criterion")


@wire()
class ConsultExchangedDataReply(SoaReply):
    """What was exchanged on a person."""

    criterion: Criterion | None = at("criterion")
    status: Status | None = at("status")
    results: tuple[ExchangedData, ...] = at("result")


def _outcome(content: Any) -> Outcome:
    if isinstance(content, CBSSFault):
        return content.outcome()
    if content.status is None:
        return Outcome(OutcomeKind.UNCLASSIFIED)
    outcome: Outcome = content.status.outcome()
    inner = next((each.citizen.status for each in content.results if each.citizen and each.citizen.status), None)
    return Outcome.of(inner) if inner is not None and outcome.kind is OutcomeKind.DATA else outcome


def _person(content: Any) -> Ssin | None:
    criterion: Criterion | None = getattr(content, "criterion", None)
    return None if criterion is None else criterion.ssin


def facts(content: ConsultExchangedDataReply, source: Source) -> Iterator[Fact]:
    """Give the roles, the household, and for each contract the contract and whether it may have the tariff."""
    person = _person(content)
    if person is None:
        return
    for place, result in enumerate(content.results):
        if result.identifier is not None:
            yield from _category(result.identifier, person, source.at(f"$.results[{place}].identifier"))
        if result.citizen is not None:
            path = f"$.results[{place}].citizen"
            yield from _household(result.citizen, person, source.at(path))
            for number, match in enumerate(result.citizen.matches):
                yield from _contract(match, person, source.at(f"{path}.matches[{number}]"))


def _category(identifier: Identifier, person: Ssin, source: Source) -> Iterator[Fact]:
    told = {
        TariffRole.FINAL_CUSTOMER: identifier.final_customer,
        TariffRole.HOUSEHOLD_HEAD: identifier.household_head,
        TariffRole.PROTECTED_PERSON: identifier.protected_person,
    }
    if any(value is not None for value in told.values()):
        yield TariffCategory(person=person, source=source, roles=tuple(role for role, value in told.items() if value))


def _household(citizen: CitizenCompleteStatus, person: Ssin, source: Source) -> Iterator[Fact]:
    members = tuple(member.ssin for member in citizen.members if member.ssin is not None)
    home = citizen.household
    address = None if home is None else Address(home.postal_code, home.street_name, home.house_number, home.box_number)
    if members or address is not None:
        yield TariffHousehold(
            person=person, source=source, members=members, address=address, on=citizen.rn_reference_date
        )


def _contract(match: Match, person: Ssin, source: Source) -> Iterator[Fact]:
    since, until = bounds(match.supplier_start, match.supplier_end)
    yield EnergyContract(
        person=person,
        source=source,
        since=since,
        until=until,
        product=match.product,
        supplier=match.supplier_name,
        ean=match.ean,
        customer_number=match.customer_number,
        holder=" ".join(part for part in (match.first_names, match.name) if part) or None,
    )
    if match.eligibility is not None:
        since, until = bounds(match.start_date, match.end_date)
        yield Right(
            person=person,
            source=source,
            kind=RightKind.SOCIAL_TARIFF,
            granted=match.eligibility,
            since=since,
            until=until,
            detail=None if match.product is None else match.product.value,
            payer=match.supplier_name,
        )


FLUX = Flux(
    name="social_rate_investigation",
    title=Text(
        fr="Tarif social de l'énergie",
        nl="Sociaal tarief voor energie",
        de="Sozialtarif für Energie",
        en="Social tariff for energy",
    ),
    service="SocialRateInvestigation",
    source=Text(
        fr="SPF Économie et fournisseurs d'énergie",
        nl="FOD Economie en energieleveranciers",
        de="FÖD Wirtschaft und Energieversorger",
        en="FPS Economy and energy suppliers",
    ),
    grade=Grade.CLIENT,
    known_from=(Citation("field names read in the source code of a CPAS application"),),
    bodies=unproven(
        NS,
        "v1",
        {
            "consultExchangedDataRequest": (ConsultExchangedDataRequest, MessageKind.REQUEST),
            "consultExchangedDataResponse": (ConsultExchangedDataReply, MessageKind.REPLY),
            "consultExchangedDataFault": (CBSSFault, MessageKind.FAULT),
        },
    ),
    legal_context="Social Rate Investigation",
    topics=(InquiryTopic.RIGHT_TO_CLAIM, InquiryTopic.HOUSEHOLD),
    deck_row="Tarif social",
    columns=(
        Column("Catégorie d'appartenance (chef de ménage, personne protégée, ..)", "ExchangedData.identifier"),
        Column("composition de ménage", "CitizenCompleteStatus.members"),
        Column("nom du fournisse", "Match.supplier_name", "the deck's spelling of « fournisseur »"),
        Column("EAN", "Match.ean"),
        Column("numéro de client", "Match.customer_number"),
    ),
    live="called in the source code of a CPAS application",
    gives=(TariffCategory, TariffHousehold, EnergyContract, Right),
    facts=facts,
    outcome=_outcome,
    person=_person,
)
