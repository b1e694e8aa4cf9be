"""The schemas are published: the golden of each version stays, and a table of it can be brought up to date."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from bcss_cpas.errors import InputError
from bcss_cpas.frames import SCHEMA_VERSION, check_batches, current, read_batches
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.versions import metadata
from tests.frames.tables import KEY, dossier, messages

GOLDEN = Path(__file__).parent / "golden"
VERSIONS = range(1, SCHEMA_VERSION + 1)
SCHEMAS = {"messages": read_batches(key=KEY).schema, "dossiers": check_batches(date(2025, 3, 3), key=KEY).schema}


def described(schema: Any) -> dict[str, Any]:
    """Return names and types as JSON has them, records as tables of their own."""
    return {field.name: _type(field.type) for field in schema}


def _type(kind: Any) -> Any:
    if pa.types.is_list(kind):
        return [_type(kind.value_type)]
    return described(kind) if pa.types.is_struct(kind) else str(kind)


def golden(version: int) -> dict[str, Any]:
    """Return the schemas of a version."""
    found: dict[str, Any] = json.loads((GOLDEN / f"schemas_v{version}.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("table", SCHEMAS)
def test_a_schema_is_that_of_its_version(table: str):
    assert described(SCHEMAS[table]) == golden(SCHEMA_VERSION)[table], "a change of a schema raises SCHEMA_VERSION"


@pytest.mark.parametrize("version", VERSIONS)
def test_the_golden_of_every_version_is_kept(version: int):
    assert golden(version).keys() == SCHEMAS.keys()


@pytest.mark.parametrize("table", SCHEMAS)
def test_a_schema_tells_its_version_its_table_and_how_persons_are_named(table: str):
    assert SCHEMAS[table].metadata == {
        b"schema_version": str(SCHEMA_VERSION).encode(),
        b"table": table.encode(),
        b"persons": b"pseudonyms",
    }
    assert metadata("messages", Disclosure(clear=True))["persons"] == "clear"


def test_a_table_of_records_is_named_after_both():
    assert read_batches(key=KEY, rows="Job").schema.metadata[b"table"] == b"messages.Job"


@pytest.mark.parametrize("rows", [None, "Residence", "Property"])
def test_what_comes_out_has_the_schema_that_was_told(rows: str | None):
    reader = read_batches(key=KEY, rows=rows)
    found = reader(messages())
    assert found.schema.equals(reader.schema, check_metadata=True)
    assert found.read_all().schema.equals(reader.schema, check_metadata=True)


def of_version(version: object) -> Any:
    return pa.table({"a": [1]}).replace_schema_metadata({"schema_version": str(version), "table": "messages"})


def test_a_table_of_this_version_is_left_as_it_is():
    table = read_batches(key=KEY)(messages()).read_all()
    assert current(table) is table


def test_a_table_of_an_older_version_is_brought_up_to_date_step_by_step():
    steps = (lambda table: table.rename_columns(["b"]), lambda table: table.append_column("c", pa.array([2])))
    found = current(of_version(1), steps)
    assert found.to_pydict() == {"b": [1], "c": [2]}
    assert found.schema.metadata == {b"schema_version": b"3", b"table": b"messages"}
    assert current(of_version(2), steps).to_pydict() == {"a": [1], "c": [2]}


def older(table: Any) -> Any:
    """Return a table of dossiers or findings as version 1 had it: without the tasks."""
    if "ask" in table.column_names:
        made = table.drop_columns(["task"])
    else:
        place, lists = table.schema.get_field_index("findings"), table.column("findings").combine_chunks()
        kept = [field for field in lists.type.value_type if field.name != "task"]
        records = pa.StructArray.from_arrays([lists.values.field(field.name) for field in kept], fields=kept)
        kind = pa.list_(pa.struct(kept))
        found = pa.ListArray.from_arrays(lists.offsets, records, type=kind, mask=lists.is_null())
        made = table.set_column(place, pa.field("findings", kind), found)
    return made.replace_schema_metadata({**table.schema.metadata, b"schema_version": b"1"})


@pytest.mark.parametrize("rows", [None, "findings", "statuses"])
def test_a_finding_of_the_first_version_had_no_task(rows: Any):
    checking = check_batches(date(2025, 3, 3), clear=True, personal=True, rows=rows)
    table = checking(pa.table({"dossier": [dossier(), "{", dossier()]})).read_all()
    first = table if rows == "statuses" else older(table)
    first = first.replace_schema_metadata({**first.schema.metadata, b"schema_version": b"1"})
    for part, whole in ((first, table), (first.slice(1), table.slice(1)), (first.slice(0, 0), table.slice(0, 0))):
        found = current(part)
        assert found.schema.equals(table.schema, check_metadata=True)
        assert without_tasks(found.to_pylist()) == without_tasks(whole.to_pylist())


def without_tasks(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            name: [{**each, "task": None} for each in value or ()] if name == "findings" else value
            for name, value in ({**row, "task": None} if "ask" in row else row).items()
        }
        for row in rows
    ]


def second(table: Any) -> Any:
    """Return a table of messages as version 2 had it: without the labels of nationalities and municipalities."""
    for name in table.column_names:
        if name in LABELLED:
            place, lists = table.schema.get_field_index(name), table.column(name).combine_chunks()
            kept = [field for field in lists.type.value_type if field.name != "label"]
            records = pa.StructArray.from_arrays([lists.values.field(field.name) for field in kept], fields=kept)
            kind = pa.list_(pa.struct(kept))
            made = pa.ListArray.from_arrays(lists.offsets, records, type=kind, mask=lists.is_null())
            table = table.set_column(place, pa.field(name, kind), made)
    table = table.drop_columns(["label"]) if "label" in table.column_names else table
    return table.replace_schema_metadata({**table.schema.metadata, b"schema_version": b"2"})


LABELLED = ("FileOwner", "NationalityHeld")


@pytest.mark.parametrize("rows", [None, *LABELLED, "Residence"])
def test_a_fact_of_the_second_version_had_no_label(rows: str | None):
    whole = read_batches(key=KEY, rows=rows)(messages()).read_all()
    told = {each["label"] for each in whole.to_pylist()} if rows in LABELLED else {"not looked at"}
    assert told - {None}
    for part in (second(whole), second(whole).slice(1), second(whole).slice(0, 0)):
        found = current(part)
        assert found.schema.equals(whole.schema, check_metadata=True)
        assert len(found) == len(part)
        assert second(found).equals(part)


@pytest.mark.parametrize("version", [0, SCHEMA_VERSION + 1, "", "x", -1])
def test_a_table_of_no_version_or_of_a_newer_one_is_refused(version: object):
    with pytest.raises(InputError, match="schema version"):
        current(of_version(version))
    with pytest.raises(InputError, match="schema version"):
        current(pa.table({"a": [1]}))
