"""CON104: a cohabitant whose resources count has a benefit that began after the declaration."""

from collections.abc import Iterator

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._cohabitants import WHY, undeclared_of_cohabitants
from bcss_cpas.rules._examples import SPOUSE, SPOUSE_HERE, dossier, told_by
from bcss_cpas.rules._finding import Hit, Value
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import ARTICLE_34, ARTICLE_34_BEFORE, FLUX_CONFRONTED, SITUATION_REVIEWED
from bcss_cpas.rules.consultation._begun import Begun, announced, benefits_begun
from bcss_cpas.text import Text

_SOURCES = (Told(Benefit), Told(Payment), Told(Unemployment))


def examine(case: Case) -> Iterator[Hit]:
    """Report what began after the declaration for each cohabitant whose resources count, the earliest first.

    Work and real estate of theirs are told by other rules, whenever they began. What was announced as an income of the
    kind, of theirs or of nobody's, is not new.
    """
    for member, new in undeclared_of_cohabitants(case, _SOURCES, _new):
        values: dict[str, Value] = {"member": member, "declared_on": case.declaration.on, "since": new[0].since}
        yield Hit(person=case.person, observed=tuple(each.said for each in new), values=values)


def _new(case: Case, person: Ssin) -> list[Begun]:
    begun = [each for each in benefits_begun(case, person) if not announced(case, each.kind, (person, None))]
    return sorted(begun, key=lambda each: each.order)


def _retired_on(day: str) -> Dossier:
    pension = Benefit(
        person=SPOUSE, source=told_by("pension_register"), since=IncompleteDate(day), kind=BenefitKind.PENSION,
        per=Periodicity.MONTH,
    )  # fmt: skip
    return dossier(SPOUSE_HERE, pension, declared={"incomes": ()})


def _triggers() -> Dossier:
    return _retired_on("2025-03-01")


def _stays_silent() -> Dossier:
    return _retired_on("2025-02-01")


RULE = Rule(
    id="CON104",
    title=Text(
        fr="Élément nouveau pour un cohabitant depuis la déclaration",
        nl="Nieuw gegeven voor een samenwonende sinds de aangifte",
        de="Neues zu einem Mitbewohner seit der Erklärung",
        en="Something new for a cohabitant since the declaration",
    ),
    why=WHY,
    message=Text(
        fr="Déclaration du {declared_on}. Depuis lors, {member} : {observed}, à partir du {since}.",
        nl="Aangifte van {declared_on}. Sindsdien, {member}: {observed}, vanaf {since}.",
        de="Erklärung vom {declared_on}. Seither, {member}: {observed}, ab {since}.",
        en="Declaration of {declared_on}. Since then, {member}: {observed}, from {since}.",
    ),
    ask=Text(
        fr="Depuis votre déclaration, la personne {member} de votre ménage a-t-elle commencé à recevoir une allocation "
        "ou une pension ({observed}) ? Combien par mois ?",
        nl="Krijgt persoon {member} van uw gezin sinds uw aangifte een uitkering of een pensioen ({observed})? Hoeveel "
        "per maand?",
        de="Erhält Person {member} Ihres Haushalts seit Ihrer Erklärung eine Leistung oder Pension ({observed})? Wie "
        "viel im Monat?",
        en="Since your declaration, has person {member} of your household begun to receive a benefit or a pension "
        "({observed})? How much a month?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_34_BEFORE, ARTICLE_34, SITUATION_REVIEWED, FLUX_CONFRONTED),
    needs=Needs(facts=(HouseholdLink,), of_cohabitants=_SOURCES, declared=("incomes",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
