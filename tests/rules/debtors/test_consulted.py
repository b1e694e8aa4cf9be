"""DEB102 and DEB105: what was looked at for a debtor, and what was not."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.tax import IpcalCode
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation, Evidence
from bcss_cpas.dossier.proposal import Recovery
from bcss_cpas.facts.household import HouseholdLink, ParentLink
from bcss_cpas.facts.identity import Death
from bcss_cpas.facts.property import Property
from bcss_cpas.facts.tax import TaxAssessment
from bcss_cpas.rules._examples import (
    APPLICANT,
    CHILD,
    PARENT,
    REGISTER,
    REQUEST,
    SINCE,
    SPOUSE,
    dossier,
    integration,
    proposal,
    told_by,
)
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

OTHER = Ssin.test(date(1953, 6, 11), 35)
TAX, CADASTRE = "tax_assessment_data", "patrimony"
NO_DATA, DATA, DOWN = OutcomeKind.NO_DATA, OutcomeKind.DATA, OutcomeKind.SOURCE_DOWN


def asked(flux: str, outcome: OutcomeKind = NO_DATA, person: Ssin = PARENT) -> Consultation:
    return Consultation(person=person, flux=flux, on=REQUEST, outcome=outcome)


def assessed(amount: int | None, person: Ssin = PARENT) -> TaxAssessment:
    eur = None if amount is None else Decimal(amount)
    return TaxAssessment(person=person, source=told_by(TAX), income_year=2023, item=IpcalCode("7555"), amount=eur)


def debtor(person: Ssin = PARENT, relation: str = "parent", monthly: int | None = None) -> Recovery:
    return Recovery(debtor=person, relation=Relation(relation), monthly=None if monthly is None else Decimal(monthly))


def inquiring(
    *facts: Any, recoveries: tuple[Recovery, ...] | None = (debtor(),), made: tuple[Consultation, ...] = (), **more: Any
) -> Dossier:
    return dossier(*facts, **{"proposal": proposal(recoveries=recoveries), "consultations": made, **more})


@pytest.mark.parametrize(("facts", "made", "expected"), [
    ((), (asked(TAX),), FOUND), ((), (asked(TAX), asked(CADASTRE)), PASSED),
    ((), (asked(TAX), asked(CADASTRE, DATA)), PASSED),
    ((), (asked(TAX), asked(CADASTRE, DOWN)), FOUND), ((), (asked(TAX, DOWN),), SKIPPED), ((), (), SKIPPED),
    ((), (asked(TAX, person=OTHER),), SKIPPED), ((assessed(0),), (), FOUND), ((assessed(None),), (), FOUND),
    ((assessed(0), assessed(0)), (), FOUND), ((assessed(12000),), (), PASSED),
    ((assessed(0), assessed(9000)), (), PASSED),
    ((assessed(0), Property(person=PARENT, source=told_by(CADASTRE))), (), PASSED),
    ((assessed(0), Property(person=APPLICANT, source=told_by(CADASTRE))), (), FOUND),
])  # fmt: skip
def test_without_income_the_real_estate_is_looked_at(facts: Any, made: Any, expected: Any):
    assert status_of("DEB102", inquiring(*facts, made=made)) is expected


@pytest.mark.parametrize(("monthly", "facts", "expected"), [
    (0, (), FOUND), (0, (assessed(9000),), FOUND), (50, (), PASSED), (50, (assessed(0),), PASSED),
])  # fmt: skip
def test_what_is_asked_tells_whether_the_income_lies_below_the_scale(monthly: int, facts: Any, expected: Any):
    assert status_of("DEB102", inquiring(*facts, recoveries=(debtor(monthly=monthly),))) is expected


def test_a_person_of_our_file_under_030_is_a_debtor():
    running = integration(30, person=OTHER, end=date(2026, 2, 16))
    told = {"made": (asked(TAX, person=OTHER),), "recoveries": None}
    assert finding_of("DEB102", inquiring(integrations=(running,), **told)).person == OTHER
    for other in (evolve(running, end=date(2025, 2, 20)), evolve(running, code=1), evolve(running, sector=18)):
        assert status_of("DEB102", inquiring(integrations=(other,), **told)) is PASSED
    assert status_of("DEB102", inquiring(integrations=(running,), proposal=None, made=told["made"])) is FOUND


def test_one_who_is_not_known_does_not_hide_another():
    told = inquiring(recoveries=(debtor(), debtor(OTHER)), made=(asked(TAX),))
    assert finding_of("DEB102", told).person == PARENT
    result = result_of("DEB102", inquiring(recoveries=(debtor(OTHER),), made=(asked(TAX),)))
    assert result.skip is not None
    assert (result.skip.facts, result.skip.about) == ((TaxAssessment,), OTHER)


def test_the_source_of_what_is_said_is_told():
    assert finding_of("DEB102", inquiring(assessed(0))).observed[0].source == told_by(TAX)
    below = finding_of("DEB102", inquiring(recoveries=(debtor(monthly=0),)))
    assert below.observed[0].source.name == "proposal"


@pytest.mark.parametrize(("made", "expected"), [
    ((), FOUND), ((asked(TAX),), PASSED), ((asked(TAX, DATA),), PASSED), ((asked(TAX, DOWN),), PASSED),
    ((asked(TAX, person=APPLICANT),), FOUND), ((asked(CADASTRE),), FOUND),
])  # fmt: skip
def test_the_assessment_of_a_debtor_is_consulted(made: Any, expected: Any):
    assert status_of("DEB105", inquiring(made=made)) is expected


@pytest.mark.parametrize(("recoveries", "expected"), [
    ((debtor(monthly=0),), PASSED), ((debtor(monthly=50),), FOUND), ((), PASSED), (None, SKIPPED),
    ((debtor(CHILD, "child"),), FOUND),
])  # fmt: skip
def test_only_where_something_is_to_be_recovered(recoveries: Any, expected: Any):
    assert status_of("DEB105", inquiring(recoveries=recoveries)) is expected


@pytest.mark.parametrize(("evidence", "expected"), [
    ({"person": PARENT}, PASSED), ({"person": OTHER}, FOUND), ({"person": PARENT, "concerns": "address"}, FOUND),
])  # fmt: skip
def test_a_document_on_the_income_does_as_well(evidence: dict[str, Any], expected: Any):
    paper = Evidence(**{"document": "tax assessment", "on": REQUEST, "concerns": "incomes", **evidence})
    assert status_of("DEB105", inquiring(evidence=(paper,))) is expected


MOTHER = ParentLink(person=APPLICANT, source=REGISTER, parent=PARENT)
FATHER = ParentLink(person=APPLICANT, source=REGISTER, parent=OTHER)


def lives(person: Ssin, head: Ssin, role: str = "06") -> HouseholdLink:
    return HouseholdLink(person=person, source=REGISTER, since=SINCE, head=head, role=FamilyRole(role))


@pytest.mark.parametrize(("facts", "declared", "expected"), [
    ((MOTHER, FATHER), {}, {OTHER}), ((MOTHER,), {}, set()),
    ((FATHER, Death(person=OTHER, source=REGISTER)), {}, set()),
    ((FATHER, lives(OTHER, APPLICANT)), {}, set()),
    ((FATHER, lives(APPLICANT, OTHER, "03")), {}, set()),
    ((FATHER, lives(APPLICANT, SPOUSE, "02"), lives(OTHER, SPOUSE, "07")), {}, set()),
    ((FATHER, lives(APPLICANT, SPOUSE, "02"), lives(OTHER, CHILD)), {}, {OTHER}),
    ((FATHER,), {"household": (Member(kin=Kin.PARENT, ssin=OTHER),)}, set()),
    ((FATHER,), {"household": (Member(kin=Kin.PARENT),)}, {OTHER}),
    ((evolve(FATHER, person=SPOUSE),), {}, set()),
])  # fmt: skip
def test_the_other_parent_outside_the_household_counts(facts: Any, declared: dict[str, Any], expected: set[Ssin]):
    told = inquiring(*facts, made=(asked(TAX),), declared=declared)
    assert {finding.person for finding in result_of("DEB105", told).findings} == expected


def test_the_other_parent_is_not_asked_about_where_no_parent_pays():
    told = inquiring(MOTHER, FATHER, recoveries=(debtor(CHILD, "child"),), made=(asked(TAX, person=CHILD),))
    assert status_of("DEB105", told) is PASSED


def test_a_parent_from_whom_nothing_is_asked_was_looked_at():
    told = inquiring(MOTHER, FATHER, recoveries=(debtor(), debtor(OTHER, monthly=0)), made=(asked(TAX),))
    assert status_of("DEB105", told) is PASSED
