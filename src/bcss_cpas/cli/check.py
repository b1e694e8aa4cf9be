"""``check FOLDER``: confront a dossier with its flux and report."""

import argparse
import sys

from rich.console import Console

from bcss_cpas.checking import Config, check
from bcss_cpas.cli import _options
from bcss_cpas.loading import load_dossier
from bcss_cpas.report.terminal import print_report
from bcss_cpas.rules._catalogue import builtin, vendor

HELP = "check a dossier (a folder, or a TOML or JSON file) and report"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("dossier", help="folder with dossier.toml and messages/*.xml, or one file")
    parser.add_argument("--select", default="", metavar="PREFIXES", help="only rules whose id starts so, by commas")
    parser.add_argument("--ignore", default="", metavar="PREFIXES", help="no rules whose id starts so, by commas")
    parser.add_argument("--preview", action="store_true", help="rules in preview too")
    parser.add_argument(
        "--vendor", action="append", default=[], metavar="NAME", help="rules of an installed package too; repeatable"
    )
    _options.as_of(parser)
    _options.language(parser)
    _options.output_format(parser, "table", "json", "html", "text")


def run(args: argparse.Namespace) -> int:
    """Report; the exit status is 1 where there are open findings."""
    config = Config(select=_prefixes(args.select), ignore=_prefixes(args.ignore), preview=args.preview)
    rules = (*builtin(), *(rule for name in dict.fromkeys(args.vendor) for rule in vendor(name)))
    report = check(load_dossier(args.dossier), args.as_of or _options.today(), rules, config)
    if args.format == "table":
        print_report(report, args.lang, Console())
    else:
        text = {
            "json": lambda: report.to_json(indent=1) + "\n",
            "html": lambda: report.to_html(args.lang),
            "text": lambda: report.to_text(args.lang),
        }[args.format]()
        sys.stdout.write(text)
    return 1 if report.findings else 0


def _prefixes(text: str) -> tuple[str, ...]:
    return tuple(prefix.strip() for prefix in text.split(",") if prefix.strip())
