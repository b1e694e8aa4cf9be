"""Rules: what one rule costs on a dossier that it has not seen.

In each round every dossier gets a case of its own, and then all rules run over each case once, so that what a case
works out for several rules is paid for every time. The best round of each dossier counts; what its case cost beside
it is told as well.

A time says little without the machine, so each stands beside the bytes of a register reply that bare lxml parses
meanwhile, reply by reply in the same rounds: where 3 µs were set as the goal, it parsed 21 KB in 0.21 ms, and these are
300 bytes.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from importlib.resources import as_file, files
from statistics import mean

from bcss_cpas import load_dossier
from bcss_cpas.checking import case_of
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.population.population import AS_OF, dossier
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._engine import run
from bench import messages, reading
from bench.timing import seconds

_ROUNDS, _DOSSIERS, _COPIES, _REPLIES = 9, 200, 20, 100
_TIME, _BYTES = 3, 300


def rows() -> Iterator[tuple[str, str]]:
    """Measure all rules on dossiers of the population, and on that of the demonstration."""
    with as_file(files("bcss_cpas.demo") / "inquiry") as folder:
        demonstration = load_dossier(folder)
    population = [dossier(1, number).dossier for number in range(_DOSSIERS)]
    yield f"a rule, {_DOSSIERS} dossiers", _told(population, AS_OF)
    yield "a rule, demonstration", _told([demonstration] * _COPIES, date(2025, 3, 3))


def _told(dossiers: Sequence[Dossier], as_of: date) -> str:
    replies = messages.distinct(messages.bundled("retrieve_ti_groups"), _REPLIES)
    rounds = [_round(dossiers, as_of, replies) for _ in range(_ROUNDS)]
    making, running, parsing = (mean(map(min, zip(*times, strict=True))) * 1e6 for times in zip(*rounds, strict=True))
    a_rule = running / len(builtin())
    meanwhile = a_rule / parsing * mean(map(len, replies))
    found = f"{a_rule:8.2f} µs on average (at most {_TIME}), {meanwhile:.0f} bytes of bare lxml (at most {_BYTES})"
    return f"{found}; a dossier: case {making:.0f} µs, all rules {running:.0f} µs"


def _round(dossiers: Sequence[Dossier], as_of: date, replies: Sequence[bytes]) -> tuple[list[float], ...]:
    """Return the seconds that each case took to make, and all rules to run over it; and bare lxml to parse a reply."""
    rules, cases = builtin(), list[Case]()
    making = [seconds(partial(_make, cases, each, as_of)) for each in dossiers]
    running = [seconds(partial(run, rules, case)) for case in cases]
    return making, running, [seconds(partial(reading.floor, each)) for each in replies]


def _make(cases: list[Case], each: Dossier, as_of: date) -> None:
    cases.append(case_of(each, as_of))
