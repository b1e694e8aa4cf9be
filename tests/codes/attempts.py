"""Try to make a code of a text, and keep the refusal."""

from collections.abc import Callable
from typing import TypeVar

from bcss_cpas.errors import CodeError

T = TypeVar("T")


def attempt(make: Callable[[str], T], text: str) -> T | CodeError:
    """Return what is made of a text, or the error that refuses it; any other error escapes."""
    try:
        return make(text)
    except CodeError as error:
        return error


def quotes(refusal: CodeError, text: str) -> bool:
    """Tell whether an error repeats a text that is long enough to be told from its own words."""
    return len(text.strip()) > 3 and text in str(refusal)
