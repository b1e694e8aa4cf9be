"""The report as plain text, to paste in a social report; also the sentences that every form of it shares."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bcss_cpas.codes.dates import written
from bcss_cpas.dossier.case import Availability
from bcss_cpas.report.sections import because, cells, code_for, consulted, counted, lists, remarks
from bcss_cpas.report.show import flux_title, joined, message_of, show, show_source, steps_of
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.rules._finding import Finding
from bcss_cpas.rules._result import Result
from bcss_cpas.text import Language, colon

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


def values(finding: Finding, lang: Language) -> tuple[tuple[str, str, str], ...]:
    """Say what was declared, and what was observed: the key of its word, the value, the source; each once."""
    declared = () if finding.declared is None else (("declared", finding.declared),)
    said = (*declared, *(("observed", each) for each in finding.observed))
    told = ((key, show(each.what, lang), show_source(each.source, lang)) for key, each in said)
    return tuple(dict.fromkeys(told))


def plain_text(report: "Report", lang: Language) -> str:
    """Write the report in lines of text."""
    return "\n".join(_lines(report, lang)) + "\n"


def _lines(report: "Report", lang: Language) -> Iterator[str]:
    def say(key: str, **values: object) -> str:
        return word(key, lang, **values)

    yield f"{say('title')} – {say('file')} {visible(report.reference)}"
    yield f"{say('as of')} {written(report.as_of, lang)}. {say('not a verdict')}"
    yield from remarks(report, lang)
    yield ""
    if not report.findings:
        yield say("no findings")
    for finding in report.findings:
        rule = report.rule(finding.rule)
        yield f"- [{say(f'severity.{finding.severity}')}] {rule.title.in_(lang)} ({rule.id})"
        yield f"  {message_of(finding, rule, lang)}"
        yield from (f"  {say(key)}{colon(lang)} {text} ({source})" for key, text, source in values(finding, lang))
        yield from (f"  {say(key)}{colon(lang)} {text}" for key, text in steps_of(finding, rule, lang))
    if report.skipped or report.errors:
        yield ""
        yield f"{say('unchecked')}{colon(lang)}"
    for (todo, why), rules in waiting(report, lang).items():
        yield f"- {why}{colon(lang)} {todo}" if todo else f"- {why}"
        names = joined((f"{report.rule(each).title.in_(lang)} ({each})" for each in rules), lang)
        yield f"  {say('rules')}{colon(lang)} {names}"
    if report.silenced:
        yield ""
        yield f"{say('answered')}{colon(lang)}"
    for finding in report.silenced:
        rule = report.rule(finding.rule)
        yield f"- {rule.title.in_(lang)} ({rule.id}){colon(lang)} {message_of(finding, rule, lang)}"
        yield f"  {because(finding, lang)}"
    yield from _sections(report, lang)


def _sections(report: "Report", lang: Language) -> Iterator[str]:
    made = tuple(" · ".join(cells(each, lang)) for each in consulted(report.case))
    parts = {**lists(report, lang), "consulted": made}
    for key, lines in parts.items():
        if lines:
            yield ""
            yield f"{word(key, lang)}{colon(lang)}"
            yield from (f"- {line}" for line in lines)
    yield from ("", f"{word('notice title', lang)}{colon(lang)}", word("notice", lang), "", counted(report, lang))
