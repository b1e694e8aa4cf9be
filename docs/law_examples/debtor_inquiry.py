"""The father of a student who has the living wage; the worker follows the path, and reads the bracket herself."""

from datetime import date
from decimal import Decimal

from attrs import evolve

from bcss_cpas.law import Law
from bcss_cpas.law.aid import Aid
from bcss_cpas.law.debtor_inquiry import Assessment, DebtorFile, Outcome, Question, debtor_inquiry
from bcss_cpas.law.recovery import Recovery

law = Law(on=date(2025, 3, 3))
file = DebtorFile(
    claimed_on=date(2025, 3, 3),
    aid=Aid.LIVING_WAGE,
    cost=Decimal("876.13"),
    debtors=2,
    recovery=Recovery(opportune=True, months_foreseen=12, worth_its_cost=True),
)
assert debtor_inquiry(file, law).question is Question.HOUSEHOLD

file = evolve(file, dependants=1)
assert debtor_inquiry(file, law).question is Question.ASSESSMENT

file = evolve(file, assessment=Assessment(year=2023, income=36_400))
assert debtor_inquiry(file, law).question is Question.BRACKET  # no scale is loaded

inquiry = debtor_inquiry(evolve(file, bracket=90), law)
assert inquiry.outcome is Outcome.PROPOSE
assert inquiry.proposal is not None
assert inquiry.proposal.amount == 90
explained = inquiry.proposal
