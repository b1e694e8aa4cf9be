"""``demo``: check the dossier that comes with the library, then run one inquiry through SOAP and check what it gave."""

import argparse
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from rich.markup import escape

from bcss_cpas.checking import check
from bcss_cpas.cli import _options, _through_soap
from bcss_cpas.cli._console import Console
from bcss_cpas.cli._naming import shown
from bcss_cpas.dossier.agenda import agenda_of
from bcss_cpas.errors import InputError
from bcss_cpas.loading import load_dossier
from bcss_cpas.report.file import access_table, accesses, agenda_table
from bcss_cpas.report.terminal import print_report

HELP = "check the synthetic dossier that comes with the library, and run an inquiry through SOAP on this machine"
DAY = date(2025, 3, 3)
"""The day on which the dossier of the demonstration is looked at."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--output", type=Path, default=Path("report.html"), metavar="FILE", help="where the page goes")
    _options.as_of(parser, DAY)
    _options.language(parser)


def run(args: argparse.Namespace) -> int:
    """Print report, agenda and access, write the page, show the inquiry; the exit status is 0 when that worked."""
    with as_file(files("bcss_cpas.demo") / "inquiry") as folder:
        dossier = load_dossier(folder)
    report = check(dossier, args.as_of)
    console = Console()
    print_report(report, args.lang, console)
    console.print(agenda_table(agenda_of(dossier, args.as_of), args.as_of, args.lang))
    console.print(access_table(accesses(dossier, args.as_of), args.lang))
    try:
        args.output.write_text(report.to_html(args.lang), "utf-8")
    except OSError as error:
        raise InputError(f"the page cannot be written: {type(error).__name__}") from None
    console.print(f"\nHTML: {escape(shown(str(args.output)))}\n")
    _through_soap.show(DAY, args.lang, console)
    return 0
