"""What cohabitants live on and own: only of those whose resources count, only where nothing of it was declared."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import frozen

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.unemployment import NoRightReason
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Benefit as DeclaredBenefit
from bcss_cpas.dossier.declaration import IncomeKind, Kin, Member, Work
from bcss_cpas.dossier.declaration import Property as DeclaredProperty
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.property import Property
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.report.show import flux_title, message_of
from bcss_cpas.report.unchecked import remedy_of
from bcss_cpas.rules import rule
from bcss_cpas.rules._examples import APPLICANT, CHILD, PARENT, SPOUSE, consulting, dossier, told_by
from bcss_cpas.text import LANGUAGES
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, only, result_of, status_of
from tests.rules.benefits import answered, benefit, day, income, payment
from tests.rules.household.people import ADULT_CHILD, FRIEND, link, member

SPRING = date(2026, 3, 9)
NOTHING: dict[str, Any] = {"incomes": (), "work": (), "property": ()}
COUPLE = link(SPOUSE, "02")


def pension(person: Ssin, **fields: Any) -> Any:
    return benefit("pension_register", BenefitKind.PENSION, person=person, **fields)


def unemployed(person: Ssin, month: str = "2025-02-01", until: str = "2025-03-01") -> Any:
    return payment("unemployment_data", BenefitKind.UNEMPLOYMENT, month, until, "1300", person=person)


def right(person: Ssin, since: str = "2024-09-02", **fields: Any) -> Unemployment:
    given = {"right": True, **fields}
    return Unemployment(person=person, source=told_by("unemployment_data"), since=day(since), **given)


def replaced(person: Ssin, **fields: Any) -> Any:
    return benefit("handi", fields.pop("kind", BenefitKind.INCOME_REPLACEMENT), person=person, **fields)


def ill(person: Ssin, since: str = "2025-01-01", until: str = "2025-02-01", **fields: Any) -> Any:
    return payment(
        "hdi_indemnity_allowance", fields.pop("kind", BenefitKind.SICKNESS), since, until, person=person, **fields
    )


def active(person: Ssin, until: str | None = None, kind: ActivityKind = ActivityKind.MAIN) -> SelfEmployment:
    since = day("2023-04-01")
    return SelfEmployment(person=person, source=told_by("self_employed"), since=since, until=day(until), kind=kind)


def house(person: Ssin, **fields: Any) -> Property:
    given: dict[str, Any] = {"nature": "MAISON", "division": "EUPEN 1 DIV", "right": "PP", **fields}
    return Property(person=person, source=told_by("patrimony"), cadastral_income=Decimal(745), **given)


@frozen
class Family:
    """A rule, the flux that it looks at, what that tells of a person, and how that is declared as somebody's."""

    id: str
    flux: str
    fact: Callable[[Ssin], Any]
    declared: Callable[[Ssin | None], dict[str, Any]]


def _income(kind: IncomeKind) -> Callable[[Ssin | None], dict[str, Any]]:
    return lambda owner: {"incomes": (income(kind, owner=owner),)}


FAMILIES = (
    Family("PEN104", "pension_register", pension, _income(IncomeKind.PENSION)),
    Family("UN106", "unemployment_data", unemployed, _income(IncomeKind.UNEMPLOYMENT)),
    Family("UN106", "unemployment_data", right, _income(IncomeKind.UNEMPLOYMENT)),
    Family("DIS105", "handi", replaced, _income(IncomeKind.DISABILITY)),
    Family("HI104", "hdi_indemnity_allowance", ill, _income(IncomeKind.SICKNESS)),
    Family("SE103", "self_employed", active, _income(IncomeKind.SELF_EMPLOYMENT)),
    Family("SE103", "self_employed", active, lambda owner: {"work": (Work(self_employed=True, worker=owner),)}),
    Family("RE105", "patrimony", house, lambda owner: {"property": (DeclaredProperty(built=True, owner=owner),)}),
)
each_family = pytest.mark.parametrize("family", FAMILIES, ids=lambda each: f"{each.id}-{each.fact.__name__}")


