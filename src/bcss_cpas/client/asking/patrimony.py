"""ConsultPatrimonyCPAS: the real estate of a person, who stands in the inquiry in some role."""

from types import MappingProxyType

from bcss_cpas.client.asking._periods import the_day
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.codes.property import PersonNature
from bcss_cpas.flux.patrimony import FindPropertiesReply, FindPropertiesRequest, SearchCriterion
from bcss_cpas.integration.role import Role

_NATURES = MappingProxyType(
    {
        Role.APPLICANT: PersonNature("1"),
        Role.COHABITANT: PersonNature("2"),
        Role.DEBTOR_INSIDE: PersonNature("3"),
        Role.DEBTOR_OUTSIDE: PersonNature("3"),
    }
)
"""Those that the service knows; it has none for a client of debt mediation."""


def _fields(question: Question) -> Fields:
    nature = None if question.role is None else _NATURES.get(question.role)
    return {"search_criterion": SearchCriterion(ssin=question.person, nature=nature, language="FR")}


SERVICES = (
    Service(
        flux="patrimony",
        operation="findProperties",
        request=FindPropertiesRequest,
        reply=FindPropertiesReply,
        fields=_fields,
        periods=the_day,
    ),
)
