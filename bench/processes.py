"""Two processes against one: ``python -m bench.processes`` prints how many times faster two are.

It stands apart because each new process imports what the main module does, which is little here.
"""

import sys
from itertools import pairwise
from statistics import median

import pyarrow as pa

from bcss_cpas.frames import in_processes, read_batches
from bench import messages
from bench.timing import seconds

_DISTINCT, _MANY, _PAIRS = 1_000, 30, 5
"""The messages come again so many times that starting two processes hardly counts, within a minute."""


def main() -> None:
    """Measure five pairs, and print the median.

    Two processes are compared with one before them and one after, for the speed of a machine drifts.
    """
    replies = messages.distinct(messages.bundled("retrieve_ti_groups"), _DISTINCT)
    many = pa.concat_tables([pa.table({"message": replies})] * _MANY)
    reading = read_batches("retrieve_ti_groups", key=b"of no use outside of this measurement")
    one, two = [seconds(reading(many).read_all)], list[float]()
    for _ in range(_PAIRS):
        two.append(seconds(in_processes(reading, many, 2).read_all))
        one.append(seconds(reading(many).read_all))
    found = [(before + after) / 2 / both for (before, after), both in zip(pairwise(one), two, strict=True)]
    sys.stdout.write(f"{median(found):.2f}\n")


if __name__ == "__main__":
    main()
