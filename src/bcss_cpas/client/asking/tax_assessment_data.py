"""TaxAssessmentData: the assessments of the last years, in version 1; the reply of version 2 is not known."""

from bcss_cpas.client.asking._periods import the_day
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux.tax_assessment_data import (
    GetTaxAssessmentDataReply,
    GetTaxAssessmentDataRequest,
    SearchCriteria,
)


def _fields(question: Question) -> Fields:
    return {"search_criteria": SearchCriteria(ssin=question.person, selection="NET_INCOME")}


SERVICES = (
    Service(
        flux="tax_assessment_data",
        operation="getTaxAssessmentData",
        request=GetTaxAssessmentDataRequest,
        reply=GetTaxAssessmentDataReply,
        fields=_fields,
        periods=the_day,
    ),
)
