"""The blocks of the service of 2013 as neutral facts: the insurance, and each right, granted or not.

What comes without a period holds on the day that was asked for. Where that day lies before the reply, the fact is one
of the past, and ends with it.
"""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.insurance import HealthInsurance
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import after, bounds, year_of
from bcss_cpas.flux._hdi.insurance import InsuranceInformation, InsurancePeriod

RIGHTS = {
    "reimbursement": RightKind.HEALTH_CARE,
    "third_party_payer": RightKind.THIRD_PARTY_PAYER,
    "maximum_charge": RightKind.MAXIMUM_BILLING,
    "medical_house": RightKind.MEDICAL_HOUSE,
    "increased_intervention": RightKind.INCREASED_INTERVENTION,
    "complementary": RightKind.COMPLEMENTARY_INSURANCE,
    "global_medical_file": RightKind.GLOBAL_MEDICAL_FILE,
}
"""The blocks that tell a right, by the name under which they are asked for and told."""


def facts_of(told: InsuranceInformation, person: Ssin, source: Source, asked: date | None) -> Iterator[Fact]:
    """Give every fact; ``asked`` is the day that was asked for, ``None`` where it was that of the reply."""
    past = after(asked) if asked is not None and source.on is not None and asked < source.on else None
    for give in (_insurance, _rights, _maximum_charge):
        for fact in give(told, person, source):
            yield fact if fact.since or fact.until else evolve(fact, until=past)


def _insurance(told: InsuranceInformation, person: Ssin, source: Source) -> Iterator[HealthInsurance]:
    """Give the insurance with its codes and their period; where it is, only what those do not tell."""
    member, codes = told.affiliation, told.holder_codes
    if codes is not None:
        period = codes.period or InsurancePeriod()
        since, until = bounds(period.start, period.end)
        yield HealthInsurance(
            person=person,
            source=source.inside(".holder_codes"),
            since=since,
            until=until,
            mutuality=codes.mutuality,
            insurer=codes.insurer,
            ct1=codes.ct1,
            ct2=codes.ct2,
        )
    if member is not None and (codes is None or (member.mutuality, member.insurer) != (codes.mutuality, codes.insurer)):
        yield HealthInsurance(
            person=person,
            source=source.inside(".affiliation"),
            mutuality=member.mutuality,
            insurer=member.insurer,
        )


def _rights(told: InsuranceInformation, person: Ssin, source: Source) -> Iterator[Right]:
    """Give each right whose block says yes or no."""
    for field, kind in RIGHTS.items():
        block = getattr(told, field)
        if block is not None and (answer := block.answer) is not None:
            period = answer.period or InsurancePeriod()
            since, until = bounds(period.start, period.end)
            yield Right(
                person=person,
                source=source.inside(f".{field}"),
                since=since,
                until=until,
                kind=kind,
                granted=answer.granted,
                detail=answer.detail,
                payer=answer.insurer,
            )


def _maximum_charge(told: InsuranceInformation, person: Ssin, source: Source) -> Iterator[Right]:
    for place, told_year in enumerate(() if told.maximum_charge is None else told.maximum_charge.years):
        if days := year_of(told_year.year):
            yield Right(
                person=person,
                source=source.inside(f".maximum_charge.years[{place}]"),
                since=days[0],
                until=days[1],
                kind=RightKind.MAXIMUM_BILLING,
                granted=True,
                detail=str(told_year.year),
                payer=told_year.insurer,
            )
