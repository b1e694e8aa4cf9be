"""What something costs: seconds on the clock, seconds of processors in all its processes, and memory.

Other work on the machine only adds to it, so the least of several runs is told.
"""

import os
import resource
from collections.abc import Callable
from time import perf_counter

import psutil  # type: ignore[import-untyped]
from attrs import frozen


@frozen
class Cost:
    """Seconds on the clock; seconds of processors, which the load of the machine changes less; load while it ran."""

    clock: float
    processors: float
    load: float


def cost(work: Callable[..., object], *arguments: object) -> Cost:
    """Do something, and tell what it cost in this process and in those that it started."""
    begun, used = perf_counter(), _processors()
    work(*arguments)
    return Cost(perf_counter() - begun, _processors() - used, os.getloadavg()[0])


def peak() -> float:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _processors() -> float:
    """Add up all processes; those that have ended are counted by the one that started them."""
    total = 0.0
    for process in (me := psutil.Process(), *me.children(recursive=True)):
        times = process.cpu_times()
        total += times.user + times.system + times.children_user + times.children_system
    return total
