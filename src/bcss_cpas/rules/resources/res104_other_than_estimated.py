"""RES104: the amount proposed is not the one that the resources counted lead to."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.rules._examples import dossier, proposal
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import given, is_living_wage, proposed
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import CATEGORIES, GENERAL_EXEMPTION
from bcss_cpas.rules.resources._estimate import estimates
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(amount=Decimal(1))


def examine(case: Case) -> Iterator[Hit]:
    """Compare with the amount of the category less what counts of the resources, by the law of either day.

    The equivalent and other aid answer a need, and are not estimated.
    """
    proposal = proposed(case)
    if not is_living_wage(proposal):
        return
    amount = given(proposal.monthly_amount, "monthly_amount")
    expected: list[Decimal] = []
    for each in estimates(case, proposal):
        if _TOLERANCE.covers(amount, each):
            return
        expected.append(each)
    resources = given(proposal.yearly_resources, "yearly_resources")
    yield Hit(
        person=case.person,
        declared=Said(amount, proposal.source.at("$.proposal.monthly_amount")),
        observed=(Said(resources, proposal.source.at("$.proposal.yearly_resources")),),
        values={"estimate": expected[0]},
    )


def _amount(amount: str) -> Dossier:
    return dossier(
        proposal=proposal(
            monthly_amount=Decimal(amount), yearly_resources=Decimal(4800), general_exemption=Decimal(250)
        )
    )


def _triggers() -> Dossier:
    return _amount("1000.00")


def _stays_silent() -> Dossier:
    return _amount("935.03")


RULE = Rule(
    id="RES104",
    title=Text(
        fr="Montant autre que l'estimation",
        nl="Ander bedrag dan de raming",
        de="Anderer Betrag als die Schätzung",
        en="Amount other than the estimate",
    ),
    why=Text(
        fr="Le montant de la catégorie, moins les ressources comptées après exonération, donne l'aide d'un mois.",
        nl="Het bedrag van de categorie, min de getelde bestaansmiddelen na vrijstelling, is de steun van een maand.",
        de="Der Betrag der Kategorie abzüglich der angerechneten Mittel nach Freibetrag ergibt die Hilfe im Monat.",
        en="The amount of the category, less the resources counted after the exemption, gives the aid of a month.",
    ),
    message=Text(
        fr="Proposé : {declared} EUR par mois. Ressources comptées : {observed} EUR par an ; estimation : "
        "{estimate} EUR.",
        nl="Voorgesteld: {declared} EUR per maand. Getelde bestaansmiddelen: {observed} EUR per jaar; raming: "
        "{estimate} EUR.",
        de="Vorgeschlagen: {declared} EUR im Monat. Angerechnete Mittel: {observed} EUR im Jahr; Schätzung: "
        "{estimate} EUR.",
        en="Proposed: {declared} EUR a month. Resources counted: {observed} EUR a year; estimate: {estimate} EUR.",
    ),
    ask=Text(
        fr="Y a-t-il un revenu ou une charge dont nous n'avons pas encore parlé ?",
        nl="Is er een inkomen of een kost waarover we nog niet hebben gesproken?",
        de="Gibt es ein Einkommen oder eine Belastung, über die wir noch nicht gesprochen haben?",
        en="Is there an income or a charge of which we have not spoken yet?",
    ),
    task=Text(
        fr="Vérifier le montant proposé : {declared} EUR par mois, pour une estimation de {estimate} EUR.",
        nl="Ga het voorgestelde bedrag na: {declared} EUR per maand, bij een raming van {estimate} EUR.",
        de="Den vorgeschlagenen Betrag prüfen: {declared} EUR im Monat, bei einer Schätzung von {estimate} EUR.",
        en="Check the amount proposed: {declared} EUR a month, for an estimate of {estimate} EUR.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CATEGORIES, GENERAL_EXEMPTION),
    needs=Needs(proposed=("aid",), of_living_wage=("monthly_amount", "yearly_resources")),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
    yields_to=("RES101", "RES103"),
)
