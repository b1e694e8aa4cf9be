"""What runs in ``make test-all`` alone: it takes a browser, a kernel, or its time."""

import os

import pytest

thorough = pytest.mark.skipif(os.environ.get("HYPOTHESIS_PROFILE") != "all", reason="runs in make test-all")
