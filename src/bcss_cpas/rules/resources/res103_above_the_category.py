"""RES103: the amount proposed is higher than the living wage of the category."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.rules._examples import dossier, proposal
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import given, proposed
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import CATEGORIES
from bcss_cpas.rules.resources._estimate import category, full_amounts
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(amount=Decimal("0.05"))


def examine(case: Case) -> Iterator[Hit]:
    """Compare with the amount of the first day of the aid and with that of the day of the check: both must be lower.

    The equivalent follows the same amounts; other aid answers a need and has none.
    """
    proposal = proposed(case)
    if given(proposal.aid, "aid") not in (LIVING_WAGE, EQUIVALENT):
        return
    amount = given(proposal.monthly_amount, "monthly_amount")
    highest = Decimal(0)
    for full in full_amounts(case, proposal):
        if amount <= full or _TOLERANCE.covers(amount, full):
            return
        highest = max(highest, full)
    yield Hit(
        person=case.person,
        observed=(Said(amount, proposal.source.at("$.proposal.monthly_amount")),),
        values={"category": category(proposal).value, "full": highest},
    )


def _amount(amount: str) -> Dossier:
    return dossier(proposal=proposal(monthly_amount=Decimal(amount)))


def _triggers() -> Dossier:
    return _amount("1340.48")


def _stays_silent() -> Dossier:
    return _amount("1314.20")


RULE = Rule(
    id="RES103",
    title=Text(
        fr="Montant supérieur à celui de la catégorie",
        nl="Bedrag hoger dan dat van de categorie",
        de="Betrag höher als der der Kategorie",
        en="Amount higher than that of the category",
    ),
    why=Text(
        fr="Le revenu d'intégration d'une catégorie est un montant fixé par la loi ; les ressources le diminuent.",
        nl="Het leefloon van een categorie is een wettelijk bedrag; bestaansmiddelen verminderen het.",
        de="Das Eingliederungseinkommen einer Kategorie ist gesetzlich festgelegt; Existenzmittel mindern es.",
        en="The living wage of a category is an amount of the law; resources make it lower.",
    ),
    message=Text(
        fr="Proposé : {observed} EUR par mois. Catégorie {category} : {full} EUR par mois.",
        nl="Voorgesteld: {observed} EUR per maand. Categorie {category}: {full} EUR per maand.",
        de="Vorgeschlagen: {observed} EUR im Monat. Kategorie {category}: {full} EUR im Monat.",
        en="Proposed: {observed} EUR a month. Category {category}: {full} EUR a month.",
    ),
    ask=Text(
        fr="Avec qui vivez-vous, et depuis quand ? Une autre aide vous est-elle payée avec celle-ci ?",
        nl="Met wie woont u, en sinds wanneer? Wordt u samen met deze steun nog andere steun betaald?",
        de="Mit wem leben Sie zusammen, und seit wann? Wird Ihnen mit dieser Hilfe noch eine andere gezahlt?",
        en="With whom do you live, and since when? Is another aid paid to you together with this one?",
    ),
    task=Text(
        fr="Vérifier le montant proposé ({observed} EUR par mois) et la catégorie {category} ({full} EUR par mois).",
        nl="Ga het voorgestelde bedrag ({observed} EUR per maand) en categorie {category} ({full} EUR per maand) na.",
        de="Den vorgeschlagenen Betrag ({observed} EUR im Monat) und die Kategorie {category} ({full} EUR im Monat) "
        "prüfen.",
        en="Check the amount proposed ({observed} EUR a month) and category {category} ({full} EUR a month).",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CATEGORIES,),
    needs=Needs(proposed=("aid",), of_living_wage=("monthly_amount",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
)
