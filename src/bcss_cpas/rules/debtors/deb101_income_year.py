"""DEB101: the income of a debtor is not that of two years before."""

from collections.abc import Iterator

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.law.recovery import income_year
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import by_law, first_day
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import RECOVERY_AMOUNTS
from bcss_cpas.rules.debtors._recoveries import recoveries, recovering
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare with two years before the day of the check, or before the first day of the aid."""
    asked = recoveries(case)
    if not asked:
        return
    years = [(each, each.income_year, source) for each, source in asked if each.income_year is not None]
    if not years:
        raise NotGiven("recoveries")
    expected, earlier = (by_law(income_year, day, case.law(case.as_of)) for day in (case.as_of, first_day(case)))
    for recovery, year, source in years:
        if year not in (expected, earlier):
            yield Hit(
                person=recovery.debtor,
                observed=(Said(year, source),),
                values={"expected": expected, "debtor": recovery.debtor},
            )


def _triggers() -> Dossier:
    return recovering(income_year=2021)


def _stays_silent() -> Dossier:
    return recovering(income_year=2023)


RULE = Rule(
    id="DEB101",
    title=Text(
        fr="Revenu d'un débiteur : autre année",
        nl="Inkomen van een onderhoudsplichtige: ander jaar",
        de="Einkommen eines Unterhaltspflichtigen: anderes Jahr",
        en="Income of a debtor: another year",
    ),
    why=Text(
        fr="Le recouvrement se fonde sur le revenu net imposable de l'avant-dernière année.",
        nl="De terugvordering steunt op het netto belastbaar inkomen van twee jaar voordien.",
        de="Die Rückforderung stützt sich auf das steuerpflichtige Nettoeinkommen des vorletzten Jahres.",
        en="Recovery rests on the net taxable income of two years before.",
    ),
    message=Text(
        fr="Débiteur {debtor} : revenu de {observed} utilisé ; attendu : celui de {expected}.",
        nl="Onderhoudsplichtige {debtor}: inkomen van {observed} gebruikt; verwacht: dat van {expected}.",
        de="Unterhaltspflichtiger {debtor}: Einkommen von {observed} verwendet; erwartet: das von {expected}.",
        en="Debtor {debtor}: income of {observed} used; expected: that of {expected}.",
    ),
    ask=Text(
        fr="L'avertissement-extrait de rôle du débiteur {debtor} pour les revenus de {expected} peut-il être fourni ?",
        nl="Kan het aanslagbiljet van onderhoudsplichtige {debtor} over de inkomsten van {expected} worden bezorgd?",
        de="Kann der Steuerbescheid des Unterhaltspflichtigen {debtor} über die Einkünfte von {expected} vorgelegt "
        "werden?",
        en="Can the tax assessment of debtor {debtor} for the income of {expected} be provided?",
    ),
    task=Text(
        fr="Refaire le calcul pour le débiteur {debtor} avec les revenus de {expected}.",
        nl="Maak de berekening voor onderhoudsplichtige {debtor} opnieuw met de inkomsten van {expected}.",
        de="Die Berechnung für den Unterhaltspflichtigen {debtor} mit den Einkünften von {expected} neu vornehmen.",
        en="Work out anew what debtor {debtor} may owe, with the income of {expected}.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(RECOVERY_AMOUNTS,),
    needs=Needs(proposed=("recoveries",)),
    subjects=("recoveries",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
