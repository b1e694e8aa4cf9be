"""SelfEmployed: the career at the INASTI; version 1 tells categories by letters."""

from bcss_cpas.codes.self_employment import ContributionCode, SelfEmployedQualityCode, SocialInsuranceFundCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._self_employed import v1, v2
from bcss_cpas.flux._soa_types import SsinWithCanceledAndReplacesStatus
from bcss_cpas.flux.self_employed import ConsultCareerReply, ConsultCareerReplyV1
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.records.work import Activity
from bcss_cpas.population.situation import Situation

_FUND = SocialInsuranceFundCode("002")


def _echo(_: Draft, person: Ssin) -> Fields:
    return {"criteria": v2.CareerCriteria(ssin=person), "ssin": SsinWithCanceledAndReplacesStatus(value=person)}


def _data(_: Draft, situation: Situation) -> Fields:
    if not situation.activities:
        return {}
    segments = tuple(_segment(each) for each in situation.activities)
    affiliation = v2.Affiliation(fund=v2.SocialInsuranceFund(code=_FUND), segments=segments)
    return {"career": v2.Career(nisse_reference="1", affiliations=(affiliation,))}


def _segment(activity: Activity) -> v2.CareerSegment:
    return v2.CareerSegment(
        begin=activity.first,
        end=activity.last,
        quality=v2.SelfEmployedQuality(code=SelfEmployedQualityCode("100")),
        contribution=v2.CareerContribution(code=ContributionCode(activity.category)),
    )


def _echo_v1(_: Draft, person: Ssin) -> Fields:
    return {"criteria": v2.CareerCriteria(ssin=person)}


def _data_v1(_: Draft, situation: Situation) -> Fields:
    components = tuple(
        v1.CareerComponent(begin=each.first, end=each.last, contribution_code=ContributionCode(each.category))
        for each in situation.activities
    )
    return {"memberships": (v1.Membership(fund=v1.FundV1(code=_FUND), components=components),)}


SELF_EMPLOYED = Soa(flux="self_employed", reply=ConsultCareerReply, echo=_echo, data=_data, none="SES00100")
SELF_EMPLOYED_V1 = Soa(flux="self_employed", reply=ConsultCareerReplyV1, echo=_echo_v1, data=_data_v1, none="SES00100")
