"""CON102: answers of flux that are older than the request that they should serve."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.rules._consulted import IDENTIFYING, Answered, answered, by_person
from bcss_cpas.rules._examples import APPLICANT, REQUEST, dossier
from bcss_cpas.rules._finding import FluxName, Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import INTEGRATED, YEARLY_CONSULTATION
from bcss_cpas.rules.household._lives_here import declared_numbers
from bcss_cpas.rules.household._members import under_one_roof
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report by person the flux whose newest answer came before the request; one without a day may be newer.

    Whoever plays no part in this inquiry any more is not to be consulted again.
    """
    requested = case.dossier.requested_on
    if min([on for on, _ in case.consulted], default=requested) >= requested:
        return
    known = (each for each in answered(case) if each.flux != IDENTIFYING and each.on <= case.as_of)
    newest = {(each.flux, each.number): each for each in known}
    old = [each for each in newest.values() if each.on < requested and not _without_a_day(case, each)]
    concerned = _concerned(case) if old else frozenset[str]()
    stale = [each for each in old if each.number in concerned]
    for person, found in by_person(stale):
        yield Hit(
            person=person,
            observed=tuple(Said(FluxName(each.flux), each.source) for each in found),
            values={"person": person, "requested": requested, "last": max(each.on for each in found)},
        )


def _concerned(case: Case) -> frozenset[str]:
    """Return the numbers of applicant, household as declared or registered, debtors, and those whom we integrated."""
    file = case.dossier
    debtors = [each.debtor.value for each in (file.proposal.recoveries if file.proposal else None) or ()]
    integrated = [each.person.value for each in file.integrations if each.active_on(case.as_of)]
    members = under_one_roof(case, case.as_of) | declared_numbers(case)
    return members.union([case.person.value, *debtors, *integrated])


def _without_a_day(case: Case, stale: Answered) -> bool:
    return any(each.on is None and each.flux == stale.flux and each.person.value == stale.number for each in case.asked)


def _consulted(on: date) -> Dossier:
    return dossier(consultations=(Consultation(person=APPLICANT, flux="pension_register", on=on),))


def _triggers() -> Dossier:
    return _consulted(date(2025, 1, 20))


def _stays_silent() -> Dossier:
    return _consulted(REQUEST)


RULE = Rule(
    id="CON102",
    title=Text(
        fr="Réponses de flux antérieures à la demande",
        nl="Antwoorden van gegevensstromen van vóór de aanvraag",
        de="Antworten der Datenflüsse aus der Zeit vor dem Antrag",
        en="Answers of flux older than the request",
    ),
    why=Text(
        fr="L'enquête porte sur la situation depuis la demande ; une réponse plus ancienne a pu changer.",
        nl="Het onderzoek gaat over de toestand sinds de aanvraag; een ouder antwoord kan gewijzigd zijn.",
        de="Die Untersuchung betrifft die Lage seit dem Antrag; eine ältere Antwort kann überholt sein.",
        en="The inquiry is about the situation since the request; an older answer may have changed.",
    ),
    message=Text(
        fr="Demande du {requested} ; réponses plus anciennes pour la personne {person}, la plus récente du {last} : "
        "{observed}.",
        nl="Aanvraag van {requested}; oudere antwoorden voor persoon {person}, het recentste van {last}: {observed}.",
        de="Antrag vom {requested}; ältere Antworten zu Person {person}, die jüngste vom {last}: {observed}.",
        en="Request of {requested}; older answers about person {person}, the latest of {last}: {observed}.",
    ),
    ask=Text(
        fr="La situation de la personne {person} a-t-elle changé depuis le {last} ?",
        nl="Is de situatie van persoon {person} veranderd sinds {last}?",
        de="Hat sich die Lage der Person {person} seit dem {last} geändert?",
        en="Has the situation of person {person} changed since {last}?",
    ),
    task=Text(
        fr="Consulter à nouveau, pour la personne {person}, ce dont l'aide dépend : {observed}.",
        nl="Raadpleeg voor persoon {person} opnieuw waarvan de steun afhangt: {observed}.",
        de="Für Person {person} erneut einsehen, wovon die Hilfe abhängt: {observed}.",
        en="Consult anew, for person {person}, what the aid depends on: {observed}.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INTEGRATED, YEARLY_CONSULTATION),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("INT106",),
)
