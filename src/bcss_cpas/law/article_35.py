"""The socio-professional exemption (ISP, SPI): what is left to a person who starts to work or to be trained.

Source: royal decree of 11 July 2002, art. 35 (verified: aDAS, which quotes it; SPP IS, FAQ).
"""

from datetime import date
from enum import StrEnum
from fractions import Fraction

from bcss_cpas.errors import UnknownAmountError
from bcss_cpas.law._law import Law
from bcss_cpas.law._parameters import Unit
from bcss_cpas.law.counter import Counter
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.trace import Result, Step, Trace, rule, step


class Activity(StrEnum):
    """What the income comes from."""

    WORK = "work"
    """Employed, self-employed or interim."""
    TRAINING = "training"
    """Vocational training, with its premium."""
    STUDENT_WORK = "student work"
    """Work of a student whose PIIS runs (art. 35 § 2); no counter."""
    LOCAL_EMPLOYMENT = "local employment"
    """What a local employment agency (ALE, PWA) pays beyond its exempt amount an hour."""


def professional_income(
    net: Money,
    law: Law,
    *,
    activity: Activity,
    started_on: date,
    granted_on: date,
    counter: Counter | None = None,
) -> Result:
    """Return what counts of a net income from work or training, EUR a month (art. 35, verified).

    The exempt amount is taken from it, at most the income itself, on ``law.on``: for training, and for work that began
    after the living wage was granted (``granted_on``), as long as the counter is open. Raises ``UnknownAmountError``
    where the amount is not known on the day, or the counter is needed and not known.
    """
    income = step("article_35.income", exact(net))
    refused = _refusal(law, activity, started_on, granted_on, counter)
    if refused:
        return Result(Trace((income, *refused)), Unit.EUR_A_MONTH)
    amount = law.amount("article_35.month")
    exempt = min(exact(net), exact(amount.value))
    return Result(Trace((income, step("article_35.exempt", -exempt, amount))), Unit.EUR_A_MONTH)


def _refusal(
    law: Law, activity: Activity, started_on: date, granted_on: date, counter: Counter | None
) -> tuple[Step, ...]:
    """Say why nothing is exempt; empty where it is."""
    if activity is Activity.LOCAL_EMPLOYMENT:
        return rule(law.provision("article_35.local_employment"))
    if activity is Activity.WORK and started_on < granted_on:
        return rule(law.provision("article_35.work"))
    if activity is Activity.STUDENT_WORK:
        return ()
    if counter is None:
        raise UnknownAmountError("how many days of the exemption are left is not known; the attestations tell it")
    if not counter.open_on(law.on):
        last = counter.window.last
        assert last is not None
        return (step("article_35.exhausted", Fraction(0), last=last, left=str(counter.left)),)
    return ()
