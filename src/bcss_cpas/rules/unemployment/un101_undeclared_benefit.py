"""UN101: unemployment benefit is paid, or a right to it runs, and none was declared."""

from collections.abc import Iterator
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
from bcss_cpas.rules._incomes import told_kinds
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules.unemployment._drawn import drawn, first_day, is_declared, left_out, shown
from bcss_cpas.rules.unemployment._rights import FLUX, KINDS
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Look at rights that run and at payments for lately, but for those of a right that ended before the declaration.

    An income that was declared with its end tells the payments of its days, and no right that goes on. Of a right that
    began after the declaration another rule tells.
    """
    if told_kinds(case).isdisjoint(KINDS) and not case.all(Unemployment):
        return
    whose = (None, case.person)
    if is_declared(case, whose):
        return
    told = drawn(case)
    found = left_out(case, told, whose) if told else ()
    if found:
        yield Hit(
            person=case.person,
            declared=Said("–", case.declared("incomes")),
            observed=tuple(shown(fact) for fact in found),
            values={"since": first_day(found)},
        )


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
        fr="Toutes les ressources comptent. Le SPP IS croise le chômage avec les demandes de subside.",
        nl="Alle bestaansmiddelen tellen. De POD MI kruist de werkloosheidsuitkeringen met de subsidieaanvragen.",
        de="Alle Existenzmittel zählen. Der ÖPD Sozialeingliederung gleicht das Arbeitslosengeld mit den "
        "Zuschussanträgen ab.",
        en="All resources count. The ministry crosses unemployment benefit with the requests for subsidies.",
    ),
    message=Text(
        fr="ONEM : {observed}, début : {since}. Allocation déclarée : {declared}.",
        nl="RVA: {observed}, sinds {since}. Aangegeven uitkering: {declared}.",
        de="LfA: {observed}, seit {since}. Angegebene Leistung: {declared}.",
        en="ONEM: {observed}, since {since}. Benefit declared: {declared}.",
    ),
    ask=Text(
        fr="Recevez-vous des allocations de chômage ({observed}, depuis : {since}) ? De quel organisme, et combien ? "
        "Jusqu'à quand ?",
        nl="Ontvangt u een werkloosheidsuitkering ({observed}, sinds: {since})? Van welke instelling, en hoeveel? Tot "
        "wanneer?",
        de="Erhalten Sie Arbeitslosengeld ({observed}, seit: {since})? Von welcher Einrichtung, und wie viel? Bis "
        "wann?",
        en="Do you receive unemployment benefit ({observed}, since: {since})? From which institution, and how much? "
        "Until when?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, ALL_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(any_facts=(Unemployment, Told(Payment, by=FLUX)), declared=("incomes",)),
    subjects=(Unemployment, Payment),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
