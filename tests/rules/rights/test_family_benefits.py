"""RGT105: a declared minor child for whom no payment is known, with time for payments in arrears."""

from typing import Any

import pytest

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.family_benefits import BENEFICIARY_CHILD, RECIPIENT
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.rules._examples import APPLICANT, CHILD, REQUEST, SPOUSE, TODAY, consulting, dossier, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of
from tests.rules.household.people import ADULT_CHILD, member

FLUX = "child_benefits"
ANSWERED, OF_THE_CHILD = (
    Consultation(person=who, flux=FLUX, on=REQUEST, outcome=OutcomeKind.NO_DATA) for who in (APPLICANT, CHILD)
)


def until_day(until: str | None) -> dict[str, Any]:
    return {"source": told_by(FLUX), "until": None if until is None else IncompleteDate(until)}


def paid(until: str | None = None, child: Ssin = CHILD, recipient: Ssin = APPLICANT) -> FamilyBenefitLink:
    return FamilyBenefitLink(person=child, recipient=recipient, **until_day(until))


def in_file(kind: BenefitKind = BenefitKind.FAMILY_BENEFIT, until: str | None = None) -> Benefit:
    return Benefit(person=CHILD, kind=kind, **until_day(until))


def file(
    *facts: Any, kin: Kin = Kin.CHILD, child: Ssin | None = CHILD, born: str | None = None, **fields: Any
) -> Dossier:
    birth = None if born is None else IncompleteDate(born)
    says = {"household": (member(Kin.SPOUSE, SPOUSE), member(kin, child, birth_date=birth))}
    return dossier(*facts, declared=says, **{"consultations": (ANSWERED, OF_THE_CHILD), **fields})


def test_the_child_is_shown_beside_the_silence_of_the_funds():
    finding = finding_of("RGT105", file())
    assert (finding.declared.what, finding.declared.source.path) == (Relation("child"), "$.declaration.household[1]")
    assert [(said.what, said.source.name, said.source.on) for said in finding.observed] == [("–", FLUX, REQUEST)]
    assert dict(finding.values) == {"member": CHILD}


@pytest.mark.parametrize(("until", "expected"), [
    (None, PASSED), ("2025-02-01", PASSED), ("2025-01-01", PASSED), ("2024-12-31", FOUND), ("2024-00-00", FOUND),
    ("2025-00-00", PASSED),
])  # fmt: skip
def test_a_payment_that_ended_a_short_time_ago_may_go_on(until: str | None, expected: object):
    assert status_of("RGT105", file(paid(until))) is expected
    assert status_of("RGT105", file(in_file(until=until))) is expected


def test_that_the_applicant_stands_in_no_file_says_nothing_of_a_child():
    """Mostly one parent is paid, and the other stands in no file."""
    result = result_of("RGT105", file(consultations=(ANSWERED,)))
    assert (result.status, result.skip.about, result.skip.flux) == (SKIPPED, CHILD, (FLUX,))
    grown = file(consultations=(ANSWERED,), child=ADULT_CHILD)
    assert status_of("RGT105", grown) is PASSED


@pytest.mark.parametrize(("role", "until", "expected"), [
    (RECIPIENT, None, FOUND), (RECIPIENT, "2024-12-31", SKIPPED), (BENEFICIARY_CHILD, None, SKIPPED),
])  # fmt: skip
def test_who_is_paid_for_another_child_is_asked_about_this_one(role: Any, until: str | None, expected: object):
    paid_for = Benefit(person=APPLICANT, kind=BenefitKind.FAMILY_BENEFIT, role=role, **until_day(until))
    assert status_of("RGT105", file(paid_for, consultations=(ANSWERED,))) is expected


def test_it_does_not_matter_who_is_paid():
    assert status_of("RGT105", file(paid(recipient=SPOUSE))) is PASSED


def test_what_is_paid_for_another_child_or_for_something_else_does_not_count():
    assert status_of("RGT105", file(paid(child=ADULT_CHILD))) is FOUND
    assert status_of("RGT105", file(in_file(BenefitKind.DISABILITY))) is FOUND


@pytest.mark.parametrize(("kin", "expected"), [
    (Kin.CHILD, FOUND), (Kin.STEPCHILD, FOUND), (Kin.GRANDCHILD, PASSED), (Kin.SIBLING, PASSED),
    (Kin.UNRELATED, PASSED),
])  # fmt: skip
def test_only_children_are_asked_about(kin: Kin, expected: object):
    assert status_of("RGT105", file(kin=kin)) is expected


@pytest.mark.parametrize(("born", "expected"), [
    ("2024-12-30", FOUND), ("2024-12-31", PASSED), ("2025-02-20", PASSED), ("2025-00-00", PASSED),
    ("2007-03-04", FOUND), ("2007-03-03", PASSED), ("2007-00-00", PASSED),
])  # fmt: skip
def test_a_minor_who_is_not_newly_born_is_asked_about(born: str, expected: object):
    assert status_of("RGT105", file(born=born)) is expected


def test_an_adult_child_and_one_without_a_number_are_not_asked_about():
    assert status_of("RGT105", file(child=ADULT_CHILD)) is PASSED
    assert status_of("RGT105", file(child=None, born="2015-09-02")) is PASSED


def test_without_an_answer_of_the_funds_nothing_is_concluded():
    assert status_of("RGT105", file(consultations=())) is SKIPPED
    down = Consultation(person=APPLICANT, flux=FLUX, on=TODAY, outcome=OutcomeKind.SOURCE_DOWN)
    assert status_of("RGT105", file(consultations=(down,))) is SKIPPED
    assert status_of("RGT105", file(consultations=(*consulting(FLUX), OF_THE_CHILD))) is FOUND
    assert result_of("RGT105", dossier(consultations=(ANSWERED,))).skip.not_asked == ("household",)
    assert status_of("RGT105", dossier(declared={"household": ()}, consultations=(ANSWERED,))) is PASSED
