"""From a career and its contributions, of either version, to facts."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.self_employment import ActivityKind, ContributionCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.self_employment import Named, SelfEmployedContribution, SelfEmployment
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import bounds_of
from bcss_cpas.flux._self_employed import v1, v2
from bcss_cpas.text import LANGUAGES, Text

_WithWords = v2.SelfEmployedQuality | v2.CareerContribution | v2.Equality | v2.Occupation | v2.ContributionSituation


def of_career(career: v2.Career, person: Ssin, source: Source) -> Iterator[SelfEmployment]:
    """Give the segments of every affiliation."""
    for i, affiliation in enumerate(career.affiliations):
        fund = affiliation.fund or v2.SocialInsuranceFund()
        for j, segment in enumerate(affiliation.segments):
            since, until = bounds_of(segment)
            contribution = segment.contribution or v2.CareerContribution()
            yield SelfEmployment(
                person=person,
                source=source.inside(f".affiliations[{i}].segments[{j}]"),
                since=since,
                until=until,
                kind=_kind(contribution.code, segment.begin),
                category=_said(contribution, segment.begin),
                quality=_said(segment.quality, segment.begin),
                assimilation=_said(segment.equality, segment.begin),
                occupation=_said(career.occupation),
                fund=fund.code,
                fund_number=fund.enterprise_number,
                enterprise=career.enterprise_number,
            )


def of_contributions(
    contributions: Iterable[v2.Contribution], person: Ssin, source: Source
) -> Iterator[SelfEmployedContribution]:
    """Give the quarters; what their codes mean is not public, so none is told to be paid or not."""
    for place, contribution in enumerate(contributions):
        fund = contribution.fund or v2.SocialInsuranceFund()
        since, until = bounds_of(contribution.quarter)
        yield SelfEmployedContribution(
            person=person,
            source=source.inside(f"[{place}]"),
            since=since,
            until=until,
            situation=_said(contribution.situation),
            fund=fund.code,
            fund_number=fund.enterprise_number,
        )


def of_memberships(
    memberships: Iterable[v1.Membership], enterprise: EnterpriseNumber | None, person: Ssin, source: Source
) -> Iterator[SelfEmployment]:
    """Give the components of every membership of v1."""
    for i, membership in enumerate(memberships):
        fund = membership.fund or v1.FundV1()
        for j, component in enumerate(membership.components):
            since, until = bounds_of(component)
            yield SelfEmployment(
                person=person,
                source=source.inside(f"[{i}].components[{j}]"),
                since=since,
                until=until,
                kind=_kind(component.contribution_code, component.begin),
                category=_named(component.contribution_code, component.begin),
                assimilation=_named(component.nisse_equalized_code, component.begin),
                fund=fund.code,
                fund_number=fund.cbe_number,
                enterprise=enterprise,
            )


def of_quarters(
    quarters: Iterable[v1.QuarterContribution], person: Ssin, source: Source
) -> Iterator[SelfEmployedContribution]:
    """Give the quarters of v1, which say whether they are paid."""
    for place, contribution in enumerate(quarters):
        fund = contribution.fund or v1.FundV1()
        since, until = bounds_of((contribution.quarter or v1.Quarter()).value)
        yield SelfEmployedContribution(
            person=person,
            source=source.inside(f"[{place}]"),
            since=since,
            until=until,
            paid=None if contribution.situation is None else contribution.situation.paid,
            situation=_named(contribution.situation),
            fund=fund.code,
            fund_number=fund.cbe_number,
        )


def _kind(code: ContributionCode | None, day: date | None) -> ActivityKind | None:
    return None if code is None or day is None else code.kind_on(day)


def _said(coded: _WithWords | None, day: date | None = None) -> Named | None:
    """Name a code in the words that stand beside it."""
    if coded is None:
        return None
    named = _named(coded.code, day)
    given = {each.language.lower(): each.text for each in coded.descriptions if each.language and each.text}
    words = [given[lang] for lang in LANGUAGES if lang in given]
    if named is None or not words:
        return named
    return evolve(named, name=Text(**{lang: given.get(lang, words[0]) for lang in LANGUAGES}, ours=()))


def _named(code: OpenCode | str | None, day: date | None = None) -> Named | None:
    """Name a code as the list does on that day, or today where there is no day."""
    if code is None:
        return None
    if isinstance(code, str):
        return Named(code)
    entry = code.entry if day is None else code.on(day)
    return Named(code.value, None if entry is None else entry.text)
