"""The rules on the population: every planted discrepancy is found, clean dossiers stay clean."""

from collections import Counter
from functools import cache, partial

from attrs import evolve
from bench.quality import table
from bench.quality.gates import broken
from bench.quality.labels import RULES_OF
from bench.quality.measure import Tally, in_parallel, measure

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.population.harmless import HARMLESS
from bcss_cpas.population.population import dossier
from bcss_cpas.rules import builtin

NUMBER = 200
PATTERNS = Counter(map(str, range(30)))


@cache
def tally() -> Tally:
    return measure(1, range(NUMBER))


def test_all_is_found_and_clean_dossiers_stay_clean() -> None:
    assert list(broken(tally())) == []


def test_half_of_the_clean_dossiers_hold_some_of_at_least_thirty_harmless_patterns() -> None:
    clean = [each for each in map(partial(dossier, 1), range(0, NUMBER, 2)) if each.is_clean]
    assert len(clean) == tally().clean == NUMBER // 2
    assert 2 * sum(bool(each.harmless) for each in clean) >= len(clean)
    assert len({name for each in clean for name in each.harmless}) == len(tally().harmless) >= 30
    assert set(tally().harmless) <= {pattern.name for pattern in HARMLESS}


def test_a_fifth_of_all_messages_is_missing_refused_or_partial() -> None:
    asked = unanswered = 0
    for number in range(NUMBER):
        each = dossier(1, number)
        told = Counter(message.outcome.kind for message in each.dossier.messages if message.outcome is not None)
        full = told[OutcomeKind.DATA] + told[OutcomeKind.NO_DATA]
        assert each.asked - full - told[OutcomeKind.PARTIAL] <= each.unanswered <= each.asked - full
        asked, unanswered = asked + each.asked, unanswered + each.unanswered
    assert (asked, unanswered) == (tally().asked, tally().unanswered)
    assert 5 * unanswered >= asked


def test_every_discrepancy_is_planted() -> None:
    assert set(tally().planted) == set(RULES_OF)


def test_what_is_missed_breaks_the_gate() -> None:
    missed = Tally(planted=tally().planted, dossiers=NUMBER)
    assert [line.partition(":")[0] for line in broken(missed)] == sorted(
        label for label in tally().planted if RULES_OF[label]
    )


def test_a_grave_finding_in_a_clean_dossier_breaks_the_gate() -> None:
    noisy = Tally(clean=900, clean_and_harmless=900, harmless=PATTERNS, in_clean=Counter(["EMP101"]))
    assert list(broken(noisy)) == ["1 grave findings in 900 clean dossiers: EMP101 1"]
    assert list(broken(evolve(noisy, clean=1000, clean_and_harmless=1000))) == []


def test_a_rule_that_breaks_a_silent_population_or_one_without_patterns_breaks_the_gate() -> None:
    assert list(broken(Tally(statuses=Counter([("EMP101", "error")])))) == ["1 times a rule broke"]
    assert list(broken(Tally(asked=10, unanswered=1))) == ["only 1 of 10 consultations give no full answer"]
    honest = Tally(clean=3, clean_and_harmless=1, harmless=PATTERNS)
    assert list(broken(honest)) == ["only 1 of 3 clean dossiers have a harmless pattern"]
    few = evolve(honest, clean_and_harmless=3, harmless=Counter(["moved", "married"]))
    assert list(broken(few)) == ["only 2 harmless patterns occur in clean dossiers"]


def test_the_tables_have_a_line_for_each_rule_and_each_label() -> None:
    rules, labels = list(table.rules(tally())), list(table.labels(tally()))
    assert len(labels) == len(RULES_OF)
    assert any(line.startswith("EMP101") for line in rules)
    assert any("missing, refused or partial" in line for line in table.summary(tally()))


def test_another_rule_that_speaks_of_the_same_discrepancy_is_told() -> None:
    found = Tally(planted=Counter(["other address"]), found=Counter(["other address"]))
    twice = evolve(found, beside=Counter({("other address", "RES101"): 3}))
    (line,) = set(table.labels(twice)) - set(table.labels(found))
    assert line.endswith("RSD101  also RES101 3")
    assert set(tally().beside) <= {(label, rule.id) for label in RULES_OF for rule in builtin()}
    assert not [label for label, rule in tally().beside if rule in RULES_OF[label]]


def test_several_processes_measure_the_same() -> None:
    assert in_parallel(1, 6, 2) == measure(1, range(6))
