"""EMP103: the wage that DmfA tells for a quarter is not the one that was declared for it."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work import Wage
from bcss_cpas.law.money import cents
from bcss_cpas.periods import Period
from bcss_cpas.rules._amounts import Monthly, a_month
from bcss_cpas.rules._examples import APPLICANT, BAKERY, dossier, income, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import own
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules.employment._wages import days_of, days_worked, is_settled, standing, total
from bcss_cpas.text import Text

_DECLARED_AS = IncomeKind.WAGE
_TOLERANCE = Tolerance(amount=Decimal(75), part=Decimal("0.1"))


def examine(case: Case) -> Iterator[Hit]:
    """Report the newest quarter that can be compared and differs; less than declared only once all have told it.

    A net amount contradicts a gross one only where it lies beyond a wide margin below, or above it.
    """
    wages = standing(case)
    declared = own(case, _DECLARED_AS) if wages else ()
    if not declared:
        return
    by_quarter: dict[tuple[int, int], list[Wage]] = {}
    for wage in _comparable(case, declared, wages):
        by_quarter.setdefault((wage.quarter.year, wage.quarter.quarter), []).append(wage)
    for _, told in sorted(by_quarter.items(), reverse=True):
        quarter = told[0].quarter
        said = _declared(case, declared, told)
        gross = None if said is None else total(told)
        if said is None or gross is None:
            continue
        observed = Monthly(cents(gross, parts=3), gross=True)
        known = observed.amount > said.amount or is_settled(quarter, case.as_of)
        if known and not said.agrees(observed, _TOLERANCE):
            yield Hit(
                person=case.person,
                declared=Said(said.amount, case.declared("incomes")),
                observed=tuple(Said(observed.amount, wage.source) for wage in told),
                values={"quarter": str(quarter)},
            )
            return


def _comparable(case: Case, incomes: Sequence[Income], wages: Sequence[Wage]) -> Sequence[Wage]:
    """Return the wages of all quarters, or of that of the declaration where an income is of that day alone."""
    if all(each.period is not None for each in incomes):
        return wages
    return [wage for wage in wages if case.declaration.on in wage.quarter]


def _declared(case: Case, incomes: Sequence[Income], wages: Sequence[Wage]) -> Monthly | None:
    """Add up what was declared for all of a quarter, a month; ``None`` where it was for a part of it, or a single sum.

    An income without a period is of the day of the declaration: it is compared where all work lasted all quarter.
    """
    quarter = days_of(wages[0].quarter)
    near = [each for each in incomes if each.period is None or each.period.overlaps(quarter)]
    whole = case.declaration.on in quarter and all(days_worked(wage) == quarter for wage in wages)
    if not near or not all(whole if each.period is None else each.period.covers(quarter) for each in near):
        return None
    told = [amount for each in near if (amount := a_month(each.amount, each.frequency)) is not None]
    if len(told) < len(near):
        return None
    net = {each.net for each in near}
    return Monthly(sum(told, Decimal(0)), gross=not net.pop() if len(net) == 1 else None)


def _earned(gross: int) -> Dossier:
    quarter = YearQuarter(2024, 4)
    wage = Wage(
        person=APPLICANT, source=told_by("dmfa_consultation"), since=quarter.start, until=quarter.end, quarter=quarter,
        employer=BAKERY, gross=Decimal(gross), first_day=IncompleteDate("2024-03-01"),
    )  # fmt: skip
    declared = income(IncomeKind.WAGE, 1000, net=False, period=Period(date(2024, 3, 1)))
    return dossier(wage, declared={"incomes": (declared,)})


def _triggers() -> Dossier:
    return _earned(4500)


def _stays_silent() -> Dossier:
    return _earned(3150)


RULE = Rule(
    id="EMP103",
    title=Text(
        fr="Salaire différent du salaire déclaré",
        nl="Loon verschilt van het aangegeven loon",
        de="Lohn weicht vom angegebenen ab",
        en="Wage other than declared",
    ),
    why=Text(
        fr="Les ressources comptent pour leur montant net ; la DmfA donne le brut, et seulement après le trimestre.",
        nl="Bestaansmiddelen tellen voor hun nettobedrag; de DmfA geeft het brutobedrag, en pas na het kwartaal.",
        de="Existenzmittel zählen netto; die DmfA nennt den Bruttolohn, und erst nach dem Quartal.",
        en="Resources count net; DmfA gives the gross wage, and only after the quarter.",
    ),
    message=Text(
        fr="Déclaré : {declared} EUR par mois. DmfA, trimestre {quarter} : {observed} EUR brut par mois.",
        nl="Aangegeven: {declared} EUR per maand. DmfA, kwartaal {quarter}: {observed} EUR bruto per maand.",
        de="Angegeben: {declared} EUR im Monat. DmfA, Quartal {quarter}: {observed} EUR brutto im Monat.",
        en="Declared: {declared} EUR a month. DmfA, quarter {quarter}: {observed} EUR gross a month.",
    ),
    ask=Text(
        fr="Le salaire déclaré ({declared} EUR par mois) est-il net ou brut ? Vos heures ont-elles changé (trimestre "
        "{quarter}) ? Avez-vous vos fiches de paie ?",
        nl="Is het aangegeven loon ({declared} EUR per maand) netto of bruto? Veranderden uw uren (kwartaal "
        "{quarter})? Kunt u uw loonfiches tonen?",
        de="Ist der angegebene Lohn ({declared} EUR im Monat) netto oder brutto? Haben sich Ihre Stunden geändert "
        "(Quartal {quarter})? Haben Sie die Lohnzettel?",
        en="Is the declared wage ({declared} EUR a month) net or gross? Did your hours change (quarter {quarter})? Can "
        "you show your pay slips?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, ALL_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(facts=(Wage,), declared=("incomes",)),
    subjects=(_DECLARED_AS,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
)
