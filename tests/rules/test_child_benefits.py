"""Family benefits: paid to the applicant, elsewhere, to a cohabitant, or known to nobody."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.family_benefits import ATTRIBUTARY, BENEFICIARY_CHILD, RECIPIENT
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import IncomeKind, Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.facts.household import CustodyElsewhere, HouseholdLink, ParentLink
from bcss_cpas.message import Message, MessageKind, Outcome, SourceOutcome
from bcss_cpas.rules._examples import APPLICANT, CHILD, PARENT, REGISTER, SINCE, SPOUSE, dossier, told_by
from bcss_cpas.rules._told import UNKNOWN_DATE
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of
from tests.rules import benefits as make

FLUX = "child_benefits"
DECLARED = make.income(IncomeKind.CHILD_BENEFITS, "200")
OTHER = Ssin.test(date(1986, 6, 6), 6)
REVIEWED = {"last_review": date(2026, 3, 2)}


def link(
    child: Ssin, recipient: Ssin, since: str | None = "2020-05-01", until: str | None = None, **fields: Any
) -> Any:
    return FamilyBenefitLink(
        person=child, recipient=recipient, source=told_by(FLUX), since=make.day(since), until=make.day(until), **fields
    )


def as_child(category: str | None = None, **fields: Any) -> Any:
    given = {"role": BENEFICIARY_CHILD, "category": category, "per": None, **fields}
    return make.benefit(FLUX, BenefitKind.FAMILY_BENEFIT, None, **given)


def member(kin: Kin, ssin: Ssin | None = None, **fields: Any) -> Member:
    return Member(kin=kin, ssin=ssin, **fields)


def lives(person: Ssin, head: Ssin, role: str, until: str | None = None) -> HouseholdLink:
    return HouseholdLink(
        person=person, head=head, role=FamilyRole(role), source=REGISTER, since=SINCE, until=make.day(until)
    )


def says(incomes: Any, *facts: Any) -> Dossier:
    return make.says(FLUX, incomes, *facts)


def home(
    members: Any, *facts: Any, asked: tuple[Ssin, ...] = (APPLICANT,), incomes: Any = (), **fields: Any
) -> Dossier:
    consulted = tuple(make.answered(FLUX, person=person) for person in asked)
    return dossier(*facts, declared={"household": members, "incomes": incomes}, consultations=consulted, **fields)


# CB101


def test_what_the_applicant_is_paid_for_himself_is_found():
    finding = finding_of("CB101", says((), link(APPLICANT, APPLICANT)))
    assert finding.observed[0].what is BenefitKind.FAMILY_BENEFIT
    assert dict(finding.values)["since"] == IncompleteDate("2020-05-01")
    assert dict(finding_of("CB101", says((), link(APPLICANT, APPLICANT, None))).values)["since"] == UNKNOWN_DATE


@pytest.mark.parametrize("facts", [
    (link(CHILD, APPLICANT),),
    (link(APPLICANT, PARENT),),
    (link(APPLICANT, APPLICANT, until="2025-01-01"),),
    (link(APPLICANT, APPLICANT, since="2025-04-01"),),
    (link(APPLICANT, APPLICANT, named=False), link(APPLICANT, PARENT, named=False)),
])  # fmt: skip
def test_what_is_paid_for_others_or_to_others_is_not_the_applicants(facts: Any):
    assert status_of("CB101", says((), *facts)) is not FOUND


def test_the_only_recipient_of_a_file_is_paid_even_where_nobody_is_named():
    alone = link(APPLICANT, APPLICANT, named=False, reference="1")
    assert status_of("CB101", says((), alone)) is FOUND
    assert status_of("CB101", says((), alone, link(APPLICANT, PARENT, named=False, reference="2"))) is FOUND
    assert status_of("CB101", says((), alone, evolve(alone, source=told_by(FLUX).at("$.twice")))) is FOUND


def test_declared_family_benefits_may_be_these():
    assert status_of("CB101", says((DECLARED,), link(APPLICANT, APPLICANT))) is PASSED
    parents = make.income(IncomeKind.CHILD_BENEFITS, owner=PARENT)
    assert status_of("CB101", says((parents,), link(APPLICANT, APPLICANT))) is FOUND


@pytest.mark.parametrize(("categories", "expected"), [
    (("ZORG_SPECIALE_NODEN",), PASSED),
    (("ZORG_SPECIALE_NODEN", "BASIS"), FOUND),
    (("BASIS",), FOUND),
    ((None,), FOUND),
    ((), FOUND),
])  # fmt: skip
def test_the_supplement_for_a_disability_alone_is_exempt(categories: Any, expected: Any):
    facts = [as_child(category) for category in categories]
    raises = make.benefit(FLUX, BenefitKind.FAMILY_BENEFIT, None, role=RECIPIENT, category="BASIS")
    elsewhere = make.benefit("living_wages", BenefitKind.FAMILY_BENEFIT, None, role=BENEFICIARY_CHILD, category="BASIS")
    ended = as_child("BASIS", until="2024-01-01")
    inquiry = says((), link(APPLICANT, APPLICANT), *facts, raises, elsewhere, ended)
    assert status_of("CB101", inquiry) is expected


# CB102


def test_a_child_for_whom_somebody_elsewhere_is_paid_is_found():
    finding = finding_of("CB102", home((member(Kin.CHILD, CHILD),), link(CHILD, OTHER)))
    assert finding.person == APPLICANT
    assert (finding.observed[0].what, dict(finding.values)["child"]) == (OTHER, CHILD)


@pytest.mark.parametrize(("members", "facts"), [
    ((member(Kin.CHILD, CHILD),), (link(CHILD, APPLICANT),)),
    ((member(Kin.CHILD, CHILD),), (link(CHILD, OTHER), link(CHILD, APPLICANT))),
    ((member(Kin.CHILD, CHILD),), (link(CHILD, OTHER, until="2024-06-01"),)),
    ((member(Kin.CHILD, CHILD), member(Kin.SPOUSE, SPOUSE)), (link(CHILD, SPOUSE),)),
    ((member(Kin.CHILD, CHILD), member(Kin.PARTNER)), (link(CHILD, OTHER),)),
    ((member(Kin.CHILD, CHILD),), (link(CHILD, SPOUSE), lives(SPOUSE, APPLICANT, "02"))),
    ((member(Kin.CHILD, CHILD),), (link(CHILD, PARENT), lives(APPLICANT, PARENT, "03"))),
    ((member(Kin.CHILD, CHILD),), (link(CHILD, SPOUSE), lives(APPLICANT, PARENT, "03"), lives(SPOUSE, PARENT, "04"))),
    ((member(Kin.CHILD, CHILD),), (link(CHILD, OTHER), CustodyElsewhere(person=CHILD, source=REGISTER))),
    ((member(Kin.CHILD),), (link(CHILD, OTHER),)),
    ((member(Kin.SIBLING, CHILD),), (link(CHILD, OTHER),)),
    ((), (link(CHILD, OTHER),)),
])  # fmt: skip
def test_a_recipient_in_the_household_or_a_shared_custody_explains_it(members: Any, facts: Any):
    assert status_of("CB102", home(members, *facts)) is PASSED


def test_who_has_left_the_household_lives_elsewhere():
    left = lives(SPOUSE, APPLICANT, "02", until="2024-01-01")
    assert status_of("CB102", home((member(Kin.CHILD, CHILD),), link(CHILD, SPOUSE), left)) is FOUND


def test_a_stepchild_without_a_number_of_its_own_is_not_looked_at():
    members = (member(Kin.STEPCHILD, CHILD), member(Kin.CHILD))
    assert status_of("CB102", home(members, link(CHILD, OTHER))) is FOUND


def test_a_child_about_whom_no_fund_was_asked_is_not_said_to_be_fine():
    members = (member(Kin.CHILD, CHILD),)
    result = result_of("CB102", home(members))
    assert (result.status, result.skip.about, result.skip.flux) == (SKIPPED, CHILD, (FLUX,))
    assert status_of("CB102", home(members, asked=(APPLICANT, CHILD))) is PASSED


def test_what_is_found_of_one_child_is_told_though_another_is_not_at_hand():
    other = Ssin.test(date(2018, 1, 1), 18)
    members = (member(Kin.CHILD, other), member(Kin.CHILD, CHILD))
    assert status_of("CB102", home(members, link(CHILD, OTHER))) is FOUND
    assert status_of("CB102", home(members, link(CHILD, APPLICANT))) is SKIPPED


@pytest.mark.parametrize(("born", "expected"), [
    (IncompleteDate("1999-12-31"), PASSED), (IncompleteDate("2000-01-01"), SKIPPED),
    (IncompleteDate("2000-00-00"), SKIPPED), (IncompleteDate("0000-00-00"), SKIPPED), (None, SKIPPED),
])  # fmt: skip
def test_an_adult_child_need_not_be_looked_up(born: Any, expected: Any):
    members = (member(Kin.CHILD, CHILD, birth_date=born),)
    assert status_of("CB102", home(members)) is expected


# CB103


def test_a_mother_who_is_paid_for_the_applicant_is_found_with_her_relation():
    finding = finding_of("CB103", home((member(Kin.PARENT, PARENT),), link(APPLICANT, PARENT), **REVIEWED))
    assert (finding.observed[0].what, dict(finding.values)["member"]) == (Relation("parent"), PARENT)


@pytest.mark.parametrize(("requested", "reviewed", "expected"), [
    (date(2026, 3, 1), None, FOUND),
    (date(2026, 2, 28), None, PASSED),
    (date(2020, 1, 1), date(2026, 3, 1), FOUND),
    (date(2020, 1, 1), date(2026, 2, 28), PASSED),
    (date(2026, 3, 1), date(2025, 1, 1), FOUND),
])  # fmt: skip
def test_the_request_or_the_last_review_decides(requested: date, reviewed: Any, expected: Any):
    members = (member(Kin.PARENT, PARENT),)
    inquiry = evolve(home(members, link(APPLICANT, PARENT)), requested_on=requested, last_review=reviewed)
    assert status_of("CB103", inquiry) is expected


@pytest.mark.parametrize(("members", "facts", "expected"), [
    ((member(Kin.GRANDPARENT, OTHER),), (), FOUND),
    ((member(Kin.SIBLING, OTHER),), (), PASSED),
    ((member(Kin.OTHER_RELATIVE, OTHER),), (), PASSED),
    ((member(Kin.UNRELATED, OTHER),), (), PASSED),
    ((member(Kin.UNRELATED, OTHER),), (ParentLink(person=APPLICANT, source=REGISTER, parent=OTHER),), FOUND),
    ((), (lives(OTHER, APPLICANT, "06"),), FOUND),
    ((), (lives(OTHER, APPLICANT, "09"),), PASSED),
    ((), (lives(OTHER, APPLICANT, "06", until="2024-01-01"),), PASSED),
    ((member(Kin.SPOUSE, SPOUSE),), (), PASSED),
    ((), (lives(APPLICANT, PARENT, "03"),), SKIPPED),
    ((member(Kin.PARENT, OTHER),), (lives(APPLICANT, PARENT, "03"),), FOUND),
])  # fmt: skip
def test_only_a_cohabitant_who_may_owe_maintenance_counts(members: Any, facts: Any, expected: Any):
    assert status_of("CB103", home(members, link(APPLICANT, OTHER), *facts, **REVIEWED)) is expected


@pytest.mark.parametrize(("facts", "owner", "expected"), [
    ((link(APPLICANT, PARENT),), PARENT, PASSED),
    ((link(APPLICANT, PARENT),), None, PASSED), ((link(APPLICANT, PARENT),), APPLICANT, FOUND),
    ((link(APPLICANT, PARENT), link(APPLICANT, APPLICANT)), None, FOUND),
    ((link(APPLICANT, PARENT, until="2025-01-01"),), None, PASSED),
    ((link(APPLICANT, APPLICANT),), None, PASSED),
    ((link(CHILD, PARENT),), None, PASSED),
    ((link(APPLICANT, PARENT, named=False), link(APPLICANT, SPOUSE, named=False)), None, PASSED),
])  # fmt: skip
def test_benefits_that_were_declared_as_hers_or_are_not_surely_paid_to_her_are_no_finding(
    facts: Any, owner: Any, expected: Any
):
    incomes = (make.income(IncomeKind.CHILD_BENEFITS, owner=owner), make.income(IncomeKind.WAGE, owner=PARENT))
    assert status_of("CB103", home((member(Kin.PARENT, PARENT),), *facts, incomes=incomes, **REVIEWED)) is expected


# CB104


def reply(kind: OutcomeKind, *sources: str, version: str = "v1", person: Ssin = APPLICANT) -> Message[Any]:
    each = tuple(SourceOutcome(name, kind) for name in sources)
    return Message(FLUX, MessageKind.REPLY, outcome=Outcome(kind, sources=each), version=version, person=person)


def unknown(*facts: Any, **fields: Any) -> Dossier:
    given = {"consultations": (make.answered(FLUX, OutcomeKind.NO_DATA),), **fields}
    return dossier(*facts, declared={"incomes": (DECLARED,)}, **given)


def test_declared_benefits_of_which_no_fund_knows_are_told():
    finding = finding_of("CB104", unknown())
    assert (finding.declared.what, finding.observed[0].what, finding.observed[0].source.name) == (200, "–", FLUX)


@pytest.mark.parametrize("fact", [
    make.benefit(FLUX, BenefitKind.FAMILY_BENEFIT, None, role=RECIPIENT),
    make.benefit(FLUX, BenefitKind.FAMILY_BENEFIT, None, role=ATTRIBUTARY),
    make.payment(FLUX, BenefitKind.BIRTH_PREMIUM, None, None, None),
    link(APPLICANT, PARENT),
])  # fmt: skip
def test_who_stands_in_a_file_is_known(fact: Any):
    assert status_of("CB104", unknown(fact)) is PASSED


def test_what_another_flux_tells_is_not_what_a_fund_knows():
    assert status_of("CB104", unknown(make.benefit("handi", BenefitKind.FAMILY_BENEFIT))) is FOUND


REGIONS = "WALLONIA", "BRUSSELS", "FLANDERS", "EASTBELGIUM"


@pytest.mark.parametrize(("messages", "expected"), [
    ((reply(OutcomeKind.NO_DATA),), FOUND),
    ((reply(OutcomeKind.DATA),), FOUND),
    ((reply(OutcomeKind.NO_DATA, "WALLONIA"),), PASSED),
    (tuple(reply(OutcomeKind.NO_DATA, region) for region in REGIONS), FOUND),
    (tuple(reply(OutcomeKind.NO_DATA, region) for region in REGIONS[1:]), PASSED),
    ((reply(OutcomeKind.NO_DATA, *REGIONS, "FEDERAL"),), FOUND),
    ((reply(OutcomeKind.NO_DATA, version="FamilyAllowancesConsultation"),), PASSED),
    ((reply(OutcomeKind.NO_DATA, "WALLONIA"), reply(OutcomeKind.NO_DATA, person=CHILD)), PASSED),
    ((reply(OutcomeKind.NO_DATA, "WALLONIA"), reply(OutcomeKind.PARTIAL, *REGIONS)), PASSED),
    ((reply(OutcomeKind.NO_DATA, "WALLONIA"), evolve(reply(OutcomeKind.NO_DATA), outcome=None)), PASSED),
])  # fmt: skip
def test_the_funds_of_every_region_must_have_answered(messages: Any, expected: Any):
    assert status_of("CB104", unknown(consultations=(), messages=messages)) is expected


def test_a_consultation_about_somebody_else_is_no_answer():
    of_child = make.answered(FLUX, OutcomeKind.NO_DATA, CHILD)
    wallonia = reply(OutcomeKind.NO_DATA, "WALLONIA")
    assert status_of("CB104", unknown(consultations=(of_child,), messages=(wallonia,))) is PASSED
    down = make.answered(FLUX, OutcomeKind.SOURCE_DOWN)
    assert status_of("CB104", unknown(consultations=(down,), messages=(wallonia,))) is PASSED


@pytest.mark.parametrize("income", [
    make.income(IncomeKind.CHILD_BENEFITS, owner=PARENT),
    make.income(IncomeKind.CHILD_BENEFITS, first="2020-01-01", last="2020-12-31"),
    make.income(IncomeKind.WAGE),
])  # fmt: skip
def test_only_benefits_of_today_of_their_own_have_to_be_known(income: Any):
    inquiry = unknown()
    assert status_of("CB104", evolve(inquiry, declaration=evolve(inquiry.declaration, incomes=(income,)))) is PASSED
