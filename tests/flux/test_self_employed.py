"""SelfEmployed: the facts of a career and of its contributions, in both versions."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.self_employment import ActivityKind, ContributionCode, SocialInsuranceFundCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.self_employment import Named, SelfEmployedContribution, SelfEmployment
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import self_employed
from bcss_cpas.flux._read import read
from bcss_cpas.flux._self_employed import v1, v2
from bcss_cpas.flux._soa import CBSSFault
from bcss_cpas.flux._write import write
from bcss_cpas.flux.self_employed import (
    ConsultCareerAndContributionsReply,
    ConsultCareerReply,
    ConsultCareerReplyV1,
    ConsultContributionsReply,
    ConsultContributionsReplyV1,
)
from bcss_cpas.testing import values
from bcss_cpas.testing.bodies import bodies
from bcss_cpas.text import LANGUAGES
from tests.goldens import golden, place

PERSON = Ssin.test(date(1985, 7, 30), 34)
SOURCE = Source(Origin.FLUX, "self_employed")
REPLIES = [
    ConsultCareerReply,
    ConsultContributionsReply,
    ConsultCareerReplyV1,
    ConsultContributionsReplyV1,
    ConsultCareerAndContributionsReply,
]


def found(content: Any) -> list[Any]:
    return list(self_employed.facts(content, SOURCE))


def content_of(name: str) -> Any:
    return read(golden(f"self_employed/{name}")).content


def of_golden(name: str) -> list[Any]:
    return found(content_of(name))


def day(iso: str) -> IncompleteDate:
    return IncompleteDate(iso)


def test_a_career_gives_each_segment_with_its_fund_and_occupation() -> None:
    first, second, third = of_golden("career")
    assert second == SelfEmployment(
        person=PERSON,
        source=SOURCE.at("$.career.affiliations[0].segments[1]"),
        since=day("2020-01-01"),
        until=day("2022-10-01"),
        kind=ActivityKind.MAIN,
        category=Named("100"),
        quality=Named("100"),
        assimilation=Named("100"),
        occupation=Named("307107"),
        fund=SocialInsuranceFundCode("002"),
        fund_number=EnterpriseNumber("0499000167"),
        enterprise=EnterpriseNumber("0899000156"),
    )
    assert [each.until for each in (first, second, third)] == [day("2020-01-01"), day("2022-10-01"), None]
    assert [each.kind for each in (first, second, third)] == [None, ActivityKind.MAIN, ActivityKind.HELPING_SPOUSE]


def test_a_code_that_no_list_knows_is_named_as_the_source_names_it() -> None:
    first, second, third = of_golden("career")
    assert {first.category.label(lang) for lang in LANGUAGES} == {"Activité accessoire (essai)"}
    assert (first.occupation.label("nl"), first.occupation.label("fr")) == ("Bakker", "Boulanger")
    assert first.occupation.label("de") == "Boulanger"
    assert second.assimilation.label("de") == "Gleichstellung wegen Krankheit"
    assert third.quality.label("fr") == "«250»"
    assert third.value("nl") == "meewerkende echtgenoot, «250», Bakker, «777»"


def test_a_replaced_number_keeps_the_facts_under_the_number_that_was_asked() -> None:
    content = content_of("career_of_a_replaced_number")
    (fact,) = found(content)
    assert content.ssin.replaces == content.criteria.ssin == fact.person
    assert content.ssin.value != fact.person
    assert content.data_filters == ("occupation",)


def test_a_period_to_the_end_of_time_has_no_end() -> None:
    (fact,) = of_golden("career_of_a_replaced_number")
    assert (fact.since, fact.until, fact.kind) == (day("2021-07-01"), None, ActivityKind.AFTER_PENSION_AGE)


def test_the_contributions_of_version_2_are_not_told_to_be_paid() -> None:
    first, second = of_golden("contributions")
    assert (first.since, first.until, first.paid) == (day("2024-01-01"), day("2024-04-01"), None)
    assert first.value("de") == "Bezahlt (Test), Xerius"
    assert second.value("de") == "«X9», Xerius"


def test_the_career_of_version_1_tells_activity_assimilation_and_its_end() -> None:
    facts = of_golden("v1_career")
    assert [(fact.kind, str(fact.since), fact.until and str(fact.until)) for fact in facts] == [
        (ActivityKind.SECONDARY, "2012-01-01", "2015-01-01"),
        (ActivityKind.ASSIMILATION, "2015-01-01", "2015-07-01"),
        (ActivityKind.CONTINUED_INSURANCE, "2015-07-01", None),
    ]
    assert facts[1].assimilation.label("fr") == "Début de l'assimilation pour maladie"
    assert {(fact.fund_number, fact.enterprise) for fact in facts} == {
        (EnterpriseNumber("0499000266"), EnterpriseNumber("0899000156"))
    }


def test_version_1_gives_career_and_contributions_at_once_and_says_what_is_paid() -> None:
    career, *quarters = of_golden("v1_career_and_contributions")
    assert (career.kind, career.fund) == (ActivityKind.HELPING_SPOUSE, SocialInsuranceFundCode("019"))
    assert [(fact.paid, fact.situation.code) for fact in quarters] == [
        (True, "PAYED"),
        (False, "NOT_PAYED"),
        (None, "EXEMPTION"),
    ]
    assert [str(fact.since) for fact in quarters] == ["2024-01-01", "2024-04-01", "2024-07-01"]


def test_a_membership_is_found_whether_or_not_the_career_has_an_element_of_its_own() -> None:
    document = golden("self_employed/v1_career_and_contributions")
    flat = document
    for name in (b"careerData", b"contributionsData"):
        flat = flat.replace(b"<%b>" % name, b"").replace(b"</%b>" % name, b"")
    assert flat != document
    assert read(flat).content == read(document).content


def test_version_1_is_read_in_any_namespace_and_version_2_in_its_own() -> None:
    strange = golden("self_employed/v1_career").replace(b"SelfEmployedService/v1", b"another")
    assert read(strange).content == content_of("v1_career")
    assert (read(strange).version, read(golden("self_employed/career")).version) == ("v1", "v2")


@pytest.mark.parametrize(
    ("name", "kind", "where"),
    [
        ("career", OutcomeKind.DATA, None),
        ("never_self_employed", OutcomeKind.NO_DATA, None),
        ("not_integrated", OutcomeKind.NOT_INTEGRATED, Where.CUSTOMER),
        ("not_integrated_at_the_inasti", OutcomeKind.NOT_INTEGRATED, Where.SUPPLIER),
        ("wrong_quarter", OutcomeKind.INVALID_REQUEST, None),
    ],
)
def test_no_activity_not_integrated_and_a_wrong_request_are_different_answers(
    name: str, kind: OutcomeKind, where: Where | None
) -> None:
    outcome = read(golden(f"self_employed/{name}")).outcome
    assert outcome is not None
    assert (outcome.kind, outcome.where) == (kind, where)


def test_a_reply_without_status_concludes_nothing() -> None:
    for cls in REPLIES:
        outcome = read(write(cls())).outcome
        assert outcome is not None
        assert outcome.kind is OutcomeKind.UNCLASSIFIED


def test_a_reply_that_does_not_say_about_whom_gives_no_facts() -> None:
    career = content_of("career").career
    assert found(ConsultCareerReply(career=career)) == []
    assert found(ConsultCareerReply(criteria=v2.CareerCriteria(ssin=PERSON))) == []
    assert self_employed.FLUX.person(CBSSFault()) is None


def test_what_is_missing_in_a_segment_is_unknown() -> None:
    criteria = v2.CareerCriteria(ssin=PERSON)
    career = v2.Career(affiliations=(v2.Affiliation(segments=(v2.CareerSegment(),)),))
    (fact,) = found(ConsultCareerReply(criteria=criteria, career=career))
    assert fact == SelfEmployment(person=PERSON, source=SOURCE.at("$.career.affiliations[0].segments[0]"))
    (older,) = found(
        ConsultCareerReplyV1(
            criteria=criteria, memberships=(v1.Membership(components=(v1.CareerComponent(contribution_code=None),)),)
        )
    )
    assert older == SelfEmployment(person=PERSON, source=SOURCE.at("$.memberships[0].components[0]"))
    assert fact.value("fr") == ""


def test_a_category_without_a_day_tells_no_kind_but_its_present_name() -> None:
    component = v1.CareerComponent(contribution_code=ContributionCode("A"))
    (fact,) = found(
        ConsultCareerReplyV1(
            criteria=v2.CareerCriteria(ssin=PERSON), memberships=(v1.Membership(components=(component,)),)
        )
    )
    assert (fact.kind, fact.value("en")) == (None, "Main activity")


@pytest.mark.parametrize(("year", "number"), [(None, 1), (2024, None), (2024, 5), (0, 0)])
def test_a_quarter_that_does_not_exist_leaves_the_contribution_without_days(
    year: int | None, number: int | None
) -> None:
    quarter = v1.QuarterContribution(quarter=v1.Quarter(year=year, quarter=number))
    criteria = v1.ContributionsCriteriaV1(ssin=PERSON)
    (fact,) = found(ConsultContributionsReplyV1(criteria=criteria, quarters=(quarter,)))
    assert fact == SelfEmployedContribution(person=PERSON, source=SOURCE.at("$.quarters[0]"))


def test_a_contribution_without_a_quarter_has_no_days() -> None:
    criteria = v2.ContributionsCriteria(ssin=PERSON)
    (fact,) = found(ConsultContributionsReply(criteria=criteria, contributions=(v2.Contribution(),)))
    assert fact == SelfEmployedContribution(person=PERSON, source=SOURCE.at("$.contributions[0]"))
    (older,) = found(
        ConsultContributionsReplyV1(
            criteria=v1.ContributionsCriteriaV1(ssin=PERSON), quarters=(v1.QuarterContribution(),)
        )
    )
    assert (older.since, older.until, older.paid, older.fund) == (None, None, None, None)


@given(values.days(), st.integers(0, 4000))
def test_the_first_day_without_is_the_one_after_the_last(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    segment = v2.CareerSegment(begin=first, end=last)
    career = v2.Career(affiliations=(v2.Affiliation(segments=(segment,)),))
    (fact,) = found(ConsultCareerReply(criteria=v2.CareerCriteria(ssin=PERSON), career=career))
    assert fact.holds_on(first)
    assert fact.holds_on(last)
    assert not fact.holds_on(first - timedelta(days=1))
    assert not fact.holds_on(last + timedelta(days=1))


@given(st.data())
def test_any_reply_gives_facts_of_the_person_that_say_where_they_were_read(data: st.DataObject) -> None:
    content = data.draw(bodies(data.draw(st.sampled_from(REPLIES))))
    facts = found(content)
    assert {fact.person for fact in facts} <= {self_employed.FLUX.person(content)}
    assert {type(fact) for fact in facts} <= set(self_employed.FLUX.gives)
    assert len({fact.source.path for fact in facts}) == len(facts)
    for fact in facts:
        assert place(content, fact.source.path) is not None


def test_a_reply_on_the_career_tells_no_contributions_nor_the_other_way_round() -> None:
    assert [self_employed.FLUX.kinds(cls()) for cls in REPLIES] == [
        (SelfEmployment,), (SelfEmployedContribution,), (SelfEmployment,), (SelfEmployedContribution,),
        (SelfEmployment, SelfEmployedContribution),
    ]  # fmt: skip
    assert self_employed.FLUX.kinds(CBSSFault()) == self_employed.FLUX.gives
