"""An applicant lives with her grandfather; her father lives elsewhere. Two circles, and nobody is in both."""

from datetime import date

from bcss_cpas.law import Law
from bcss_cpas.law.debtors import cohabiting_debtors, recovery_debtors
from bcss_cpas.law.ties import Relative, Tie
from bcss_cpas.law.trace import Trace, rule

grandfather = Relative(tie=Tie.GRANDPARENT, adult=True, cohabits=True)
father = Relative(tie=Tie.PARENT, adult=True, cohabits=False)

asked = recovery_debtors([grandfather, father], Law(on=date(2026, 4, 1)))
assert [debtor.relative for debtor in asked.debtors] == [father]

law = Law(on=date(2026, 4, 1))
before = cohabiting_debtors([grandfather, father], law, requested_on=date(2026, 2, 2))
since = cohabiting_debtors([grandfather, father], law, requested_on=date(2026, 3, 2))
assert not before.debtors
assert [debtor.relative for debtor in since.debtors] == [grandfather]
explained = Trace((*rule(asked.debtors[0].condition), *rule(since.debtors[0].rule)))
