"""SelfEmployed: the career and the contributions at the INASTI, and both at once in the older version."""

from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux._self_employed import v1
from bcss_cpas.flux._self_employed.v2 import CareerCriteria, ContributionsCriteria, OpenQuarterPeriod
from bcss_cpas.flux._soa_types import OpenPeriod
from bcss_cpas.flux.self_employed import (
    ConsultCareerAndContributionsReply,
    ConsultCareerAndContributionsRequest,
    ConsultCareerReply,
    ConsultCareerRequest,
    ConsultContributionsReply,
    ConsultContributionsRequest,
)


def _career(question: Question) -> Fields:
    period = OpenPeriod(begin=question.first, end=question.last)
    return {"criteria": CareerCriteria(ssin=question.person, period=period)}


def _contributions(question: Question) -> Fields:
    begin, end = question.quarters
    period = OpenQuarterPeriod(begin=begin, end=end)
    return {"criteria": ContributionsCriteria(ssin=question.person, period=period)}


def _both(question: Question) -> Fields:
    begin, end = (v1.Quarter(year=each.year, quarter=each.quarter) for each in question.quarters)
    criteria = v1.CareerAndContributionsCriteria(
        ssin=question.person,
        career_period=OpenPeriod(begin=question.first, end=question.last),
        contribution_period=v1.QuarterPeriod(begin=begin, end=end),
    )
    return {"criteria": criteria}


SERVICES = (
    Service(
        flux="self_employed",
        operation="consultCareer",
        request=ConsultCareerRequest,
        reply=ConsultCareerReply,
        fields=_career,
    ),
    Service(
        flux="self_employed",
        operation="consultContributions",
        request=ConsultContributionsRequest,
        reply=ConsultContributionsReply,
        fields=_contributions,
        usual=False,  # of use only once there is a career
    ),
    Service(
        flux="self_employed",
        operation="consultCareerAndContributions",
        request=ConsultCareerAndContributionsRequest,
        reply=ConsultCareerAndContributionsReply,
        fields=_both,
        usual=False,
    ),
)
