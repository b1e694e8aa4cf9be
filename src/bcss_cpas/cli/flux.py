"""``flux``: all flux, and how well the wire format of each is known."""

import argparse

from bcss_cpas.cli import _options
from bcss_cpas.cli._table import print_rows
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.text import LANGUAGES

HELP = "list the flux"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    _options.language(parser)
    _options.output_format(parser, "table", "json")


def run(args: argparse.Namespace) -> int:
    """Print a row for each flux."""
    rows = [
        {
            "name": known.name,
            "title": known.title.in_(args.lang),
            "titles": {lang: known.title.in_(lang) for lang in LANGUAGES},
            "service": known.service,
            "grade": known.grade.value,
            "versions": sorted({body.version for body in known.bodies}),
            "source": known.source.in_(args.lang),
            "known_from": [citation.title.in_(args.lang) for citation in known.known_from],
            "live": known.live,
            "facts": [kind.__name__ for kind in known.gives],
        }
        for known in map(flux, flux_names())
    ]
    print_rows(rows, ("name", "title", "service", "grade", "versions"), args.format, args.lang)
    return 0
