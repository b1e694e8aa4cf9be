"""SocialRateInvestigation: whether the social tariff for energy is in fact applied to a household.

Administrations and suppliers exchange data; the service shows what was exchanged on a person. A social worker reads in
it in which role the person is known (customer, head of household, protected person), the household, and for each
contract the supplier, the EAN, the customer number and whether the contract may have the tariff.

Field names read in the source code of a CPAS application. Not proven: the namespace, the order, the form of dates, and
that the reply repeats what was asked. The names begin with capitals as the client has them.
"""

from collections.abc import Iterator

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.energy import EnergyContract, TariffCategory, TariffHousehold
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, PersonIn, unproven
from bcss_cpas.flux._soa import CBSSFault, SoaReply, SoaRequest, Status
from bcss_cpas.flux._soa_flux import operation, outcome_of
from bcss_cpas.flux._social_rate.exchanged import (
    CitizenCompleteStatus,
    ExchangedData,
    HouseholdData,
    HouseholdMember,
    Identifier,
    Match,
)
from bcss_cpas.flux._social_rate.facts import category_of, contract_of, household_of
from bcss_cpas.flux._sources import FIELD_NAMES
from bcss_cpas.message import Outcome
from bcss_cpas.text import Text

__all__ = [
    "FLUX",
    "NS",
    "CitizenCompleteStatus",
    "ConsultExchangedDataReply",
    "ConsultExchangedDataRequest",
    "Criterion",
    "ExchangedData",
    "HouseholdData",
    "HouseholdMember",
    "Identifier",
    "Match",
    "facts",
]

NS = "http://kszbcss.fgov.be/intf/SocialRateInvestigationService/v1"
"""Not proven."""


@wire()
class Criterion:
    """Whom the request is about."""

    ssin: Ssin = need("ssin")


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


def _outcome(content: ConsultExchangedDataReply | CBSSFault) -> Outcome:
    """Classify by the status, or by the one that stands in a result in place of data."""
    outcome = outcome_of(content)
    if isinstance(content, CBSSFault):
        return outcome
    inner = next((each.citizen.status for each in content.results if each.citizen and each.citizen.status), None)
    return Outcome.of(inner) if inner is not None and outcome.kind is OutcomeKind.DATA else outcome


_person = PersonIn(("criterion",))


def facts(content: ConsultExchangedDataReply, source: Source) -> Iterator[Fact]:
    """Give the roles, the household, and for each contract the contract and whether it may have the tariff."""
    person = _person(content)
    if person is None:
        return
    for place, result in enumerate(content.results):
        if result.identifier is not None:
            yield from category_of(result.identifier, person, source.at(f"$.results[{place}].identifier"))
        if result.citizen is not None:
            path = f"$.results[{place}].citizen"
            yield from household_of(result.citizen, person, source.at(path))
            for number, match in enumerate(result.citizen.matches):
                yield from contract_of(match, person, source.at(f"{path}.matches[{number}]"))


def _given(content: ConsultExchangedDataReply) -> Iterator[type[Fact]]:
    """Give what stands in the blocks that came; without any result, all: nothing was exchanged."""
    citizens = [each.citizen for each in content.results if each.citizen is not None]
    if not content.results or any(each.identifier is not None for each in content.results):
        yield TariffCategory
    if not content.results or citizens:
        yield from (TariffHousehold, EnergyContract)
        if all(match.eligibility is not None for each in citizens for match in each.matches):
            yield Right


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
    known_from=(FIELD_NAMES,),
    bodies=unproven(
        NS,
        "v1",
        operation("consultExchangedData", ConsultExchangedDataRequest, ConsultExchangedDataReply, CBSSFault),
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
    given=_given,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
