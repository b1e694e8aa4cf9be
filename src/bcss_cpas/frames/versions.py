"""The version of the schemas, which stands in their metadata, and the way from an older one to this one."""

from typing import Any

from bcss_cpas.errors import InputError
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.steps import STEPS, Steps

SCHEMA_VERSION = len(STEPS) + 1
_KEY = b"schema_version"


def metadata(table: str, disclosure: Disclosure) -> dict[str, str]:
    """Say in a schema which table it is, in which version, and how persons are named in it."""
    return {_KEY.decode(): str(SCHEMA_VERSION), "table": table, "persons": disclosure.persons}


def current(table: Any, steps: Steps = STEPS) -> Any:
    """Bring an Arrow table that an older version of this library wrote to the present version.

    Raises ``InputError`` for a table without a version, and for one that is newer than this library.
    """
    told, newest = (table.schema.metadata or {}).get(_KEY, b"").decode(), len(steps) + 1
    given = int(told) if told.isdecimal() else 0
    if not 1 <= given <= newest:
        raise InputError(f"the metadata of the table name no schema version from 1 to {newest}")
    if given == newest:
        return table
    kept = {**table.schema.metadata, _KEY: str(newest).encode()}
    for step in steps[given - 1 :]:
        table = step(table)
    return table.replace_schema_metadata(kept)
