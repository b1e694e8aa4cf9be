"""RES106: real estate, declared or known to the cadastre, and the resources counted."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import EQUIVALENT
from bcss_cpas.dossier import declaration
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.property import Property
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SPOUSE, TODAY, consulting, dossier, proposal, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of


def owns(income: int | None = 1150, **fields: Any) -> declaration.Property:
    return declaration.Property(**{"built": True, "cadastral_income": income and Decimal(income), **fields})


def known(income: int | None = 1150, **fields: Any) -> Property:
    given = {"person": APPLICANT, "source": told_by("patrimony"), "owners": 1, **fields}
    return Property(cadastral_income=income and Decimal(income), **given)


def owning(
    *facts: Property, declared: Any = None, resources: Any = 0, household: Any = (), outcome: Any = None, **fields: Any
) -> Dossier:
    asked = () if outcome is None else (Consultation(person=APPLICANT, flux="patrimony", on=REQUEST, outcome=outcome),)
    yearly = None if resources is None else Decimal(resources)
    return dossier(
        *facts,
        declared={"property": declared, "household": household},
        proposal=proposal(yearly_resources=yearly, **fields),
        consultations=asked or consulting("patrimony") if facts else asked,
    )


@pytest.mark.parametrize(("declared", "expected"), [
    ((owns(1150),), FOUND), ((owns(783),), PASSED), ((owns(784),), FOUND), ((owns(745),), PASSED), ((), PASSED),
    ((owns(500), owns(500)), FOUND), ((owns(1500, share_denominator=2),), PASSED),
    ((owns(3000, share_denominator=2),), FOUND), ((owns(1150, bare_ownership=True),), PASSED),
    ((owns(None, bare_ownership=True),), PASSED), ((owns(1150, owner=SPOUSE),), PASSED),
    ((owns(1150, owner=APPLICANT),), FOUND), ((owns(1150, abroad=True),), FOUND), ((owns(None),), SKIPPED),
    ((owns(None), owns(5000)), SKIPPED),
])  # fmt: skip
def test_what_was_declared_is_compared(declared: Any, expected: Any):
    assert status_of("RES106", owning(declared=declared)) is expected


@pytest.mark.parametrize(("facts", "expected"), [
    ((known(1150),), FOUND), ((known(745),), PASSED), ((known(500), known(500)), FOUND),
    ((known(1150, owners=2),), SKIPPED), ((known(3000, owners=2, share_numerator=1, share_denominator=2),), FOUND),
    ((known(1150, owners=None),), SKIPPED), ((known(1150, right="NUE-PROPRIETE"),), SKIPPED),
    ((known(1150, right="PLEINE PROPRIETE"),), FOUND), ((known(1150, owned=False),), SKIPPED),
    ((known(1150, owned=None),), SKIPPED), ((known(None),), SKIPPED),
])  # fmt: skip
def test_what_the_cadastre_knows_is_compared_where_the_share_is_told(facts: Any, expected: Any):
    assert status_of("RES106", owning(*facts)) is expected


def test_what_counts_more_is_compared():
    finding = finding_of("RES106", owning(known(1150), declared=(owns(800),)))
    assert dict(finding.values) == {"income": Decimal(1150), "worth": Decimal(1200), "counted": Decimal(0)}
    assert [said.what for said in finding.observed] == [Decimal(1150), Decimal(0)]
    assert status_of("RES106", owning(known(1150), declared=(owns(None),))) is FOUND
    assert status_of("RES106", owning(known(1150, owners=2), declared=(owns(745),))) is PASSED


@pytest.mark.parametrize(("outcome", "declared", "expected"), [
    (OutcomeKind.NO_DATA, None, PASSED), (None, None, SKIPPED), (OutcomeKind.SOURCE_DOWN, None, SKIPPED),
    (None, (), PASSED), (OutcomeKind.SOURCE_DOWN, (), PASSED), (OutcomeKind.NO_DATA, (owns(None),), SKIPPED),
])  # fmt: skip
def test_not_asked_is_not_to_own_nothing(outcome: Any, declared: Any, expected: Any):
    assert status_of("RES106", owning(declared=declared, outcome=outcome)) is expected


@pytest.mark.parametrize(("kin", "expected"), [
    (Kin.CHILD, PASSED), (Kin.STEPCHILD, PASSED), (Kin.GRANDCHILD, PASSED), (Kin.SIBLING, FOUND), (Kin.SPOUSE, FOUND),
])  # fmt: skip
def test_each_child_raises_the_exemption(kin: Kin, expected: Any):
    household = (Member(kin=kin), Member(kin=kin), Member(kin=kin), Member(kin=kin))
    assert status_of("RES106", owning(declared=(owns(1150),), household=household)) is expected


@pytest.mark.parametrize(("resources", "expected"), [(599, FOUND), (600, PASSED), (1200, PASSED), (5000, PASSED)])
def test_mortgage_interest_may_have_taken_off_a_half(resources: int, expected: Any):
    assert status_of("RES106", owning(declared=(owns(1150),), resources=resources)) is expected


@given(st.integers(0, 5000), st.integers(0, 8000))
def test_resources_of_half_of_what_it_counts_for_are_in_order(income: int, resources: int):
    worth = max(0, income - 750) * 3
    expected = FOUND if worth - resources > max(100, worth / 2) else PASSED
    assert status_of("RES106", owning(declared=(owns(income),), resources=resources)) is expected


@pytest.mark.parametrize(("fields", "field"), [
    ({"resources": None}, "yearly_resources"), ({"household": None}, "household"), ({"aid": None}, "aid"),
    ({"start": date(2020, 1, 1)}, "law"),
])  # fmt: skip
def test_what_is_not_told_is_not_concluded(fields: dict[str, Any], field: str):
    result = result_of("RES106", owning(declared=(owns(1150),), **fields))
    assert (result.status, result.skip and result.skip.not_asked) == (SKIPPED, (field,))


def test_other_aid_has_rules_of_its_own():
    assert status_of("RES106", owning(declared=(owns(1150),), aid=EQUIVALENT)) is PASSED


def test_where_nothing_was_declared_that_is_asked_first():
    results = check(owning(known(1150), declared=()), TODAY, (rule("RE101"), rule("RES106"))).results
    assert [each.covered_by for result in results for each in result.findings] == [None, "RE101"]
