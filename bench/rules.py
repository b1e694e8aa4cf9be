"""Rules: what one rule costs on one dossier, its facts at hand."""

from collections.abc import Iterator
from datetime import date
from importlib.resources import as_file, files

from bcss_cpas import load_dossier
from bcss_cpas.checking import case_of
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._engine import run
from bench.timing import seconds


def rows() -> Iterator[tuple[str, str]]:
    """Measure all rules on the demonstration's dossier."""
    with as_file(files("bcss_cpas.demo") / "inquiry") as folder:
        case = case_of(load_dossier(folder), date(2025, 3, 3))
    rules, times = builtin(), 400
    best = min(seconds(lambda: [run(rules, case) for _ in range(times)]) for _ in range(7))
    yield "a rule on a dossier", f"{best / times / len(rules) * 1e6:8.2f} µs on average (at most 3)"
