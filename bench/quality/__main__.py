"""Measure the rules on the population and print it; the exit status is 1 where something does not hold."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from bench.quality import table
from bench.quality.answers import count, dossiers
from bench.quality.gates import broken
from bench.quality.measure import in_parallel


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, judge."""
    arguments = _arguments(argv)
    start = perf_counter()
    tally = in_parallel(arguments.seed, arguments.dossiers, arguments.processes)
    tables = {"Rules": table.rules(tally), "Planted": table.labels(tally), "Population": table.summary(tally)}
    if arguments.answers is not None:
        tables["Answers"] = table.answers(count(dossiers(arguments.answers)))
    for title, lines in tables.items():
        sys.stdout.write(f"\n{title}\n")
        sys.stdout.writelines(f"  {line}\n" for line in lines)
    problems = list(broken(tally))
    sys.stdout.writelines(f"\n{problem}" for problem in problems)
    sys.stdout.write(f"\n{'NOT ' if problems else ''}as it should be, in {perf_counter() - start:.0f} s\n")
    return 1 if problems else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.quality", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dossiers", type=int, default=10_000)
    parser.add_argument("--answers", type=Path, metavar="FOLDER", help="count the answers in the dossiers of a folder")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
