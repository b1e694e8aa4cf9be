"""Print rows as a table or as JSON."""

import json
import sys
from collections.abc import Sequence
from typing import Any

from rich.markup import escape

from bcss_cpas.cli._console import Console
from bcss_cpas.report.table import Table


def print_rows(rows: Sequence[dict[str, Any]], columns: Sequence[str], output_format: str) -> None:
    """Print dicts: all of them as JSON, some columns of them as a table."""
    if output_format == "json":
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return
    table = Table()
    for column in columns:
        table.add_column(column, no_wrap=column == columns[0])  # which names the row, and is typed in other commands
    for row in rows:
        table.add_row(*(escape(_cell(row.get(column))) for column in columns))
    Console().print(table)


def print_records(rows: Sequence[dict[str, Any]], columns: Sequence[str], output_format: str) -> None:
    """Print dicts one below the other, a line for each column: for values that are too long for a table."""
    if output_format == "json":
        print_rows(rows, columns, output_format)
        return
    console = Console()
    for row in rows:
        grid = Table.grid(padding=(0, 2))
        for column in columns:
            grid.add_row(f"[bold]{column}[/]", escape(_cell(row.get(column))))
        console.print(grid, "")


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
