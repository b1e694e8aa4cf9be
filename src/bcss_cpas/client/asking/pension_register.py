"""OCMWCPASPensionRegisterConsult: the rights to a pension, without payments."""

from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux.pension_register import (
    PensionRegisterReply,
    PensionRegisterRequest,
    PensionRights,
    RequestedData,
    SearchPeriod,
)


def _fields(question: Question) -> Fields:
    return {
        "target_ssin": question.person,
        "period": SearchPeriod(start_date=question.first, end_date=question.last),
        "requested_data": RequestedData(
            pillar="FirstOnly", requested_information="RightsOnly", focus="ReferencePeriod"
        ),
        "language": "FR",
    }


SERVICES = (
    Service(
        flux="pension_register",
        operation="OCMWCPASPensionRegisterConsult",
        request=PensionRegisterRequest,
        reply=(PensionRegisterReply, PensionRights),  # the second one from those who know the rights otherwise
        fields=_fields,
    ),
)
