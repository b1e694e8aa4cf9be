"""What a refusal must be like, whatever was refused."""

import time
from typing import Any

import pytest

from bcss_cpas.errors import BcssError, ReadError
from bcss_cpas.flux._read import read
from bcss_cpas.message import Message

AT_MOST = 30.0
"""Seconds: hostile input ends in bounded time on any machine. A bound, not a measure of speed."""


def refused(source: Any, **options: Any) -> ReadError:
    """Read what cannot be read; return the error, which must come soon and say where."""
    start = time.perf_counter()
    with pytest.raises(BcssError) as caught:
        read(source, **options)
    assert time.perf_counter() - start < AT_MOST
    assert caught.type is ReadError
    assert caught.value.path.startswith("$")
    assert caught.value.line is None or caught.value.line >= 1
    return caught.value


def survived(document: bytes) -> Message[Any] | None:
    """Read what may be anything: a message, or ``None`` where it is refused as it should be."""
    try:
        return read(document)
    except ReadError:
        return None
