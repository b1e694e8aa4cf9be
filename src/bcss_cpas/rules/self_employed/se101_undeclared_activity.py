"""SE101: the person is or was active as self-employed since the request, and nothing of it was declared."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.rules._examples import APPLICANT, dossier, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ALL_RESOURCES, FLUX_CONFRONTED
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules._window import all_new
from bcss_cpas.rules._work import nothing_declared, stints, untold
from bcss_cpas.rules.self_employed._activity import active, shown
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report the stretches of activity since the request on no day of which an activity or its income was declared.

    Continued insurance, insurance in case of bankruptcy and assimilated periods are no activity. Of one that began
    after the declaration another rule tells.
    """
    stretches = active(case)
    if not stretches:
        return
    hidden = untold(stretches, stints(case, self_employed=True))
    if not all_new(case, hidden):
        yield Hit(
            person=case.person,
            declared=nothing_declared(case),
            observed=tuple(shown(each) for each in hidden),
            values={"since": hidden[0].since or UNKNOWN_DATE},
        )


def _active(*declared: Work) -> Dossier:
    stretch = SelfEmployment(
        person=APPLICANT, source=told_by("self_employed"), since=IncompleteDate("2023-04-01"), kind=ActivityKind.MAIN
    )
    return dossier(stretch, declared={"work": declared, "incomes": ()})


def _triggers() -> Dossier:
    return _active()


def _stays_silent() -> Dossier:
    return _active(Work(self_employed=True))


RULE = Rule(
    id="SE101",
    title=Text(
        fr="Activité indépendante non déclarée",
        nl="Niet aangegeven zelfstandige activiteit",
        de="Nicht angegebene selbstständige Tätigkeit",
        en="Undeclared self-employed activity",
    ),
    why=Text(
        fr="Toutes les ressources comptent, y compris celles d'une activité indépendante, principale ou "
        "complémentaire.",
        nl="Alle bestaansmiddelen tellen, ook die van een zelfstandige activiteit, in hoofd- of bijberoep.",
        de="Alle Existenzmittel zählen, auch die aus selbstständiger Tätigkeit, haupt- oder nebenberuflich.",
        en="All resources count, those of a self-employed activity too, whether main or secondary.",
    ),
    message=Text(
        fr="Carrière d'indépendant : {observed}, début : {since}. Activité déclarée : {declared}.",
        nl="Loopbaan als zelfstandige: {observed}, sinds {since}. Aangegeven activiteit: {declared}.",
        de="Laufbahn als Selbstständiger: {observed}, seit {since}. Angegebene Tätigkeit: {declared}.",
        en="Career as self-employed: {observed}, since {since}. Activity declared: {declared}.",
    ),
    ask=Text(
        fr="Exercez-vous encore cette activité indépendante : {observed} (depuis : {since}) ? Que rapporte-t-elle, et "
        "avec quels frais ? Si vous avez arrêté, depuis quand ?",
        nl="Oefent u deze zelfstandige activiteit nog uit: {observed} (sinds: {since})? Wat brengt ze op, en welke "
        "kosten hebt u? Als u gestopt bent, sinds wanneer?",
        de="Üben Sie diese selbstständige Tätigkeit noch aus: {observed} (seit: {since})? Was bringt sie ein, und "
        "welche Kosten haben Sie? Falls Sie aufgehört haben, seit wann?",
        en="Do you still carry on this self-employed activity: {observed} (since: {since})? What does it bring in, at "
        "what cost? If not, since when?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ALL_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(facts=(SelfEmployment,)),
    subjects=(SelfEmployment,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
