"""UN102: the unemployment benefit that the ONEM tells is not the one that was declared."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.unemployment import UnemploymentCode
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.law.money import cents
from bcss_cpas.periods import Period
from bcss_cpas.rules._amounts import days_of, declared
from bcss_cpas.rules._examples import APPLICANT, dossier, income, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import awarded, own, paid
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told, Tolerance
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED, FLUX_CONFRONTED, UNEMPLOYMENT_DAYS
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules.unemployment._rights import DECLARED_AS, FLUX, KINDS, begun, refusal_on
from bcss_cpas.text import Text

_THREE_MONTHS = timedelta(days=92)
_DAYS_A_MONTH, _DAILY = 26, Periodicity.DAY
_FULL = UnemploymentCode("01").value
"""Full unemployment, admitted full-time: only there a month is worked out from a day."""
_TOLERANCE = Tolerance(amount=Decimal(50), part=Decimal("0.2"))


def examine(case: Case) -> Iterator[Hit]:
    """Compare the newest whole month of the last three that was paid, or else a month worked out from one day.

    The tolerance leaves room for the tax withheld, because the source tells gross amounts, and for months of more or
    fewer days.
    """
    facts: Sequence[Payment | Benefit] = _month(case)
    times = 1 if facts else _DAYS_A_MONTH
    facts = facts or _day(case)
    if not facts:
        return
    amount = cents(sum([fact.amount or Decimal(0) for fact in facts], Decimal(0)) * times)
    said = declared(case, DECLARED_AS)
    if said is not None and not _TOLERANCE.covers(said.amount, amount):
        yield Hit(
            person=case.person,
            declared=Said(said.amount, case.declared("incomes")),
            observed=tuple(Said(amount, fact.source) for fact in facts),
            values={"since": facts[0].since or UNKNOWN_DATE},
        )


def _month(case: Case) -> list[Payment]:
    """Return the payments for one month; arrears are for the month that they belong to."""
    months: dict[tuple[str, str], list[Payment]] = {}
    for payment in paid(case, FLUX, KINDS, _THREE_MONTHS):
        if payment.amount is not None and payment.since is not None and payment.until is not None:
            months.setdefault((payment.since.iso, payment.until.iso), []).append(payment)
    for _, payments in sorted(months.items(), key=_since, reverse=True):
        days = days_of(payments[0])
        if days is not None and _is_whole(case, days):
            return payments
    return []


def _since(month: tuple[tuple[str, str], list[Payment]]) -> str:
    return month[0][0]


def _is_whole(case: Case, month: Period) -> bool:
    """Tell whether a month is over, the right did not change in it, and the declared income is for all of it."""
    if month.end is None or month.end > case.as_of:
        return False
    if [told for told in case.all(Unemployment) if month.start < begun(told) < month.end]:
        return False
    return not [each for each in own(case, DECLARED_AS) if each.period is not None and not each.period.covers(month)]


def _day(case: Case) -> list[Benefit]:
    """Return the newest allowance a day, where a right to one may run."""
    benefits = awarded(case, FLUX, KINDS)
    daily = [each for each in benefits if each.per is _DAILY and each.category == _FULL]
    return daily[-1:] if daily and refusal_on(case, case.as_of) is None else []


def _receiving(amount: int) -> Dossier:
    month = YearMonth(2025, 1)
    payment = Payment(
        person=APPLICANT, source=told_by("unemployment_data"), since=month.start, until=month.end,
        kind=BenefitKind.UNEMPLOYMENT, amount=Decimal(amount), category=_FULL,
    )  # fmt: skip
    return dossier(payment, declared={"incomes": (income(IncomeKind.UNEMPLOYMENT, 900),)})


def _triggers() -> Dossier:
    return _receiving(1300)


def _stays_silent() -> Dossier:
    return _receiving(1000)


RULE = Rule(
    id="UN102",
    title=Text(
        fr="Chômage différent du montant déclaré",
        nl="Werkloosheidsuitkering verschilt van het aangegeven bedrag",
        de="Arbeitslosengeld weicht vom angegebenen Betrag ab",
        en="Unemployment benefit other than declared",
    ),
    why=Text(
        fr="Le montant change avec le temps et la situation familiale ; des arriérés se rapportent à d'autres mois.",
        nl="Het bedrag verandert met de tijd en de gezinstoestand; achterstallen horen bij andere maanden.",
        de="Der Betrag ändert sich mit der Zeit und der Familiensituation; Nachzahlungen gehören zu anderen Monaten.",
        en="The amount changes with time and family situation; arrears belong to other months.",
    ),
    message=Text(
        fr="Déclaré : {declared} EUR par mois. ONEM : {observed} EUR brut par mois ({since}).",
        nl="Aangegeven: {declared} EUR per maand. RVA: {observed} EUR bruto per maand ({since}).",
        de="Angegeben: {declared} EUR im Monat. LfA: {observed} EUR brutto im Monat ({since}).",
        en="Declared: {declared} EUR a month. ONEM: {observed} EUR gross a month ({since}).",
    ),
    ask=Text(
        fr="Vous avez déclaré {declared} EUR de chômage par mois. Combien avez-vous reçu le mois dernier ? Avez-vous "
        "travaillé certains jours ? Avez-vous un extrait de compte ?",
        nl="U hebt {declared} EUR werkloosheidsuitkering per maand aangegeven. Hoeveel ontving u vorige maand? Hebt u "
        "sommige dagen gewerkt? Hebt u een rekeninguittreksel?",
        de="Sie haben {declared} EUR Arbeitslosengeld im Monat angegeben. Wie viel haben Sie letzten Monat erhalten? "
        "Haben Sie an einigen Tagen gearbeitet? Haben Sie einen Kontoauszug?",
        en="You declared {declared} EUR of unemployment benefit a month. How much did you receive last month? Did you "
        "work on some days? Do you have a statement of your account?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, ALL_RESOURCES, FLUX_CONFRONTED, UNEMPLOYMENT_DAYS),
    needs=Needs(any_facts=(Told(Payment, by=FLUX), Told(Benefit, by=FLUX)), declared=("incomes",)),
    subjects=(DECLARED_AS,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
)