def says(*facts: Any, declared: dict[str, Any] | None = None, **fields: Any) -> Dossier:
    """Make the dossier of somebody who declares nothing unless told, whose own file at the register is at hand."""
    return dossier(*facts, declared={**NOTHING, **(declared or {})}, **fields)


@each_family
def test_what_a_spouse_has_and_nobody_declared_is_found_with_who_it_is(family: Family):
    finding = finding_of(family.id, says(COUPLE, family.fact(SPOUSE)))
    assert (finding.person, finding.severity) == (APPLICANT, "warning")
    assert dict(finding.values)["member"] == SPOUSE
    assert {said.source.name for said in finding.observed} == {family.flux}
    for lang in LANGUAGES:
        assert SPOUSE.value not in message_of(finding, rule(family.id), lang)


@each_family
def test_declared_as_theirs_it_is_told(family: Family):
    facts = COUPLE, family.fact(SPOUSE)
    assert status_of(family.id, says(*facts, declared=family.declared(SPOUSE))) is PASSED
    for other in (APPLICANT, PARENT):
        assert status_of(family.id, says(*facts, declared=family.declared(other))) is FOUND


@each_family
def test_declared_as_nobodys_it_may_be_theirs_unless_the_applicant_has_one(family: Family):
    facts = COUPLE, family.fact(SPOUSE)
    assert status_of(family.id, says(*facts, declared=family.declared(None))) is PASSED
    if family.id != "RE105":  # the same house twice is one that both own
        assert status_of(family.id, says(*facts, family.fact(APPLICANT), declared=family.declared(None))) is FOUND


@each_family
@pytest.mark.parametrize(("role", "before", "since"), [
    ("02", FOUND, FOUND), ("21", FOUND, FOUND), ("22", FOUND, FOUND), ("06", FOUND, FOUND), ("08", PASSED, FOUND),
    ("09", PASSED, PASSED), ("12", PASSED, PASSED), ("23", PASSED, PASSED),
])  # fmt: skip
def test_the_circle_is_wider_for_files_reviewed_since_march_2026(family: Family, role: str, before: Any, since: Any):
    facts = link(PARENT, role), family.fact(PARENT)
    assert status_of(family.id, says(*facts)) is before
    assert status_of(family.id, says(*facts, last_review=date(2026, 2, 27)), date(2025, 3, 3)) is before
    if family.fact not in (unemployed, ill):  # what was paid in 2025 is over then
        assert status_of(family.id, says(*facts, last_review=date(2026, 3, 2)), SPRING) is since


@each_family
def test_a_child_counts_once_it_is_an_adult(family: Family):
    assert status_of(family.id, says(link(CHILD, "03"), family.fact(CHILD))) is PASSED
    assert status_of(family.id, says(link(ADULT_CHILD, "03"), family.fact(ADULT_CHILD))) is FOUND


@each_family
def test_somebody_who_does_not_live_there_is_not_asked_about(family: Family):
    assert status_of(family.id, says(link(FRIEND, "12"), family.fact(SPOUSE))) is PASSED
    left = link(SPOUSE, "02", until="2024-12-01")
    assert status_of(family.id, says(left, family.fact(SPOUSE))) is PASSED


@each_family
def test_a_partner_who_was_declared_counts_though_the_register_has_them_elsewhere(family: Family):
    declared = {"household": (member(Kin.PARTNER, SPOUSE),)}
    alone = consulting("retrieve_ti_groups")
    assert status_of(family.id, says(link(CHILD, "03"), family.fact(SPOUSE), declared=declared)) is FOUND
    nobody = {"household": (Member(kin=Kin.PARTNER),)}
    assert status_of(family.id, says(link(CHILD, "03"), declared=nobody, consultations=alone)) is PASSED


