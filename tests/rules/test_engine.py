"""The engine: which finding is heard, what silences it, and by which key it is known."""

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import Config, check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import CivilState, ResidenceStatus
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import LIVING_WAGE, OTHER_AID
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.inquiry import Answer, Consultation, Verdict
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts.address import AddressDeclaration, Residence
from bcss_cpas.facts.identity import CivilStatus, Death, FileOwner
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.work import Job, Wage
from bcss_cpas.rules._catalogue import builtin, rule
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER, SINCE, SPOUSE, TODAY, consulting, dossier
from bcss_cpas.rules._finding import Hit, Said, key_of
from bcss_cpas.rules._rule import Needs
from bcss_cpas.testing import values
from tests.inquiries import FOUND, only, street
from tests.together import together

DIED = Death(person=APPLICANT, source=REGISTER, on=IncompleteDate("2025-01-02"))
GONE = FileOwner(person=APPLICANT, source=REGISTER, since=SINCE, status=ResidenceStatus("99991"))
LIVES = Residence(person=APPLICANT, source=REGISTER, since=SINCE, address=ELSEWHERE)
MOVES = AddressDeclaration(person=APPLICANT, source=REGISTER, since=IncompleteDate("2025-02-10"), text="4700")
SAYS = {"address": HOME, "civil_state": CivilState("10")}
EVERY_RULE = together("rule", builtin(), ids=lambda rule: rule.id)


def heard(*facts: Any, rules: Any = None) -> dict[str, str | None]:
    """Return each rule that found something, with the one that covers it."""
    report = check(dossier(*facts, declared=SAYS), TODAY, rules=rules)
    return {one.rule: one.covered_by for result in report.results for one in result.findings}


def answered(inquiry: Any, key: str, verdict: Verdict = Verdict.EXPLAINED) -> Any:
    return evolve(inquiry, answers=(Answer(finding=key, verdict=verdict, reason="moved", on=TODAY),))


def test_where_two_tell_one_cause_the_better_one_is_heard():
    assert heard(LIVES) == {"RSD101": None}
    assert heard(LIVES, MOVES) == {"RSD101": None, "RSD102": None}
    assert heard(LIVES, GONE) == {"RN102": None, "RSD101": "RN102"}
    assert heard(LIVES, GONE, DIED) == {"RN101": None, "RN102": "RN101", "RSD101": "RN101"}


def test_a_covered_finding_is_kept_and_not_open():
    report = check(dossier(LIVES, GONE, declared=SAYS), TODAY)
    assert [finding.rule for finding in report.findings] == ["RN102"]
    assert [finding.rule for finding in report.silenced] == ["RSD101"]
    assert report.by_rule["RSD101"].status is FOUND


def test_a_rule_that_does_not_run_covers_nothing():
    assert heard(LIVES, GONE, rules=[rule for rule in builtin() if rule.id != "RN102"]) == {"RSD101": None}


def test_the_finding_about_another_person_covers_nothing():
    def about_spouse(_: Any) -> Any:
        yield Hit(person=SPOUSE, observed=(Said("x", REGISTER),))

    rules = [evolve(rule, examine=about_spouse) if rule.id == "RN102" else rule for rule in builtin()]
    assert heard(LIVES, GONE, rules=rules) == {"RSD101": None, "RN102": None}


@EVERY_RULE
@pytest.mark.parametrize("verdict", Verdict)
def test_an_answer_silences_its_finding_and_it_stays_in_the_report(rule: Any, verdict: Verdict):
    inquiry = rule.triggers()
    (key, *_) = [finding.key for finding in only(rule, inquiry).findings]
    report = only(rule, answered(inquiry, key, verdict))
    assert key not in [finding.key for finding in report.findings]
    assert [finding.answer.verdict for finding in report.silenced if finding.key == key] == [verdict]
    assert report.by_rule[rule.id].status is FOUND


def test_what_a_wrong_finding_covered_is_heard_again():
    inquiry = dossier(LIVES, GONE, DIED, declared=SAYS)
    key = check(inquiry, TODAY).by_rule["RN101"].findings[0].key
    assert [finding.rule for finding in check(answered(inquiry, key, Verdict.WRONG), TODAY).findings] == ["RN102"]


