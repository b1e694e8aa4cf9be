"""``rules``: all rules."""

import argparse

from bcss_cpas.cli import _options, _vendors
from bcss_cpas.cli._table import print_rows
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.text import LANGUAGES, Text

HELP = "list the rules"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    _vendors.vendors(parser)
    _options.language(parser)
    _options.output_format(parser, "table", "json")


def run(args: argparse.Namespace) -> int:
    """Print a row for each rule."""
    rows = [
        {
            "id": rule.id,
            "title": rule.title.in_(args.lang),
            "titles": _in_four(rule.title),
            "ask": rule.ask and _in_four(rule.ask),
            "task": rule.task and _in_four(rule.task),
            "severity": rule.severity.value,
            "precision": rule.precision.value,
            "stage": rule.stage.value,
            "certainty": rule.certainty.value,
            "needs": [told.kind.__name__ for told in (*rule.needs.facts, *rule.needs.any_facts)],
            "needs_of_cohabitants": [told.kind.__name__ for told in rule.needs.of_cohabitants],
            "declared": list(rule.needs.declared),
            "proposed": list(rule.needs.proposed),
            "proposed_of_living_wage": list(rule.needs.of_living_wage),
        }
        for rule in (*builtin(), *_vendors.rules_of(args.vendor))
    ]
    print_rows(rows, ("id", "title", "severity", "stage", "certainty"), args.format, args.lang)
    return 0


def _in_four(text: Text) -> dict[str, str]:
    return {lang: text.in_(lang) for lang in LANGUAGES}
