"""``check FOLDER``: confront a dossier with its flux and report."""

import argparse
import sys
from heapq import nlargest

from rich.table import Column

from bcss_cpas.checking import Config, check
from bcss_cpas.cli import _amounts, _options, _remaps, _vendors
from bcss_cpas.cli._console import Console
from bcss_cpas.loading import load_dossier
from bcss_cpas.report.report import Report
from bcss_cpas.report.table import Table
from bcss_cpas.report.terminal import print_report
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.text import Language

HELP = "check a dossier (a folder, or a TOML or JSON file) and report"
_SHOWN = 10
"""How many of the rules that took longest are shown."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("dossier", help="folder with dossier.toml and messages/*.xml, or one file")
    parser.add_argument("--select", default="", metavar="PREFIXES", help="only rules whose id starts so, by commas")
    parser.add_argument("--ignore", default="", metavar="PREFIXES", help="no rules whose id starts so, by commas")
    parser.add_argument("--preview", action="store_true", help="rules in preview too")
    _vendors.vendors(parser)
    parser.add_argument("--timings", action="store_true", help="tell on stderr which rules took longest")
    _amounts.amounts(parser)
    _remaps.remaps(parser)
    _options.as_of(parser)
    _options.language(parser)
    _options.output_format(parser, "table", "json", "html", "text")


def run(args: argparse.Namespace) -> int:
    """Report; the exit status is 1 where there are open findings."""
    config = Config(
        select=args.select,
        ignore=args.ignore,
        preview=args.preview,
        timings=args.timings,
        overlays=args.overlay,
        accept=args.accept,
    )
    rules = (*builtin(), *_vendors.rules_of(args.vendor))
    dossier = load_dossier(args.dossier, remaps=args.remap)
    report = check(dossier, args.as_of or _options.today(), rules, config)
    if args.format == "table":
        print_report(report, args.lang, Console())
    else:
        text = {
            "json": lambda: report.to_json(indent=1) + "\n",
            "html": lambda: report.to_html(args.lang),
            "text": lambda: report.to_text(args.lang),
        }[args.format]()
        sys.stdout.write(text)
    if args.timings:
        Console(stderr=True).print(_slowest(report, args.lang))
    return 1 if report.findings else 0


def _slowest(report: Report, lang: Language) -> Table:
    """Show the rules that took longest, in microseconds, and all of them together."""
    table = Table(word("rules", lang), "", Column("µs", justify="right"), show_footer=True)
    table.columns[0].footer, table.columns[2].footer = str(len(report.timings)), _micro(sum(report.timings.values()))
    for rule_id in nlargest(_SHOWN, report.timings, key=report.timings.__getitem__):
        table.add_row(rule_id, report.rule(rule_id).title.in_(lang), _micro(report.timings[rule_id]))
    return table


def _micro(nanoseconds: int) -> str:
    return f"{nanoseconds / 1000:.1f}"
