"""CON103: work or a benefit that began after the declaration, which could not tell it."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.work import Job
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._examples import APPLICANT, BAKERY, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said, Value
from bcss_cpas.rules._incomes import own
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED, SITUATION_REVIEWED
from bcss_cpas.rules._window import all_new
from bcss_cpas.rules.employment._jobs import by_employer, running, shown
from bcss_cpas.rules.self_employed._activity import may_be_active
from bcss_cpas.rules.self_employed._activity import shown as activity
from bcss_cpas.rules.unemployment._rights import paying
from bcss_cpas.text import Text

_WAGE, _OWN_ACTIVITY = IncomeKind.WAGE, IncomeKind.SELF_EMPLOYMENT
_COUNTING: Mapping[BenefitKind, IncomeKind] = MappingProxyType({
    BenefitKind.SICKNESS: IncomeKind.SICKNESS,
    BenefitKind.MATERNITY: IncomeKind.SICKNESS,
    BenefitKind.UNEMPLOYMENT: IncomeKind.UNEMPLOYMENT,
    BenefitKind.ACTIVATION: IncomeKind.UNEMPLOYMENT,
    BenefitKind.INCOME_REPLACEMENT: IncomeKind.DISABILITY,
    BenefitKind.DISABILITY: IncomeKind.DISABILITY,
    BenefitKind.PENSION: IncomeKind.PENSION,
    BenefitKind.INCOME_GUARANTEE: IncomeKind.PENSION,
})  # fmt: skip
"""The benefits that count as a resource, and the income that would have told of them."""


def examine(case: Case) -> Iterator[Hit]:
    """Report what began after the day of the declaration and runs on the day of the check, the earliest first.

    What was announced, as work or as an income of the kind, is not new.
    """
    new = [(since, said) for since, kind, said in _begun_since(case) if not _announced(case, kind)]
    if new:
        new.sort(key=lambda told: (str(told[0]), told[1].source.name, told[1].source.path))
        values: dict[str, Value] = {"declared_on": case.declaration.on, "since": new[0][0]}
        yield Hit(person=case.person, observed=tuple(said for _, said in new), values=values)


def _begun_since(case: Case) -> Iterator[tuple[IncompleteDate, IncomeKind, Said]]:
    """Give what began: since when, the income that it brings, and what it is."""
    said_on = case.declaration.on
    for jobs in by_employer(running(case)):
        if all_new(case, jobs):
            yield from ((job.since, _WAGE, said) for job, said in zip(jobs, shown(jobs), strict=True) if job.since)
    for stretch in case.now(SelfEmployment):
        if stretch.since is not None and stretch.since.earliest > said_on and may_be_active(stretch):
            yield stretch.since, _OWN_ACTIVITY, activity(stretch)
    for right in paying(case):
        if right.since is not None and right.since.earliest > said_on:
            yield right.since, IncomeKind.UNEMPLOYMENT, Said(BenefitKind.UNEMPLOYMENT, right.source)
    for benefit in case.now(Benefit):
        if benefit.since is None or benefit.since.earliest <= said_on or benefit.pending or benefit.amount == 0:
            continue
        if benefit.kind in _COUNTING:
            yield benefit.since, _COUNTING[benefit.kind], Said(benefit.kind, benefit.source)


def _announced(case: Case, kind: IncomeKind) -> bool:
    works = [each for each in case.declaration.work or () if each.worker in (None, case.person)]
    told = kind in (_WAGE, _OWN_ACTIVITY) and any(each.self_employed is (kind is _OWN_ACTIVITY) for each in works)
    return told or bool(own(case, kind))


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
        de="Was nach der Erklärung begann, konnte nicht darin stehen, zählt aber: die Lage ist zu überprüfen.",
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
    needs=Needs(any_facts=(Job, SelfEmployment, Benefit, Unemployment)),
    subjects=(Job, SelfEmployment, Benefit, Unemployment),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
