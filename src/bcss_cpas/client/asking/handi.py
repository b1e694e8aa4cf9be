"""HandiService: the files of all sources as they stand on a day, over a period, or the payments; and that of 2013."""

from bcss_cpas.client.asking._periods import months_back, the_day
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux._handi.criteria import (
    AuthenticSources,
    FileParts,
    FilesByDateCriteria,
    FilesByPeriodCriteria,
    PaymentsCriteria,
    PaymentSources,
)
from bcss_cpas.flux._handi.older import InformationAtReferenceDate, WantedInformation
from bcss_cpas.flux._soa_types import Period
from bcss_cpas.flux.handi import (
    ConsultFileReply,
    ConsultFileRequest,
    ConsultFilesByDateReply,
    ConsultFilesByDateRequest,
    ConsultFilesByPeriodReply,
    ConsultFilesByPeriodRequest,
    ConsultPaymentsReply,
    ConsultPaymentsRequest,
)

_SOURCES = AuthenticSources(dgph=True, vsb=True, kind_en_gezin=True, iris_care=True, nic_cin=True, aviq=True, dsl=True)
"""All but the newest, MDG, which an environment may not know yet."""
_PAYING = PaymentSources(dgph=True, vsb=True, iris_care=True, nic_cin=True)
_PARTS = FileParts(evolution_of_request=True, handicap_recognitions=True, rights=True, social_cards=True)


def _by_date(question: Question) -> Fields:
    criteria = FilesByDateCriteria(ssin=question.person, sources=_SOURCES, reference_date=question.last, parts=_PARTS)
    return {"criteria": criteria}


def _by_period(question: Question) -> Fields:
    period = Period(begin=question.first, end=question.last)
    return {"criteria": FilesByPeriodCriteria(ssin=question.person, sources=_SOURCES, period=period, parts=_PARTS)}


def _payments(question: Question) -> Fields:
    """Ask for a period, of two years at most."""
    period = Period(begin=question.first, end=question.last)
    return {"criteria": PaymentsCriteria(ssin=question.person, sources=_PAYING, period=period)}


def _of_2013(question: Question) -> Fields:
    wanted = InformationAtReferenceDate(
        reference_date=question.last,
        evolution_of_request=True,
        handicap_recognition=True,
        rights=True,
        social_cards=True,
    )
    return {"wanted_information": WantedInformation(ssin=question.person, information_at_reference_date=wanted)}


SERVICES = (
    Service(
        flux="handi",
        operation="consultFilesByDate",
        request=ConsultFilesByDateRequest,
        reply=ConsultFilesByDateReply,
        fields=_by_date,
        periods=the_day,
    ),
    Service(
        flux="handi",
        operation="consultFilesByPeriod",
        request=ConsultFilesByPeriodRequest,
        reply=ConsultFilesByPeriodReply,
        fields=_by_period,
        usual=False,
    ),
    Service(
        flux="handi",
        operation="consultPayments",
        request=ConsultPaymentsRequest,
        reply=ConsultPaymentsReply,
        fields=_payments,
        periods=months_back(12),
        usual=False,  # the rights of the file tell the amount of a month
    ),
    Service(
        flux="handi",
        operation="consultFile",
        request=ConsultFileRequest,
        reply=ConsultFileReply,
        fields=_of_2013,
        version="2013",
        periods=the_day,
        usual=False,
    ),
)
