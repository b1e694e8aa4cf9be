"""``read FILE``: what a message says, what in it is defective, what stays unread."""

import argparse
import sys
from typing import Any

import attrs
from rich.markup import escape
from rich.tree import Tree

from bcss_cpas.cli import _options, _remaps
from bcss_cpas.cli._console import Console
from bcss_cpas.cli._naming import shown
from bcss_cpas.codes.dates import written
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.convert import to_json
from bcss_cpas.errors import ReadError
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.message import Message
from bcss_cpas.report.show import show_source
from bcss_cpas.report.table import Table
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.text import Language, colon

HELP = "read messages and show what they say, names and addresses too; only SSIN are masked, but for --format json"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", nargs="+", help="XML file")
    _remaps.remaps(parser)
    _options.language(parser)
    _options.output_format(parser, "table", "json")


def run(args: argparse.Namespace) -> int:
    """Show each message; the exit status is 0 where all could be read, defects or not."""
    for number, file in enumerate(args.file, 1):
        try:
            message = read(file, remaps=args.remap)
        except ReadError as error:
            raise error.of(f"file {number} of {len(args.file)}") if args.file[1:] else error from None
        if args.format == "json":
            sys.stdout.write(to_json(message, indent=1) + "\n")
        else:
            _show(file, message, args.lang, Console())
    return 0


def _show(file: str, message: Message[Any], lang: Language, console: Console) -> None:
    outcome = "" if message.outcome is None else f" · {word(f'outcome.{message.outcome.kind}', lang)}"
    code = (
        ""
        if message.outcome is None or message.outcome.code is None
        else f" ({escape(visible(message.outcome.code.label(lang)))})"
    )
    kind = word(f"message.{message.kind}", lang)
    console.print(f"[bold]{escape(shown(file))}[/]: {kind} {message.flux} {message.version or ''}{outcome}{code}")
    tree = Tree("")
    _grow(tree, word("content", lang), message.content)
    console.print(*tree.children)
    facts = facts_of(message)
    if facts:
        console.print(_facts(facts, lang))
    for name, items in (("defects", message.defects), ("unread", message.unread)):
        console.print(f"{word(name, lang)}{colon(lang)} {len(items)}")
    line = word("line", lang)
    for defect in message.defects:
        console.print(f"  {line} {defect.line}  {defect.path}  {defect.problem}", markup=False)
    for item in message.unread:
        console.print(f"  {line} {item.line}  {item.path}  {visible(item.xml)}", markup=False)


def _grow(tree: Tree, name: str, value: Any) -> None:
    """Add a value to the tree: objects by their fields, SSIN masked, what is absent left out."""
    if value is None or value == ():
        return
    if isinstance(value, Node):
        branch = tree.add(f"[dim]{value.local}[/] {escape(visible(value.text or ''))}")
        for child in value.children:
            _grow(branch, "", child)
    elif isinstance(value, tuple):
        branch = tree.add(f"[dim]{name}[/]")
        for number, item in enumerate(value):
            _grow(branch, str(number), item)
    elif hasattr(value, "WIRE"):
        branch = tree.add(f"[dim]{name}[/]")
        for field in attrs.fields(type(value)):
            _grow(branch, field.name, getattr(value, field.name))
    else:
        tree.add(f"[dim]{name}:[/] {escape(_said(value))}")


def _said(value: Any) -> str:
    return visible(value.value if isinstance(value, OpenCode) else str(value))


def _facts(facts: Any, lang: Language) -> Table:
    table = Table("", "", "", "", "", show_header=False)
    for fact in facts:
        row = fact.row(lang)
        days = ("" if day is None else written(day, lang) for day in (row.since, row.until))
        table.add_row(row.label, escape(visible(row.value)), *days, escape(show_source(row.source, lang)))
    return table