@EVERY_RULE
def test_an_answer_to_another_finding_silences_nothing(rule: Any):
    assert only(rule, answered(rule.triggers(), "0" * 16)).findings


def test_an_answer_holds_until_the_facts_change():
    seen = partial(check, config=Config(select=("RSD101",)))
    asked = dossier(LIVES, declared=SAYS)
    (finding,) = seen(asked, TODAY).findings
    silent = answered(asked, finding.key)
    assert seen(silent, TODAY).findings == ()
    assert seen(silent, date(2025, 3, 20)).findings == ()
    assert seen(evolve(silent, visits=silent.visits * 2, decided_on=TODAY), TODAY).findings == ()
    moved = evolve(LIVES, address=street("Rue du Modèle"))
    assert seen(evolve(silent, facts=(moved,)), TODAY).findings
    said = evolve(silent.declaration, address=street("Rue du Modèle"))
    assert seen(evolve(silent, declaration=said), TODAY).findings


def hit(**values: Any) -> Hit:
    return Hit(person=APPLICANT, declared=Said("a", REGISTER), observed=(Said("b", REGISTER),), values=values)


any_value = st.one_of(
    values.texts(), values.days(), values.amounts(), values.incomplete_dates(), values.ssins(), st.integers(0, 99)
)


@given(any_value, any_value)
def test_the_key_of_a_finding_changes_with_a_value_and_with_nothing_else(one: Any, two: Any):
    assert key_of("R", "F", hit(x=one)) == key_of("R", "F", hit(x=one))
    plain = (getattr(one, "value", str(one)), getattr(two, "value", str(two)))
    assert (key_of("R", "F", hit(x=one)) == key_of("R", "F", hit(x=two))) == (plain[0] == plain[1])


def test_the_key_of_a_finding_tells_rule_file_person_and_every_value():
    base = hit(x=1)
    others = [
        key_of("S", "F", base),
        key_of("R", "G", base),
        key_of("R", "F", evolve(base, person=SPOUSE)),
        key_of("R", "F", evolve(base, declared=Said("c", REGISTER))),
        key_of("R", "F", evolve(base, declared=None)),
        key_of("R", "F", evolve(base, observed=(*base.observed, Said("c", REGISTER)))),
        key_of("R", "F", hit(y=1)),
        key_of("R", "F", hit(x=Decimal(2))),
    ]
    assert len({key_of("R", "F", base), *others}) == len(others) + 1


def test_the_key_of_a_finding_does_not_depend_on_where_it_was_read():
    later = evolve(REGISTER, ticket="another", on=TODAY, path="$.elsewhere")
    moved = Hit(person=APPLICANT, declared=Said("a", later), observed=(Said("b", later),), values={"x": 1})
    assert key_of("R", "F", moved) == key_of("R", "F", hit(x=1))
    assert key_of("R", "F", hit(x=1, y=2)) == key_of("R", "F", hit(y=2, x=1))


def test_the_results_stand_in_the_order_of_the_ids():
    there = dossier(LIVES, MOVES, declared=SAYS)
    ids = [result.rule for result in check(there, TODAY).results]
    assert ids == sorted(ids) == [result.rule for result in check(there, TODAY, builtin()[::-1]).results]


def test_rules_may_come_one_by_one():
    there = dossier(LIVES, declared=SAYS)
    assert check(there, TODAY, iter(builtin())).results == check(there, TODAY).results


def test_every_rule_is_either_passed_found_skipped_with_a_reason_or_broken_with_a_place():
    for each in builtin():
        for result in check(each.triggers(), TODAY).results:
            told = {"found": bool(result.findings), "skipped": bool(result.skip), "error": bool(result.failure)}
            assert [status for status, there in told.items() if there] == [result.status] * (result.status != "passed")


def test_a_status_of_the_spouse_says_nothing_of_the_applicant():
    hers = CivilStatus(person=SPOUSE, source=REGISTER, since=SINCE, state=CivilState("20"))
    assert heard(hers) == {}


