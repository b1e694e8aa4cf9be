"""What runs in ``make test-engines`` alone: it starts a cluster."""

import os
from importlib.util import find_spec
from shutil import which

import pytest

VARIABLE = "BCSS_CPAS_ENGINES"


def needs(package: str, *programs: str) -> pytest.MarkDecorator:
    """Skip unless engines are asked for, and what this one needs is here."""
    missing = [name for name in (package,) if find_spec(name) is None] + [name for name in programs if not which(name)]
    reason = "runs in make test-engines" if os.environ.get(VARIABLE) != "1" else f"needs {' and '.join(missing)}"
    return pytest.mark.skipif(os.environ.get(VARIABLE) != "1" or bool(missing), reason=reason)
