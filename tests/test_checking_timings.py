"""How long each rule took: told on demand, outside of all that a report says."""

import pickle

import pytest

from bcss_cpas.checking import Config, check
from bcss_cpas.rules._examples import TODAY
from bcss_cpas.text import LANGUAGES, Language
from tests.inquiries import demo

TIMED = check(demo(), TODAY, config=Config(timings=True))
UNTIMED = check(demo(), TODAY)


def test_every_rule_that_ran_has_a_time_and_no_other():
    assert TIMED.timings.keys() == {result.rule for result in TIMED.results} == set(TIMED.rule_set.rules)
    assert all(each > 0 for each in TIMED.timings.values())
    one = check(demo(), TODAY, config=Config(select=("RSD101",), timings=True))
    assert list(one.timings) == ["RSD101"]


def test_nothing_is_noted_unless_asked_for():
    assert UNTIMED.timings == {}


def test_a_report_with_times_is_the_same_report():
    assert TIMED == UNTIMED
    assert TIMED.rule_set.fingerprint == UNTIMED.rule_set.fingerprint
    assert TIMED.to_json() == UNTIMED.to_json()
    assert "timings" not in repr(TIMED)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_form_shows_them(lang: Language):
    assert TIMED.to_html(lang) == UNTIMED.to_html(lang)
    assert TIMED.to_text(lang) == UNTIMED.to_text(lang)
    assert TIMED.to_rows(lang) == UNTIMED.to_rows(lang)


def test_a_case_that_was_pickled_tells_the_same():
    case = TIMED.case
    kinds = {type(fact) for fact in case.facts}
    back = pickle.loads(pickle.dumps(case))
    assert {kind: back.all(kind) for kind in kinds} == {kind: case.all(kind) for kind in kinds}
    assert back.at_hand == case.at_hand
