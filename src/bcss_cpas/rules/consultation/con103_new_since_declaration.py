"""CON103: work or a benefit that began after the declaration, which could not tell it."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.work import Job
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._examples import APPLICANT, BAKERY, dossier, told_by
from bcss_cpas.rules._finding import Hit, Value
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED, SITUATION_REVIEWED
from bcss_cpas.rules._window import all_new, is_new
from bcss_cpas.rules.consultation._begun import Begun, announced, anything_new, benefits_begun
from bcss_cpas.rules.employment._jobs import by_employer, running, shown
from bcss_cpas.rules.self_employed._activity import may_be_active
from bcss_cpas.rules.self_employed._activity import shown as activity
from bcss_cpas.text import Text

_KINDS = (Job, SelfEmployment, Benefit, Payment, Unemployment)
_WAGE, _OWN_ACTIVITY = IncomeKind.WAGE, IncomeKind.SELF_EMPLOYMENT


def examine(case: Case) -> Iterator[Hit]:
    """Report what began after the day of the declaration and runs on the day of the check, the earliest first.

    What was announced, as work or as an income of the kind, is not new.
    """
    if not anything_new(case, _KINDS):
        return
    new = [each for each in (*_work_begun(case), *benefits_begun(case)) if not _announced(case, each.kind)]
    if new:
        new.sort(key=lambda each: each.order)
        values: dict[str, Value] = {"declared_on": case.declaration.on, "since": new[0].since}
        yield Hit(person=case.person, observed=tuple(each.said for each in new), values=values)


def _work_begun(case: Case) -> Iterator[Begun]:
    for jobs in by_employer(running(case)):
        if all_new(case, jobs):
            begun = zip(jobs, shown(jobs), strict=True)
            yield from (Begun(job.since, _WAGE, said) for job, said in begun if job.since is not None)
    for stretch in case.now(SelfEmployment):
        if stretch.since is not None and is_new(case, stretch) and may_be_active(stretch):
            yield Begun(stretch.since, _OWN_ACTIVITY, activity(stretch))


def _announced(case: Case, kind: IncomeKind) -> bool:
    works = [each for each in case.declaration.work or () if each.worker in (None, case.person)]
    told = kind in (_WAGE, _OWN_ACTIVITY) and any(each.self_employed is (kind is _OWN_ACTIVITY) for each in works)
    return told or announced(case, kind, (None, case.person))


def _hired_on(day: date) -> Dossier:
    job = Job(person=APPLICANT, source=told_by("dimona"), since=IncompleteDate(day.isoformat()), employer=BAKERY)
    return dossier(job, declared={"work": (), "incomes": ()})


def _triggers() -> Dossier:
    return _hired_on(date(2025, 2, 24))


def _stays_silent() -> Dossier:
    return _hired_on(date(2025, 2, 17))


RULE = Rule(
    id="CON103",
    title=Text(
        fr="Élément nouveau depuis la déclaration",
        nl="Nieuw gegeven sinds de aangifte",
        de="Neues seit der Erklärung",
        en="Something new since the declaration",
    ),
    why=Text(
        fr="Ce qui a commencé après la déclaration ne pouvait y figurer, mais compte : la situation est à revoir.",
        nl="Wat na de aangifte begon, kon daar niet in staan, maar telt wel: de toestand moet worden herzien.",
        de="Was nach der Erklärung begann, konnte nicht darin stehen, zählt aber: Die Lage ist zu überprüfen.",
        en="What began after the declaration could not stand in it, but counts: the situation is to be reviewed.",
    ),
    message=Text(
        fr="Déclaration du {declared_on}. Depuis lors : {observed}, à partir du {since}.",
        nl="Aangifte van {declared_on}. Sindsdien: {observed}, vanaf {since}.",
        de="Erklärung vom {declared_on}. Seither: {observed}, ab {since}.",
        en="Declaration of {declared_on}. Since then: {observed}, from {since}.",
    ),
    ask=Text(
        fr="Depuis votre déclaration, avez-vous commencé un travail ou reçu une allocation ({observed}) ? Pour quel "
        "montant net ?",
        nl="Bent u sinds uw aangifte beginnen te werken of krijgt u een uitkering ({observed})? Voor welk nettobedrag?",
        de="Haben Sie seit Ihrer Erklärung eine Arbeit begonnen oder eine Leistung erhalten ({observed})? Welcher "
        "Nettobetrag?",
        en="Since your declaration, have you begun work or received a benefit ({observed})? Of what net amount?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(SITUATION_REVIEWED, FLUX_CONFRONTED),
    needs=Needs(any_facts=_KINDS),
    subjects=_KINDS,
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
