"""RES105: savings were declared that count for more than all resources of the proposal."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Savings
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.law.capital import capital_resource
from bcss_cpas.rules._examples import dossier, proposal
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import by_law, first_day
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import SAVINGS
from bcss_cpas.rules.resources._counted import counted
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(amount=Decimal(1))


def examine(case: Case) -> Iterator[Hit]:
    """Compare the resources counted with what the applicant's own savings count for: they cannot be less."""
    savings = case.declaration.savings or ()
    own = [each.amount for each in savings if each.owner in (None, case.person) and each.amount > 0]
    found = counted(case) if own else None
    if found is None:
        return
    total, (resources, said) = sum(own, Decimal(0)), found
    worth = by_law(capital_resource, total, case.law(first_day(case))).amount
    if resources < worth and not _TOLERANCE.covers(resources, worth):
        declared = Said(total, case.declared("savings"))
        yield Hit(person=case.person, declared=declared, observed=(said,), values={"worth": worth})


def _saved(amount: int) -> Dossier:
    return dossier(
        declared={"savings": (Savings(amount=Decimal(amount)),)}, proposal=proposal(yearly_resources=Decimal(0))
    )


def _triggers() -> Dossier:
    return _saved(25500)


def _stays_silent() -> Dossier:
    return _saved(6200)


RULE = Rule(
    id="RES105",
    title=Text(
        fr="Épargne déclarée, non comptée",
        nl="Aangegeven spaargeld, niet geteld",
        de="Ersparnisse angegeben, nicht angerechnet",
        en="Savings declared, not counted",
    ),
    why=Text(
        fr="Au-delà d'une tranche exonérée, l'épargne compte pour un revenu annuel ; aucun flux ne la contient.",
        nl="Boven een vrijgestelde schijf telt spaargeld als een jaarlijks inkomen; geen gegevensstroom bevat het.",
        de="Über einer freigestellten Stufe zählen Ersparnisse als jährliches Einkommen; kein Datenfluss enthält sie.",
        en="Beyond an exempt slice, savings count as a yearly income; no flux holds them.",
    ),
    message=Text(
        fr="Épargne déclarée : {declared} EUR, soit {worth} EUR par an. Ressources comptées en tout : "
        "{observed} EUR par an.",
        nl="Aangegeven spaargeld: {declared} EUR, dat is {worth} EUR per jaar. Getelde bestaansmiddelen in totaal: "
        "{observed} EUR per jaar.",
        de="Angegebene Ersparnisse: {declared} EUR, also {worth} EUR im Jahr. Angerechnete Mittel insgesamt: "
        "{observed} EUR im Jahr.",
        en="Savings declared: {declared} EUR, which is {worth} EUR a year. Resources counted in all: "
        "{observed} EUR a year.",
    ),
    ask=Text(
        fr="Disposez-vous encore de l'épargne déclarée ({declared} EUR) ? Est-elle à vous seul, ou le compte est-il "
        "commun ?",
        nl="Hebt u het aangegeven spaargeld ({declared} EUR) nog? Is het van u alleen, of is de rekening "
        "gemeenschappelijk?",
        de="Haben Sie die angegebenen Ersparnisse ({declared} EUR) noch? Gehören sie Ihnen allein, oder ist es ein "
        "gemeinsames Konto?",
        en="Do you still have the savings declared ({declared} EUR)? Are they yours alone, or is the account a joint "
        "one?",
    ),
    task=Text(
        fr="Vérifier si l'épargne est comptée : {worth} EUR par an.",
        nl="Ga na of het spaargeld is geteld: {worth} EUR per jaar.",
        de="Prüfen, ob die Ersparnisse angerechnet sind: {worth} EUR im Jahr.",
        en="Check whether the savings are counted: {worth} EUR a year.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(SAVINGS,),
    needs=Needs(declared=("savings",)),
    subjects=("savings",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
)
