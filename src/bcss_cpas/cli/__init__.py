"""The command line: the same words as the library. Exit status: 0 clean, 1 findings, 2 bad input."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from importlib.metadata import version
from io import TextIOWrapper
from typing import NoReturn

from bcss_cpas.errors import BcssError
from bcss_cpas.report.visible import visible

COMMANDS = ("demo", "read", "check", "explain", "rules", "codes", "flux", "conformance", "law", "simulate", "batch")
"""Each is a file of this folder, with ``HELP``, ``arguments(parser)`` and ``run(args)``."""
_OF_PROGRAMS = ("html", "json")
"""The formats that are UTF-8 whatever the terminal shows: a page says so of itself, and JSON is nothing else."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    Whatever goes wrong is told in one line and gives 2, for 1 says findings; where nobody reads any more, nothing is
    told. What the terminal cannot show is replaced.
    """
    _write(errors="replace")
    try:
        try:
            return _status(argv)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _write_nowhere()
        return 2
    except OSError as error:
        _write_nowhere()
        return _refused(error.strerror or type(error).__name__)


def _status(argv: Sequence[str] | None) -> int:
    try:
        given = sys.argv[1:] if argv is None else argv
        args = _parser(given).parse_args(given)
        if getattr(args, "format", None) in _OF_PROGRAMS:
            _write(encoding="utf-8", errors="replace")
        status: int = args.run(args)
    except BcssError as error:
        return _refused(str(error))
    except KeyboardInterrupt:
        return _refused("stopped")
    return status


def _refused(problem: str) -> int:
    sys.stderr.write(f"bcss-cpas: {visible(problem)}\n")
    return 2


def _write(*, encoding: str | None = None, errors: str) -> None:
    """Set how output is written, where it is a stream that can be told."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors=errors)


def _write_nowhere() -> None:
    """Let go of what could not be written, which the end of the process would try to write once more."""
    with suppress(OSError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123 (no path of anybody)
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Refuse a command: a word that is not understood may hold a number."""
        super().error(visible(message))


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """Declare the command that is called for, or all where none of them is; what only others need is not imported."""
    parser = _Parser(prog="bcss-cpas", description="Check a social inquiry against the flux of the BCSS.")
    parser.add_argument("--version", action="version", version=f"bcss-cpas {version('bcss-cpas')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in [name for name in argv[:1] if name in COMMANDS] or COMMANDS:
        module = import_module(f"bcss_cpas.cli.{name}")
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.arguments(command)
        command.set_defaults(run=module.run)
    return parser
