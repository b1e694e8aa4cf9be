"""HealthCareInsurance: the insurance and its rights on a day; by the older service, over a period."""

from bcss_cpas.client.asking._periods import months_back, the_day
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux._hdi.assurability import Span
from bcss_cpas.flux.health_care_insurance import (
    Criterion,
    DesiredData,
    HealthCareInsuranceReply,
    HealthCareInsuranceRequest,
    HealthInsuranceReply,
    HealthInsuranceRequest,
)

_DESIRED = DesiredData(
    affiliation=True,
    reimbursement=True,
    holder_codes=True,
    third_party_payer=True,
    maximum_charge=True,
    medical_house=True,
    increased_intervention=True,
    complementary=True,
    global_medical_file=True,
)
"""All but the data of the older message L891, of which it is not known where they stand in the reply."""


def _on_the_day(question: Question) -> Fields:
    return {"criterion": Criterion(ssin=question.person, day=question.last, desired=_DESIRED)}


def _over_the_period(question: Question) -> Fields:
    return {"ssin": question.person, "assurability": Span(start=question.first, end=question.last)}


SERVICES = (
    Service(
        flux="health_care_insurance",
        operation="getInsuranceOrganizationInformations",
        request=HealthCareInsuranceRequest,
        reply=HealthCareInsuranceReply,
        fields=_on_the_day,
        periods=the_day,
    ),
    Service(
        flux="health_care_insurance",
        operation="OCMWCPASHealthInsurance",
        request=HealthInsuranceRequest,
        reply=HealthInsuranceReply,
        fields=_over_the_period,
        periods=months_back(24),  # the two years of the deck
        usual=False,
    ),
)
