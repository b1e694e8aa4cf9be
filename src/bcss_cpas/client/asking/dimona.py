"""Dimona: the declared jobs, by Dolsis.

L950, the older service, is not asked: the layout of the prefix that stands before its message is not public.
"""

from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux._dimona.dolsis import Criteria, Scope, SecurityContext
from bcss_cpas.flux.dimona import FLUX, FindEmployersByWorkerReply, FindEmployersByWorkerRequest


def _fields(question: Question) -> Fields:
    return {
        "security_context": SecurityContext(service="WELFARE", legal_context=FLUX.legal_context, role="Agent"),
        "criteria": Criteria(
            ssin=question.person,
            scope=Scope.ACTIVE_IN_PERIOD,
            begin_date=question.first,
            end_date=question.last,
        ),
    }


SERVICES = (
    Service(
        flux="dimona",
        operation="findEmployersByWorker",
        request=FindEmployersByWorkerRequest,
        reply=FindEmployersByWorkerReply,
        fields=_fields,
        action="http://kszbcss.fgov.be/DolsisService/findEmployersByWorker",
    ),
)