@each_family
def test_without_an_answer_about_the_spouse_nothing_is_concluded(family: Family):
    result = result_of(family.id, says(COUPLE))
    assert (result.status, result.skip.about, result.skip.flux) == (SKIPPED, SPOUSE, rule_flux(family))
    assert result.skip.availability is Availability.NOT_CONSULTED
    report = only(rule(family.id), says(COUPLE))
    for lang in LANGUAGES:
        remedy = remedy_of(report, report.by_rule[family.id], lang)
        assert flux_title(family.flux, lang) in remedy
        assert "001" in remedy


def rule_flux(family: Family) -> tuple[str, ...]:
    notices = {"HI104": ("hdi_indemnity_allowance", "notify_hdi_indemnity_allowance"), "SE103": ()}
    return notices.get(family.id, (family.flux,))


@each_family
@pytest.mark.parametrize(("outcome", "expected"), [
    (OutcomeKind.NO_DATA, PASSED), (OutcomeKind.DATA, PASSED), (OutcomeKind.SOURCE_DOWN, SKIPPED),
    (OutcomeKind.NOT_INTEGRATED, SKIPPED), (OutcomeKind.REFUSED, SKIPPED), (OutcomeKind.UNCLASSIFIED, SKIPPED),
])  # fmt: skip
def test_only_an_answer_about_the_spouse_lets_it_pass(family: Family, outcome: OutcomeKind, expected: Any):
    asked = (*consulting("retrieve_ti_groups"), answered(family.flux, outcome, SPOUSE))
    assert status_of(family.id, says(COUPLE, consultations=asked)) is expected
    about_the_applicant = (*consulting("retrieve_ti_groups"), answered(family.flux, outcome))
    assert status_of(family.id, says(COUPLE, consultations=about_the_applicant)) is SKIPPED


@each_family
def test_nobody_is_missed_where_no_resources_count(family: Family):
    """Who lives alone, or with a friend or a minor child alone, needs no consultation of anybody else."""
    assert status_of(family.id, says(consultations=consulting("retrieve_ti_groups"))) is PASSED
    assert status_of(family.id, says(link(FRIEND, "12"), link(CHILD, "03"))) is PASSED


@each_family
def test_what_was_found_of_one_is_told_though_another_was_not_asked_about(family: Family):
    inquiry = says(COUPLE, link(PARENT, "06"), family.fact(PARENT))
    assert dict(finding_of(family.id, inquiry).values)["member"] == PARENT


@each_family
def test_two_cohabitants_are_two_findings(family: Family):
    facts = COUPLE, link(PARENT, "06"), family.fact(SPOUSE), family.fact(PARENT)
    found = result_of(family.id, says(*facts)).findings
    assert {dict(finding.values)["member"] for finding in found} == {SPOUSE, PARENT}
    assert len({finding.key for finding in found}) == len(found) == 2


@pytest.mark.parametrize(("rule_id", "fact"), [
    ("PEN104", pension(SPOUSE, until="2025-02-10")),
    ("PEN104", pension(SPOUSE, pending=True)),
    ("PEN104", pension(SPOUSE, per=Periodicity.ONCE)),
    ("UN106", unemployed(SPOUSE, "2024-11-01", "2024-12-01")),
    ("UN106", right(SPOUSE, expected_end=day("2025-01-31"))),
    ("UN106", right(SPOUSE, right=False, reason=NoRightReason.END_OF_RIGHT)),
    ("DIS105", replaced(SPOUSE, until="2025-02-10")),
    ("DIS105", replaced(SPOUSE, kind=BenefitKind.INTEGRATION_ALLOWANCE)),
    ("DIS105", replaced(SPOUSE, pending=True)),
    ("HI104", ill(SPOUSE, "2024-12-01", "2025-01-01")),
    ("HI104", ill(SPOUSE, cancelled=True)),
    ("SE103", active(SPOUSE, until="2025-02-10")),
    ("SE103", active(SPOUSE, kind=ActivityKind.CONTINUED_INSURANCE)),
    ("RE105", house(SPOUSE, owned=False)),
    ("RE105", house(SPOUSE, right="NUE-PROPRIETE")),
])  # fmt: skip
def test_what_ended_before_the_request_or_is_none_is_nothing_to_declare(rule_id: str, fact: Any):
    assert status_of(rule_id, says(COUPLE, fact)) is PASSED


