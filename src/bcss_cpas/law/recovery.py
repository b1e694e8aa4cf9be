"""Recovery from a maintenance debtor: whether this one may be asked, how much at most, and when nothing is recovered.

Sources: law of 26 May 2002, art. 26 (number from memory) and decree of 11 July 2002, art. 46 and 50; the rules
verified: Droits quotidiens, BDAS.
"""

from datetime import date
from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from bcss_cpas.errors import InputError
from bcss_cpas.law._law import Law
from bcss_cpas.law._parameters import Unit
from bcss_cpas.law.debtors import RecoveryDebtor
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.ties import Tie
from bcss_cpas.law.trace import Result, Step, Trace, rule, step


class Answer(StrEnum):
    """Yes, no, or not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, value: bool | None) -> "Answer":
        """Return the answer that a fact is; ``None`` is not known."""
        return cls.UNKNOWN if value is None else cls.YES if value else cls.NO


@frozen(kw_only=True)
class Circumstances:
    """What decides whether a debtor may be asked; ``None`` where the inquiry has not settled it."""

    beneficiary_is_minor: bool | None = None
    beneficiary_has_family_allowances: bool | None = None
    """Whether the beneficiary is still entitled to them."""
    patrimony_decrease_proven: bool | None = None
    """Whether the CPAS proves a notable, unexplained decrease of the patrimony in the five years before the aid."""
    maintenance_judgment: bool | None = None
    """Whether a judgment fixes the maintenance that the ex-spouse owes; an agreement is none."""


def may_be_asked(debtor: RecoveryDebtor, circumstances: Circumstances) -> tuple[Answer, Trace]:
    """Tell whether a debtor may be asked (law of 26 May 2002, art. 26, number from memory; the conditions verified)."""
    return Answer.of(_condition(debtor.relative.tie, circumstances)), Trace(rule(debtor.condition))


def _condition(tie: Tie, told: Circumstances) -> bool | None:
    if tie is Tie.PARENT:
        either = (told.beneficiary_is_minor, told.beneficiary_has_family_allowances)
        return True if True in either else None if None in either else False
    if tie is Tie.CHILD:
        return told.patrimony_decrease_proven
    return told.maintenance_judgment if tie is Tie.EX_SPOUSE else True


def income_year(claimed_on: date, law: Law) -> int:
    """Return the year of the income that is looked at: two years before the claim (verified: Droits quotidiens)."""
    return claimed_on.year - int(law.amount("debtors.income_years_back").value)


def cap_per_debtor(cost: Money, debtors: int, law: Law, *, waived: bool = False) -> Result:
    """Return the most that one debtor pays, EUR a month: the aid divided by the number of debtors (art. 46, verified).

    ``cost`` is the aid, EUR a month; ``debtors`` counts the living ones of the same rank, those who cannot pay too.
    ``waived`` where the CPAS leaves the division aside by a reasoned decision; then the whole aid is the cap. A limit
    is not rounded up: it is cut off at the cent. Raises ``InputError`` where there is no debtor.
    """
    if debtors < 1:
        raise InputError("there is at least one debtor")
    aid = step("recovery.aid", exact(cost))
    if waived:
        return Result(Trace((aid, step("recovery.cap waived"))), Unit.EUR_A_MONTH)
    cap = law.provision("debtors.cap")
    share = step("recovery.cap", exact(cost) / debtors - exact(cost), cap, number=debtors)
    return Result(Trace((aid, share)).rounded_down(), Unit.EUR_A_MONTH)


@frozen(kw_only=True)
class Recovery:
    """What the CPAS knows of a recovery it considers; ``None`` where it is not settled."""

    opportune: bool | None
    """What the inquiry says of the effect on the family."""
    months_foreseen: int | None
    """For how many months the aid is foreseen."""
    worth_its_cost: bool | None
    """Whether it brings more than it costs."""
    article_60: bool = False
    """Whether the aid is an employment under art. 60 § 7, whose cost is never recovered."""


def reasons_not_to_recover(recovery: Recovery, law: Law) -> tuple[Step, ...]:
    """Name the cases of no recovery that are met (verified: Droits quotidiens, BDAS).

    What is not settled is not met, and stays a question of the inquiry. An income below the scale stands apart.
    """
    reasons: list[Step] = []
    if recovery.article_60:
        reasons += rule(law.provision("debtors.article_60"))
    told = law.provision("debtors.no_recovery")
    if recovery.opportune is False:
        reasons.append(step("recovery.inopportune", Fraction(0), told))
    if recovery.worth_its_cost is False:
        reasons.append(step("recovery.cost", Fraction(0), told))
    limit = law.amount("debtors.short_aid")
    if recovery.months_foreseen is not None and recovery.months_foreseen <= limit.value:
        reasons.append(step("recovery.short", Fraction(0), limit, told, months=recovery.months_foreseen))
    return tuple(reasons)
