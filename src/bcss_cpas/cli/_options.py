"""Options that several commands share, and the one place that may ask the clock and the environment."""

import argparse
import os
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from bcss_cpas.errors import BcssError
from bcss_cpas.text import LANGUAGES, Language

T = TypeVar("T")


def language(parser: argparse.ArgumentParser) -> None:
    """Add ``--lang``; without it, the language of the environment, else English."""
    parser.add_argument("--lang", choices=LANGUAGES, default=_of_environment(), help="language of what is shown")


def output_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Add ``--format``."""
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"default: {formats[0]}")


def as_of(parser: argparse.ArgumentParser, default: date | None = None) -> None:
    """Add ``--as-of``; without it, today."""
    parser.add_argument("--as-of", type=day, default=default, metavar="DATE", help="yyyy-mm-dd; default: today")


def day(text: str) -> date:
    """Take a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written yyyy-mm-dd") from None


def today() -> date:
    """Ask the clock, which only the command line and the client may."""
    return date.today()  # noqa: DTZ011 (the day where the social worker sits)


def _of_environment() -> Language:
    told = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return next((lang for lang in LANGUAGES if told.lower().startswith(lang)), "en")


def file(load: Callable[[str], T]) -> Callable[[str], T]:
    """Load a file that an option names; one that does not fit is told under the name of the option."""

    def loaded(path: str) -> T:
        try:
            return load(path)
        except BcssError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return loaded
