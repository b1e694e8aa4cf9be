"""Four children, of whom one can pay: the CPAS may claim a quarter of the aid from that one, and no more."""

from datetime import date
from decimal import Decimal

from bcss_cpas.law import Law
from bcss_cpas.law.recovery import cap_per_debtor, income_year

law = Law(on=date(2025, 3, 3))
cap = cap_per_debtor(Decimal("1314.20"), 4, law)
assert cap.amount == Decimal("328.55")
assert income_year(date(2025, 3, 3), law) == 2023
explained = cap
