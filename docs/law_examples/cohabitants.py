"""A young woman without income lives with her mother, who earns 1,400 EUR net a month, and her grown-up brother.

Until 28 February 2026 the CPAS may count the mother; the worker says that it does. The brother never counts.
"""

from datetime import date
from decimal import Decimal

from bcss_cpas.law import Law
from bcss_cpas.law.article_34 import Cohabitant
from bcss_cpas.law.category import Category
from bcss_cpas.law.cohabitants import cohabitant_resources
from bcss_cpas.law.ties import Tie

mother = Cohabitant(tie=Tie.PARENT, adult=True, a_year=1400 * 12, counts=True)
brother = Cohabitant(tie=Tie.OTHER, adult=True, a_year=None)
counted = cohabitant_resources(
    Category.COHABITANT, [mother, brother], Law(on=date(2025, 3, 3)), requested_on=date(2025, 2, 17)
)
assert counted.amount == 1400 * 12 - 12 * Decimal("876.13")
explained = counted
