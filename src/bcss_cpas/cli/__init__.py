"""The command line: the same words as the library. Exit status: 0 clean, 1 findings, 2 bad input."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from bcss_cpas.errors import BcssError

COMMANDS = ("demo", "read", "check", "explain", "rules", "codes", "flux", "conformance", "law", "simulate", "batch")
"""Each is a file of this folder, with ``HELP``, ``arguments(parser)`` and ``run(args)``."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    try:
        args = _parser().parse_args(argv)
        status: int = args.run(args)
    except BcssError as error:
        sys.stderr.write(f"bcss-cpas: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("bcss-cpas: stopped\n")
        return 2
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bcss-cpas", description="Check a social inquiry against the flux of the BCSS."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = import_module(f"bcss_cpas.cli.{name}")
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.arguments(command)
        command.set_defaults(run=module.run)
    return parser
