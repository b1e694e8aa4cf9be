"""UnemploymentData: what was paid, the right behind it, and activation allowances, in version 3."""

from bcss_cpas.client.asking._periods import months_back, the_day
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux._unemployment import replies
from bcss_cpas.flux._unemployment.criteria import SearchCriteria, SearchPeriod
from bcss_cpas.flux.unemployment_data import (
    ConsultActivationPaidSumsRequest,
    ConsultPaidSumsRequest,
    ConsultPaymentsRequest,
    ConsultRightsRequest,
)


def _of_months(question: Question) -> Fields:
    """Ask for a period, of 48 months at most."""
    start, end = question.months
    period = SearchPeriod(start_month=start, end_month=end)
    return {"search_criteria": SearchCriteria(ssin=question.person, period=period)}


def _on_the_day(question: Question) -> Fields:
    return {"search_criteria": SearchCriteria(ssin=question.person, day=question.last)}


SERVICES = (
    Service(
        flux="unemployment_data",
        operation="consultPaidSums",
        request=ConsultPaidSumsRequest,
        reply=replies.ConsultPaidSumsReply,
        fields=_of_months,
        version="v3",
        periods=months_back(24),
    ),
    Service(
        flux="unemployment_data",
        operation="consultRights",
        request=ConsultRightsRequest,
        reply=replies.ConsultRightsReply,
        fields=_on_the_day,
        version="v3",
        periods=the_day,
    ),
    Service(
        flux="unemployment_data",
        operation="consultPayments",
        request=ConsultPaymentsRequest,
        reply=replies.ConsultPaymentsReply,
        fields=_on_the_day,
        version="v3",
        periods=the_day,
        usual=False,  # the sums of the months tell more
    ),
    Service(
        flux="unemployment_data",
        operation="consultActivationPaidSums",
        request=ConsultActivationPaidSumsRequest,
        reply=replies.ConsultActivationPaidSumsReply,
        fields=_of_months,
        version="v3",
        usual=False,
    ),
)
