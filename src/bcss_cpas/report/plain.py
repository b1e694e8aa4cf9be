"""The report as plain text, to paste in a social report."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bcss_cpas.codes.dates import written
from bcss_cpas.report.sections import because, cells, consulted, counted, lists, remarks
from bcss_cpas.report.show import joined, message_of, steps_of, values_of
from bcss_cpas.report.unchecked import waiting
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.text import Language, colon

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report


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
        yield from (f"  {say(key)}{colon(lang)} {text} ({source})" for key, text, source in values_of(finding, lang))
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
