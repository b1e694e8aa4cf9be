"""Profiles of Hypothesis, and what each process of the tests covered."""

import os
from collections.abc import Generator

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, Phase, is_hypothesis_test, settings

SLOW_TO_DRAW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
settings.register_profile(
    "default",
    derandomize=True,
    deadline=None,
    max_examples=10,
    database=None,
    phases=(Phase.explicit, Phase.generate),  # shrinking a whole register file takes minutes
    suppress_health_check=SLOW_TO_DRAW,
)
settings.register_profile("all", deadline=None, max_examples=400, database=None, suppress_health_check=SLOW_TO_DRAW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_configure(config: pytest.Config) -> None:
    """Stop measuring the process that only hands out the tests: it runs none of ours, and tracing doubles its price."""
    covering = Coverage.current() if config.getoption("numprocesses", None) else None
    if covering is not None:
        covering.stop()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Measure what examples cover, and not what properties come upon: tracing doubles their price."""
    covering = Coverage.current() if _has_properties(item) else None
    if covering is None:
        return (yield)
    covering.stop()
    try:
        return (yield)
    finally:
        covering.start()


def _has_properties(item: pytest.Item) -> bool:
    """Tell whether a test is a property, or makes some inside."""
    function = getattr(item, "function", None)
    return is_hypothesis_test(function) or "given" in getattr(getattr(function, "__code__", None), "co_names", ())


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Save what a process covered before it tells that it has finished: from then on it may be killed."""
    covering = Coverage.current() if hasattr(session.config, "workerinput") else None
    if covering is not None:
        covering.stop()
        covering.save()
