"""The same dossier, day and version give the same report, whatever the order in which things are told."""

import subprocess
import sys
from datetime import date
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import CivilState, FamilyRole
from bcss_cpas.convert import from_json, to_json
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.facts.identity import CivilStatus
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._examples import APPLICANT, CHILD, ELSEWHERE, PARENT, REGISTER, SINCE, SPOUSE, TODAY, dossier
from bcss_cpas.testing import values
from tests.any_fact import any_facts
from tests.inquiries import asked, at_home, demo, register
from tests.together import together

BUILTIN = builtin()
EVERY_RULE = together("rule", BUILTIN, ids=lambda rule: rule.id)


def report_of(inquiry: Dossier) -> str:
    return check(inquiry, TODAY).to_json()


def test_the_same_dossier_day_and_version_give_the_same_report():
    assert report_of(demo()) == report_of(demo())
    assert check(demo(), TODAY).to_html("fr") == check(demo(), TODAY).to_html("fr")
    assert check(demo(), date(2024, 11, 1)).to_json() != report_of(demo())


def test_another_process_with_another_hash_seed_gives_the_same_report():
    code = (
        "import bcss_cpas as b, sys; from datetime import date; from importlib.resources import files;"
        "r = b.check(b.load_dossier(str(files('bcss_cpas.demo') / 'inquiry')), date(2025, 3, 3));"
        "sys.stdout.buffer.write(r.to_json().encode())"
    )
    env = {"PYTHONHASHSEED": "7", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=env, timeout=60, check=True)
    assert done.stdout.decode() == report_of(demo())


def test_a_supplied_fact_that_comes_back_counts_whatever_the_garbage_collector_did():
    code = (
        "import gc; gc.disable(); from bcss_cpas.convert import from_json, to_json; from datetime import date;"
        "from bcss_cpas.dossier.dossier import Dossier; from bcss_cpas.checking import check;"
        "from bcss_cpas.rules._catalogue import rule; d = rule('RSD101').triggers();"
        "print(check(from_json(Dossier, to_json(d)), date(2025, 3, 3)).by_rule['RSD101'].status)"
    )
    env = {"PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=env, timeout=60, check=True)
    assert done.stdout.decode().strip() == "found"


@EVERY_RULE
def test_a_dossier_that_went_through_json_gives_the_same_report(rule: Any):
    for inquiry in (rule.triggers(), rule.stays_silent()):
        assert report_of(from_json(Dossier, to_json(inquiry))) == report_of(inquiry)


def test_a_dossier_with_messages_that_went_through_json_gives_the_same_report():
    assert report_of(from_json(Dossier, to_json(demo()))) == report_of(demo())


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_the_order_of_the_messages_changes_nothing(order: tuple[int, ...]):
    shuffled = evolve(demo(), messages=tuple(demo().messages[place] for place in order))
    assert report_of(shuffled) == report_of(demo())


@EVERY_RULE
def test_the_order_of_the_facts_of_an_example_changes_nothing(rule: Any):
    inquiry = rule.triggers()
    assert report_of(evolve(inquiry, facts=inquiry.facts[::-1])) == report_of(inquiry)


def test_the_order_of_several_facts_of_one_kind_changes_nothing():
    def held(code: str, since: str) -> CivilStatus:
        return CivilStatus(person=APPLICANT, source=REGISTER, since=IncompleteDate(since), state=CivilState(code))

    statuses = [held("20", "2010-00-00"), held("41", "2020-00-00"), held("30", "2021-00-00")]
    declared = {"civil_state": CivilState("10")}
    assert len({report_of(dossier(*order, declared=declared)) for order in permutations(statuses)}) == 1


def test_the_order_of_facts_of_one_day_and_one_source_changes_nothing():
    def lives(person: Any, role: str) -> HouseholdLink:
        return HouseholdLink(person=person, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole(role))

    links = [lives(SPOUSE, "02"), lives(CHILD, "03"), lives(PARENT, "06")]
    assert len({report_of(dossier(*order, declared={"household": ()})) for order in permutations(links)}) == 1


def test_the_order_of_replies_that_say_no_moment_changes_nothing():
    homes = [at_home("4000", "Rue X", "1"), at_home("4700", "Aachener Straße", "12"), at_home("4700", "Rue Y", "2")]
    replies = [evolve(register(main_addresses=(home,)), replied=None, ticket=None) for home in homes]
    assert len({report_of(asked(*order)) for order in permutations(replies)}) == 1


@given(st.lists(any_facts(person=values.ssins(), head=values.ssins()), min_size=1, max_size=4))
def test_facts_about_others_change_nothing(others: list[Any]):
    known = {APPLICANT, SPOUSE, CHILD, PARENT, demo().person}
    strangers = tuple(fact for fact in others if fact.person not in known)
    assert report_of(evolve(demo(), facts=strangers)) == report_of(demo())


@given(
    st.lists(any_facts(person=st.just(APPLICANT)), min_size=5, max_size=20),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
)
def test_whatever_is_known_no_rule_breaks_and_every_form_of_the_report_can_be_made(facts: list[Any], day: date):
    declared = {"address": ELSEWHERE, "civil_state": CivilState("20"), "household": (), "incomes": ()}
    report = check(dossier(*facts, declared=declared), day)
    assert report.errors == ()
    assert report.to_json()
    assert report.to_text("nl")
    assert report.to_html("de")
