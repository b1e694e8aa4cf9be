"""The inquiry into a maintenance debtor, step by step: what to look at next, and in the end a proposal.

The path is that of the deck: household and dependants, tax assessment, bracket, real estate only where the income lies
below the scale or is absent, then the proposal. It proposes; the CPAS decides, and may waive for reasons of equity.
"""

from datetime import date
from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from bcss_cpas.errors import UnknownAmountError
from bcss_cpas.law._law import Law
from bcss_cpas.law._parameters import Unit
from bcss_cpas.law._words import word
from bcss_cpas.law.aid import Aid
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.recovery import Recovery, cap_per_debtor, income_year, reasons_not_to_recover
from bcss_cpas.law.scale import intervention, scale_conflict
from bcss_cpas.law.trace import Result, Trace, rule, step
from bcss_cpas.text import Language


class Question(StrEnum):
    """What is to be looked at, or asked of the worker, next."""

    HOUSEHOLD = "household"
    ASSESSMENT = "assessment"
    BRACKET = "bracket"
    REAL_ESTATE = "real estate"

    def label(self, lang: Language) -> str:
        """Ask it in one language."""
        return word(f"inquiry.ask {self.value}").in_(lang)


class Outcome(StrEnum):
    """Where the inquiry stands."""

    ASK = "ask"
    """Something is still to be looked at."""
    PROPOSE = "propose"
    """A contribution is proposed."""
    NOTHING = "nothing"
    """No recovery."""
    OWNER = "owner"
    """No income to speak of, but property: a special rule exists whose content is not known; the worker decides."""


@frozen(kw_only=True)
class Assessment:
    """A tax assessment: the year of the income, and the net taxable income, EUR a year, of all who are added up.

    ``income`` is ``None`` where there is none: no assessment, or one without income.
    """

    year: int
    income: Money | None


@frozen(kw_only=True)
class DebtorFile:
    """What is known of a debtor so far; ``None`` where it was not looked at."""

    claimed_on: date
    aid: Aid
    cost: Money
    """The aid, EUR a month."""
    debtors: int
    """How many debtors there are of the same rank, those who cannot pay included."""
    recovery: Recovery
    dependants: int | None = None
    assessment: Assessment | None = None
    bracket: Money | None = None
    """What the worker reads in the scale, EUR a month, zero below it; asked only where no scale is loaded."""
    cadastral_income: Money | None = None
    """Of all property of the debtor, EUR a year, zero where there is none."""
    division_waived: bool = False


@frozen(kw_only=True)
class DebtorInquiry:
    """Where the inquiry stands: the question that comes next, or the proposal, and the steps so far."""

    outcome: Outcome
    trace: Trace
    question: Question | None = None
    proposal: Result | None = None
    """EUR a month, to the cent."""


def debtor_inquiry(file: DebtorFile, law: Law) -> DebtorInquiry:
    """Take the next step of the inquiry (the deck; decree of 11 July 2002, art. 46, 50 and 51, verified).

    Raises ``UnknownAmountError`` for a day outside what is known of the rules. That the scale itself is not known does
    not raise: then the worker is asked for the bracket.
    """
    refused = reasons_not_to_recover(file.recovery, law)
    trace = Trace((*rule(law.provision("debtors.inquiry")), *refused))
    if refused:
        return DebtorInquiry(outcome=Outcome.NOTHING, trace=trace)
    if file.dependants is None:
        return _ask(Question.HOUSEHOLD, trace)
    trace = trace.then(step("inquiry.dependants", number=file.dependants))
    year = income_year(file.claimed_on, law)
    if file.assessment is None or file.assessment.year != year:
        back = law.amount("debtors.income_years_back")
        return _ask(Question.ASSESSMENT, trace.then(step("inquiry.year", Fraction(0), back, year=str(year))))
    if file.assessment.income is None:
        return _real_estate(file, law, trace.then(step("inquiry.no income", year=str(year))))
    income = exact(file.assessment.income)
    added = rule(law.provision("debtors.household_income"))
    trace = trace.then(step("inquiry.income", income=income, year=str(year)), *added)
    paid = _intervention(file, income, file.dependants, law)
    if paid is None:
        return _ask(Question.BRACKET, trace.then(*scale_conflict(file.aid, law)))
    if not paid.exact:
        return _real_estate(file, law, trace.then(*paid.trace.steps))
    return _propose(file, law, trace.then(*paid.trace.steps))


def _ask(question: Question, trace: Trace) -> DebtorInquiry:
    return DebtorInquiry(outcome=Outcome.ASK, trace=trace, question=question)


def _intervention(file: DebtorFile, income: Fraction, dependants: int, law: Law) -> Result | None:
    """Read the scale, or where none is loaded what the worker read in it; ``None`` where neither is there."""
    try:
        return intervention(file.aid, income, dependants, law)
    except UnknownAmountError:
        if file.bracket is None:
            return None
    told = step("inquiry.bracket", exact(file.bracket))
    return Result(Trace((*scale_conflict(file.aid, law), told)), Unit.EUR_A_MONTH)


def _real_estate(file: DebtorFile, law: Law, trace: Trace) -> DebtorInquiry:
    """Look at the property of a debtor whose income lies below the scale, or who has none."""
    if file.cadastral_income is None:
        return _ask(Question.REAL_ESTATE, trace.then(*rule(law.provision("debtors.real_estate"))))
    owned = exact(file.cadastral_income)
    trace = trace.then(step("inquiry.real estate", income=owned))
    if not owned:
        return DebtorInquiry(outcome=Outcome.NOTHING, trace=trace)
    try:
        limit = law.amount("debtors.cadastral_income")
    except UnknownAmountError:
        return DebtorInquiry(outcome=Outcome.OWNER, trace=trace.then(step("inquiry.owner")))
    told = step("inquiry.limit", Fraction(0), limit, limit=limit.value)
    outcome = Outcome.OWNER if owned >= exact(limit.value) else Outcome.NOTHING
    return DebtorInquiry(outcome=outcome, trace=trace.then(told))


def _propose(file: DebtorFile, law: Law, trace: Trace) -> DebtorInquiry:
    """Propose what the scale says, at most the cap per debtor."""
    cap = cap_per_debtor(file.cost, file.debtors, law, waived=file.division_waived)
    over = max(Fraction(0), trace.total - cap.exact)
    key = "inquiry.cap waived" if file.division_waived else "inquiry.cap"
    capped = step(key, -over, *cap.trace.basis, cap=cap.exact, number=file.debtors)
    trace = trace.then(capped).rounded().then(*rule(law.provision("debtors.equity")))
    return DebtorInquiry(outcome=Outcome.PROPOSE, trace=trace, proposal=Result(trace, Unit.EUR_A_MONTH))
