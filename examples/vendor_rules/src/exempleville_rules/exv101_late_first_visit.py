"""EXV101: the first home visit took place, or is missing, more than two weeks after the request."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit, VisitResult
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules import Basis, BasisKind, Case, Hit, Needs, Precision, Rule, Said, Severity, Stage, Tolerance
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(days=14)
_PRACTICE = Basis(
    Citation(
        "Règlement d'ordre intérieur du service social d'Exempleville", Certainty.MEMORY, checked=date(2026, 1, 5)
    ),
    since=date(2024, 1, 1),
    kind=BasisKind.PRACTICE,
)


def examine(case: Case) -> Iterator[Hit]:
    """Compare the day of the first visit that took place, or that of the check, with the day of the request."""
    requested = case.dossier.requested_on
    done = (visit.on for visit in case.dossier.visits if visit.result is VisitResult.DONE)
    first = min((day for day in done if requested <= day <= case.as_of), default=None)
    days = ((first or case.as_of) - requested).days
    if days > _TOLERANCE.days:
        said = Said(first or "–", Source(Origin.VISIT, "visit", on=first))
        yield Hit(person=case.person, observed=(said,), values={"requested": requested, "days": days})


def _visited(on: date) -> Dossier:
    person, request = Ssin.test(date(1985, 7, 30), 33), date(2025, 2, 3)
    return Dossier(
        reference="EXAMPLE",
        declaration=Declaration(person=person, on=request),
        requested_on=request,
        visits=(HomeVisit(on=on),),
    )


def _triggers() -> Dossier:
    return _visited(date(2025, 2, 18))


def _stays_silent() -> Dossier:
    return _visited(date(2025, 2, 17))


RULE = Rule(
    id="EXV101",
    title=Text(
        fr="Première visite à domicile tardive",
        nl="Eerste huisbezoek laattijdig",
        de="Erster Hausbesuch verspätet",
        en="Late first home visit",
    ),
    why=Text(
        fr="Le service d'Exempleville veut voir chaque personne chez elle dans les deux semaines de la demande.",
        nl="De dienst van Exempleville wil elke persoon binnen twee weken na de aanvraag thuis ontmoeten.",
        de="Der Dienst von Exempleville will jede Person binnen zwei Wochen nach dem Antrag zu Hause sehen.",
        en="The service of Exempleville wants to see each person at home within two weeks of the request.",
    ),
    message=Text(
        fr="Demande du {requested} ; première visite : {observed}, {days} jours après.",
        nl="Aanvraag van {requested}; eerste bezoek: {observed}, {days} dagen later.",
        de="Antrag vom {requested}; erster Besuch: {observed}, {days} Tage später.",
        en="Request of {requested}; first visit: {observed}, {days} days later.",
    ),
    ask=Text(
        fr="Quel jour pouvons-nous venir chez vous ?",
        nl="Op welke dag mogen we bij u langskomen?",
        de="An welchem Tag dürfen wir zu Ihnen kommen?",
        en="On which day may we come to your home?",
    ),
    task=Text(
        fr="Fixer la visite, ou noter pourquoi elle a tardé ; première visite : {observed}.",
        nl="Leg het bezoek vast, of noteer waarom het is uitgesteld; eerste bezoek: {observed}.",
        de="Den Besuch festlegen oder vermerken, warum er sich verzögert hat; erster Besuch: {observed}.",
        en="Arrange the visit, or note why it was late; first visit: {observed}.",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.EXACT,
    basis=(_PRACTICE,),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    stage=Stage.PREVIEW,
    tolerance=_TOLERANCE,
    since="1.0",
)
