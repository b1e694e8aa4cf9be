"""HealthCareInsurance: whether the mutuality reimburses care."""

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._hdi.insurance import Affiliation, InsuranceInformation, PlainRight
from bcss_cpas.flux.health_care_insurance import Criterion, HealthCareInsuranceReply
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.situation import Situation

_UNION = "300"


def _echo(draft: Draft, person: Ssin) -> Fields:
    return {"criterion": Criterion(ssin=person, day=draft.file.consulted_on)}


def _data(_: Draft, situation: Situation) -> Fields:
    result = InsuranceInformation(
        affiliation=Affiliation(mutuality="319", insurer=_UNION),
        reimbursement=PlainRight(insurer=_UNION, value=situation.insured),
    )
    return {"result": result}


HEALTH_CARE = Soa(
    flux="health_care_insurance",
    reply=HealthCareInsuranceReply,
    echo=_echo,
    data=_data,
    legal_context="social inquiry and financial help",
)
