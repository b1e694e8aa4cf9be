"""SocialRateInvestigation: what administrations and energy suppliers exchanged on a person."""

from bcss_cpas.client.asking._periods import the_day
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux.social_rate_investigation import (
    ConsultExchangedDataReply,
    ConsultExchangedDataRequest,
    Criterion,
)


def _fields(question: Question) -> Fields:
    return {"criterion": Criterion(ssin=question.person)}


SERVICES = (
    Service(
        flux="social_rate_investigation",
        operation="consultExchangedData",
        request=ConsultExchangedDataRequest,
        reply=ConsultExchangedDataReply,
        fields=_fields,
        periods=the_day,
    ),
)
