"""ReferenceManager.consult: the integrations in other sectors."""

from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux._ssdn import Period
from bcss_cpas.flux.reference_manager import (
    ConsultOtherSectorsCriteria,
    ReferenceManagerReply,
    ReferenceManagerRequest,
)


def _fields(question: Question) -> Fields:
    ours = question.integrated
    criteria = ConsultOtherSectorsCriteria(
        quality=question.quality,
        ssin=question.person,
        integrated_period=None if ours is None else Period(start=ours.start, end=ours.last),
        requested_period=Period(start=question.first, end=question.last),
        fetch_descriptions=True,
    )
    return {"criteria": criteria}


SERVICES = (
    Service(
        flux="reference_manager",
        operation="ReferenceManager.consult",
        request=ReferenceManagerRequest,
        reply=ReferenceManagerReply,
        fields=_fields,
    ),
)
