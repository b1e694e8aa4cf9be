"""PRIV101: a flux was consulted for a maintenance debtor outside the household that serves nothing in that inquiry."""

from collections.abc import Iterator

from bcss_cpas.codes.quality import DEBTOR_INQUIRY
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.rules._consulted import Answered, answered, by_person
from bcss_cpas.rules._examples import PARENT, consulting, dossier, integration
from bcss_cpas.rules._finding import FluxName, Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import DEBTOR_QUESTIONS, TARGETED
from bcss_cpas.text import Text

_BESIDE = frozenset({"health_care_insurance", "job_seeker", "reference_manager"})
"""Flux that tell nothing of household or means; others may tell of means, and are left alone."""


def examine(case: Case) -> Iterator[Hit]:
    """Report by person; one who was in the inquiry on the household as well that day is left alone."""
    shown = (each for each in answered(case) if each.flux in _BESIDE and each.on <= case.as_of)
    for person, found in by_person(each for each in shown if _debtor_alone(case, each)):
        observed = tuple(Said(FluxName(each.flux), each.source) for each in found)
        yield Hit(person=person, observed=observed, values={"person": person})


def _debtor_alone(case: Case, consulted: Answered) -> bool:
    running = {
        each.quality
        for each in case.dossier.integrations
        if each.person.value == consulted.number and each.active_on(consulted.on)
    }
    household = (member.ssin for member in case.declaration.household or () if member.ssin is not None)
    at_home = any(ssin.value == consulted.number for ssin in (case.person, *household))
    return running == {DEBTOR_INQUIRY} and not at_home


def _debtor(flux: str) -> Dossier:
    return dossier(
        integrations=(integration(30, end=None, person=PARENT),), consultations=consulting(flux, person=PARENT)
    )


def _triggers() -> Dossier:
    return _debtor("health_care_insurance")


def _stays_silent() -> Dossier:
    return _debtor("tax_assessment_data")


RULE = Rule(
    id="PRIV101",
    title=Text(
        fr="Flux sans rapport avec l'enquête",
        nl="Gegevensstroom zonder verband met het onderzoek",
        de="Datenfluss ohne Bezug zur Untersuchung",
        en="Flux that bears on no question of the inquiry",
    ),
    why=Text(
        fr="L'enquête sur un débiteur d'aliments porte sur son ménage et ses moyens ; seul ce qui y sert se consulte.",
        nl="Het onderzoek naar een onderhoudsplichtige gaat over gezin en middelen; enkel wat daartoe dient, wordt "
        "geraadpleegd.",
        de="Die Untersuchung zu Unterhaltspflichtigen betrifft Haushalt und Mittel; nur was dem dient, wird "
        "eingesehen.",
        en="The inquiry on a maintenance debtor is about household and means; only what serves it is consulted.",
    ),
    message=Text(
        fr="Consulté pour la personne {person}, intégrée sous 030 seulement : {observed}.",
        nl="Geraadpleegd voor persoon {person}, enkel geïntegreerd onder 030: {observed}.",
        de="Zu Person {person}, die nur unter 030 eingetragen ist, eingesehen: {observed}.",
        en="Consulted for person {person}, integrated under 030 alone: {observed}.",
    ),
    task=Text(
        fr="Noter à quelle question répond la consultation sur la personne {person} ({observed}) ; la personne peut en "
        "demander la justification.",
        nl="Noteer op welke vraag de raadpleging over persoon {person} ({observed}) antwoordt; de persoon kan naar de "
        "reden vragen.",
        de="Festhalten, welche Frage die Abfrage zu Person {person} ({observed}) beantwortet; die Person kann nach dem "
        "Grund fragen.",
        en="Note which question the consultation about person {person} ({observed}) answers; the person may ask for "
        "its reason.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(TARGETED, DEBTOR_QUESTIONS),
    needs=Needs(),
    subjects=("integrations.030",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
