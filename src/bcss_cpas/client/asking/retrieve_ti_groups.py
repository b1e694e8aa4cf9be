"""RetrieveTIGroups: the file of a person, with its history."""

from bcss_cpas.client.asking._periods import the_day
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply, RetrieveTIGroupsRequest, SearchInformation


def _fields(question: Question) -> Fields:
    wanted = SearchInformation(ssin=question.person, language=question.language, history=True)
    return {"search_information": wanted}


SERVICES = (
    Service(
        flux="retrieve_ti_groups",
        operation="retrieveTI",
        request=RetrieveTIGroupsRequest,
        reply=RetrieveTIGroupsReply,
        fields=_fields,
        periods=the_day,
    ),
)
