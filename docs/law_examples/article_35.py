"""A single man has had the living wage since January 2024 and began to work part time in February 2025, 640 EUR net.

The attestations tell that 1,095 days are left, as he has just begun.
"""

from datetime import date
from decimal import Decimal

from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.law import Law
from bcss_cpas.law.article_35 import Activity, professional_income
from bcss_cpas.law.counter import Told, counter_told

law = Law(on=date(2025, 2, 28))
attestation = Source(Origin.FLUX, "list_of_attestations")
counter = counter_told(Told(source=attestation, first_day=date(2025, 2, 3), left=1095), law)
assert counter.window.end == date(2031, 2, 3)

wage = professional_income(
    640,
    law,
    activity=Activity.WORK,
    started_on=date(2025, 2, 3),
    granted_on=date(2024, 1, 15),
    counter=counter,
)
assert wage.amount == Decimal("330.52")
explained = wage
