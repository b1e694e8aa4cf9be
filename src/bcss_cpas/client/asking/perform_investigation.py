"""OCMWCPASPerformInvestigation: household, legal data, addresses and waiting register in one reply."""

from bcss_cpas.client.asking._periods import the_day
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux.perform_investigation import PerformInvestigationReply, PerformInvestigationRequest


def _fields(question: Question) -> Fields:
    return {
        "ssin": question.person,
        "family_composition": True,
        "citizen": True,
        "address_history": True,
        "wait_register": True,
    }


SERVICES = (
    Service(
        flux="perform_investigation",
        operation="OCMWCPASPerformInvestigation",
        request=PerformInvestigationRequest,
        reply=PerformInvestigationReply,
        fields=_fields,
        periods=the_day,
        usual=False,  # it answers for each member of the household, who is not integrated yet
    ),
)
