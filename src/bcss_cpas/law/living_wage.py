"""The amount of the living wage.

Source: law of 26 May 2002, art. 14 (verified). The yearly amount is the legal one, and the month that is published a
twelfth of it, rounded to the cent; most sources print the month alone.
"""

from bcss_cpas.errors import UnknownAmountError
from bcss_cpas.law._law import Law
from bcss_cpas.law._parameters import Amount, Unit
from bcss_cpas.law.category import Category
from bcss_cpas.law.money import exact
from bcss_cpas.law.trace import Result, Trace, step


def living_wage(category: Category, law: Law) -> Result:
    """Return the living wage of a category, EUR a year (law of 26 May 2002, art. 14 § 1, verified).

    The yearly amount as it was printed, or where it is not known, twelve times the monthly one; the trace says which.
    Raises ``UnknownAmountError`` where neither is known on the day.
    """
    year = _printed_year(category, law)
    if year is not None:
        return Result(Trace((step("living wage", exact(year.value), year, category=year.label),)))
    month = living_wage_a_month(category, law)
    return Result(month.trace.then(step("twelve months", month.exact * 11)))


def _printed_year(category: Category, law: Law) -> Amount | None:
    try:
        year = law.amount(f"living_wage.category_{category.value}_year")
    except UnknownAmountError:
        return None
    return year if len(year.readings) == 1 else None


def living_wage_a_month(category: Category, law: Law) -> Result:
    """Return the living wage of a category as it is published, EUR a month (art. 14 § 1, verified).

    Raises ``UnknownAmountError`` where it is not known on the day.
    """
    month = law.amount(f"living_wage.category_{category.value}")
    return Result(Trace((step("living wage", exact(month.value), month, category=month.label),)), Unit.EUR_A_MONTH)
