"""ChildBenefits: the files of family benefits in which a person stands."""

from bcss_cpas.codes.family_benefits import FamilyBenefitCategory
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._child_benefits.regional import Beneficiary, Child, ChildBenefitsFile, PaymentPeriod, Person
from bcss_cpas.flux._soa import Status
from bcss_cpas.flux.child_benefits import SOURCES, ChildBenefitsCriteria, ConsultFilesBySsinReply, MonthPeriod
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.quarters import month_before
from bcss_cpas.population.records.family import FamilyFile, PaidFor
from bcss_cpas.population.situation import Situation

_MONTHS_ASKED = 36
_BASIC = FamilyBenefitCategory("BASIS")


def _echo(draft: Draft, person: Ssin) -> Fields:
    day = draft.file.consulted_on
    first = month_before(day, _MONTHS_ASKED)
    period = MonthPeriod(begin=YearMonth(first.year, first.month), end=YearMonth(day.year, day.month))
    return {"criteria": ChildBenefitsCriteria(ssin=person, period=period, sources=SOURCES)}


def _data(_: Draft, situation: Situation) -> Fields:
    return {"files": tuple(_file(each) for each in situation.family_files)} if situation.family_files else {}


def _file(file: FamilyFile) -> ChildBenefitsFile:
    recipients = tuple(dict.fromkeys(each.recipient for each in file.paid))
    children = tuple(dict.fromkeys(each.child for each in file.paid))
    return ChildBenefitsFile(
        file_number=file.number,
        enterprise_number=file.fund,
        entitled_person=Person(ssin=file.attributary),
        beneficiaries=tuple(
            Beneficiary(ssin=who, periods=tuple(_period(each) for each in file.paid if each.recipient == who))
            for who in recipients
        ),
        children=tuple(
            Child(ssin=who, periods=tuple(_named(each) for each in file.paid if each.child == who)) for who in children
        ),
    )


def _period(paid: PaidFor) -> PaymentPeriod:
    last = paid.last
    return PaymentPeriod(
        begin=YearMonth(paid.since.year, paid.since.month),
        end=None if last is None else YearMonth(last.year, last.month),
        category=_BASIC,
    )


def _named(paid: PaidFor) -> PaymentPeriod:
    period = _period(paid)
    return PaymentPeriod(
        begin=period.begin, end=period.end, category=_BASIC, beneficiaries=(Person(ssin=paid.recipient),)
    )


def _some_funds(fields: Fields) -> Fields:
    return {**fields, "status": Status(value="DATA_FOUND", code="CHB00001")}


CHILD_BENEFITS = Soa(flux="child_benefits", reply=ConsultFilesBySsinReply, echo=_echo, data=_data, part=_some_funds)
