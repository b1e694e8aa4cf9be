"""The amount for a single person, once where the yearly amount was printed, once where only the month is known."""

from datetime import date
from decimal import Decimal

from bcss_cpas.errors import UnknownAmountError
from bcss_cpas.law import Law
from bcss_cpas.law.category import Category
from bcss_cpas.law.living_wage import living_wage, living_wage_a_month

assert living_wage(Category.SINGLE, Law(on=date(2017, 7, 1))).amount == Decimal("10616.84")

month = living_wage_a_month(Category.SINGLE, Law(on=date(2025, 3, 3)))
assert month.amount == Decimal("1314.20")

refusal = ""
try:
    living_wage(Category.SINGLE, Law(on=date(2023, 8, 1)))  # the amount of January 2023 was no longer right
except UnknownAmountError as error:
    refusal = str(error)
assert refusal == "living_wage.category_2 on 2023-08-01: no source gives it; overlay a value"
explained = month
