"""``explain RULE``: what a rule looks at, why, and what it rests on."""

import argparse
import sys

from bcss_cpas.cli import _options, _vendors
from bcss_cpas.report.explain import explain

HELP = "explain a rule"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("rule", help="its id, such as RSD101")
    _vendors.vendors(parser)
    _options.language(parser)


def run(args: argparse.Namespace) -> int:
    """Print the explanation."""
    theirs = (rule for rule in _vendors.rules_of(args.vendor) if rule.id == args.rule.upper())
    sys.stdout.write(explain(next(theirs, args.rule), args.lang))
    return 0
