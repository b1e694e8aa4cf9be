"""INT109: flux of social security were consulted for the applicant, and never the integrations between CPAS."""

from collections.abc import Iterator

from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules._consulted import INTEGRATING, REGISTERS
from bcss_cpas.rules._examples import consulting, dossier
from bcss_cpas.rules._finding import FluxName, Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import INTEGRATED
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report a dossier whose inquiry went beyond the registers without even a try at this list."""
    if case.dossier.ended_on is not None and case.dossier.ended_on <= case.as_of:
        return
    if case.availability(Registration) is not Availability.NOT_CONSULTED:
        return
    asked = {each.flux for each in case.asked if each.person == case.person}
    if not asked:
        raise NotGiven("consultations")
    if not asked <= REGISTERS:
        file = Source(Origin.FILE, "dossier", "$.consultations")
        yield Hit(person=case.person, observed=(Said("–", file),), values={"flux": FluxName(INTEGRATING)})


def _triggers() -> Dossier:
    return dossier(consultations=consulting("dimona"))


def _stays_silent() -> Dossier:
    return dossier(consultations=consulting("dimona", "manage_access"))


RULE = Rule(
    id="INT109",
    title=Text(
        fr="Intégrations entre CPAS jamais consultées",
        nl="Integraties tussen OCMW's nooit geraadpleegd",
        de="Eintragungen zwischen ÖSHZ nie eingesehen",
        en="Integrations between CPAS never listed",
    ),
    why=Text(
        fr="Seule cette liste montre si un autre CPAS connaît la personne ; la consulter évite les chevauchements.",
        nl="Enkel die lijst toont of een ander OCMW de persoon kent; ze raadplegen voorkomt overlappingen.",
        de="Nur diese Liste zeigt, ob ein anderes ÖSHZ die Person kennt; sie einzusehen vermeidet Überschneidungen.",
        en="This list alone shows whether another CPAS knows the person; looking at it avoids overlaps.",
    ),
    message=Text(
        fr="Jamais consulté pour la personne : {flux}.",
        nl="Nooit geraadpleegd voor de persoon: {flux}.",
        de="Für die Person nie eingesehen: {flux}.",
        en="Never consulted for the person: {flux}.",
    ),
    ask=Text(
        fr="Avez-vous déjà été aidé par un autre CPAS, ou avez-vous une demande en cours ailleurs ?",
        nl="Kreeg u al steun van een ander OCMW, of loopt er elders een aanvraag?",
        de="Hat Ihnen schon ein anderes ÖSHZ geholfen, oder läuft anderswo ein Antrag?",
        en="Has another CPAS aided you before, or do you have a request elsewhere?",
    ),
    task=Text(
        fr="Consulter pour la personne : {flux}.",
        nl="Raadpleeg voor de persoon: {flux}.",
        de="Für die Person einsehen: {flux}.",
        en="Consult for the person: {flux}.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INTEGRATED,),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
