"""Rules of others: an option of the commands that use rules."""

import argparse
from collections.abc import Iterable

from bcss_cpas.rules._catalogue import vendor
from bcss_cpas.rules._rule import Rule


def vendors(parser: argparse.ArgumentParser) -> None:
    """Add ``--vendor``."""
    parser.add_argument(
        "--vendor", action="append", default=[], metavar="NAME", help="rules of an installed package too; repeatable"
    )


def rules_of(names: Iterable[str]) -> tuple[Rule, ...]:
    """Return the rules of packages, a package that is named twice once; raises ``UnknownNameError``, ``InputError``."""
    return tuple(rule for name in dict.fromkeys(names) for rule in vendor(name))
