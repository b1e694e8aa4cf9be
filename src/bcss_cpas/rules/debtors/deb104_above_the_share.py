"""DEB104: a debtor is asked for more than the aid divided by the number of debtors of the same rank."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.law.recovery import cap_per_debtor
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import by_law, given, proposed
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import RECOVERY_AMOUNTS, RECOVERY_SHARE
from bcss_cpas.rules.debtors._recoveries import of_living_wage, recovering
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(amount=Decimal(1))


def examine(case: Case) -> Iterator[Hit]:
    """Compare with the share of each debtor of the same rank (art. 46), which is taken for the same relation.

    Debtors whom nobody named make it lower still.
    """
    asked = [(each, each.monthly, source) for each, source in of_living_wage(case) if each.monthly is not None]
    if not asked:
        return
    aid = given(proposed(case).monthly_amount, "monthly_amount")
    relations = Counter(each.relation for each in proposed(case).recoveries or ())
    for recovery, monthly, source in asked:
        number = relations[recovery.relation]
        share = by_law(cap_per_debtor, max(aid, Decimal(0)), number, case.law(case.as_of)).amount
        if monthly > share and not _TOLERANCE.covers(monthly, share):
            yield Hit(
                person=recovery.debtor,
                observed=(Said(monthly, source),),
                values={"share": share, "number": number, "debtor": recovery.debtor},
            )


def _monthly(amount: int) -> Dossier:
    return recovering(monthly=Decimal(amount), monthly_amount=Decimal("876.13"))


def _triggers() -> Dossier:
    return _monthly(900)


def _stays_silent() -> Dossier:
    return _monthly(870)


RULE = Rule(
    id="DEB104",
    title=Text(
        fr="Recouvrement supérieur à la part du débiteur",
        nl="Terugvordering hoger dan het deel van de onderhoudsplichtige",
        de="Rückforderung höher als der Anteil des Unterhaltspflichtigen",
        en="Recovery higher than the share of the debtor",
    ),
    why=Text(
        fr="Un débiteur ne paie pas plus que l'aide divisée par le nombre de débiteurs en vie du même rang, même si "
        "les autres ne peuvent pas payer.",
        nl="Een onderhoudsplichtige betaalt hoogstens de steun gedeeld door het aantal levende onderhoudsplichtigen in "
        "dezelfde graad, ook als de anderen niet kunnen betalen.",
        de="Ein Unterhaltspflichtiger zahlt höchstens die Hilfe geteilt durch die Zahl der lebenden "
        "Unterhaltspflichtigen gleichen Ranges, auch wenn die anderen nicht zahlen können.",
        en="A debtor pays no more than the aid divided by the number of living debtors of the same rank, even if the "
        "others cannot pay.",
    ),
    message=Text(
        fr="Débiteur {debtor} : {observed} EUR par mois. Débiteurs du même rang : {number} ; part : {share} EUR.",
        nl="Onderhoudsplichtige {debtor}: {observed} EUR per maand. Onderhoudsplichtigen in dezelfde "
        "graad: {number}; deel: {share} EUR.",
        de="Unterhaltspflichtiger {debtor}: {observed} EUR im Monat. Unterhaltspflichtige gleichen "
        "Ranges: {number}; Anteil: {share} EUR.",
        en="Debtor {debtor}: {observed} EUR a month. Debtors of the same rank: {number}; share: {share} EUR.",
    ),
    ask=Text(
        fr="Outre la personne {debtor}, avez-vous encore un père, une mère, des enfants ou un conjoint qui pourraient "
        "devoir vous aider financièrement ?",
        nl="Hebt u naast persoon {debtor} nog een vader, een moeder, kinderen of een echtgenoot die u financieel "
        "zouden moeten helpen?",
        de="Haben Sie neben Person {debtor} noch Vater, Mutter, Kinder oder einen Ehepartner, die Sie finanziell "
        "unterstützen müssten?",
        en="Have you, beside person {debtor}, other parents or children, or a spouse, who might owe maintenance?",
    ),
    task=Text(
        fr="Vérifier le montant demandé au débiteur {debtor} : {observed} EUR par mois, pour une part de {share} EUR.",
        nl="Ga het bedrag na dat van onderhoudsplichtige {debtor} wordt gevraagd: {observed} EUR per maand, bij een "
        "deel van {share} EUR.",
        de="Den Betrag prüfen, der vom Unterhaltspflichtigen {debtor} verlangt wird: {observed} EUR im Monat, bei "
        "einem Anteil von {share} EUR.",
        en="Check what is asked of debtor {debtor}: {observed} EUR a month, for a share of {share} EUR.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(RECOVERY_SHARE, RECOVERY_AMOUNTS),
    needs=Needs(proposed=("aid",), of_living_wage=("recoveries",)),
    subjects=("recoveries",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
)
