"""The replies of UnemploymentData, one class for each operation; v2 and v3 share theirs.

What an operation calls its result was read in a CPAS application. What is in the results of ``getPayedActivationSums``
and ``consultScheduledPayment`` was not: they are kept whole.
"""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._soa import SoaReply, Status
from bcss_cpas.flux._unemployment.criteria import SearchCriteria
from bcss_cpas.flux._unemployment.rights import NoRight, RightHeld, Situation
from bcss_cpas.flux._unemployment.sums import ActivationAllowance, CareerBreak, MonthlyPayment, PaidSum


@wire()
class UnemploymentReply(SoaReply):
    """What every reply begins with."""

    search_criteria: SearchCriteria | None = at("searchCriteria")
    status: Status | None = at("status")


@wire()
class GetSituationReply(UnemploymentReply):
    """V1: the situation on a day, or the one known last."""

    situation: Situation | None = at("situation")


@wire()
class GetPayedSumsReply(UnemploymentReply):
    """V1: what was paid in the months asked for."""

    paid_sums: tuple[PaidSum, ...] = at("payedSums/payedSum")


@wire()
class GetPayedActivationSumsReply(UnemploymentReply):
    """V1: activation allowances of a quarter; what is in them is not known."""

    payed_activation_sums: tuple[Node, ...] = at("payedActivationSums")


@wire()
class ConsultSituationReply(UnemploymentReply):
    """V2: the situation on a day, or the one known last."""

    situation: Situation | None = at("situation")


@wire()
class ConsultCareerBreakReply(UnemploymentReply):
    """V2: breaks in the career in the period asked for."""

    career_breaks: tuple[CareerBreak, ...] = at("careerBreaks/careerBreak")


@wire()
class ConsultScheduledPaymentReply(UnemploymentReply):
    """V2: payments that are planned for a quarter; what is in them is not known."""

    scheduled_payment: Node | None = at("scheduledPayment")


@wire()
class ConsultPaidSumsReply(UnemploymentReply):
    """V2 and v3: what was paid in the months asked for."""

    paid_sums: tuple[PaidSum, ...] = at("paidSums/paidSum")


@wire()
class ConsultActivationPaidSumsReply(UnemploymentReply):
    """V2 and v3: activation allowances; the names within them are those of v3."""

    activation_allowances: tuple[ActivationAllowance, ...] = at("activationAllowances/activationAllowance")


@wire()
class ConsultPaymentsReply(UnemploymentReply):
    """V2 and v3: the payment for the month of a day, or the one known last."""

    payments: tuple[MonthlyPayment, ...] = at("payment")


@wire()
class ConsultRightsReply(UnemploymentReply):
    """V2 and v3: the right on a day, or the one known last, or that there is none."""

    rights: tuple[RightHeld, ...] = at("rights/right", "right")
    no_rights: tuple[NoRight, ...] = at("rights/noRight", "noRight")
