"""How often things occur in the population, as data: published where a statistic was read, else assumed."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from random import Random
from types import MappingProxyType
from typing import Any


@cache
def table() -> Mapping[str, Mapping[str, Any]]:
    """Return every proportion by its name, as the data file gives it."""
    data = tomllib.loads((files("bcss_cpas.population") / "proportions.toml").read_text("utf-8"))
    return MappingProxyType({**data["published"], **data["assumed"]})


@cache
def _weights(name: str) -> tuple[tuple[str, ...], tuple[float, ...]]:
    weights: Mapping[str, float] = table()[name]["weights"]
    return tuple(weights), tuple(weights.values())


def draw(rng: Random, name: str) -> str:
    """Draw one of the kinds that a proportion tells apart. Raises ``KeyError`` for a name that is none."""
    kinds, weights = _weights(name)
    return rng.choices(kinds, weights)[0]
