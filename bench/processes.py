"""Two processes against one: ``python -m bench.processes`` prints how many times faster two are, and what two could be.

It stands apart because each new process imports what the main module does, which is little here.
"""

import sys
from itertools import pairwise
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from statistics import median
from typing import Any

import pyarrow as pa

from bcss_cpas.frames import in_processes, read_batches
from bench import messages
from bench.million import KEY
from bench.timing import seconds

_DISTINCT, _MANY, _PAIRS = 1_000, 30, 5
"""The messages come again so many times that starting two processes, which takes a second, counts little."""


def main() -> None:
    """Measure five pairs, and print the medians.

    Two processes are compared with one before them and one after, for the speed of a machine drifts. Two that share
    nothing and start together show how much the machine itself gives to two.
    """
    reading, many = read_batches("retrieve_ti_groups", key=KEY), _messages()
    one, two, bound = [seconds(reading(many).read_all)], list[float](), list[float]()
    for _ in range(_PAIRS):
        two.append(seconds(in_processes(reading, many, 2).read_all))
        bound.append(max(_apart()) / 2)
        one.append(seconds(reading(many).read_all))
    alone = [(before + after) / 2 for before, after in pairwise(one)]
    faster = (median(a / b for a, b in zip(alone, both, strict=True)) for both in (two, bound))
    sys.stdout.write(" ".join(f"{each:.2f}" for each in faster) + "\n")


def _messages() -> Any:
    replies = messages.distinct(messages.bundled("retrieve_ti_groups"), _DISTINCT)
    return pa.concat_tables([pa.table({"message": replies})] * _MANY)


def _apart() -> list[float]:
    """Return the seconds of two processes that each read all messages at the same time."""
    context = get_context("spawn")
    start, times = context.Barrier(2), context.SimpleQueue()
    both = [context.Process(target=_read_all, args=(start, times)) for _ in range(2)]
    for each in both:
        each.start()
    found = [times.get() for _ in both]
    for each in both:
        each.join()
    return found


def _read_all(start: Barrier, times: Any) -> None:
    reading, many = read_batches("retrieve_ti_groups", key=KEY), _messages()
    reading(many.slice(0, 1)).read_all()
    start.wait()
    times.put(seconds(reading(many).read_all))


if __name__ == "__main__":
    main()
