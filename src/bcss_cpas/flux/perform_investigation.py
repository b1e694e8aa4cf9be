"""OCMWCPASPerformInvestigation: household, legal data, address history and waiting register of a person, in one reply.

A social worker reads in it with whom the person lives, and for each member of the household who they are and where they
lived; for an applicant for asylum also what the waiting register holds. Each group comes only where it was asked for:
a group that is missing says nothing, and the outcome is then partial.

The data come from the national register, the registers of the BCSS and the waiting register. Source of the format: SSDN
``OCMW_CPAS/PerformInvestigation`` and ``Person``.
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
from bcss_cpas.flux._flux import Column, Flux, Ssdn, bodies, only_what_comes
from bcss_cpas.flux._investigation import facts as tell
from bcss_cpas.flux._investigation.citizen import PERSON, Citizen
from bcss_cpas.flux._investigation.groups import AddressHistory, FamilyComposition
from bcss_cpas.flux._investigation.waiting_register import NS, WaitRegister
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text


@wire(ns=NS)
class PerformInvestigationRequest:
    """Ask about a person; without any group, all that there is.

    With ``family_composition`` the other groups come for each member of the household.
    """

    ssin: Ssin = need("SocialSecurityUser")
    family_composition: bool | None = at("DataGroups/FamilyCompositionGroup")
    citizen: bool | None = at("DataGroups/CitizenGroup")
    address_history: bool | None = at("DataGroups/AddressHistoryGroup")
    wait_register: bool | None = at("DataGroups/WaitRegisterGroup")


@wire(ns=NS)
class PerformInvestigationReply:
    """What is known of a person; each group may be missing."""

    ssin: Ssin | None = at("SocialSecurityUser", required=True)
    family: FamilyComposition | None = at("DataGroups/FamilyCompositionGroup/FamilyComposition")
    citizens: tuple[Citizen, ...] = at(f"DataGroups/CitizenGroup/{{{PERSON}}}Citizen", at_most=100)
    address_histories: tuple[AddressHistory, ...] = at("DataGroups/AddressHistoryGroup/AddressHistory", at_most=100)
    wait_registers: tuple[WaitRegister, ...] = at("DataGroups/WaitRegisterGroup/WaitRegister", at_most=100)


def _outcome(content: PerformInvestigationReply) -> Outcome:
    """Classify by the groups that came: most persons are not in the waiting register, so that one does not count."""
    groups = (content.family, content.citizens, content.address_histories)
    if all(groups):
        return Outcome(OutcomeKind.DATA)
    some = any(groups) or content.wait_registers
    return Outcome(OutcomeKind.PARTIAL if some else OutcomeKind.UNCLASSIFIED)


def _person(content: PerformInvestigationRequest | PerformInvestigationReply) -> Ssin | None:
    return content.ssin


def facts(content: PerformInvestigationReply, source: Source) -> Iterator[Fact]:
    """Give what is said of each person in the reply."""
    if content.family is not None:
        yield from tell.of_household(content.family, source.at("$.family"))
    with_history = {history.ssin for history in content.address_histories if history.legal}
    for place, citizen in enumerate(content.citizens):
        if citizen.ssin is not None:
            yield from tell.of_citizen(citizen, citizen.ssin, source.at(f"$.citizens[{place}]"))
            if citizen.ssin not in with_history:
                yield from tell.of_addresses(citizen, citizen.ssin, source.at(f"$.citizens[{place}]"))
    for place, history in enumerate(content.address_histories):
        if history.ssin is not None:
            yield from tell.of_history(history, history.ssin, source.at(f"$.address_histories[{place}]"))
    for place, register in enumerate(content.wait_registers):
        if register.ssin is not None:
            yield from tell.of_waiting(register, register.ssin, source.at(f"$.wait_registers[{place}]"))


_SCHEMA = "ssdn/OCMW_CPAS/PerformInvestigation"
FLUX = Flux(
    name="perform_investigation",
    title=Text(
        fr="Enquête sociale et financière (registres)",
        nl="Sociaal en financieel onderzoek (registers)",
        de="Sozial- und Finanzuntersuchung (Register)",
        en="Social and financial investigation (registers)",
    ),
    service="OCMWCPASPerformInvestigation",
    source=Text(
        fr="Registre national, registres de la BCSS et registre d'attente",
        nl="Rijksregister, KSZ-registers en wachtregister",
        de="Nationalregister, ZDSS-Register und Warteregister",
        en="National register, BCSS registers and waiting register",
    ),
    grade=Grade.SCHEMA,
    known_from=(
        Citation("SSDN OCMW_CPAS/PerformInvestigation and Person"),
        Citation("version 20080604: named in the source code of a CPAS application"),
    ),
    bodies=(
        *bodies(
            NS,
            "20080604",
            f"{_SCHEMA}/PerformInvestigationRequest.xsd",
            {"PerformInvestigationRequest": (PerformInvestigationRequest, MessageKind.REQUEST)},
        ),
        *bodies(
            NS,
            "20080604",
            f"{_SCHEMA}/PerformInvetigationReply.xsd",  # the name of the file as it was published
            {"PerformInvestigationReply": (PerformInvestigationReply, MessageKind.REPLY)},
        ),
    ),
    ssdn=Ssdn("OCMWCPASPerformInvestigation", "20080604"),
    topics=(
        InquiryTopic.IDENTITY,
        InquiryTopic.RESIDENCE,
        InquiryTopic.RIGHT_OF_RESIDENCE,
        InquiryTopic.HOUSEHOLD,
    ),
    deck_row="BCSS",
    columns=(
        Column("001 Commune de résidence", "AddressHistory.managers"),
        Column("031 Nationalité", "Citizen.nationality"),
        Column("120 Etat civil", "Citizen.civil_state"),
        Column("141 Membre du ménage", "FamilyComposition.members"),
        Column("205 Qualité de la personne", "WaitRegister.situations"),
        Column("206 Situation administrative", "WaitRegister.files"),
        Column("207 Lieu obligatoire d’inscription", "WaitRegister.institutions"),
        Column("210 Mention du registre", "Citizen.inscription_register"),
    ),
    live="not known; a public client prepared it and did not use it",
    gives=(identity.Identity, address.Residence, household.HouseholdLink),  # the rest comes for some persons only
    given=only_what_comes,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
