"""The population: the same for the same seed, of test persons alone, told by nobody who would know the rules."""

import subprocess
import sys
from datetime import date
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bcss_cpas.codes.ssin import SsinKind
from bcss_cpas.convert import to_json
from bcss_cpas.population.population import AS_OF, dossier, people
from tests.test_fixtures_hold_no_citizens import citizens

SOME = [dossier(7, number) for number in range(30)]


def test_a_dossier_depends_on_its_seed_and_number_alone() -> None:
    assert [dossier(7, number) for number in reversed(range(30))] == SOME[::-1]


def test_the_people_of_a_seed_come_in_the_order_of_their_numbers() -> None:
    assert list(islice(people(7), 30)) == SOME


def test_another_seed_gives_other_people() -> None:
    theirs = {dossier(8, number).dossier.person for number in range(30)}
    assert not theirs & {each.dossier.person for each in SOME}


def test_everybody_has_a_test_number() -> None:
    for each in SOME:
        assert each.dossier.person.kind is SsinKind.TEST
        assert citizens(to_json(each.dossier)) == []


def test_a_dossier_is_named_after_its_seed_and_number() -> None:
    assert [each.dossier.reference for each in SOME[:2]] == ["POP-7-0", "POP-7-1"]


def test_a_dossier_shows_nobody() -> None:
    for each in SOME:
        said = each.dossier.declaration
        shown = repr(each)
        assert each.dossier.person.value not in shown
        assert f"{said.last_name}" not in shown
        assert f"{said.address.street if said.address else ''}" not in shown


def test_every_second_dossier_is_clean() -> None:
    assert [each.is_clean for each in SOME] == [True, False] * 15
    assert all(bool(each.labels) is not each.is_clean for each in SOME)


def test_some_dossiers_have_two_discrepancies() -> None:
    assert {len(each.labels) for each in SOME} == {0, 1, 2}


@settings(max_examples=15)
@given(st.dates(date(2016, 1, 1), date(2028, 12, 31)), st.integers(0, 10_000))
def test_it_can_be_looked_at_on_any_day(as_of: date, number: int) -> None:
    found = dossier(3, number, as_of).dossier
    days = [found.requested_on, found.declaration.on, *(visit.on for visit in found.visits)]
    assert max(days) <= as_of
    assert all(message.replied is None or message.replied.date() <= as_of for message in found.messages)
    assert not [message for message in found.messages if message.defects or message.unread]


def test_a_leap_day_is_a_day() -> None:
    assert dossier(3, 5, date(2024, 2, 29)) != dossier(3, 5, AS_OF)


@pytest.mark.parametrize("forbidden", ["bcss_cpas.rules", "bcss_cpas.law", "hypothesis"])
def test_making_dossiers_needs_neither_rules_nor_law(forbidden: str) -> None:
    program = (
        "import sys; from bcss_cpas.population.population import dossier; dossier(1, 1); "
        f"print([name for name in sys.modules if name.startswith({forbidden!r})])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
