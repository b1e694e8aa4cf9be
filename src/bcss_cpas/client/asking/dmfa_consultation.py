"""DmfaConsultation: wages and working time, quarter by quarter, page by page."""

from bcss_cpas.client.asking._periods import months_back
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux._dmfa.criteria import BySsinCriteria, QuarterPeriod, ResultsAction
from bcss_cpas.flux.dmfa_consultation import ConsultDmfaAttestationsBySsinReply, ConsultDmfaAttestationsBySsinRequest


def _fields(question: Question) -> Fields:
    begin, end = question.quarters
    criteria = BySsinCriteria(
        ssin=question.person,
        quarter_period=QuarterPeriod(begin=begin, end=end),
        results_action=ResultsAction.RESULTS_ONLINE_ONLY,
        latest_situation_only=True,
        next=question.following,
    )
    return {"criteria": criteria}


def _following(reply: ConsultDmfaAttestationsBySsinReply) -> str | None:
    return reply.next


SERVICES = (
    Service(
        flux="dmfa_consultation",
        operation="consultDmfaAttestationsBySsin",
        request=ConsultDmfaAttestationsBySsinRequest,
        reply=ConsultDmfaAttestationsBySsinReply,
        fields=_fields,
        periods=months_back(15),  # a declaration comes some time after its quarter
        following=_following,
    ),
)
