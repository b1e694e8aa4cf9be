"""HdiIndemnityAllowance: the attest of a quarter, with its details or its periods alone."""

from bcss_cpas.client.asking._periods import two_quarters
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux.hdi_indemnity_allowance import (
    AttestCriteria,
    ConsultAttestReply,
    ConsultAttestRequest,
    ConsultIndemnityPeriodsReply,
    ConsultIndemnityPeriodsRequest,
)


def _fields(question: Question) -> Fields:
    """Ask for the quarter of the last day: one call, one quarter."""
    _, quarter = question.quarters
    return {"criteria": AttestCriteria(ssin=question.person, quarter=quarter)}


SERVICES = (
    Service(
        flux="hdi_indemnity_allowance",
        operation="consultAttest",
        request=ConsultAttestRequest,
        reply=ConsultAttestReply,
        fields=_fields,
        periods=two_quarters,
    ),
    Service(
        flux="hdi_indemnity_allowance",
        operation="consultIndemnityPeriods",
        request=ConsultIndemnityPeriodsRequest,
        reply=ConsultIndemnityPeriodsReply,
        fields=_fields,
        periods=two_quarters,
        usual=False,  # the attest holds the periods too
    ),
)
