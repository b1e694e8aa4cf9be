"""ConsultPatrimonyCPAS (« CadNet »): the real estate of a natural person, as the cadastre knows it.

A social worker reads in it what the person owns, where, by what right, and with what cadastral income. It says how many
owners there are, and nothing of the share of each: the right is kept in its own words and no share is worked out.

No schema is public. The fields are those that a CPAS application reads; the roots follow the pattern of the other
services, and that the reply repeats the question and the person's own number is not proven. The service takes no legal
context. The codes of its replies are its own.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.property import CadastralIncomeCode, PersonNature, SituationChange
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import CodeError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.property import Property
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, unproven
from bcss_cpas.flux._soa import BareExchange, CBSSFault, Status
from bcss_cpas.flux._soa_flux import operation, outcome_of
from bcss_cpas.text import Text

NS = "http://kszbcss.fgov.be/intf/ConsultPatrimonyCPASService/v1"


@wire()
class SearchCriterion:
    """Of whom, what the person is in the inquiry, and the language of the words that come back."""

    ssin: Ssin = need("naturalPerson/ssin")
    nature: PersonNature | None = at("naturePerson", values=("1", "2", "3"))
    language: str | None = at("language", values=("FR",))


@wire()
class FindPropertiesRequest(BareExchange):
    """Ask for the real estate of a person."""

    search_criterion: SearchCriterion = need("searchCriterion")


@wire()
class AssetDetail:
    """One part of an asset, with its own cadastral income."""

    asset_nature: str | None = at("assetNature")
    land_register_income_amount: Decimal | None = at("landRegisterIncomeAmount")
    """In EUR: the application shows the number as it comes."""
    land_register_income_code: CadastralIncomeCode | None = at("landRegisterIncomeCode")
    surface: Decimal | None = at("surface")
    """In square metres."""


@wire()
class Asset:
    """One object of a property."""

    situation: str | None = at("situation")
    date_modif_situation_adm: str | None = at("dateModifSituationAdm")
    """A date, or a date and time: which of them is not proven, so it is kept as text."""
    code_modif_situation_adm: SituationChange | None = at("codeModifSituationAdm")
    details: tuple[AssetDetail, ...] = at("assetDetail")


@wire()
class OwnedProperty:
    """What the person has by one right in one cadastral division."""

    duty: str | None = at("duty")
    """The nature of the right, in the words of the source."""
    duty_termination: str | None = at("dutyTermination")
    """A right and the year in which it ends."""
    land_register_division_name: str | None = at("landRegisterDivisionName")
    total_number_of_owners: int | None = at("totalNumberOfOwners")
    assets: tuple[Asset, ...] = at("asset")


@wire()
class PatrimonyIdentity:
    """A person, as the source of the property names them."""

    name: str | None = at("name")
    first_name: str | None = at("firstName1")
    ssin: Ssin | None = at("ssin")
    house_number: str | None = at("address/houseNumber")
    box: str | None = at("address/box")


@wire()
class PatrimonyPerson(PatrimonyIdentity):
    """The person who was asked about, and the partner where the source knows one."""

    partner: PatrimonyIdentity | None = at("partnerIdentity")


@wire()
class BusinessData:
    """The answer of the source."""

    person: PatrimonyPerson | None = at("person")
    properties: tuple[OwnedProperty, ...] = at("property")


@wire()
class FindPropertiesReply(BareExchange):
    """The real estate of a person."""

    search_criterion: SearchCriterion | None = at("searchCriterion")
    status: Status | None = at("status")
    business_data: BusinessData | None = at("businessData")


def _person(content: FindPropertiesRequest | FindPropertiesReply | CBSSFault) -> Ssin | None:
    if isinstance(content, CBSSFault):
        return None
    if content.search_criterion is not None:
        return content.search_criterion.ssin
    person = None if content.business_data is None else content.business_data.person
    return None if person is None else person.ssin


def facts(content: FindPropertiesReply, source: Source) -> Iterator[Fact]:
    """Give each part that has a cadastral income; an asset or a property of which no part is told stands for itself."""
    person = _person(content)
    if person is None or content.business_data is None:
        return
    for number, owned in enumerate(content.business_data.properties):
        place = f"$.business_data.properties[{number}]"
        for path, asset, detail in _parts(owned):
            yield _property(owned, asset, detail, person, source.at(place + path))


def _parts(owned: OwnedProperty) -> Iterator[tuple[str, Asset, AssetDetail]]:
    for number, asset in enumerate(owned.assets):
        for place, detail in enumerate(asset.details):
            yield f".assets[{number}].details[{place}]", asset, detail
        if not asset.details:
            yield f".assets[{number}]", asset, AssetDetail()
    if not owned.assets:
        yield "", Asset(), AssetDetail()


def _property(owned: OwnedProperty, asset: Asset, detail: AssetDetail, person: Ssin, source: Source) -> Property:
    change = asset.code_modif_situation_adm
    return Property(
        person=person,
        source=source,
        nature=detail.asset_nature,
        division=owned.land_register_division_name,
        situation=asset.situation,
        cadastral_income=detail.land_register_income_amount,
        income_code=detail.land_register_income_code,
        surface=detail.surface,
        right=owned.duty,
        right_ends=owned.duty_termination,
        owners=owned.total_number_of_owners,
        owned=True if change is None else change.owned,
        changed=_day(asset.date_modif_situation_adm),
    )


_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(T.*|Z|[+-][0-9]{2}:[0-9]{2})?")


def _day(text: str | None) -> IncompleteDate | None:
    """Read the day of a date, or of a date and time; ``None`` where it is neither."""
    found = _DAY.fullmatch((text or "").strip())
    try:
        return None if found is None else IncompleteDate(found[1])
    except CodeError:
        return None


_COLUMNS = (
    Column("Personne", "PatrimonyPerson.ssin"),
    Column("nature du bien", "AssetDetail.asset_nature"),
    Column("division cadastrale", "OwnedProperty.land_register_division_name"),
    Column("situation du bien", "Asset.situation"),
    Column("revenu cadastral", "AssetDetail.land_register_income_amount"),
    Column("étendue du droit", "OwnedProperty.duty", "the words of the source; no field gives a share"),
    Column("superficie", "AssetDetail.surface"),
)
FLUX = Flux(
    name="patrimony",
    title=Text(fr="Patrimoine immobilier", nl="Onroerend vermogen", de="Immobilienvermögen", en="Real estate"),
    service="ConsultPatrimonyCPAS",
    source=Text(
        fr="SPF Finances (cadastre)",
        nl="FOD Financiën (kadaster)",
        de="FÖD Finanzen (Kataster)",
        en="FPS Finance (cadastre)",
    ),
    grade=Grade.CLIENT,
    known_from=(Citation("Field names and status codes read in the source code of a CPAS application"),),
    bodies=unproven(
        NS,
        "v1",
        operation("findProperties", FindPropertiesRequest, FindPropertiesReply, CBSSFault),
    ),
    topics=(InquiryTopic.PROPERTY, InquiryTopic.DEBTOR_MEANS),
    deck_row="Patrimoine",
    columns=_COLUMNS,
    live="called by a CPAS application; a later PatrimonyService is known by name only",
    gives=(Property,),
    facts=facts,
    outcome=outcome_of,
    person=_person,
)
