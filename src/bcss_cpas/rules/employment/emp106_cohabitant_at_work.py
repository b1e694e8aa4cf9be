"""EMP106: a cohabitant whose resources count has a job, and neither a job nor a wage of theirs was declared."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.facts.work import Job
from bcss_cpas.rules._cohabitants import WHY, undeclared_of_cohabitants
from bcss_cpas.rules._examples import APPLICANT, BAKERY, REGISTER, SINCE, SPOUSE, dossier, income, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import ALL_RESOURCES, ARTICLE_34, ARTICLE_34_BEFORE, CROSSED
from bcss_cpas.rules._work import nothing_declared, stints, untold
from bcss_cpas.rules.employment._jobs import by_employer, days, running, shown
from bcss_cpas.text import Text

_SOURCES = (Told(Job),)


def examine(case: Case) -> Iterator[Hit]:
    """Report each employer of a cohabitant whose resources count with jobs of which no day was declared."""
    for person, jobs in undeclared_of_cohabitants(case, _SOURCES, _hidden):
        for hidden in by_employer(jobs):
            yield Hit(
                person=case.person,
                declared=nothing_declared(case),
                observed=shown(hidden),
                values={"member": person, **days(hidden)},
            )


def _hidden(case: Case, person: Ssin) -> list[Job]:
    jobs = running(case, person)
    return untold(jobs, stints(case, person)) if jobs else []


def _with_spouse(*incomes: Income) -> Dossier:
    link = HouseholdLink(person=SPOUSE, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole("02"))
    job = Job(person=SPOUSE, source=told_by("dimona"), since=IncompleteDate("2024-11-04"), employer=BAKERY)
    return dossier(link, job, declared={"work": (), "incomes": incomes})


def _triggers() -> Dossier:
    return _with_spouse()


def _stays_silent() -> Dossier:
    return _with_spouse(income(IncomeKind.WAGE, 1600, owner=SPOUSE))


RULE = Rule(
    id="EMP106",
    title=Text(
        fr="Emploi non déclaré d'un cohabitant",
        nl="Niet aangegeven tewerkstelling van een samenwonende",
        de="Nicht angegebene Arbeit eines Mitbewohners",
        en="Undeclared job of a cohabitant",
    ),
    why=WHY,
    message=Text(
        fr="{member}, Dimona : {observed} ({since} – {last}). Travail déclaré : {declared}.",
        nl="{member}, Dimona: {observed} ({since} – {last}). Aangegeven werk: {declared}.",
        de="{member}, Dimona: {observed} ({since} – {last}). Angegebene Arbeit: {declared}.",
        en="{member}, Dimona: {observed} ({since} – {last}). Work declared: {declared}.",
    ),
    # The employer is left out: what a register holds of a cohabitant is not told to the applicant.
    ask=Text(
        fr="La personne {member} de votre ménage travaille-t-elle, ou a-t-elle travaillé récemment ? Pour quel "
        "employeur, et quel est son salaire net ? A-t-elle des fiches de paie ?",
        nl="Werkt persoon {member} van uw gezin, of werkte die onlangs? Voor welke werkgever, en wat is het nettoloon? "
        "Zijn er loonfiches?",
        de="Arbeitet Person {member} Ihres Haushalts, oder hat sie kürzlich gearbeitet? Für welchen Arbeitgeber, und "
        "wie hoch ist der Nettolohn? Gibt es Lohnzettel?",
        en="Does person {member} of your household work, or did they lately? For which employer, and what is their net "
        "wage? Do they have pay slips?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(ARTICLE_34_BEFORE, ARTICLE_34, CROSSED, ALL_RESOURCES),
    needs=Needs(facts=(HouseholdLink,), of_cohabitants=_SOURCES),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
