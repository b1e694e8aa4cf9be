"""What could not be checked: why, and what to consult or to ask so that it can be."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bcss_cpas.dossier.availability import Availability
from bcss_cpas.report.sections import code_for
from bcss_cpas.report.show import flux_title
from bcss_cpas.report.words import word
from bcss_cpas.rules._result import Result
from bcss_cpas.text import Language

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report


def why_skipped(result: Result, lang: Language) -> str:
    """Say why a rule could not conclude."""
    if result.skip is None or result.skip.availability is None:
        return word("not asked", lang)
    known = result.skip.availability is Availability.KNOWN
    text = word("too little" if known else f"availability.{result.skip.availability}", lang)
    other = word("other person", lang)
    return text if result.skip.about is None else f"{text} ({other} {result.skip.about})"


def remedy_of(report: "Report", result: Result, lang: Language) -> str:
    """Say what to do so that a rule can conclude: what to consult and under which code, or what to ask."""
    if result.skip is None:
        return ""
    if result.skip.not_asked:
        fields = ", ".join(word(f"field.{name}", lang) for name in result.skip.not_asked)
        return word("ask field", lang, fields=fields)
    flux = _any_of([flux_title(name, lang) for name in report.to_consult(result.skip)], lang)
    code = code_for(report.case, result.skip.about)
    return word(f"remedy.{result.skip.availability}", lang, flux=flux, code=code)


def _any_of(names: Sequence[str], lang: Language) -> str:
    """Name things of which any one is enough."""
    *others, last = names or ("",)
    return f"{', '.join(others)} {word('or', lang)} {last}" if others else last


def waiting(report: "Report", lang: Language) -> dict[tuple[str, str], list[str]]:
    """Group the rules that could not conclude, and those that broke: what to do and why, with their ids."""
    found: dict[tuple[str, str], list[str]] = {}
    for result in report.skipped:
        found.setdefault((remedy_of(report, result, lang), why_skipped(result, lang)), []).append(result.rule)
    for result in report.errors:
        place = "" if result.failure is None else result.failure.place
        found.setdefault(("", word("broken", lang, place=place)), []).append(result.rule)
    return found
