"""Time two functions in turn, and take the ratio pair by pair."""

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import NamedTuple


class Pair(NamedTuple):
    """Medians over all rounds: seconds of the first, of the second, and their ratio."""

    first: float
    second: float
    ratio: float


def seconds(function: Callable[[], object]) -> float:
    """Time one call."""
    start = perf_counter()
    function()
    return perf_counter() - start


def pair(first: Callable[[], object], second: Callable[[], object], rounds: int = 9) -> Pair:
    """Time two functions in turn, after one call of each that does not count."""
    first()
    second()
    gc.collect()
    times = [(seconds(first), seconds(second)) for _ in range(rounds)]
    return Pair(median(a for a, _ in times), median(b for _, b in times), median(a / b for a, b in times))
