"""The report and other tables in a terminal."""

from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.panel import Panel
from rich.text import Text as Line

from bcss_cpas.codes.dates import written
from bcss_cpas.report.sections import because, cells, consulted, counted, lists, remarks
from bcss_cpas.report.show import message_of, steps_of, values_of
from bcss_cpas.report.table import Table
from bcss_cpas.report.unchecked import waiting
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.rules._finding import Finding
from bcss_cpas.text import Language

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report

_COLOURS = {"blocking": "red", "warning": "yellow", "information": "blue"}


def print_report(report: "Report", lang: Language, console: Console) -> None:
    """Print findings, what could not be checked, what was answered, and the number of rules that found nothing."""
    console.print(f"[bold]{word('title', lang)}[/] – {word('file', lang)} {escape(visible(report.reference))}")
    console.print(f"{word('as of', lang)} {written(report.as_of, lang)}. [italic]{word('not a verdict', lang)}[/]")
    for remark in remarks(report, lang):
        console.print(f"[yellow]{escape(remark)}[/]")
    console.print()
    if not report.findings:
        console.print(word("no findings", lang))
    for finding in report.findings:
        console.print(_finding(report, finding, lang))
    if report.skipped or report.errors:
        console.print(_unchecked(report, lang))
    if report.silenced:
        console.print(_answered(report, lang))
    for key, lines in lists(report, lang).items():
        if lines:
            console.print(_listed(key, lines, lang))
    console.print(*_consulted(report, lang))
    console.print(f"[bold]{word('notice title', lang)}[/]\n{word('notice', lang)}\n")
    console.print(counted(report, lang), style="dim")


def _listed(key: str, lines: tuple[str, ...], lang: Language) -> RenderableType:
    rows = Table.grid(padding=(0, 1))
    for line in lines:
        rows.add_row("-", escape(line))
    return Group(f"[bold]{word(key, lang)}[/]", rows, "")


def _consulted(report: "Report", lang: Language) -> list[Table]:
    made = consulted(report.case)
    if not made:
        return []
    table = Table(title=word("consulted", lang), title_justify="left", title_style="bold", expand=True)
    for key in ("consulted on", "flux", "person", "code", "answer"):
        table.add_column(word(key, lang))
    for each in made:
        table.add_row(*map(escape, cells(each, lang)))
    return [table]


def _finding(report: "Report", finding: Finding, lang: Language) -> RenderableType:
    rule = report.rule(finding.rule)
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="bold")
    rows.add_column()
    for key, text, source in values_of(finding, lang):
        rows.add_row(word(key, lang), f"{escape(text)} [dim]({escape(source)})[/]")
    for key, text in steps_of(finding, rule, lang):
        rows.add_row(word(key, lang), escape(text))
    title = f"[bold]{word(f'severity.{finding.severity}', lang)}[/] · [dim]{rule.id}[/]"
    colour = _COLOURS[finding.severity]
    # Its name stands inside: a frame cuts what is longer than it is wide.
    body = Group(Line(rule.title.in_(lang), style="bold"), Line(message_of(finding, rule, lang)), rows)
    return Panel(body, title=title, title_align="left", border_style=colour)


def _answered(report: "Report", lang: Language) -> Table:
    table = Table(title=word("answered", lang), title_justify="left", title_style="bold", expand=True)
    for key in ("rules", "observed", "answer"):
        table.add_column(word(key, lang))
    for finding in report.silenced:
        rule = report.rule(finding.rule)
        said = escape(message_of(finding, rule, lang))
        table.add_row(f"{rule.title.in_(lang)} [dim]{rule.id}[/]", said, escape(because(finding, lang)))
    return table


def _unchecked(report: "Report", lang: Language) -> Table:
    table = Table(title=word("unchecked", lang), title_justify="left", title_style="bold", expand=True)
    for key in ("remedy", "why", "rules"):
        table.add_column(word(key, lang))
    for (todo, why), rules in waiting(report, lang).items():
        names = (f"{report.rule(each).title.in_(lang)} [dim]{each}[/]" for each in rules)
        table.add_row(escape(todo), escape(why), "\n".join(names))
    return table
