"""RetrieveTIGroups: the file of a person in the national register, information type by information type.

A social worker reads in it who the person is, where and with whom they live, their nationality and stay, and who
represents them. It shows what the register holds, not what is: facts prevail over the register.

Interface v1 carries rn25 2014.11, v2 carries xm25 25.2019.1.0; both are read by the same classes. The labels come in
the language that is asked for; ``history=True`` brings the closed rows too.
"""

from collections.abc import Iterator

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts import address, household, identity
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, PersonIn, bodies
from bcss_cpas.flux._register.facts import facts_of
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._soa import CBSSFault, FaultDetail, SoaReply, SoaRequest, Status
from bcss_cpas.flux._soa_flux import operation, outcome_of
from bcss_cpas.message import Outcome
from bcss_cpas.text import Text

V1 = "http://kszbcss.fgov.be/intf/RetrieveTIGroupsService/v1"
V2 = "http://kszbcss.fgov.be/intf/RetrieveTIGroupsService/v2"


@wire()
class SearchInformation:
    """What is asked: a person, the language of the labels, with or without history."""

    ssin: Ssin | None = at("ssin", required=True)
    language: str | None = at("language", values=("nl", "fr", "de"))
    history: bool | None = at("history")


@wire()
class RetrieveTIGroupsRequest(SoaRequest):
    """Ask for the file of a person."""

    legal_context: str | None = at("legalContext", values=("social issues", "administrative staff"))
    search_information: SearchInformation = need("searchInformation")


@wire()
class RetrieveTIGroupsReply(SoaReply):
    """The file of a person; ``file`` is ``None`` where the register gives none."""

    search_information: SearchInformation | None = at("searchInformation", required=True)
    status: Status | None = at("status", required=True)
    file: RegisterFile | None = at("rrn_it_implicit")


@wire()
class RetrieveTIGroupsReplyV1(RetrieveTIGroupsReply):
    """The reply of interface v1, which gives the status before the search information."""

    legal_context: str | None = at("legalContext", values=("social issues", "administrative staff"))
    status: Status | None = at("status", required=True)
    search_information: SearchInformation | None = at("searchInformation", required=True)
    file: RegisterFile | None = at("rrn_it_implicit")


@wire()
class RetrieveTIGroupsFaultV1(CBSSFault):
    """The fault of interface v1, which names its details otherwise."""

    details: tuple[FaultDetail, ...] = at("error", required=True, at_most=30)


def _outcome(content: RetrieveTIGroupsReply | CBSSFault) -> Outcome:
    """Classify by the status; where a reply has none, a file that came is data."""
    if isinstance(content, CBSSFault) or content.status is not None or content.file is None:
        return outcome_of(content)
    return Outcome(OutcomeKind.DATA)


_person = PersonIn(("search_information",))


def facts(content: RetrieveTIGroupsReply, source: Source) -> Iterator[Fact]:
    """Give what the register says of the person."""
    person = _person(content)
    if person is not None and content.file is not None:
        yield from facts_of(content.file, person, source.at("$.file"))


_V1_SCHEMA = "retrieve_ti_groups/RetrieveTIGroupsV1.wsdl"
_V2_SCHEMA = "retrieve_ti_groups/be/fgov/kszbcss/intf/RetrieveTIGroupsService/RetrieveTIGroupsV2.wsdl"
_IN_V1 = operation("retrieveTIGroups", RetrieveTIGroupsRequest, RetrieveTIGroupsReplyV1, RetrieveTIGroupsFaultV1)
_IN_V2 = operation("retrieveTIGroups", RetrieveTIGroupsRequest, RetrieveTIGroupsReply, CBSSFault)
FLUX = Flux(
    name="retrieve_ti_groups",
    title=Text(fr="Registre national", nl="Rijksregister", de="Nationalregister", en="National register"),
    service="RetrieveTIGroupsService",
    source=Text(fr="Registre national", nl="Rijksregister", de="Nationalregister", en="National register"),
    grade=Grade.SCHEMA,
    known_from=(
        Citation("RetrieveTIGroupsV1.wsdl, RetrieveTIGroupsV5.xsd (2015-01-27), rn25_Release201411.xsd"),
        Citation("RetrieveTIGroupsV2.wsdl (2017-06-28), CommonV3.xsd, xm25.xsd 25.2019.1.0"),
    ),
    bodies=(
        *bodies(V1, "v1", _V1_SCHEMA, _IN_V1),
        *bodies(V2, "v2", _V2_SCHEMA, _IN_V2),
    ),
    legal_context="PCSA:SOCIAL_INQUIRY",
    topics=(
        InquiryTopic.IDENTITY,
        InquiryTopic.RESIDENCE,
        InquiryTopic.RIGHT_OF_RESIDENCE,
        InquiryTopic.HOUSEHOLD,
    ),
    deck_row="BCSS",
    columns=(
        Column("001 Commune de résidence", "RegisterFile.residences"),
        Column("006 Pays d'origine", "RegisterFile.countries_of_origin"),
        Column("013 Modification du nom, des prénoms et du titre de noblesse", "RegisterFile.name_modifications"),
        Column("018 Déclaration d’adresse à l’étranger", "RegisterFile.declared_addresses_abroad"),
        Column("019 Déclaration du changement d'adresse", "RegisterFile.address_change_declaration"),
        Column("031 Nationalité", "RegisterFile.nationalities"),
        Column("110 Filiation", "RegisterFile.filiations"),
        Column(
            "113 Le nom, le prénom, et l’adresse de l’administrateur de biens ou de la personne dont il est fait "
            "mention dans la décision visée à l’article 1249, alinéa 1er, du Code judiciaire (depuis le 01.09.2014)",
            "RegisterFile.guardians",
        ),
        Column("120 Etat civil", "RegisterFile.civil_states"),
        Column("141 Membre du ménage", "RegisterFile.household_heads", "the members are in family_members (140)"),
        Column("195 Titre d'identité", "RegisterFile.identity_cards"),
        Column("198 Permis de travail (étrangers)", "RegisterFile.work_permits"),
        Column("200 Numéro de l’Office des Etrangers", "RegisterFile.public_security_numbers"),
        Column("202 Information spéciale (étrangers)", "RegisterFile.special_infos"),
        Column("205 Qualité de la personne", "RegisterFile.refugee_types"),
        Column("206 Situation administrative", "RegisterFile.refugee_statuses"),
        Column("207 Lieu obligatoire d’inscription", "RegisterFile.organizations_in_charge"),
        Column("210 Mention du registre", "RegisterFile.registration_registers"),
    ),
    live="v1 to v5 are named in the source code of CPAS applications",
    gives=(
        identity.Identity,
        identity.FileOwner,
        identity.Death,
        identity.RepresentationBy,
        identity.Document,
        identity.NationalityHeld,
        identity.CivilStatus,
        identity.RegisterHeld,
        identity.Stay,
        identity.PlaceOfInscription,
        address.Residence,
        address.ResidenceAbroad,
        address.AddressDeclaration,
        address.ReferenceAddress,
        address.AddressInquiry,
        household.HouseholdLink,
        household.UnnamedMember,
        household.UnnamedHead,
        household.ParentLink,
        household.Cohabitation,
        household.CustodyElsewhere,
    ),
    facts=facts,
    outcome=_outcome,
    person=_person,
)
