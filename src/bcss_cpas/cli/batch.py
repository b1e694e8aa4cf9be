"""``batch INPUT OUTPUT``: read many messages, or check many dossiers, into a table of Parquet files."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from bcss_cpas.cli import _options, _remaps
from bcss_cpas.cli._naming import shown
from bcss_cpas.errors import InputError, StoppedError
from bcss_cpas.report.words import word
from bcss_cpas.text import by_commas, colon

if TYPE_CHECKING:
    from bcss_cpas.frames.batches import Mapping
    from bcss_cpas.frames.inputs import Files

HELP = (
    "read many messages, or check many dossiers, into Parquet; persons are pseudonyms unless --clear; "
    "exit status: 1 where a row is an error or a dossier has findings"
)
_OF = {"message": ("flux", "facts", "remap"), "dossier": ("as_of", "legal_basis")}
"""Which options are for which input."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "input",
        help="Parquet with a column message or dossier, a message *.xml, a dossier *.json, or a folder of one of these",
    )
    parser.add_argument("output", help="folder for the parts, such as OUT.parquet; a second run takes up a first one")
    naming = parser.add_mutually_exclusive_group(required=True)
    naming.add_argument("--key-file", metavar="FILE", help="file whose bytes are the key of the pseudonyms, 16 or more")
    naming.add_argument("--clear", action="store_true", help="SSIN in clear")
    parser.add_argument("--personal", action="store_true", help="names, addresses and free text too")
    parser.add_argument(
        "--rows", metavar="NAME", help="a row for each fact of this kind, or for each of findings or statuses"
    )
    parser.add_argument("--flux", metavar="NAME", help="messages: all are of this flux")
    parser.add_argument("--facts", metavar="NAMES", help="messages: only these kinds of facts, by commas")
    parser.add_argument("--legal-basis", metavar="TEXT", help="dossiers: why those without running access are checked")
    parser.add_argument("--processes", type=_number, metavar="N", help="default: one for each processor")
    parser.add_argument("--part", type=_number, default=10_000, metavar="N", help="rows in a part; default: 10000")
    _options.as_of(parser)
    _remaps.remaps(parser)
    _options.language(parser)


def _number(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError("a whole number from 1")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Write the table and count; the exit status is 1 where a row is an error, or dossiers have findings."""
    try:
        from bcss_cpas.frames.inputs import files_of  # noqa: PLC0415 (of an extra, imported when used)
        from bcss_cpas.frames.parts import write_parts  # noqa: PLC0415
    except ModuleNotFoundError:
        raise InputError("this takes the extra « arrow »: pip install 'bcss-cpas[arrow]'") from None
    found = files_of(args.input)
    function = _function(args, found)
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with _stopping(), Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=found.rows)
        written = write_parts(
            function,
            found.batches(function.disclosure),
            args.output,
            part=args.part,
            processes=args.processes,
            source_mark=found.mark,
            progress=lambda rows: bar.advance(task, rows),
        )
    total = written.tally
    told = "batch.messages" if total.findings is None else "batch.dossiers"
    counts = {"rows": total.rows, "errors": total.errors, "findings": total.findings}
    said = word(told, args.lang, parts=len(written.files), earlier=written.earlier, **counts)
    sys.stdout.write(f"{shown(args.output)}{colon(args.lang)} {said}\n")
    return 1 if total.errors or total.findings else 0


@contextmanager
def _stopping() -> Iterator[None]:
    """Tell whoever stopped a run, or lost one of its processes, how it goes on."""
    try:
        yield
    except (KeyboardInterrupt, StoppedError) as error:
        raise StoppedError(f"{str(error) or 'stopped'}; the same command goes on where this one ended") from None


def _function(args: argparse.Namespace, found: "Files") -> "Mapping":
    from bcss_cpas.frames import check_batches, read_batches  # noqa: PLC0415 (of an extra, imported when used)

    for holds, names in _OF.items():
        strange = [f"--{name.replace('_', '-')}" for name in names if getattr(args, name) and holds != found.holds]
        if strange:
            hint = "; many dossiers are *.json, a folder with dossier.toml is for check" if holds == "dossier" else ""
            raise InputError(f"{', '.join(strange)}: the input holds a {found.holds} in each row{hint}")
    told = {"key": _key(args.key_file), "clear": args.clear, "personal": args.personal, "rows": args.rows}
    if found.holds == "message":
        facts = None if args.facts is None else by_commas(args.facts)
        return read_batches(args.flux, facts=facts, remaps=args.remap, **told)
    return check_batches(args.as_of or _options.today(), legal_basis=args.legal_basis, lang=args.lang, **told)


def _key(path: str | None) -> bytes | None:
    """Read the key, every byte of it: a key that is drawn at random may end like a line."""
    try:
        return None if path is None else Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"the key cannot be read: {type(error).__name__}") from None
