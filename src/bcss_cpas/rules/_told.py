"""What a flux told, or that it told nothing, as the values of a finding."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules._amounts import of_benefits, of_payments
from bcss_cpas.rules._finding import Hit, Said, Value

UNKNOWN_DATE = IncompleteDate("0000-00-00")


def known(amount: Decimal | None) -> Value:
    """Show an amount that may not be known."""
    return "?" if amount is None else amount


def undeclared_hit(case: Case, facts: Sequence[Benefit | Payment], member: Ssin | None = None) -> Hit:
    """Tell of benefits and payments that were not declared: which, since when, and what they come to a month.

    They are those of a member of the household where one is named.
    """
    benefits = [each for each in facts if isinstance(each, Benefit)]
    payments = [each for each in facts if isinstance(each, Payment)]
    monthly = of_benefits(benefits) or of_payments(payments)
    amount = None if monthly is None else monthly.amount
    since = next((each.since for each in facts if each.since is not None), UNKNOWN_DATE)
    observed = tuple(Said(each.kind, each.source) for each in facts)
    whose: dict[str, Value] = {} if member is None else {"member": member}
    return Hit(person=case.person, observed=observed, values={**whose, "amount": known(amount), "since": since})


def named_as_source(case: Case, flux: Collection[str], number: str) -> bool:
    """Tell whether a fact about the person with a number is of one of these flux."""
    return number in [fact.person.value for fact in case.facts if fact.source.name in flux]


def silence(case: Case, flux: str) -> Said:
    """Name a flux that holds nothing of the applicant, on the day on which it last answered."""
    days = [each.on for each in case.asked if each.flux == flux and each.person == case.person]
    on = max((day for day in days if day is not None), default=None)
    return Said("–", Source(Origin.FLUX, flux, on=on))
