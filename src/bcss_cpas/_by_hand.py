"""Files that people write by hand, TOML or JSON in UTF-8: a slip is told by its line, never by what stands there."""

import json
import re
import tomllib
from os import PathLike
from pathlib import Path
from typing import Any

from bcss_cpas.errors import InputError

_LINE = re.compile(r"line [0-9]+(?=,? column [0-9]+)|end of document(?=\)$)")
"""How the parsers of TOML and JSON tell where they stopped; their other words may repeat what stands there."""
_PARSERS = {"TOML": tomllib.loads, "JSON": json.loads}


def toml(path: str | PathLike[str], called: str) -> dict[str, Any]:
    """Read a file of TOML. Raises ``InputError``, which names it as ``called``: its own name may be of a person."""
    data: dict[str, Any] = _parsed(path, called, "TOML")
    return data


def json_of(path: str | PathLike[str], called: str) -> Any:
    """Read a file of JSON, in the same way."""
    return _parsed(path, called, "JSON")


def _parsed(path: str | PathLike[str], called: str, form: str) -> Any:
    try:
        # Some editors start a file with a mark that neither form has.
        return _PARSERS[form](Path(path).read_text("utf-8-sig"))
    except OSError as error:
        raise InputError(f"{called} cannot be read: {type(error).__name__}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise InputError(f"{called} is not UTF-8 (line {line})") from None
    except (ValueError, RecursionError) as error:
        told = _LINE.search(str(error))
        raise InputError(f"{called} is not {form}{f' ({told[0]})' if told else ''}") from None
