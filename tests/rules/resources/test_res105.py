"""RES105: savings that were declared, and the resources counted."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.quality import EQUIVALENT
from bcss_cpas.dossier.declaration import Savings
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.rules._examples import APPLICANT, SPOUSE, dossier, proposal
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of


def saved(*amounts: int | Savings, resources: Any = 0, **fields: Any) -> Dossier:
    savings = tuple(each if isinstance(each, Savings) else Savings(amount=Decimal(each)) for each in amounts)
    yearly = None if resources is None else Decimal(resources)
    return dossier(declared={"savings": savings}, proposal=proposal(yearly_resources=yearly, **fields))


@pytest.mark.parametrize(("amounts", "worth"), [
    ((25500,), "1678.00"), ((10500,), "258.00"), ((29780,), "2106.00"), ((25000,), "1628.00"), ((5000, 5500), "258.00"),
])  # fmt: skip
def test_what_savings_count_for_is_compared(amounts: tuple[int, ...], worth: str):
    finding = finding_of("RES105", saved(*amounts))
    assert dict(finding.values) == {"worth": Decimal(worth)}
    assert finding.declared is not None
    assert finding.declared.what == sum(amounts)
    assert status_of("RES105", saved(*amounts, resources=worth)) is PASSED
    assert status_of("RES105", saved(*amounts, resources=Decimal(worth) - 1)) is PASSED
    assert status_of("RES105", saved(*amounts, resources=Decimal(worth) - 2)) is FOUND


@pytest.mark.parametrize("amounts", [(), (6200,), (3100, 3100), (6210,), (-90000,), (6200, -500)])
def test_the_exempt_slice_counts_for_nothing(amounts: tuple[int, ...]):
    assert status_of("RES105", saved(*amounts)) is PASSED


@given(st.integers(0, 60000), st.integers(0, 6000))
def test_resources_that_hold_the_savings_are_in_order(amount: int, resources: int):
    worth = max(0, min(amount, 12500) - 6200) * Decimal("0.06") + max(0, amount - 12500) * Decimal("0.1")
    expected = FOUND if resources < worth - 1 else PASSED
    assert status_of("RES105", saved(amount, resources=resources)) is expected


def test_savings_of_another_person_are_theirs():
    assert status_of("RES105", saved(Savings(amount=Decimal(30000), owner=SPOUSE))) is PASSED
    assert status_of("RES105", saved(Savings(amount=Decimal(30000), owner=APPLICANT))) is FOUND


@pytest.mark.parametrize(("inquiry", "field"), [
    (saved(30000, resources=None), "yearly_resources"), (saved(30000, aid=None), "aid"),
    (saved(30000, start=date(2019, 1, 1)), "law"),
    (dossier(declared={"savings": (Savings(amount=Decimal(30000)),)}), "proposal"),
])  # fmt: skip
def test_what_is_not_told_is_not_concluded(inquiry: Dossier, field: str):
    result = result_of("RES105", inquiry)
    assert (result.status, result.skip and result.skip.not_asked) == (SKIPPED, (field,))


def test_other_aid_has_rules_of_its_own():
    assert status_of("RES105", saved(30000, aid=EQUIVALENT)) is PASSED
