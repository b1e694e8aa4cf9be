"""Amounts laid over those of the library: an option of the commands that use the law."""

import argparse

from bcss_cpas.cli._options import file
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.law import read_overlay


def amounts(parser: argparse.ArgumentParser) -> None:
    """Take files of amounts of the law, and the certainties of amounts that are enough."""
    parser.add_argument(
        "--accept",
        action="append",
        default=[],
        choices=list(map(str, Certainty)),
        help="be content with amounts of a certainty too; repeatable",
    )
    parser.add_argument(
        "--overlay",
        action="append",
        default=[],
        type=file(read_overlay),
        metavar="FILE",
        help="lay a file over the amounts of the law; repeatable, the last one is first asked",
    )
