"""A man has 25,500 EUR on a savings account. He declares it: no flux shows a bank account."""

from datetime import date
from decimal import Decimal

from bcss_cpas.law import Law
from bcss_cpas.law.capital import capital_resource

savings = capital_resource(25_500, Law(on=date(2025, 3, 3)))
assert savings.amount == Decimal("1678.00")
explained = savings
