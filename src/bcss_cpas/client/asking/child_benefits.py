"""ChildBenefits: the files in which a person stands, at every authentic source."""

from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux.child_benefits import (
    SOURCES,
    ChildBenefitsCriteria,
    ConsultFilesBySsinReply,
    ConsultFilesBySsinRequest,
    MonthPeriod,
)


def _fields(question: Question) -> Fields:
    """Ask for a period, of 59 months at most."""
    begin, end = question.months
    period = MonthPeriod(begin=begin, end=end)
    return {"criteria": ChildBenefitsCriteria(ssin=question.person, period=period, sources=SOURCES)}


SERVICES = (
    Service(
        flux="child_benefits",
        operation="consultFilesBySsin",
        request=ConsultFilesBySsinRequest,
        reply=ConsultFilesBySsinReply,
        fields=_fields,
    ),
)
