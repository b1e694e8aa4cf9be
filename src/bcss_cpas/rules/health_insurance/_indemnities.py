"""The indemnities that the mutualities attest, in answers and in notices that come by themselves."""

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.rules._rule import Told

ATTEST = "hdi_indemnity_allowance"
BY = (ATTEST, "notify_hdi_indemnity_allowance")
BENEFITS, PAYMENTS = Told(Benefit, by=BY), Told(Payment, by=BY)
KINDS = frozenset({BenefitKind.SICKNESS, BenefitKind.MATERNITY})