def test_unemployment_paid_for_a_month_before_the_right_ended_is_over():
    ended = right(SPOUSE, "2025-02-01", right=False, reason=NoRightReason.END_OF_RIGHT)
    january = unemployed(SPOUSE, "2025-01-01", "2025-02-01")
    assert status_of("UN106", says(COUPLE, january)) is FOUND
    assert status_of("UN106", says(COUPLE, january, ended)) is PASSED


def test_a_right_to_unemployment_declared_as_theirs_tells_the_benefit():
    declared = {"benefits": (DeclaredBenefit(kind="unemployment", holder=SPOUSE),)}
    assert status_of("UN106", says(COUPLE, unemployed(SPOUSE), declared=declared)) is PASSED
    theirs = {"benefits": (DeclaredBenefit(kind="unemployment", holder=APPLICANT),)}
    assert status_of("UN106", says(COUPLE, unemployed(SPOUSE), declared=theirs)) is FOUND


def test_disability_payments_are_told_where_no_allowance_is():
    paid = payment("handi", BenefitKind.DISABILITY, "2025-01-01", "2025-02-01", person=SPOUSE)
    assert status_of("DIS105", says(COUPLE, paid)) is FOUND
    for told in (replaced(SPOUSE, until="2025-01-20"), replaced(SPOUSE, kind=BenefitKind.INTEGRATION_ALLOWANCE)):
        assert status_of("DIS105", says(COUPLE, paid, told)) is PASSED


def test_maternity_of_a_spouse_may_be_declared_as_another_income():
    facts = COUPLE, ill(SPOUSE, kind=BenefitKind.MATERNITY)
    assert status_of("HI104", says(*facts)) is FOUND
    assert status_of("HI104", says(*facts, declared={"incomes": (income(IncomeKind.OTHER, owner=SPOUSE),)})) is PASSED


def test_an_income_that_was_declared_as_over_tells_no_benefit_that_goes_on():
    over = {"incomes": (income(IncomeKind.PENSION, first="2019-01-01", last="2019-12-31", owner=SPOUSE),)}
    assert status_of("PEN104", says(COUPLE, pension(SPOUSE), declared=over)) is FOUND


def test_a_house_that_the_spouse_has_with_the_applicant_is_asked_of_the_applicant_alone():
    shared = says(COUPLE, house(SPOUSE), house(APPLICANT))
    assert (status_of("RE101", shared), status_of("RE105", shared)) == (FOUND, PASSED)
    field = house(SPOUSE, nature="TERRE")
    declared = {"property": (DeclaredProperty(built=True),)}
    finding = finding_of("RE105", says(COUPLE, house(SPOUSE), house(APPLICANT), field, declared=declared))
    assert [said.what for said in finding.observed] == ["TERRE, EUPEN 1 DIV"]


def test_a_house_declared_abroad_tells_none_in_belgium():
    abroad = {"property": (DeclaredProperty(built=True, abroad=True, owner=SPOUSE),)}
    assert status_of("RE105", says(COUPLE, house(SPOUSE), declared=abroad)) is FOUND


def test_where_neither_work_nor_incomes_were_asked_an_activity_is_not_judged():
    result = result_of("SE103", says(COUPLE, active(SPOUSE), declared={"work": None, "incomes": None}))
    assert (result.status, result.skip.not_asked) == (SKIPPED, ("work",))