@pytest.mark.parametrize(("kinds", "expected"), [
    ((OutcomeKind.DATA, OutcomeKind.SOURCE_DOWN), None),
    ((OutcomeKind.SOURCE_DOWN, OutcomeKind.NO_DATA), None),
    ((OutcomeKind.REFUSED, OutcomeKind.SOURCE_DOWN), Availability.SOURCE_DOWN),
    ((OutcomeKind.SOURCE_DOWN, OutcomeKind.REFUSED), Availability.SOURCE_DOWN),
    ((), Availability.NOT_CONSULTED),
])  # fmt: skip
def test_of_several_kinds_of_facts_one_is_enough(kinds: Any, expected: Any):
    either = evolve(rule("VIS101"), needs=Needs(any_facts=(Death, Registration)))
    flux = ("retrieve_ti_groups", "manage_access")
    asked = [
        Consultation(person=APPLICANT, flux=name, on=TODAY, outcome=kind)
        for name, kind in zip(flux, kinds, strict=False)
    ]
    report = check(dossier(consultations=tuple(asked)), TODAY, rules=[either])
    skip = report.results[0].skip
    assert (skip and skip.availability) == expected
    assert skip is None or report.to_consult(skip) == flux


def test_what_two_sources_tell_alike_is_one_finding():
    again = evolve(DIED, source=evolve(REGISTER, ticket="another"))
    assert len(check(dossier(DIED, again), TODAY).by_rule["RN101"].findings) == 1


@pytest.mark.parametrize(("proposed", "lacking"), [
    ({}, ("aid",)),
    ({"category": 1}, ("aid",)),
    ({"aid": LIVING_WAGE}, ("monthly_amount",)),
    ({"aid": LIVING_WAGE, "monthly_amount": Decimal(876)}, ()),
    ({"aid": OTHER_AID}, ()),
])  # fmt: skip
@pytest.mark.parametrize(("needed", "also"), [((), ()), (("category",), ("category",)), (("aid",), ())])
def test_what_only_a_living_wage_needs_is_asked_of_no_other_aid(
    proposed: Any, lacking: tuple[str, ...], needed: tuple[str, ...], also: tuple[str, ...]
):
    """Whichever of these needs fail, exactly what is missing is named."""
    asking = evolve(rule("VIS101"), needs=Needs(proposed=needed, of_living_wage=("monthly_amount",)))
    (result,) = only(asking, dossier(proposal=Proposal(**proposed))).results
    expected = {*lacking, *(name for name in also if name not in proposed)}
    assert set(result.skip.not_asked if result.skip else ()) == expected


EVERYTHING = Needs(facts=(Death, Registration), any_facts=(Job, Wage), declared=("address",), proposed=("category",))


@pytest.mark.parametrize(("given", "told"), [
    ((), "address"),
    (("address",), "Death"),
    (("address", "Death"), "Registration"),
    (("address", "Registration"), "Death"),
    (("address", "Death", "Registration"), "Job, Wage"),
    (("address", "Death", "Registration", "Wage"), "category"),
    (("address", "Death", "Registration", "Wage", "category"), None),
    (("Death", "Registration", "Wage", "category"), "address"),
    (("address", "Registration", "Wage", "category"), "Death"),
    (("address", "Death", "Registration", "category"), "Job, Wage"),
])  # fmt: skip
@pytest.mark.parametrize("beside", [(), builtin()], ids=["alone", "among others"])
def test_of_all_that_a_rule_lacks_the_first_is_told(given: tuple[str, ...], told: str | None, beside: Any):
    """What the person was not asked comes before facts, in the order of the rule, and those before the proposal."""
    gives = {"Death": "retrieve_ti_groups", "Registration": "manage_access", "Wage": "dmfa_consultation"}
    inquiry = dossier(
        declared={"address": HOME} if "address" in given else {},
        proposal=Proposal(category=1) if "category" in given else Proposal(),
        consultations=consulting(*(flux for kind, flux in gives.items() if kind in given)),
    )
    asking = evolve(rule("VIS101"), id="VIS199", needs=EVERYTHING)
    skip = check(inquiry, TODAY, rules=[asking, *beside]).by_rule["VIS199"].skip
    assert told == (skip and (", ".join([kind.__name__ for kind in skip.facts]) or skip.not_asked[0]))
