"""INT101: a flux was consulted on a day on which no integration of ours ran for the person."""

from collections.abc import Iterable, Iterator
from datetime import date

from bcss_cpas.codes.ssin import parse_ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.registration import Registration
from bcss_cpas.rules._consulted import BEFORE_IT, Answered, by_person
from bcss_cpas.rules._examples import APPLICANT, REQUEST, dossier, integration
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import INTEGRATED
from bcss_cpas.rules.integration._ours import filed_by_number, listed
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report the days on which a person was looked at without an integration, before its start or after its end.

    What our file holds decides; the directory, which shows the period that was asked for alone, may only acquit.
    """
    without: list[Answered] = []
    ours = filed_by_number(case)
    for (on, number), told in case.consulted.items():
        if on > case.as_of or told <= BEFORE_IT or _ran(ours.get(number, ()), on):
            continue
        if not _ran(listed(case, parse_ssin(number)), on):
            without += [Answered(on, flux, number) for flux in told - BEFORE_IT]
    if not without:
        return
    if not case.dossier.integrations:
        raise NotGiven("integrations")
    for person, found in by_person(sorted(without)):
        observed = tuple(Said(each.on, each.source) for each in found)
        yield Hit(person=person, observed=observed, values={"person": person})


def _ran(ours: Iterable[Registration], day: date) -> bool:
    return True in [each.active_on(day) for each in ours]


def _consulted(on: date) -> Dossier:
    asked = Consultation(person=APPLICANT, flux="pension_register", on=on)
    return dossier(integrations=(integration(),), consultations=(asked,))


def _triggers() -> Dossier:
    return _consulted(date(2025, 2, 14))


def _stays_silent() -> Dossier:
    return _consulted(REQUEST)


RULE = Rule(
    id="INT101",
    title=Text(
        fr="Consultation sans intégration active",
        nl="Raadpleging zonder actieve integratie",
        de="Abfrage ohne laufende Eintragung",
        en="Consultation without an active integration",
    ),
    why=Text(
        fr="Les flux ne se consultent que pour une personne intégrée, et pendant la durée de l'intégration.",
        nl="De gegevensstromen worden enkel geraadpleegd voor een geïntegreerde persoon, zolang de integratie loopt.",
        de="Datenflüsse dürfen nur für eingetragene Personen eingesehen werden, solange die Eintragung läuft.",
        en="Flux are consulted for an integrated person only, and while the integration runs.",
    ),
    message=Text(
        fr="Consultation du {observed} pour la personne {person} : notre CPAS n'a pas d'intégration active ce jour-là.",
        nl="Raadpleging van {observed} voor persoon {person}: ons OCMW heeft die dag geen actieve integratie.",
        de="Abfrage vom {observed} zu Person {person}: Unser ÖSHZ hat an dem Tag keine laufende Eintragung.",
        en="Consultation of {observed} about person {person}: our CPAS has no active integration on that day.",
    ),
    task=Text(
        fr="Vérifier l'intégration de la personne {person} avant toute autre consultation, et noter le motif de celle "
        "du {observed}.",
        nl="Ga de integratie van persoon {person} na vóór elke verdere raadpleging, en noteer de reden van die van "
        "{observed}.",
        de="Vor jeder weiteren Abfrage die Eintragung von Person {person} prüfen und den Grund der Abfrage vom "
        "{observed} festhalten.",
        en="Check the integration of person {person} before any other consultation, and note the reason for that of "
        "{observed}.",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(INTEGRATED,),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
