"""``conformance OFFICIAL.xsd --flux NAME``: what a reader makes of an official schema."""

import argparse
import sys

from bcss_cpas.cli import _options, _remaps
from bcss_cpas.cli._console import Console
from bcss_cpas.convert import to_json
from bcss_cpas.flux._conformance import Conformance, Fit, conformance
from bcss_cpas.report.table import Table

HELP = "compare the reader of a flux with an official XSD or WSDL"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("schema", help="XSD or WSDL file, with what it includes beside it")
    parser.add_argument("--flux", required=True, metavar="NAME", help="the flux, as « flux » lists them")
    _remaps.remaps(parser)
    _options.output_format(parser, "table", "json")


def run(args: argparse.Namespace) -> int:
    """Print what is typed, kept and unknown; the exit status is 0 where nothing is unknown, else 1."""
    found = conformance(args.schema, args.flux, args.remap)
    if args.format == "json":
        sys.stdout.write(to_json(found, indent=1) + "\n")
    else:
        _print(found, Console())
    return 0 if found.conforms else 1


def _print(found: Conformance, console: Console) -> None:
    console.print(f"[bold]{found.flux}[/] {', '.join(found.versions)}")
    table = Table("", "elements and attributes", box=None)
    for fit in Fit:
        table.add_row(fit.value, str(len(found.of(fit))))
    table.add_row("fields that the schema lacks", str(len(found.lacking)))
    console.print(table)
    for title, names in (("unknown", found.of(Fit.UNKNOWN)), ("lacking in the schema", found.lacking)):
        for name in names:
            console.print(f"{title}: {name}", soft_wrap=True, markup=False, highlight=False)
