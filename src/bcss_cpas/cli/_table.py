"""Print rows as a table or as JSON."""

import json
import sys
from collections.abc import Sequence
from typing import Any

from rich.markup import escape

from bcss_cpas.cli._console import Console
from bcss_cpas.report.table import Table
from bcss_cpas.report.words import word
from bcss_cpas.text import LANGUAGES, Language

_CODED = ("severity", "stage", "certainty", "grade")
"""The columns whose values are words of ours, told in the language of the reader; JSON has them as they are."""


def print_rows(rows: Sequence[dict[str, Any]], columns: Sequence[str], output_format: str, lang: Language) -> None:
    """Print dicts: all of them as JSON, some columns of them as a table."""
    if output_format == "json":
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return
    table = Table()
    for column in columns:
        # the first names the row, and is typed in other commands
        table.add_column(_heading(column, lang), no_wrap=column == columns[0])
    for row in rows:
        table.add_row(*(_cell(row, column, lang) for column in columns))
    Console().print(table)


def print_records(rows: Sequence[dict[str, Any]], columns: Sequence[str], output_format: str, lang: Language) -> None:
    """Print dicts one below the other, a line for each column: for values that are too long for a table."""
    if output_format == "json":
        print_rows(rows, columns, output_format, lang)
        return
    console = Console()
    for row in rows:
        grid = Table.grid(padding=(0, 2))
        for column in columns:
            grid.add_row(f"[bold]{_heading(column, lang)}[/]", _cell(row, column, lang))
        console.print(grid, "")


def _heading(column: str, lang: Language) -> str:
    return word("column.label" if column in LANGUAGES else f"column.{column}", lang)


def _cell(row: dict[str, Any], column: str, lang: Language) -> str:
    value = row.get(column)
    if isinstance(value, list):
        return escape(", ".join(map(str, value)))
    if column in _CODED:
        return word(f"{column}.{value}", lang)
    return "" if value is None else escape(str(value))
