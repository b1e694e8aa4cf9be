"""The page of the Arrow tables, from their schemas."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pyarrow as pa

from bcss_cpas.flux._catalogue import givers, kinds
from bcss_cpas.frames import SCHEMA_VERSION, check_batches, read_batches

_HEAD = f"""# Arrow tables

Generated from the schemas. This is version {SCHEMA_VERSION}, which stands as `schema_version` in the metadata of every
schema, beside the name of the `table` and whether `persons` are pseudonyms or in clear. How to get these tables:
[data frames](../howto/dataframes.md).

- A row of messages or of dossiers has lists of records. With `rows="Job"` or `rows="findings"` there is a row for each
  record instead, which has the columns of the record and the single columns of the row around it; where both have a
  column of one name, it is the record's. A row that is an `error` stays one row.
- An empty list says that there is none. A null says that it is not known: the message does not tell.
- A column that holds personal text is null unless that was asked for. Texts in the others have every run of eleven
  digits masked, every number printed as an SSIN, and an SSIN however it is punctuated. A column that holds persons has
  pseudonyms of 32 hexadecimal digits, unless clear numbers were asked for.
- Of a fact, `since` is the first day on which it holds and `until` the first day on which it no longer does: the last
  day is the day before. A screen and a report show the last day. Of an integration (`Registration`,
  `OtherSectorRegistration`), `start` and `end` are the first and the last day.
- A date that is not whole is null; the column beside it, `…_incomplete`, then has its text (`1980-05-00`).
- Codes are those of the source, without labels: `bcss-cpas codes NAME --format json` prints their meaning. Only a
  nationality and a municipality have a `label` beside them, as the reply gave it in its own language.
- A number that its column cannot hold is null, and the column is named in `unfit`.
"""


def pages() -> Iterator[tuple[str, str]]:
    """Give the page."""
    yield "schema/arrow.md", "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    messages, dossiers = read_batches(clear=True).schema, check_batches(date(2025, 3, 3), clear=True).schema
    flux = {kind.__name__: givers(kind) for kind in kinds()}
    yield _HEAD
    yield "## messages\n"
    yield "A row for each message. The lists of facts follow below, each under the name of its column.\n"
    yield from _table(field for field in messages if field.name not in flux)
    for name in sorted(flux):
        yield f"## messages.{name}\n"
        yield f"Given by {', '.join(flux[name])}.\n"
        yield from _table(messages.field(name).type.value_type)
    yield "## dossiers\n"
    yield "A row for each dossier. The lists of findings and statuses follow below.\n"
    yield from _table(field for field in dossiers if field.name not in ("findings", "statuses"))
    for name, said in (("findings", "The open findings."), ("statuses", "What became of each rule.")):
        yield f"## dossiers.{name}\n"
        yield f"{said}\n"
        yield from _table(dossiers.field(name).type.value_type)


def _table(fields: Any) -> Iterator[str]:
    yield "| column | type | holds |\n|---|---|---|"
    for field in fields:
        holds = (field.metadata or {}).get(b"holds", b"").decode()
        yield f"| `{field.name}` | {_type(field.type)} | {holds} |"
    yield ""


def _type(kind: Any) -> str:
    if pa.types.is_list(kind):
        return f"list of {_type(kind.value_type)}"
    if pa.types.is_struct(kind):
        return f"({', '.join(f'{field.name}: {_type(field.type)}' for field in kind)})"
    return str(kind).removesuffix("[day]")
