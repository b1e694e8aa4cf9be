"""UN106: a cohabitant whose resources count draws unemployment benefit, and none of theirs was declared."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._cohabitants import WHY, undeclared_of_cohabitants
from bcss_cpas.rules._examples import SPOUSE, SPOUSE_HERE, dossier, income, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import ALL_RESOURCES, ARTICLE_34, ARTICLE_34_BEFORE, CROSSED, INQUIRY_RESOURCES
from bcss_cpas.rules.unemployment._drawn import first_day, shown, undeclared_of
from bcss_cpas.rules.unemployment._rights import FLUX
from bcss_cpas.text import Text

_SOURCES = (Told(Payment, by=FLUX), Told(Unemployment, by=FLUX))


def examine(case: Case) -> Iterator[Hit]:
    """Report rights that run and payments of lately, as for the applicant, of each cohabitant whose resources count.

    An income without an owner is the applicant's where the flux tell one of theirs, and else may be the cohabitant's.
    """
    for member, found in undeclared_of_cohabitants(case, _SOURCES, undeclared_of):
        observed = tuple(shown(fact) for fact in found)
        yield Hit(person=case.person, observed=observed, values={"member": member, "since": first_day(found)})


def _paid(*incomes: Income) -> Dossier:
    month = YearMonth(2025, 2)
    payment = Payment(
        person=SPOUSE, source=told_by("unemployment_data"), since=month.start, until=month.end,
        kind=BenefitKind.UNEMPLOYMENT, amount=Decimal("1300.00"),
    )  # fmt: skip
    return dossier(SPOUSE_HERE, payment, declared={"incomes": incomes})


def _triggers() -> Dossier:
    return _paid()


def _stays_silent() -> Dossier:
    return _paid(income(IncomeKind.UNEMPLOYMENT, 1300, owner=SPOUSE))


RULE = Rule(
    id="UN106",
    title=Text(
        fr="Chômage non déclaré d'un cohabitant",
        nl="Niet aangegeven werkloosheidsuitkering van een samenwonende",
        de="Nicht angegebenes Arbeitslosengeld eines Mitbewohners",
        en="Undeclared unemployment benefit of a cohabitant",
    ),
    why=WHY,
    message=Text(
        fr="{member}, ONEM : {observed}, début : {since}. Aucune allocation de cette personne n'est déclarée.",
        nl="{member}, RVA: {observed}, sinds {since}. Geen uitkering van deze persoon is aangegeven.",
        de="{member}, LfA: {observed}, seit {since}. Keine Leistung dieser Person ist angegeben.",
        en="{member}, ONEM: {observed}, since {since}. No benefit of this person was declared.",
    ),
    ask=Text(
        fr="La personne {member} de votre ménage reçoit-elle des allocations de chômage ? Combien ? Depuis ou jusqu'à "
        "quand ?",
        nl="Ontvangt persoon {member} van uw gezin een werkloosheidsuitkering? Hoeveel? Sinds of tot wanneer?",
        de="Erhält Person {member} Ihres Haushalts Arbeitslosengeld? Wie viel? Seit wann oder bis wann?",
        en="Does person {member} of your household receive unemployment benefit? How much? Since when or until when?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_34_BEFORE, ARTICLE_34, INQUIRY_RESOURCES, CROSSED, ALL_RESOURCES),
    needs=Needs(facts=(HouseholdLink,), of_cohabitants=_SOURCES, declared=("incomes",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
