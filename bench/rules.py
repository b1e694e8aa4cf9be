"""Rules: what one rule costs on a dossier that it has not seen.

Every run has a case of its own, made outside the clock, so that what a case works out once for all rules is paid for
in every run. Each dossier is run in seven rounds over all of them, and the best time of each counts.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources import as_file, files
from statistics import mean
from typing import NamedTuple

from bcss_cpas import load_dossier
from bcss_cpas.checking import case_of
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.population.population import AS_OF, dossier
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._engine import run
from bench.timing import seconds

_ROUNDS, _DOSSIERS = 7, 200


class Cost(NamedTuple):
    """Seconds to make a case of a dossier, and to run all rules over it."""

    case: float
    rules: float


def rows() -> Iterator[tuple[str, str]]:
    """Measure all rules on dossiers of the population, and on the demonstration's."""
    with as_file(files("bcss_cpas.demo") / "inquiry") as folder:
        demonstration = load_dossier(folder)
    population = [dossier(1, number).dossier for number in range(_DOSSIERS)]
    yield f"a rule, {_DOSSIERS} dossiers", _told(population, AS_OF)
    yield "a rule, demonstration", _told([demonstration] * 20, date(2025, 3, 3))


def _told(dossiers: Sequence[Dossier], as_of: date) -> str:
    rounds = [[_cost(each, as_of) for each in dossiers] for _ in range(_ROUNDS)]
    case, rules = (mean(map(min, zip(*times, strict=True))) for times in _by_part(rounds))
    return (
        f"{rules / len(builtin()) * 1e6:8.2f} µs on average (at most 3); "
        f"a dossier: case {case * 1e6:.0f} µs, rules {rules * 1e6:.0f} µs"
    )


def _by_part(rounds: Sequence[Sequence[Cost]]) -> Iterator[list[list[float]]]:
    yield [[cost.case for cost in costs] for costs in rounds]
    yield [[cost.rules for cost in costs] for costs in rounds]


def _cost(each: Dossier, as_of: date) -> Cost:
    made = []
    case = seconds(lambda: made.append(case_of(each, as_of)))
    return Cost(case, seconds(lambda: run(builtin(), made[0])))
