"""What counts of a dossier: the newest answers, supplied facts, and nothing in the place of a source."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import combinations
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import case_of, check
from bcss_cpas.codes.national_register import CivilState
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.errors import InputError
from bcss_cpas.facts.address import Residence
from bcss_cpas.facts.identity import CivilStatus
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, SPOUSE, TODAY, dossier
from bcss_cpas.rules._rule import Stage
from tests.inquiries import (
    FOUND,
    PASSED,
    SKIPPED,
    asked,
    at_home,
    civil_state,
    demo,
    finding_of,
    register,
    registration,
    result_of,
    status_of,
)

HERE = {"main_addresses": (at_home("4700", "Aachener Straße", "12"),)}
THERE = {"main_addresses": (at_home("4000", "Rue des Exemples", "7"),)}
WHY = {
    "MSG00012": Availability.NOT_INTEGRATED,
    "MSG00021": Availability.NOT_INTEGRATED_AT_SUPPLIER,
    "MSG00020": Availability.SOURCE_DOWN,
    "MSG00013": Availability.REFUSED,
    "MSG00006": Availability.IDENTITY,
    "MSG99999": Availability.UNEXPLAINED,
}


@pytest.mark.parametrize("older_first", [True, False])
def test_the_newest_reply_wins_wherever_it_stands(older_first: bool):
    older, newer = register(hour=9, **THERE), register(hour=10, **HERE)
    inquiry = asked(*((older, newer) if older_first else (newer, older)))
    assert status_of("RSD101", inquiry) is PASSED
    assert [fact.source.ticket for fact in case_of(inquiry, TODAY).all(Residence)] == ["T-10"]
    assert status_of("RSD101", asked(evolve(older, replied=newer.replied + timedelta(days=1)), newer)) is FOUND


def test_the_newest_reply_wins_whatever_the_time_zone():
    late = evolve(register(**HERE), replied=datetime(2025, 3, 30, 1, 30, tzinfo=timezone(timedelta(hours=0))))
    early = evolve(register(**THERE), replied=datetime(2025, 3, 30, 3, 15, tzinfo=timezone(timedelta(hours=2))))
    assert early.replied < late.replied
    assert status_of("RSD101", asked(early, late)) is PASSED
    assert status_of("RSD101", asked(late, early)) is PASSED


@pytest.mark.parametrize("code", WHY)
def test_a_newer_reply_that_failed_does_not_hide_an_older_good_one(code: str):
    good, failed = register(hour=9, **THERE), register(hour=10, status=code)
    assert status_of("RSD101", asked(good, failed)) is FOUND
    assert status_of("RSD101", asked(failed, good)) is FOUND


def test_a_newer_reply_without_data_replaces_an_older_one_with_data():
    assert status_of("RSD101", asked(register(hour=9, **THERE), register(hour=10, status="MSG00100"))) is PASSED
    assert status_of("RSD101", asked(register(hour=10, **THERE), register(hour=9, status="MSG00100"))) is FOUND


@pytest.mark.parametrize(("code", "why"), WHY.items())
def test_a_reply_that_failed_skips_the_rule_and_says_why(code: str, why: Availability):
    result = result_of("RSD101", asked(register(status=code)))
    assert (result.status, result.skip.availability) == (SKIPPED, why)


def test_no_reply_at_all_is_not_consulted():
    assert result_of("RSD101", asked()).skip.availability is Availability.NOT_CONSULTED


def test_a_request_and_a_message_of_nobody_give_nothing():
    request = Message("retrieve_ti_groups", MessageKind.REQUEST, person=APPLICANT)
    nobody = evolve(register(**THERE), person=None, content=None)
    result = result_of("RSD101", asked(request, nobody))
    assert result.skip.availability is Availability.NOT_CONSULTED


def test_facts_of_messages_and_supplied_facts_count_alike():
    supplied = CivilStatus(person=APPLICANT, source=REGISTER, since=SINCE, state=CivilState("20"))
    inquiry = evolve(asked(register(**THERE)), facts=(supplied,))
    assert status_of("RSD101", inquiry) is FOUND
    assert status_of("RN105", inquiry) is FOUND
    both = asked(register(civil_states=(civil_state("20"),), **THERE))
    assert finding_of("RN105", both).key == finding_of("RN105", inquiry).key


def test_the_reply_about_another_person_is_no_reply_about_the_applicant():
    assert result_of("RSD101", asked(register(person=SPOUSE, **THERE))).skip.availability is Availability.NOT_CONSULTED


def test_taking_a_source_away_never_makes_a_finding_pass():
    whole = check(demo(), TODAY).by_rule
    assert sum(result.status is FOUND for result in whole.values()) >= 5
    for kept in range(len(demo().messages)):
        for messages in combinations(demo().messages, kept):
            part = check(evolve(demo(), messages=messages), TODAY).by_rule
            assert [rule for rule, one in whole.items() if one.status is FOUND and part[rule].status is PASSED] == []


def test_without_any_source_no_rule_that_needs_one_concludes():
    bare = check(evolve(demo(), messages=()), TODAY)
    stable = (rule for rule in builtin() if rule.stage is not Stage.PREVIEW)
    needy = {rule.id for rule in stable if rule.needs.facts or rule.needs.any_facts}
    assert {rule: bare.by_rule[rule].status for rule in needy} == dict.fromkeys(needy, SKIPPED)


def test_integrations_of_the_own_file_are_no_observation():
    assert status_of("INT201", dossier(integrations=(registration(),))) is SKIPPED


@pytest.mark.parametrize(
    ("as_of", "told"), [("2025-03-03", "str"), (datetime(2025, 3, 3, tzinfo=UTC), "datetime"), (None, "None")]
)
def test_a_day_is_a_date_without_a_time(as_of: Any, told: str):
    with pytest.raises(InputError, match=f"as_of is a date without a time, not {told}"):
        check(demo(), as_of)
