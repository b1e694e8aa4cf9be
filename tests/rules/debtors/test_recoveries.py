"""DEB101, DEB103, DEB104, DEB106: the year, the circle, the share, the months."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.proposal import Recovery
from bcss_cpas.rules._examples import CHILD, PARENT, SPOUSE, TODAY, dossier, proposal
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

OTHER = Ssin.test(date(1953, 6, 11), 35)
RULES = ("DEB101", "DEB103", "DEB104", "DEB106")


def from_debtor(debtor: Ssin = PARENT, relation: str = "parent", **fields: Any) -> Recovery:
    return Recovery(debtor=debtor, relation=Relation(relation), **fields)


def recovering(*recoveries: Recovery, reviewed: date | None = None, **fields: Any) -> Dossier:
    proposed = {"recoveries": recoveries, "monthly_amount": Decimal("876.13"), **fields}
    return dossier(proposal=proposal(**proposed), last_review=reviewed)


@pytest.mark.parametrize(("year", "as_of", "start", "expected"), [
    (2023, TODAY, TODAY, PASSED), (2022, TODAY, TODAY, FOUND), (2024, TODAY, TODAY, FOUND),
    (2022, TODAY, date(2024, 12, 1), PASSED), (2023, TODAY, date(2024, 12, 1), PASSED),
    (2021, TODAY, date(2024, 12, 1), FOUND), (2023, TODAY, None, PASSED), (2022, TODAY, None, FOUND),
    (2023, date(2025, 12, 31), TODAY, PASSED), (2023, date(2026, 1, 1), date(2026, 1, 1), FOUND),
])  # fmt: skip
def test_the_income_is_that_of_two_years_before(year: int, as_of: date, start: date | None, expected: Any):
    assert status_of("DEB101", recovering(from_debtor(income_year=year), start=start), as_of) is expected


def test_each_debtor_has_a_year_of_their_own():
    told = recovering(from_debtor(income_year=2023), from_debtor(OTHER, income_year=2020), from_debtor(SPOUSE))
    finding = finding_of("DEB101", told)
    assert finding.person == OTHER
    assert dict(finding.values) == {"expected": 2023, "debtor": OTHER}


def test_a_debtor_from_whom_nothing_is_asked_is_not_looked_at():
    nothing = from_debtor(relation="grandparent", income_year=1999, monthly=Decimal(0))
    for rule_id in RULES:
        assert status_of(rule_id, recovering(nothing, months=1)) is PASSED
        assert status_of(rule_id, recovering(months=1)) is PASSED


@pytest.mark.parametrize(("inquiry", "field", "rules"), [
    (dossier(), "proposal", RULES), (dossier(proposal=proposal()), "recoveries", RULES),
    (recovering(from_debtor()), "recoveries", ("DEB101",)),
    (recovering(from_debtor(income_year=2023, monthly=Decimal(1)), aid=None), "aid", ("DEB103", "DEB104", "DEB106")),
    (recovering(from_debtor(monthly=Decimal(1)), monthly_amount=None), "monthly_amount", ("DEB104",)),
    (recovering(from_debtor(), months=None), "months", ("DEB106",)),
])  # fmt: skip
def test_what_is_not_told_is_not_concluded(inquiry: Dossier, field: str, rules: tuple[str, ...]):
    for rule_id in rules:
        result = result_of(rule_id, inquiry)
        assert (result.status, result.skip and result.skip.not_asked) == (SKIPPED, (field,))


@pytest.mark.parametrize("rule_id", ["DEB101", "DEB104", "DEB106"])
def test_what_the_law_does_not_tell_of_a_day_is_not_concluded(rule_id: str):
    told = recovering(from_debtor(income_year=2010, monthly=Decimal(900)), months=2)
    result = result_of(rule_id, told, date(2019, 5, 1))
    assert (result.status, result.skip and result.skip.not_asked) == (SKIPPED, ("law",))


@pytest.mark.parametrize(("relation", "expected"), [
    *((name, PASSED) for name in ("parent", "child", "spouse", "ex-spouse")),
    *((name, FOUND) for name in ("grandparent", "grandchild", "sibling", "partner", "legal cohabitant", "cousin")),
    *((name, FOUND) for name in ("uncle or aunt", "unrelated", "parent-in-law", "child-in-law")),
    *((name, PASSED) for name in ("spouse or partner", "child or stepchild", "step-parent", "other relative", "")),
    ("unknown", PASSED), ("stepchild", PASSED),
])  # fmt: skip
def test_the_circle_is_closed_and_an_uncertain_relation_is_left_aside(relation: str, expected: Any):
    assert status_of("DEB103", recovering(from_debtor(relation=relation))) is expected


def test_whoever_is_outside_the_circle_is_told_with_the_relation():
    finding = finding_of("DEB103", recovering(from_debtor(), from_debtor(OTHER, "grandparent")))
    assert (finding.person, finding.observed[0].what) == (OTHER, Relation("grandparent"))
    assert finding.observed[0].source.path == "$.proposal.recoveries[1]"


@pytest.mark.parametrize(("born", "expected"), [
    ("1985-07-30", FOUND), ("1999-12-31", FOUND), ("2000-01-01", PASSED), ("2010-05-00", PASSED),
    ("0000-00-00", PASSED),
])  # fmt: skip
def test_a_parent_pays_back_while_family_allowances_may_be_due(born: str, expected: Any):
    told = recovering(from_debtor())
    told = evolve(told, declaration=evolve(told.declaration, birth_date=IncompleteDate(born)))
    assert status_of("DEB107", told) is expected


def test_only_the_recovery_from_a_parent_depends_on_the_age():
    finding = finding_of(
        "DEB107", recovering(from_debtor(), from_debtor(OTHER, "child"), from_debtor(SPOUSE, "spouse"))
    )
    assert (finding.person, dict(finding.values)["born"]) == (PARENT, IncompleteDate("1985-07-30"))


def test_the_proof_that_a_recovery_from_a_child_rests_on_is_asked_for():
    finding = finding_of("DEB108", recovering(from_debtor(), from_debtor(OTHER, "child")))
    assert (finding.person, finding.severity) == (OTHER, "information")


@pytest.mark.parametrize(("aid", "expected"), [(LIVING_WAGE, FOUND), (EQUIVALENT, PASSED)])
@pytest.mark.parametrize("rule_id", ["DEB103", "DEB104", "DEB106"])
def test_other_aid_has_rules_of_its_own(rule_id: str, aid: QualityCode, expected: Any):
    told = recovering(from_debtor(relation="grandparent", monthly=Decimal(900)), months=2, aid=aid)
    assert status_of(rule_id, told) is expected


@pytest.mark.parametrize(("debtors", "expected"), [
    (((PARENT, "parent", "876.13"),), []), (((PARENT, "parent", "877.13"),), []),
    (((PARENT, "parent", "877.14"),), [PARENT]),
    (((PARENT, "parent", "438.06"), (OTHER, "parent", "438.06")), []),
    (((PARENT, "parent", "876.13"), (OTHER, "parent", "0")), [PARENT]),
    (((PARENT, "parent", "876.13"), (OTHER, "parent", None)), [PARENT]),
    (((PARENT, "parent", "876.13"), (SPOUSE, "spouse", "876.13")), []),
    (((PARENT, "parent", None),), []),
])  # fmt: skip
def test_each_debtor_of_a_relation_bears_a_share(debtors: Any, expected: list[Ssin]):
    told = recovering(*(from_debtor(who, what, monthly=eur and Decimal(eur)) for who, what, eur in debtors))
    assert [finding.person for finding in result_of("DEB104", told).findings] == expected


def test_what_is_found_names_the_share():
    told = recovering(from_debtor(monthly=Decimal(500)), from_debtor(OTHER), from_debtor(CHILD, "child"))
    assert dict(finding_of("DEB104", told).values) == {"share": Decimal("438.06"), "number": 2, "debtor": PARENT}


@given(st.lists(st.decimals(0, 1500, places=2), min_size=1, max_size=4), st.decimals(-100, 1800, places=2))
def test_nobody_is_asked_for_more_than_a_share(asked: list[Decimal], aid: Decimal):
    people = (PARENT, OTHER, SPOUSE, CHILD)
    told = (from_debtor(who, monthly=monthly) for who, monthly in zip(people, asked, strict=False))
    found = {each.person for each in result_of("DEB104", recovering(*told, monthly_amount=aid)).findings}
    too_much = {
        who
        for who, monthly in zip(people, asked, strict=False)
        if monthly * len(asked) > max(aid, Decimal(0)) + len(asked) * Decimal("1.01")
    }
    in_order = {
        who for who, monthly in zip(people, asked, strict=False) if monthly * len(asked) <= max(aid, Decimal(0))
    }
    assert too_much <= found
    assert not found & in_order


@pytest.mark.parametrize(("months", "reviewed", "expected"), [
    (1, None, FOUND), (3, None, FOUND), (4, None, PASSED), (12, None, PASSED), (3, date(2024, 12, 1), PASSED),
])  # fmt: skip
def test_nothing_is_recovered_for_three_months_of_aid(months: int, reviewed: date | None, expected: Any):
    assert status_of("DEB106", recovering(from_debtor(), months=months, reviewed=reviewed)) is expected


def test_several_debtors_are_one_question_about_the_months():
    finding = finding_of("DEB106", recovering(from_debtor(), from_debtor(OTHER), months=2))
    assert (finding.observed[0].what, dict(finding.values)) == (2, {"limit": 3})
