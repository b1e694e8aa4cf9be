"""The report as a notebook shows it: the questions in short, without a name or an address; ``to_html`` is the page."""

from html import escape
from typing import TYPE_CHECKING

from bcss_cpas.codes.dates import written
from bcss_cpas.markup import card, table
from bcss_cpas.report.sections import remarks
from bcss_cpas.report.show import message_of, question_of, task_of
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.text import Language

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report


def fragment(report: "Report", lang: Language) -> str:
    """Write a part of a page; what people wrote, names and addresses stand as « … »."""
    values = {
        word("file", lang): visible(report.reference),
        word("as of", lang): written(report.as_of, lang),
        word("findings", lang): len(report.findings),
        word("unchecked", lang): len(report.skipped) + len(report.errors),
    }
    rows = []
    for finding in report.findings:
        rule = report.rule(finding.rule)
        said = [of(finding, rule, lang, masked=True) for of in (message_of, question_of, task_of)]
        rows.append((word(f"severity.{finding.severity}", lang), f"{rule.title.in_(lang)} ({rule.id})", *said))
    head = [word(key, lang) for key in ("severity", "rules", "observed", "ask", "task")]
    noted = "".join(f"<p>{escape(each)}</p>" for each in remarks(report, lang))
    return card(word("title", lang), values) + noted + table(word("not a verdict", lang), head, rows)
