"""RES101, RES103, RES104: the general exemption, the amount of the category, and the estimate."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.quality import ARTICLE_60, EQUIVALENT, LIVING_WAGE, OTHER_AID, QualityCode
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._examples import TODAY, dossier, proposal
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

RULES = ("RES101", "RES103", "RES104")
FULL = {1: Decimal("876.13"), 2: Decimal("1314.20"), 3: Decimal("1776.07")}


def eur(amount: str | int | None) -> Decimal | None:
    return None if amount is None else Decimal(amount)


def proposing(**fields: Any) -> Dossier:
    amounts = ("monthly_amount", "yearly_resources", "general_exemption", "article_35")
    return dossier(proposal=proposal(**{k: eur(v) if k in amounts else v for k, v in fields.items()}))


@pytest.mark.parametrize(("category", "exemption"), [(1, 155), (2, 250), (3, 310)])
def test_each_category_has_its_exemption(category: int, exemption: int):
    finding = finding_of("RES101", proposing(category=category, yearly_resources=4800, general_exemption=0))
    assert dict(finding.values) == {"exemption": Decimal(exemption)}
    assert finding.declared is not None
    assert finding.declared.what == 0
    applied = proposing(category=category, yearly_resources=4800, general_exemption=exemption)
    assert status_of("RES101", applied) is PASSED


@pytest.mark.parametrize(("fields", "expected"), [
    ({"general_exemption": None}, SKIPPED), ({"general_exemption": 155}, FOUND), ({"general_exemption": 310}, PASSED),
    ({"general_exemption": "249.96"}, PASSED), ({"general_exemption": "248.90"}, FOUND),
    ({"yearly_resources": 0}, PASSED), ({"yearly_resources": -1}, PASSED), ({"yearly_resources": 1}, PASSED),
    ({"yearly_resources": 100, "general_exemption": 100}, PASSED),
    ({"yearly_resources": "15770.39"}, FOUND), ({"yearly_resources": "15770.40"}, PASSED),
    ({"aid": EQUIVALENT}, PASSED), ({"aid": OTHER_AID}, PASSED),
])  # fmt: skip
def test_the_exemption_is_missed_where_the_law_takes_one(fields: dict[str, Any], expected: Any):
    assert status_of("RES101", proposing(**{"yearly_resources": 4800, "general_exemption": 0, **fields})) is expected


@pytest.mark.parametrize(("monthly", "expected"), [
    ("935.03", PASSED), ("935.50", PASSED), ("914.20", FOUND), ("2000", SKIPPED), ("100", SKIPPED),
])  # fmt: skip
def test_an_amount_that_shows_the_exemption_is_enough(monthly: str, expected: Any):
    assert status_of("RES101", proposing(yearly_resources=4800, monthly_amount=monthly)) is expected


@pytest.mark.parametrize(("rule_id", "fields", "field"), [
    ("RES101", {"aid": None}, "aid"), ("RES103", {"aid": None}, "aid"), ("RES104", {"aid": None}, "aid"),
    ("RES101", {"yearly_resources": None}, "yearly_resources"), ("RES103", {"monthly_amount": None}, "monthly_amount"),
    ("RES104", {"monthly_amount": None}, "monthly_amount"), ("RES104", {"yearly_resources": None}, "yearly_resources"),
    *((rule_id, {"category": None}, "category") for rule_id in RULES),
    *((rule_id, {"start": date(2021, 5, 1)}, "law") for rule_id in RULES),
    *((rule_id, {"start": date(2027, 1, 1)}, "law") for rule_id in RULES),
])  # fmt: skip
def test_what_is_not_told_is_not_concluded(rule_id: str, fields: dict[str, Any], field: str):
    result = result_of(rule_id, proposing(**{"yearly_resources": 4800, "monthly_amount": 1900, **fields}))
    assert (result.status, result.skip and result.skip.not_asked) == (SKIPPED, (field,))


@pytest.mark.parametrize("rule_id", RULES)
def test_without_a_proposal_nothing_is_concluded(rule_id: str):
    result = result_of(rule_id, dossier())
    assert (result.status, result.skip and result.skip.not_asked) == (SKIPPED, ("proposal",))


@given(st.sampled_from(sorted(FULL)), st.decimals(0, 3000, places=2))
def test_an_amount_above_that_of_the_category_is_found(category: int, amount: Decimal):
    expected = FOUND if amount > FULL[category] + Decimal("0.05") else PASSED
    assert status_of("RES103", proposing(category=category, monthly_amount=amount)) is expected


@pytest.mark.parametrize(("aid", "expected"), [
    (LIVING_WAGE, FOUND), (EQUIVALENT, FOUND), (OTHER_AID, PASSED), (ARTICLE_60, PASSED),
])  # fmt: skip
def test_the_equivalent_follows_the_same_amounts_and_other_aid_has_none(aid: QualityCode, expected: Any):
    assert status_of("RES103", proposing(aid=aid, monthly_amount=1400)) is expected


@pytest.mark.parametrize(("start", "amount", "expected"), [
    (date(2025, 1, 20), "1288.46", PASSED), (date(2025, 1, 20), "1314.20", PASSED),
    (date(2025, 1, 20), "1320.00", FOUND), (None, "1314.20", PASSED), (None, "1320.00", FOUND),
])  # fmt: skip
def test_the_amount_of_the_first_day_and_that_of_the_day_of_the_check_do(start: Any, amount: str, expected: Any):
    assert status_of("RES103", proposing(start=start, monthly_amount=amount)) is expected


def test_a_step_of_the_index_that_is_not_known_is_no_finding():
    told = proposing(start=date(2025, 12, 1), monthly_amount=1340, yearly_resources=0)
    assert status_of("RES103", told, date(2025, 12, 15)) is FOUND
    for rule_id in ("RES103", "RES104"):
        assert status_of(rule_id, told, date(2026, 1, 15)) is SKIPPED
    assert status_of("RES103", proposing(start=date(2025, 12, 1), monthly_amount=1314), date(2026, 1, 15)) is PASSED


def test_what_is_found_names_the_category_and_the_higher_amount():
    finding = finding_of("RES103", proposing(start=date(2025, 1, 20), monthly_amount=1400))
    assert dict(finding.values) == {"category": 2, "full": Decimal("1314.20")}


@pytest.mark.parametrize(("fields", "expected"), [
    ({"yearly_resources": 4800, "monthly_amount": "935.03"}, PASSED),
    ({"yearly_resources": 4800, "monthly_amount": "936.03"}, PASSED),
    ({"yearly_resources": 4800, "monthly_amount": "936.04"}, FOUND),
    ({"yearly_resources": 4800, "monthly_amount": "934.02"}, FOUND),
    ({"yearly_resources": 0, "monthly_amount": "1314.20"}, PASSED),
    ({"yearly_resources": -5, "monthly_amount": "1314.20"}, PASSED),
    ({"yearly_resources": 0, "monthly_amount": 1000}, FOUND),
    ({"yearly_resources": 99999, "monthly_amount": 0}, PASSED),
    ({"yearly_resources": 99999, "monthly_amount": 100}, FOUND),
    ({"yearly_resources": 4800, "monthly_amount": 1000, "aid": EQUIVALENT}, PASSED),
])  # fmt: skip
def test_the_amount_follows_from_the_resources(fields: dict[str, Any], expected: Any):
    assert status_of("RES104", proposing(**fields)) is expected


@pytest.mark.parametrize("monthly", ["625.55", "935.03"])
def test_resources_may_be_counted_before_or_after_the_exemption_of_article_35(monthly: str):
    told = {"yearly_resources": Decimal("8513.76"), "article_35": Decimal("309.48"), "monthly_amount": monthly}
    assert status_of("RES104", proposing(**told)) is PASSED
    assert status_of("RES104", proposing(**{**told, "article_35": None, "monthly_amount": "935.03"})) is FOUND


@given(st.decimals(0, 20000, places=2), st.decimals(0, 1400, places=2))
def test_one_of_two_amounts_that_are_far_apart_is_found(resources: Decimal, amount: Decimal):
    statuses = {
        status_of("RES104", proposing(yearly_resources=resources, monthly_amount=each)) for each in (amount, amount + 3)
    }
    assert FOUND in statuses


def test_the_exemption_that_was_left_out_is_told_once():
    told = proposing(yearly_resources=4800, general_exemption=0, monthly_amount="914.20")
    results = check(told, TODAY, tuple(map(rule, RULES))).results
    assert [(each.rule, each.covered_by) for result in results for each in result.findings] == [
        ("RES101", None), ("RES104", "RES101"),
    ]  # fmt: skip


def test_an_amount_that_is_too_high_is_told_once():
    results = check(proposing(yearly_resources=0, monthly_amount=1400), TODAY, tuple(map(rule, RULES))).results
    assert [(each.rule, each.covered_by) for result in results for each in result.findings] == [
        ("RES103", None), ("RES104", "RES103"),
    ]  # fmt: skip
