"""``codes LIST``: a code list with its labels, sources and certainty."""

import argparse
from datetime import date
from typing import Any

from bcss_cpas.cli import _options
from bcss_cpas.cli._table import print_rows
from bcss_cpas.codes._table import Entry, table, table_names
from bcss_cpas.text import LANGUAGES, Language

HELP = "list the code tables, or the codes of one"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("list", nargs="?", help="the table, such as quality; without it, all tables are named")
    _options.language(parser)
    _options.output_format(parser, "table", "json")


def run(args: argparse.Namespace) -> int:
    """Print a row for each table, or for each code."""
    if args.list is None:
        rows = [{"list": name, "title": table(name).title.in_(args.lang)} for name in table_names()]
        print_rows(rows, ("list", "title"), args.format, args.lang)
    else:
        rows = [_row(entry, args.lang) for entry in table(args.list).entries]
        print_rows(rows, ("code", args.lang, "certainty", "source"), args.format, args.lang)
    return 0


def _row(entry: Entry, lang: Language) -> dict[str, Any]:
    """Make a row; a code that is a number stands as one, as it does on the wire."""
    code = int(entry.value) if entry.value.isdecimal() else entry.value
    labels: dict[str, str] = {lang: entry.text.in_(lang) for lang in LANGUAGES}
    dates = {"from": _day(entry.valid_from), "to": _day(entry.valid_to)}
    ours = sorted(entry.text.ours)
    extra = {name: _day(cell) if isinstance(cell, date) else cell for name, cell in entry.extra.items()}
    source = {"certainty": entry.source.certainty.value, "source": entry.source.title.in_(lang), "labels_ours": ours}
    return {"code": code, "value": entry.value, **labels, **dates, **source, **extra}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
