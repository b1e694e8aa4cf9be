"""UN104: the person is not, or no longer, registered as job seeker, though nothing shows that they need not be."""

from collections.abc import Iterable, Iterator
from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.job_seeker import EmploymentService, JobSearchEnd
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work_search import JobSearch
from bcss_cpas.rules._examples import APPLICANT, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Unavailable
from bcss_cpas.rules._sources import DISPOSED_TO_WORK, FLUX_CONFRONTED
from bcss_cpas.rules._told import silence
from bcss_cpas.rules.unemployment._availability import need_not_look_for_work
from bcss_cpas.text import Text

_ASKED = "job_seeker"
"""The flux that tells the registrations of all services."""


def examine(case: Case) -> Iterator[Hit]:
    """Look for a registration that holds on the day, and that no newer notice of the same service has ended.

    Notices come unasked, each from one service. Raises ``Unavailable`` where they alone answered, and none of them
    ended a registration since the request.
    """
    told = case.all(JobSearch)
    ended = [each for each in told if each.until is not None and each.until.earliest <= case.as_of]
    standing = [each for each in case.now(JobSearch) if not (ended and _is_struck_off(each, ended))]
    if standing or need_not_look_for_work(case):
        return
    last = max(ended, key=_end, default=None)
    if (JobSearch, _ASKED) not in case.at_hand and (last is None or _end(last) < case.dossier.requested_on):
        raise Unavailable(JobSearch, case.person, (_ASKED,))
    yield Hit(
        person=case.person,
        observed=(silence(case, _ASKED) if last is None else Said(last.end or last.service, last.source),),
        values={"until": "–" if last is None or last.until is None else last.until},
    )


def _is_struck_off(told: JobSearch, ended: Iterable[JobSearch]) -> bool:
    """Tell whether a later notice ended it: an answer of the service tells no end, and holds for its own day."""
    asked = told.source.on
    return any(
        notice.service == told.service
        and (told.since is None or told.since.earliest < _end(notice))
        and (asked is None or asked < _end(notice))
        for notice in ended
    )


def _end(notice: JobSearch) -> date:
    return date.min if notice.until is None else notice.until.latest


def _at_the_service(*facts: JobSearch) -> Dossier:
    registered = JobSearch(
        person=APPLICANT, source=told_by("job_seeker"), since=IncompleteDate("2023-04-03"),
        service=EmploymentService("FOREM"),
    )  # fmt: skip
    return dossier(registered, *facts, declared={"incomes": (), "work": ()})


def _triggers() -> Dossier:
    struck_off = JobSearch(
        person=APPLICANT, source=told_by("notify_job_seeker_status"), since=IncompleteDate("2023-04-03"),
        until=IncompleteDate("2025-02-24"), service=EmploymentService("FOREM"), end=JobSearchEnd("OTHER_REASON"),
    )  # fmt: skip
    return _at_the_service(struck_off)


def _stays_silent() -> Dossier:
    return _at_the_service()


RULE = Rule(
    id="UN104",
    title=Text(
        fr="Pas inscrit comme demandeur d'emploi",
        nl="Niet ingeschreven als werkzoekende",
        de="Nicht als Arbeitsuchender eingetragen",
        en="Not registered as job seeker",
    ),
    why=Text(
        fr="Être disposé à travailler est une condition du droit, sauf raisons de santé ou d'équité ; l'inscription le "
        "montre, d'autres choses aussi.",
        nl="Werkbereid zijn is een voorwaarde voor het recht, tenzij redenen van gezondheid of billijkheid dat "
        "beletten; de inschrijving toont het, andere zaken ook.",
        de="Arbeitsbereitschaft ist eine Voraussetzung für das Recht, außer aus Gründen der Gesundheit oder "
        "Billigkeit; die Eintragung zeigt es, anderes auch.",
        en="Being disposed to work is a condition of the right, unless health or equity prevents it; a registration "
        "shows it, other things do too.",
    ),
    message=Text(
        fr="Aucune inscription en cours. Dernière fin connue : {until} ({observed}).",
        nl="Geen lopende inschrijving. Laatste bekende einde: {until} ({observed}).",
        de="Keine laufende Eintragung. Letztes bekanntes Ende: {until} ({observed}).",
        en="No registration runs. Last known end: {until} ({observed}).",
    ),
    ask=Text(
        fr="Cherchez-vous du travail, et comment ? Quelque chose vous en empêche-t-il : santé, études, garde "
        "d'enfants ?",
        nl="Zoekt u werk, en hoe? Belet iets u dat: gezondheid, studies, zorg voor kinderen?",
        de="Suchen Sie Arbeit, und wie? Hindert Sie etwas daran: Gesundheit, Schule oder Studium, Kinderbetreuung?",
        en="Are you looking for work, and how? Does anything prevent you: health, studies, children to look after?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(DISPOSED_TO_WORK, FLUX_CONFRONTED),
    needs=Needs(facts=(JobSearch,)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
