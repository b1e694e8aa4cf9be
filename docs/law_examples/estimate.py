"""A single woman of 66 has a pension of 1,100 EUR a month: what may come on top of it?"""

from datetime import date
from decimal import Decimal

from bcss_cpas.law import Law
from bcss_cpas.law.aid import Aid
from bcss_cpas.law.category import Category
from bcss_cpas.law.estimate import estimate, income
from bcss_cpas.text import Text

pension = income(Text(fr="Pension", nl="Pensioen", de="Rente", en="Pension"), 1_100)
estimated = estimate(Category.SINGLE, [pension], Law(on=date(2025, 3, 3)), aid=Aid.LIVING_WAGE)
assert estimated.resources.amount == Decimal("12950.00")
assert estimated.complement is not None
assert estimated.complement.amount == Decimal("235.03")
explained = estimated
