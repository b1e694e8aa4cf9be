"""RES101: resources are counted, and the general exemption is not taken from them."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.law.exemption import general_exemption
from bcss_cpas.rules._examples import dossier, proposal
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import by_law, first_day, given, is_living_wage, proposed
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import GENERAL_EXEMPTION
from bcss_cpas.rules.resources._estimate import category, estimates, full_amounts
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(amount=Decimal(1))


def examine(case: Case) -> Iterator[Hit]:
    """Compare the exemption applied with that of the category, unless the amount proposed shows that it was taken.

    Where it was not worked out, the amount alone may show that there was none; else raises ``NotGiven``.

    What a local employment agency pays beyond its exempt amount is outside the exemption; the proposal does not tell
    it apart.
    """
    proposal = proposed(case)
    if not is_living_wage(proposal):
        return
    resources = given(proposal.yearly_resources, "yearly_resources")
    if resources <= 0:
        return
    exemption = by_law(general_exemption, category(proposal), resources, case.law(first_day(case))).amount
    applied, amount = proposal.general_exemption, proposal.monthly_amount
    if applied is not None and (applied >= exemption or _TOLERANCE.covers(applied, exemption)):
        return
    if amount is None or not any(_TOLERANCE.covers(amount, each) for each in estimates(case, proposal)):
        if applied is None and amount is not None and _was_left_out(case, proposal, amount, resources):
            applied = Decimal(0)
        applied = given(applied, "general_exemption")
        place = proposal.source.at("$.proposal.general_exemption")
        yield Hit(
            person=case.person,
            declared=Said(applied, place),
            observed=(Said(resources, proposal.source.at("$.proposal.yearly_resources")),),
            values={"exemption": exemption},
        )


def _was_left_out(case: Case, proposal: Proposal, amount: Decimal, resources: Decimal) -> bool:
    """Tell whether the amount is what remains where all resources were taken off, and nothing was exempted."""
    return any(_TOLERANCE.covers(amount, full - resources / 12) for full in full_amounts(case, proposal))


def _resources(exemption: int) -> Dossier:
    return dossier(proposal=proposal(yearly_resources=Decimal(4800), general_exemption=Decimal(exemption)))


def _triggers() -> Dossier:
    return _resources(0)


def _stays_silent() -> Dossier:
    return _resources(250)


RULE = Rule(
    id="RES101",
    title=Text(
        fr="Exonération générale non appliquée",
        nl="Algemene vrijstelling niet toegepast",
        de="Allgemeiner Freibetrag nicht angewandt",
        en="General exemption not applied",
    ),
    why=Text(
        fr="L'exonération générale se déduit du total des ressources s'il est sous le revenu d'intégration.",
        nl="De algemene vrijstelling gaat af van het totaal van de bestaansmiddelen als dat onder het leefloon ligt.",
        de="Der allgemeine Freibetrag wird vom Gesamtbetrag der Mittel abgezogen, wenn er unter dem "
        "Eingliederungseinkommen liegt.",
        en="The general exemption is taken from the total of the resources where that is below the living wage.",
    ),
    message=Text(
        fr="Ressources comptées : {observed} EUR par an. Exonération appliquée : {declared} EUR ; prévue : "
        "{exemption} EUR.",
        nl="Getelde bestaansmiddelen: {observed} EUR per jaar. Toegepaste vrijstelling: {declared} EUR; voorzien: "
        "{exemption} EUR.",
        de="Angerechnete Mittel: {observed} EUR im Jahr. Angewandter Freibetrag: {declared} EUR; vorgesehen: "
        "{exemption} EUR.",
        en="Resources counted: {observed} EUR a year. Exemption applied: {declared} EUR; foreseen: {exemption} EUR.",
    ),
    ask=Text(
        fr="De quoi vos ressources se composent-elles ? Une partie vient-elle d'une agence locale pour "
        "l'emploi (ALE) ?",
        nl="Waaruit bestaan uw middelen? Komt een deel van een plaatselijk werkgelegenheidsagentschap (PWA)?",
        de="Woraus bestehen Ihre Mittel? Stammt ein Teil von einer lokalen Beschäftigungsagentur (LBA)?",
        en="What do your resources consist of? Does a part come from a local employment agency?",
    ),
    task=Text(
        fr="Vérifier l'exonération générale : {declared} EUR appliqués, {exemption} EUR prévus.",
        nl="Ga de algemene vrijstelling na: {declared} EUR toegepast, {exemption} EUR voorzien.",
        de="Den allgemeinen Freibetrag prüfen: {declared} EUR angewandt, {exemption} EUR vorgesehen.",
        en="Check the general exemption: {declared} EUR applied, {exemption} EUR foreseen.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(GENERAL_EXEMPTION,),
    needs=Needs(proposed=("aid",), of_living_wage=("yearly_resources",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
)
