"""INT108: the decision is due soon or overdue, or access under 001 ends before it is due."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.integration.deadlines import deadline
from bcss_cpas.rules._examples import dossier, integration
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import DECIDED_IN_TIME, INTEGRATED
from bcss_cpas.rules.integration._ours import AID, filed, listed
from bcss_cpas.text import Text

_NOTICE = 7
"""How many days before the decision is due the rule begins to speak: a choice of this library."""


def examine(case: Case) -> Iterator[Hit]:
    """Look at a request that awaits its decision; a review, or a code that a decision gave, shows that it does not."""
    file = case.dossier
    if file.decided_on is not None or file.ended_on is not None or file.last_review is not None:
        return
    term = deadline("decision").days
    ours = (*filed(case, case.person.value), *listed(case))
    granted = [each for each in ours if each.code in AID and (each.start is None or each.start >= file.requested_on)]
    if granted:
        return
    last = _last_of_access(ours, file.requested_on)
    soon = (case.as_of - file.requested_on).days >= term - _NOTICE
    early = last is not None and last.end is not None and (last.end - file.requested_on).days < term
    if soon or early:
        file_source = Source(Origin.FILE, "dossier", "$.integrations")
        end = Said("–", file_source) if last is None or last.end is None else Said(last.end, last.source)
        due = file.requested_on + timedelta(days=term)
        yield Hit(person=case.person, observed=(end,), values={"requested": file.requested_on, "due": due})
    elif last is None and not file.integrations:
        raise NotGiven("integrations")


def _last_of_access(ours: tuple[Registration, ...], requested_on: date) -> Registration | None:
    """Return the 001 of the request that ends last; one without an end lasts longest."""
    theirs = [each for each in ours if each.code == INQUIRY.code and (each.end is None or each.end >= requested_on)]
    return max(theirs, key=lambda each: each.end or date.max, default=None)


def _undecided(**fields: Any) -> Dossier:
    requested = date(2025, 2, 3)
    inquiry = integration(start=requested, end=date(2025, 4, 2))
    return dossier(requested_on=requested, integrations=(inquiry,), **fields)


def _triggers() -> Dossier:
    return _undecided()


def _stays_silent() -> Dossier:
    return _undecided(decided_on=date(2025, 2, 24))


RULE = Rule(
    id="INT108",
    title=Text(
        fr="Décision attendue, ou fin d'accès proche",
        nl="Beslissing verwacht, of einde van de toegang nabij",
        de="Beschluss fällig, oder Ende des Zugriffs nah",
        en="Decision due, or end of access near",
    ),
    why=Text(
        fr="La décision se prend dans les 30 jours de la demande ; le code 001 terminé, plus rien n'est consultable.",
        nl="Er wordt beslist binnen 30 dagen na de aanvraag; na het einde van code 001 is niets meer raadpleegbaar.",
        de="Beschlossen wird binnen 30 Tagen nach dem Antrag; nach dem Ende von Code 001 ist nichts mehr einsehbar.",
        en="The decision is taken within 30 days of the request; once 001 ends, nothing can be consulted any more.",
    ),
    message=Text(
        fr="Demande du {requested}, sans décision, attendue pour le {due} ; fin de l'accès sous 001 : {observed}.",
        nl="Aanvraag van {requested}, geen beslissing, te nemen tegen {due}; toegang onder 001 eindigt: {observed}.",
        de="Antrag vom {requested}, ohne Beschluss; fällig am {due}; Ende des Zugriffs unter 001: {observed}.",
        en="Request of {requested}, no decision; due on {due}; access under 001 ends on: {observed}.",
    ),
    ask=Text(
        fr="Quand pourriez-vous fournir ce qui vous a été demandé pour votre demande du {requested} ?",
        nl="Wanneer kunt u bezorgen wat u voor uw aanvraag van {requested} is gevraagd?",
        de="Wann könnten Sie nachreichen, was für Ihren Antrag vom {requested} noch verlangt wird?",
        en="When could you provide what you were asked for your request of {requested}?",
    ),
    task=Text(
        fr="Réunir ce qui manque et faire décider pour le {due} ; fin de l'accès sous 001 : {observed}.",
        nl="Verzamel wat ontbreekt en laat tegen {due} beslissen; toegang onder 001 eindigt: {observed}.",
        de="Fehlendes zusammentragen und bis zum {due} beschließen lassen; Ende des Zugriffs unter 001: {observed}.",
        en="Gather what is missing and have it decided by {due}; access under 001 ends on: {observed}.",
    ),
    severity=Severity.WARNING,
    precision=Precision.EXACT,
    basis=(DECIDED_IN_TIME, INTEGRATED),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
