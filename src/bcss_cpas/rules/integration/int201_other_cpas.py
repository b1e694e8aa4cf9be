"""INT201: another CPAS has an integration of the applicant that is still running."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import CPAS as CPAS_SECTOR
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules._examples import APPLICANT, CPAS, OTHER_CPAS, REQUEST, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules.integration._ours import number_of, of
from bcss_cpas.text import Text

_FLUX = Origin.FLUX
_AID = range(1, 7)
"""Codes 001 to 006: an inquiry, or an aid that could be paid twice."""
_OF_SECTORS = "PRIMARY"
"""The directory of the BCSS, which says ``17`` where that of the sector gives the number of a CPAS."""


def examine(case: Case) -> Iterator[Hit]:
    """Report each integration 001 to 006 of another CPAS that runs on the day; our own is told by its number.

    The directory of the BCSS names the sector alone: there it is our own where ours runs under the same code, and the
    one that the directory of the sector names where there is one. Raises ``NotGiven`` where it is not known which are
    ours.
    """
    aids = [
        (found, _institution(found))
        for found in case.all(Registration)
        if _is_aid(found) and found.active_on(case.as_of)
    ]
    for found, cpas in aids:
        if cpas is None and found.code in [each.code for each, named in aids if named is not None]:
            continue
        if _is_ours(case, found.code, cpas):
            continue
        yield Hit(
            person=case.person,
            observed=(Said(QualityCode.cpas(found.code), found.source),),
            values={"cpas": cpas or "?", "since": found.start or "?"},
            about=frozenset() if cpas is None else frozenset({cpas}),
        )


def _is_aid(found: Registration) -> bool:
    return found.sector == CPAS_SECTOR and found.code in _AID and found.source.origin is _FLUX


def _is_ours(case: Case, code: int, cpas: str | None) -> bool:
    ours = case.dossier.cpas
    if ours is None:
        raise NotGiven("cpas")
    if cpas is None:
        return any(each.code == code and each.active_on(case.as_of) for each in of(case, case.person))
    return cpas == ours.value


def _institution(found: Registration) -> str | None:
    """Return the number of the institution; ``None`` where the directory names the sector alone."""
    if found.register == _OF_SECTORS and EnterpriseNumber.or_none(found.org_unit) is None:
        return None
    return number_of(found.org_unit)


def _registered_by(cpas: EnterpriseNumber) -> Dossier:
    listing = Source(Origin.FLUX, "manage_access", "$.registrations[0]", ticket="example", on=REQUEST)
    registration = Registration(
        person=APPLICANT, source=listing, sector=17, code=2, start=date(2024, 6, 1), org_unit=cpas.value,
        register="SECONDARY",
    )  # fmt: skip
    asked = Consultation(person=APPLICANT, flux="manage_access", on=REQUEST)
    return dossier(registration, consultations=(asked,))


def _triggers() -> Dossier:
    return _registered_by(OTHER_CPAS)


def _stays_silent() -> Dossier:
    return _registered_by(CPAS)


RULE = Rule(
    id="INT201",
    title=Text(
        fr="Intégration active dans un autre CPAS",
        nl="Actieve integratie bij een ander OCMW",
        de="Aktive Eintragung bei einem anderen ÖSHZ",
        en="Active integration at another CPAS",
    ),
    why=Text(
        fr="La personne est peut-être déjà aidée ailleurs ; consulter les intégrations évite les chevauchements.",
        nl="De persoon krijgt misschien al elders steun; de integraties raadplegen voorkomt overlappingen.",
        de="Die Person erhält vielleicht schon anderswo Hilfe; die Eintragungen einzusehen vermeidet Überschneidungen.",
        en="The person may already be aided elsewhere; looking at the integrations avoids overlaps.",
    ),
    message=Text(
        fr="CPAS {cpas} : {observed}, début : {since}.",
        nl="OCMW {cpas}: {observed}, sinds {since}.",
        de="ÖSHZ {cpas}: {observed}, seit {since}.",
        en="CPAS {cpas}: {observed}, since {since}.",
    ),
    ask=Text(
        fr="Un autre CPAS ({cpas}) a un dossier à votre nom : {observed} (depuis : {since}). Recevez-vous une aide de "
        "ce CPAS, ou en avez-vous demandé une ? Jusqu'à quand ?",
        nl="Een ander OCMW ({cpas}) heeft een dossier op uw naam: {observed} (sinds: {since}). Krijgt of vroeg u er "
        "steun? Tot wanneer?",
        de="Ein anderes ÖSHZ ({cpas}) führt eine Akte auf Ihren Namen: {observed} (seit: {since}). Erhalten Sie dort "
        "Hilfe, oder haben Sie sie beantragt? Bis wann?",
        en="Another CPAS ({cpas}) has a file in your name: {observed} (since: {since}). Do you receive aid from it, or "
        "have you asked for it? Until when?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(Registration,)),
    subjects=(Registration,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
