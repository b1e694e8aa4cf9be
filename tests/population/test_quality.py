"""The rules on the population: every planted discrepancy is found, clean dossiers stay clean."""

from collections import Counter

from bench.quality import table
from bench.quality.gates import broken
from bench.quality.labels import RULES_OF
from bench.quality.measure import Tally, in_parallel, measure

TALLY = measure(1, range(200))


def test_all_is_found_and_clean_dossiers_stay_clean() -> None:
    assert list(broken(TALLY)) == []


def test_every_discrepancy_is_planted() -> None:
    assert set(TALLY.planted) == set(RULES_OF)


def test_what_is_missed_breaks_the_gate() -> None:
    missed = Tally(planted=TALLY.planted, dossiers=200)
    assert [line.partition(":")[0] for line in broken(missed)] == sorted(
        label for label in TALLY.planted if RULES_OF[label]
    )


def test_a_grave_finding_in_a_clean_dossier_breaks_the_gate() -> None:
    noisy = Tally(clean=900, clean_and_harmless=900, in_clean=Counter(["EMP101"]))
    assert list(broken(noisy)) == ["1 grave findings in 900 clean dossiers: EMP101 1"]
    assert list(broken(Tally(clean=1000, clean_and_harmless=1000, in_clean=Counter(["EMP101"])))) == []


def test_a_rule_that_breaks_a_silent_population_or_one_without_patterns_breaks_the_gate() -> None:
    assert list(broken(Tally(statuses=Counter([("EMP101", "error")])))) == ["1 times a rule broke"]
    assert list(broken(Tally(asked=10, unanswered=1))) == ["only 1 of 10 consultations give no full answer"]
    assert list(broken(Tally(clean=3, clean_and_harmless=1))) == ["only 1 of 3 clean dossiers have a harmless pattern"]


def test_the_tables_have_a_line_for_each_rule_and_each_label() -> None:
    rules, labels = list(table.rules(TALLY)), list(table.labels(TALLY))
    assert len(labels) == len(RULES_OF)
    assert any(line.startswith("EMP101") for line in rules)
    assert any("second job undeclared" in line and "no rule yet" in line for line in labels)
    assert any("missing, refused or partial" in line for line in table.summary(TALLY))


def test_several_processes_measure_the_same() -> None:
    assert in_parallel(1, 6, 2) == measure(1, range(6))
