"""UN101: unemployment benefit is paid, or a right to it runs, and none was declared."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._examples import APPLICANT, dossier, income, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import own, paid, undeclared
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules._window import all_new
from bcss_cpas.rules.unemployment._rights import DECLARED_AS, FLUX, KINDS, begun, paying, refusal_on
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Look at rights that run and at payments for lately, but for those of a right that ended before the declaration.

    An income that was declared with its end tells the payments of its days, and no right that goes on. Of a right that
    began after the declaration another rule tells.
    """
    rights, payments = paying(case), paid(case, FLUX, KINDS)
    if not (payments or rights) or _says_so(case):
        return
    hidden: tuple[Unemployment | Payment, ...] = (*rights, *_hidden(case, payments))
    if not all_new(case, hidden):
        starts = [fact.since for fact in hidden if fact.since is not None]
        yield Hit(
            person=case.person,
            declared=Said("–", case.declared("incomes")),
            observed=tuple(_shown(fact) for fact in hidden),
            values={"since": min(starts, key=lambda since: since.earliest, default=UNKNOWN_DATE)},
        )


def _says_so(case: Case) -> bool:
    """Tell whether a benefit of the day of the check or of the declaration was declared, as an income or as a right."""
    days = case.as_of, case.declaration.on
    told = [each.period for each in own(case, DECLARED_AS)]
    benefits = case.declaration.benefits or ()
    told += [
        each.period for each in benefits if each.kind == BenefitKind.UNEMPLOYMENT and each.holder in (None, case.person)
    ]
    return any(period is None or any(day in period for day in days) for period in told)


def _hidden(case: Case, payments: Sequence[Payment]) -> Iterator[Payment]:
    hidden = undeclared(case, payments, DECLARED_AS)
    refusal = refusal_on(case, case.declaration.on) if hidden else None
    for each in hidden:
        if refusal is None or (each.since is not None and each.since.earliest > begun(refusal)):
            yield each


def _shown(fact: Unemployment | Payment) -> Said:
    """Show the ground of a right, or the sum that was paid."""
    if isinstance(fact, Unemployment):
        return Said(fact.allowance or fact.code or BenefitKind.UNEMPLOYMENT, fact.source)
    return Said(BenefitKind.UNEMPLOYMENT if fact.amount is None else f"{fact.amount:.2f} EUR", fact.source)


def _paid(*incomes: Income) -> Dossier:
    month = YearMonth(2025, 2)
    payment = Payment(
        person=APPLICANT, source=told_by("unemployment_data"), since=month.start, until=month.end,
        kind=BenefitKind.UNEMPLOYMENT, amount=Decimal("1300.00"),
    )  # fmt: skip
    return dossier(payment, declared={"incomes": incomes})


def _triggers() -> Dossier:
    return _paid()


def _stays_silent() -> Dossier:
    return _paid(income(IncomeKind.UNEMPLOYMENT, 1300))


RULE = Rule(
    id="UN101",
    title=Text(
        fr="Chômage non déclaré",
        nl="Niet aangegeven werkloosheidsuitkering",
        de="Nicht angegebenes Arbeitslosengeld",
        en="Undeclared unemployment benefit",
    ),
    why=Text(
        fr="Toutes les ressources comptent. Le ministère croise le chômage avec les demandes de subside.",
        nl="Alle bestaansmiddelen tellen. De overheid kruist de werkloosheid met de subsidieaanvragen.",
        de="Alle Existenzmittel zählen. Das Ministerium gleicht das Arbeitslosengeld mit den Zuschussanträgen ab.",
        en="All resources count. The ministry crosses unemployment benefit with the requests for subsidies.",
    ),
    message=Text(
        fr="ONEM : {observed}, depuis {since}. Allocation déclarée : {declared}.",
        nl="RVA: {observed}, sinds {since}. Aangegeven uitkering: {declared}.",
        de="LfA: {observed}, seit {since}. Angegebene Leistung: {declared}.",
        en="ONEM: {observed}, since {since}. Benefit declared: {declared}.",
    ),
    ask=Text(
        fr="Recevez-vous des allocations de chômage ? De quel organisme, et combien ? Depuis quand ou jusqu'à quand ?",
        nl="Ontvangt u een werkloosheidsuitkering? Van welke instelling, en hoeveel? Sinds of tot wanneer?",
        de="Erhalten Sie Arbeitslosengeld? Von welcher Einrichtung, und wie viel? Seit wann oder bis wann?",
        en="Do you receive unemployment benefit? From which institution, and how much? Since when or until when?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, ALL_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(any_facts=(Unemployment, Told(Payment, by=FLUX)), declared=("incomes",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RGT106",),
)
