"""For want of a flux, the worker counts the days of two jobs.

How days are counted is not known; the worker accepts that each day of the calendar does.
"""

from datetime import date

from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.law import Law
from bcss_cpas.law.counter import counter_computed, days_of_month
from bcss_cpas.law.trace import Trace, rule
from bcss_cpas.periods import Period

law = Law(on=date(2025, 3, 31), accept=[Certainty.UNKNOWN])
jobs = [Period.inclusive(date(2024, 5, 1), date(2024, 6, 30)), Period.inclusive(date(2025, 3, 17))]
counter = counter_computed(jobs, law)
assert (counter.used, counter.left) == (61 + 15, 1095 - 76)
assert days_of_month(YearMonth(2025, 3), jobs, counter.window, law) == 15
explained = Trace(rule(law.provision("article_35.days_of_month")))
