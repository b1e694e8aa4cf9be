"""INT106: an aid runs, and the applicant's flux were last consulted more than a year ago."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.integration.deadlines import deadline
from bcss_cpas.integration.months import same_day
from bcss_cpas.rules._consulted import BEFORE_IT, Answered
from bcss_cpas.rules._examples import APPLICANT, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import YEARLY_CONSULTATION
from bcss_cpas.rules.integration._ours import AID, filed
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report the last consultation where a year has passed since; the listing of integrations is none."""
    if not _runs(case):
        return
    own, consulted = case.person.value, case.consulted
    days = [
        on for (on, number), told in consulted.items() if number == own and on <= case.as_of and not told <= BEFORE_IT
    ]
    if not days:
        raise NotGiven("consultations")
    on = max(days)
    if on.year < case.as_of.year and same_day(on, deadline("review").months) < case.as_of:
        last = Answered(on, max(consulted[on, own] - BEFORE_IT), own)
        yield Hit(person=case.person, observed=(Said(last.on, last.source),))


def _runs(case: Case) -> bool:
    file = case.dossier
    if file.ended_on is not None and file.ended_on <= case.as_of:
        return False
    decided = file.decided_on is not None and file.decided_on <= case.as_of
    return decided or any(each.code in AID and each.active_on(case.as_of) for each in filed(case, case.person.value))


def _running_since_2023(consulted: date) -> Dossier:
    return dossier(
        requested_on=date(2023, 11, 6),
        decided_on=date(2023, 11, 27),
        consultations=(Consultation(person=APPLICANT, flux="retrieve_ti_groups", on=consulted),),
    )


def _triggers() -> Dossier:
    return _running_since_2023(date(2024, 3, 2))


def _stays_silent() -> Dossier:
    return _running_since_2023(date(2024, 3, 3))


RULE = Rule(
    id="INT106",
    title=Text(
        fr="Dernière consultation il y a plus d'un an",
        nl="Laatste raadpleging meer dan een jaar geleden",
        de="Letzte Abfrage vor mehr als einem Jahr",
        en="Last consultation more than a year ago",
    ),
    why=Text(
        fr="Les flux se consultent au moins une fois l'an, lors de la révision ; l'inspection le contrôle.",
        nl="De gegevensstromen worden minstens eens per jaar geraadpleegd, bij de herziening; de inspectie controleert "
        "dat.",
        de="Datenflüsse werden mindestens einmal im Jahr bei der Überprüfung eingesehen; die Inspektion prüft es.",
        en="Flux are consulted at least once a year, at the review; the inspection checks it.",
    ),
    message=Text(
        fr="Dossier en cours ; dernière consultation : {observed}.",
        nl="Lopend dossier; laatste raadpleging: {observed}.",
        de="Laufende Akte; letzte Abfrage: {observed}.",
        en="Running file; last consultation: {observed}.",
    ),
    ask=Text(
        fr="Qu'est-ce qui a changé dans votre situation depuis le {observed} ?",
        nl="Wat is er in uw situatie veranderd sinds {observed}?",
        de="Was hat sich in Ihrer Lage seit dem {observed} geändert?",
        en="What has changed in your situation since {observed}?",
    ),
    task=Text(
        fr="Consulter à nouveau ce dont l'aide dépend, pour la révision.",
        nl="Raadpleeg voor de herziening opnieuw waarvan de steun afhangt.",
        de="Für die Überprüfung erneut einsehen, wovon die Hilfe abhängt.",
        en="Consult anew, for the review, what the aid depends on.",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(YEARLY_CONSULTATION,),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
