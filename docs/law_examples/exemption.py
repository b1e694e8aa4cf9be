"""A single person has 12,000 EUR a year in all: below the living wage, so that 250 EUR are exempt."""

from datetime import date

from bcss_cpas.law import Law
from bcss_cpas.law.category import Category
from bcss_cpas.law.exemption import general_exemption

law = Law(on=date(2025, 3, 3))
exempt = general_exemption(Category.SINGLE, 12_000, law)
assert exempt.amount == 250

none = general_exemption(Category.SINGLE, 16_000, law)  # not below the living wage: the law's step
assert none.amount == 0
explained = none
