"""The proportions: published ones name their source, the others say that they are assumed; draws follow them."""

from random import Random

import pytest

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.population.proportions import draw, table

NAMES = sorted(table())
DRAWS = 4000


@pytest.mark.parametrize("name", NAMES)
def test_a_proportion_is_published_or_assumed(name: str) -> None:
    row = table()[name]
    if "why" in row:
        assert not {"source", "url", "certainty"} & set(row)
    else:
        assert row["what"]
        assert row["source"]
        assert row["url"].startswith("https://")
        assert Certainty(row["certainty"]) in (Certainty.VERIFIED, Certainty.DERIVED)


@pytest.mark.parametrize("name", NAMES)
def test_draws_follow_the_proportion(name: str) -> None:
    rng, weights = Random(name), table()[name]["weights"]
    drawn = [draw(rng, name) for _ in range(DRAWS)]
    for kind, weight in weights.items():
        assert drawn.count(kind) / DRAWS == pytest.approx(weight / sum(weights.values()), abs=0.03)


def test_a_proportion_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        draw(Random(0), "eye colour")
