"""Official names of elements: an option of the commands that read messages."""

import argparse

from bcss_cpas.cli._options import file
from bcss_cpas.flux._remap import Remap


def remaps(parser: argparse.ArgumentParser) -> None:
    """Take files with the names of official schemas that are not public."""
    parser.add_argument(
        "--remap",
        action="append",
        default=[],
        type=file(Remap.load),
        metavar="FILE",
        help="TOML file of official names",
    )
