"""``law NAME``: what the law says, since when, until when it is known to hold, and where that was read."""

import argparse
from collections.abc import Iterator
from typing import Any

from bcss_cpas.cli import _amounts, _options
from bcss_cpas.cli._table import print_records, print_rows
from bcss_cpas.law._amounts import history, parameter, subject, subjects
from bcss_cpas.law._parameters import Bands, Figure, Parameter, ParameterFile, Wording
from bcss_cpas.law._words import word
from bcss_cpas.report.show import joined
from bcss_cpas.report.words import word as said
from bcss_cpas.text import LANGUAGES, Language, colon, decimal

HELP = "show what the law says on a day, and where that was read"
_COLUMNS = ("name", "value", "from", "until", "certainty", "source", "article")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("name", nargs="?", help="a parameter or a subject; without it, all parameters are named")
    parser.add_argument("--on", type=_options.day, metavar="DATE", help="yyyy-mm-dd; without it, the history")
    _amounts.amounts(parser)
    _options.language(parser)
    _options.output_format(parser, "table", "json")


def run(args: argparse.Namespace) -> int:
    """Print a row for each parameter, or for each stretch of days of one; what is not known is bad input."""
    overlays = tuple(args.overlay)
    if args.name is None:
        names = [name for group in subjects() for name in _names(group, overlays)]
        rows = [{"name": name, "label": history(name, overlays=overlays)[0].label.in_(args.lang)} for name in names]
        print_rows(rows, ("name", "label"), args.format, args.lang)
        return 0
    print_records([_row(each, args.lang) for each in _asked(args, overlays)], _COLUMNS, args.format, args.lang)
    return 0


def _asked(args: argparse.Namespace, overlays: tuple[ParameterFile, ...]) -> Iterator[Parameter]:
    """Give the history, or what holds on the day; a parameter asked by its name must be known well enough."""
    if args.name in subjects():
        for name in _names(args.name, overlays):
            told = history(name, overlays=overlays)
            yield from told if args.on is None else [each for each in told if each.holds(args.on)][:1]
    elif args.on is None:
        yield from history(args.name, overlays=overlays)
    else:
        yield parameter(args.name, args.on, overlays=overlays, accept=args.accept)


def _names(group: str, overlays: tuple[ParameterFile, ...]) -> tuple[str, ...]:
    added = (name for overlay in overlays for name in overlay.names if name.startswith(f"{group}."))
    return tuple(dict.fromkeys((*subject(group).names, *added)))


def _row(each: Parameter, lang: Language) -> dict[str, Any]:
    sources = [reading.source for reading in each.readings]
    return {
        "name": each.name,
        "label": each.label.in_(lang),
        "labels": {language: each.label.in_(language) for language in LANGUAGES},
        "value": " | ".join(_shown(reading, lang) for reading in each.readings) or "–",
        "from": each.valid_from.isoformat(),
        "until": each.known_until.isoformat(),
        "certainty": each.certainty.value,
        "source": " | ".join(source.title.in_(lang) for source in sources) or "–",
        "urls": [source.url for source in sources if source.url],
        "checked": sorted({source.checked.isoformat() for source in sources if source.checked}),
        "article": f"{each.article.title.in_(lang)} ({said(f'certainty.{each.article.certainty}', lang)})",
        "note": each.note,
    }


def _shown(reading: Figure | Wording | Bands, lang: Language) -> str:
    if isinstance(reading, Wording):
        return reading.value.in_(lang)
    if isinstance(reading, Figure):
        return f"{decimal(reading.value, lang)} {word(f'unit.{reading.unit}').in_(lang)}"
    per_month = word("unit.EUR a month").in_(lang)
    bands = (
        f"{band.dependants}{colon(lang)} {decimal(band.income_from, lang)} → "
        f"{decimal(band.per_month, lang)} {per_month}"
        for band in reading.value
    )
    return joined(bands, lang)
