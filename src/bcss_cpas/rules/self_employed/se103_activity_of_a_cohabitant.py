"""SE103: a cohabitant whose resources count is or was self-employed since the request, and it was not declared."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.rules._cohabitants import WHY, owners, undeclared_of_cohabitants
from bcss_cpas.rules._examples import SPOUSE, SPOUSE_HERE, dossier, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import ALL_RESOURCES, ARTICLE_34, ARTICLE_34_BEFORE, FLUX_CONFRONTED, INQUIRY_RESOURCES
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules._work import nothing_declared, stints_of, untold
from bcss_cpas.rules.self_employed._activity import active, shown
from bcss_cpas.text import Text

_SOURCES = (Told(SelfEmployment),)


def examine(case: Case) -> Iterator[Hit]:
    """Report stretches of activity since the request of each cohabitant whose resources count.

    An activity or its income, declared for one of their days, tells them. One without an owner is the applicant's where
    the flux tell one of theirs, and else may be the cohabitant's.
    """
    for member, hidden in undeclared_of_cohabitants(case, _SOURCES, _undeclared):
        yield Hit(
            person=case.person,
            declared=nothing_declared(case),
            observed=tuple(shown(each) for each in hidden),
            values={"member": member, "since": hidden[0].since or UNKNOWN_DATE},
        )


def _undeclared(case: Case, person: Ssin) -> tuple[SelfEmployment, ...]:
    stretches = active(case, person)
    if not stretches:
        return ()
    return tuple(untold(stretches, stints_of(case, owners(person, active(case)), self_employed=True)))


def _active(*declared: Work) -> Dossier:
    stretch = SelfEmployment(
        person=SPOUSE, source=told_by("self_employed"), since=IncompleteDate("2023-04-01"), kind=ActivityKind.MAIN
    )
    return dossier(SPOUSE_HERE, stretch, declared={"work": declared, "incomes": ()})


def _triggers() -> Dossier:
    return _active()


def _stays_silent() -> Dossier:
    return _active(Work(self_employed=True, worker=SPOUSE))


RULE = Rule(
    id="SE103",
    title=Text(
        fr="Activité indépendante non déclarée d'un cohabitant",
        nl="Niet aangegeven zelfstandige activiteit van een samenwonende",
        de="Nicht angegebene selbstständige Tätigkeit eines Mitbewohners",
        en="Undeclared self-employed activity of a cohabitant",
    ),
    why=WHY,
    message=Text(
        fr="{member}, carrière d'indépendant : {observed}, début : {since}. Activité déclarée : {declared}.",
        nl="{member}, loopbaan als zelfstandige: {observed}, sinds {since}. Aangegeven activiteit: {declared}.",
        de="{member}, Laufbahn als Selbstständiger: {observed}, seit {since}. Angegebene Tätigkeit: {declared}.",
        en="{member}, career as self-employed: {observed}, since {since}. Activity declared: {declared}.",
    ),
    ask=Text(
        fr="La personne {member} de votre ménage exerce-t-elle une activité indépendante ? Que rapporte-t-elle, à "
        "quels frais ?",
        nl="Oefent persoon {member} van uw gezin een zelfstandige activiteit uit? Wat brengt ze op, met welke kosten?",
        de="Übt Person {member} Ihres Haushalts eine selbstständige Tätigkeit aus? Was bringt sie ein, mit welchen "
        "Kosten?",
        en="Does person {member} of your household carry on a self-employed activity? What does it bring in, at what "
        "cost?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_34_BEFORE, ARTICLE_34, INQUIRY_RESOURCES, ALL_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(facts=(HouseholdLink,), of_cohabitants=_SOURCES),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
