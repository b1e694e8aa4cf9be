"""OCMWCPASL036: the multifunctional attestations of a period, page by page."""

from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux.l036 import L036, DayPeriod, L036RequestReply


def _fields(question: Question) -> Fields:
    return {
        "message": L036(process_type="L", next_answer_reference=question.following),
        "unique_reference": question.ticket,
        "ssin": question.person,
        "period": DayPeriod(begin=question.first, end=question.last),
        "user": question.user,
    }


def _following(reply: L036RequestReply) -> str | None:
    return None if reply.answer is None else reply.answer.next_answer_reference


SERVICES = (
    Service(
        flux="l036",
        operation="OCMWCPASL036",
        request=L036RequestReply,
        reply=L036RequestReply,
        fields=_fields,
        following=_following,
    ),
)
