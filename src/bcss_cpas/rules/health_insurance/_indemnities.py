"""The indemnities that the mutualities attest, in answers and in notices that come by themselves."""

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.indemnity import IndemnityExit
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.rules._incomes import paid
from bcss_cpas.rules._rule import Told
from bcss_cpas.rules._window import since_request

ATTEST = "hdi_indemnity_allowance"
BY = (ATTEST, "notify_hdi_indemnity_allowance")
BENEFITS, PAYMENTS = Told(Benefit, by=BY), Told(Payment, by=BY)
KINDS = frozenset({BenefitKind.SICKNESS, BenefitKind.MATERNITY})
_ENDING = frozenset(map(IndemnityExit, ("1", "2", "3", "4", "6")))
"""The reasons after which nothing is paid any more; others tell of a pause, a transfer, or of maternity in between."""


def payments(case: Case, kind: BenefitKind) -> tuple[Payment, ...]:
    """Return the payments of a kind for lately; once all had ended by the request, none of those for days before."""
    told = paid(case, BY, (kind,))
    return since_request(case, told) if told and _had_ended(case) else told


def _had_ended(case: Case) -> bool:
    told, request = case.all(IncapacityForWork), case.dossier.looked_at_on
    return bool(told) and all(
        each.exit in _ENDING and each.until is not None and each.until.latest <= request for each in told
    )
