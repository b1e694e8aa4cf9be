"""Real estate: what the cadastre knows beside what was declared, bare ownership and property abroad apart."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import Config, check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier import declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Evidence
from bcss_cpas.facts.property import Property
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SPOUSE, TODAY, dossier, told_by
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules.real_estate._cadastre import is_bare
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, status_of
from tests.rules import benefits as make

FLUX = "patrimony"
RULES = "RE101", "RE102", "RE103", "RE104"


def part(income: int | None = 700, division: str | None = "EUPEN", right: str | None = "PP", **fields: Any) -> Property:
    amount = None if income is None else Decimal(income)
    given = {"person": APPLICANT, "source": told_by(FLUX), "nature": "MAISON", **fields}
    return Property(cadastral_income=amount, division=division, right=right, **given)


def house(income: int | None = 700, **fields: Any) -> declaration.Property:
    amount = None if income is None else Decimal(income)
    return declaration.Property(built=True, cadastral_income=amount, **fields)


def says(declared: Any, *parts: Any, **fields: Any) -> Dossier:
    given = {"consultations": (make.answered(FLUX),), **fields}
    return dossier(*parts, declared={"property": declared}, **given)


def found(inquiry: Dossier) -> list[str]:
    report = check(inquiry, TODAY, config=Config(preview=True))
    return [finding.rule for finding in report.findings if finding.rule in RULES]


@pytest.mark.parametrize(("right", "bare"), [
    ("NUE-PROPRIETE", True), ("Nue propriété 1/2", True), ("NP", True), ("blote eigendom", True), (None, False),
    ("PLEINE PROPRIETE", False), ("PP 1/1", False), ("1/2 PP 1/2 NP", False), ("NP/US", False), ("USUFRUIT", False),
    ("Nießbrauch", False), ("EMPHYTEOSE", False), ("", False), ("XNPX", False),
])  # fmt: skip
def test_bare_ownership_is_told_by_the_words_of_the_right(right: str | None, bare: bool):
    assert is_bare(part(right=right)) is bare


@given(st.text())
def test_any_words_of_a_right_can_be_read(right: str):
    assert is_bare(part(right=f"{right} pleine propriété")) is False


def test_what_was_not_declared_is_found_with_its_parts_and_their_cadastral_income():
    finding = finding_of("RE101", says((), part(), part(45, nature="JARDIN", division=None)))
    assert {said.what for said in finding.observed} == {"MAISON, EUPEN", "JARDIN"}
    assert dict(finding.values) == {"number": 2, "income": 745}


def test_a_part_without_words_or_income_is_shown_as_unknown():
    finding = finding_of("RE101", says((), part(None, None, nature=None)))
    assert (finding.observed[0].what, dict(finding.values)["income"]) == ("?", "?")


@pytest.mark.parametrize(("declared", "parts", "expected"), [
    ((), (part(),), ["RE101"]),
    ((), (part(owned=None),), ["RE101"]),
    ((), (part(right=None),), ["RE101"]),
    ((), (part(right="NP"),), []),
    ((), (part(right="NP"), part()), ["RE101"]),
    ((), (part(owned=False, changed=IncompleteDate("2001-01-01")),), []),
    ((), (part(person=SPOUSE),), []),
    ((), (), []),
    ((house(abroad=True),), (part(),), ["RE101"]),
    ((house(),), (part(),), []),
    ((house(owner=SPOUSE),), (part(),), ["RE102"]),
    ((house(owner=SPOUSE),), (part(right="NP"),), []),
    ((house(owner=APPLICANT),), (part(),), []),
    ((house(),), (), ["RE104"]),
    ((house(owner=SPOUSE),), (), []),
    ((house(abroad=True),), (), []),
    ((house(), house(300)), (part(),), ["RE102"]),
    ((house(None), house(None)), (part(),), ["RE104"]),
])  # fmt: skip
def test_one_rule_tells_what_the_cadastre_and_the_declaration_do_not_share(declared: Any, parts: Any, expected: Any):
    assert found(says(declared, *parts)) == expected


@pytest.mark.parametrize(("declared", "parts", "expected"), [
    ((house(),), (part(709),), PASSED),
    ((house(),), (part(715),), FOUND),
    ((house(),), (part(655), part(45)), PASSED),
    ((house(400), house(300)), (part(655), part(45)), PASSED),
    ((house(700),), (part(700), part(900, right="NP")), PASSED),
    ((house(1600),), (part(700), part(900, right="NP")), PASSED),
    ((house(350, share_denominator=2),), (part(350),), PASSED),
    ((house(700, share_denominator=2),), (part(350),), PASSED),
    ((house(100, share_denominator=2),), (part(350),), FOUND),
    ((house(None),), (part(),), PASSED),
    ((house(None),), (part(), part()), PASSED),
    ((house(None),), (part(), part(division="RAEREN")), FOUND),
    ((house(None), house(None)), (part(), part(division="RAEREN")), PASSED),
    ((house(None),), (part(), part(division="RAEREN", right="NP")), PASSED),
    ((house(700), house(None)), (part(), part(300)), PASSED),
    ((house(),), (part(), part(None)), PASSED),
    ((house(),), (part(), part(None, "RAEREN")), FOUND),
    ((house(),), (part(owned=False),), PASSED),
])  # fmt: skip
def test_cadastral_incomes_are_compared_in_all_and_the_divisions_where_one_is_unknown(
    declared: Any, parts: Any, expected: Any
):
    assert status_of("RE102", says(declared, *parts)) is expected


@pytest.mark.parametrize(("declared", "parts", "expected"), [
    ((house(bare_ownership=True),), (part(right="NP"),), PASSED),
    ((house(bare_ownership=True),), (part(),), FOUND),
    ((house(),), (part(right="NP"),), FOUND),
    ((house(bare_ownership=True),), (part(right=None),), PASSED),
    ((house(bare_ownership=True), house()), (part(), part(right="NP")), PASSED),
])  # fmt: skip
def test_the_right_is_compared_where_the_source_tells_it(declared: Any, parts: Any, expected: Any):
    assert status_of("RE102", says(declared, *parts)) is expected


@pytest.mark.parametrize(("declared", "numerator", "denominator", "expected"), [
    (house(), 1, 1, PASSED),
    (house(), 1, 2, FOUND),
    (house(share_denominator=2), 2, 4, PASSED),
    (house(), None, None, PASSED),
    (house(), 1, None, PASSED),
    (house(), 1, 0, PASSED),
])  # fmt: skip
def test_the_share_is_compared_only_where_a_field_of_the_source_gives_it(
    declared: Any, numerator: Any, denominator: Any, expected: Any
):
    told = part(share_numerator=numerator, share_denominator=denominator, owners=2)
    assert status_of("RE102", says((declared,), told)) is expected
    if expected is FOUND:
        untold = part(0, nature="JARDIN")
        assert status_of("RE102", says((declared,), told, untold)) is PASSED


def test_both_sides_are_shown_with_all_that_was_compared():
    finding = finding_of("RE102", says((house(100), house(abroad=True)), part(), part(45, right=None)))
    assert (finding.declared.what, len(finding.observed)) == (1, 2)
    shown = dict(finding.values)
    assert (shown["declared_income"], shown["number"], shown["income"]) == (100, 2, 745)
    assert sorted(str(shown["right"]).split(", ")) == ["?", "PP"]


@pytest.mark.parametrize(("changed", "expected"), [
    ("2015-02-17", FOUND), ("2015-02-16", PASSED), ("2015-02-00", FOUND), ("2015-00-00", FOUND), ("2014-00-00", PASSED),
    ("2025-01-01", FOUND), (None, FOUND),
])  # fmt: skip
def test_what_was_given_up_in_the_ten_years_before_the_request_is_asked_about(changed: Any, expected: Any):
    assert status_of("RE103", says(None, part(owned=False, changed=make.day(changed)))) is expected


def test_each_part_given_up_is_told_with_its_day():
    finding = finding_of("RE103", says(None, part(owned=False)))
    assert (finding.observed[0].what, dict(finding.values)["changed"]) == ("MAISON, EUPEN", UNKNOWN_DATE)
    two = says(None, part(owned=False), part(owned=False, nature="BOIS"))
    assert len(check(two, TODAY, config=Config(select=("RE103",))).findings) == 2


@pytest.mark.parametrize(("changed", "requested", "expected"), [
    ("2015-03-31", date(2025, 3, 31), FOUND), ("2015-03-30", date(2025, 3, 31), PASSED),
    ("2014-03-01", date(2024, 2, 29), FOUND), ("2014-02-28", date(2024, 2, 29), PASSED),
])  # fmt: skip
def test_ten_years_are_counted_to_the_day(changed: str, requested: date, expected: Any):
    given_up = says(None, part(owned=False, changed=IncompleteDate(changed)))
    assert status_of("RE103", evolve(given_up, requested_on=requested)) is expected


@pytest.mark.parametrize("fact", [part(), part(owned=None), part(owned=False, person=SPOUSE)])
def test_what_is_still_owned_or_was_never_the_applicants_was_not_given_up(fact: Any):
    assert status_of("RE103", says(None, fact)) is PASSED


def test_a_document_on_property_answers_the_question():
    deed = Evidence(document="deed of sale", on=REQUEST, concerns="property")
    gone = part(owned=False)
    assert status_of("RE103", says(None, gone, evidence=(deed,))) is PASSED
    assert status_of("RE103", says(None, gone, evidence=(evolve(deed, concerns="address"),))) is FOUND


def test_a_property_that_the_cadastre_does_not_know_is_told_with_its_number():
    none = says((house(), house(abroad=True)), consultations=(make.answered(FLUX, OutcomeKind.NO_DATA),))
    finding = finding_of("RE104", none)
    assert (finding.declared.what, finding.observed[0].what, dict(finding.values)["number"]) == (1, "–", 0)
    one = finding_of("RE104", says((house(), house()), part()))
    assert (one.declared.what, one.observed[0].what, dict(one.values)["number"]) == (2, "MAISON, EUPEN", 1)


@pytest.mark.parametrize("rule", ["RE101", "RE102", "RE103", "RE104"])
@pytest.mark.parametrize("outcome", [OutcomeKind.REFUSED, OutcomeKind.UNCLASSIFIED, OutcomeKind.NOT_INTEGRATED])
def test_without_an_answer_of_the_cadastre_nothing_is_concluded(rule: str, outcome: Any):
    assert status_of(rule, says((house(),), consultations=(make.answered(FLUX, outcome),))) is SKIPPED


@given(st.lists(st.integers(0, 2000), min_size=1, max_size=4))
def test_who_declares_each_part_as_the_cadastre_has_it_hears_nothing(incomes: list[int]):
    assert found(says(tuple(house(each) for each in incomes), *(part(each) for each in incomes))) == []


def test_another_share_is_shown_on_both_sides():
    half = part(share_numerator=1, share_denominator=2, owners=2, right="PP")
    values = dict(finding_of("RE102", says((house(),), half)).values)
    assert (values["right"], values["share"]) == ("PP 1/2", "1/1")
