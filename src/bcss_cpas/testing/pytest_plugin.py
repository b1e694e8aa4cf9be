"""A plugin for pytest: the fixture ``bcss_simulator``, a simulator of the BCSS that runs on loopback.

Each test has its own, with nothing registered and nothing going wrong. The persons come from the synthetic population,
or from a folder: the option ``--bcss-personas``, the setting ``bcss_personas``, or the marker
``@pytest.mark.bcss_simulator(personas="folder", seed=1, count=5, as_of=date(2025, 3, 3))``.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from bcss_cpas.testing.running import RunningSimulator

_OPTION, _SETTING, _MARKER = "--bcss-personas", "bcss_personas", "bcss_simulator"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the folder of personas as an option or as a setting."""
    words = "folder of personas for the fixture bcss_simulator; else they come from the synthetic population"
    parser.getgroup("bcss-cpas").addoption(_OPTION, metavar="FOLDER", default=None, help=words)
    parser.addini(_SETTING, words, default=None)


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    words = "personas, seed, count, integrated, as_of, clock: what the fixture bcss_simulator is made with"
    config.addinivalue_line("markers", f"{_MARKER}(**how): {words}")


@pytest.fixture
def bcss_simulator(request: pytest.FixtureRequest) -> "Iterator[RunningSimulator]":
    """Run a simulator of the BCSS for one test."""
    from bcss_cpas.testing.running import running  # noqa: PLC0415 (whoever does not use it shall not wait for it)

    how: dict[str, Any] = {}
    folder = request.config.getoption(_OPTION) or request.config.getini(_SETTING)
    if folder:
        how["personas"] = folder
    for marker in reversed(list(request.node.iter_markers(_MARKER))):
        how |= marker.kwargs
    with running(**how) as simulator:
        yield simulator
