"""OCMWCPASIdentifyPerson: who has a number."""

from bcss_cpas.client.asking._periods import the_day
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux.identify_person import IdentifyPersonReply, IdentifyPersonRequest, SearchCriteria


def _fields(question: Question) -> Fields:
    return {"criteria": SearchCriteria(ssin=question.person)}


SERVICES = (
    Service(
        flux="identify_person",
        operation="OCMWCPASIdentifyPerson",
        request=IdentifyPersonRequest,
        reply=IdentifyPersonReply,
        fields=_fields,
        periods=the_day,
        usual=False,  # the register itself tells who the person is, and more
    ),
)
