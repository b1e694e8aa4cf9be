"""The parts of a page: sections with their headings, and what is folded away below them."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from attrs import frozen

from bcss_cpas.codes.dates import written
from bcss_cpas.facts._fact import Row
from bcss_cpas.report.sections import because, cells, consulted, lists
from bcss_cpas.report.show import joined, message_of, show_source, spaced, steps_of, values_of
from bcss_cpas.report.timeline import picture
from bcss_cpas.report.unchecked import waiting
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.rules._finding import Finding
from bcss_cpas.rules._result import Status
from bcss_cpas.text import Language, colon

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report

_FEW = 2
"""How many rules are named at once; more are folded away."""


@frozen
class Section:
    """A part of the page with a heading, which the contents link to."""

    id: str
    heading: str
    lines: tuple[str, ...]


class Blocks:
    """The parts of one page in one language; everything that comes from a dossier is escaped."""

    def __init__(self, report: "Report", lang: Language) -> None:
        self.report, self.lang = report, lang

    def say(self, key: str, **values: object) -> str:
        """Say a word of the report."""
        return escape(word(key, self.lang, **values))

    def sections(self) -> Iterator[Section]:
        """Give what has to be read, first what to ask."""
        report = self.report
        found = (line for finding in report.findings for line in self.finding(finding))
        yield self.section("findings", found if report.findings else [f"<p>{self.say('no findings')}</p>"])
        for key, sentences in lists(report, self.lang).items():
            if sentences:
                yield self.section(key, ("<ul>", *(f"<li>{escape(each)}</li>" for each in sentences), "</ul>"))
        yield self.section("time line", [picture(report, self.lang)])
        if report.skipped or report.errors:
            yield self.section("unchecked", self.table("unchecked", ("remedy", "why", "rules"), self.unchecked()))
        if made := consulted(report.case):
            rows = (tuple(map(escape, cells(each, self.lang))) for each in made)
            keys = ("consulted on", "flux", "person", "code", "answer")
            yield self.section("consulted", self.table("consulted", keys, rows))

    def section(self, key: str, lines: Iterable[str]) -> Section:
        """Make a section; its heading tells how many there are, where they are counted."""
        report = self.report
        counts = {
            "findings": len(report.findings),
            "unchecked": len(report.skipped) + len(report.errors),
            "consulted": len(consulted(report.case)),
        }
        count = f" ({counts[key]})" if key in counts else ""
        return Section(key.replace(" ", "-"), f"{self.say(key)}{count}", tuple(lines))

    def finding(self, finding: Finding) -> Iterator[str]:
        """Show a finding: what it says, both values, what to ask and to do; folded away, why and on what it rests."""
        rule = self.report.rule(finding.rule)
        yield f'<article class="{finding.severity}" id="{finding.key}">'
        tag = f'<span class="tag">{self.say(f"severity.{finding.severity}")}</span>'
        yield f"<h3>{tag} {self.named(rule.id)}</h3>"
        yield f"<p>{escape(message_of(finding, rule, self.lang))}</p>\n<dl>"
        for key, text, source in values_of(finding, self.lang):
            yield f"<dt>{self.say(key)}</dt><dd>{escape(text)} <small>({escape(source)})</small></dd>"
        for key, text in steps_of(finding, rule, self.lang):
            yield f'<dt>{self.say(key)}</dt><dd class="{key}">{escape(text)}</dd>'
        yield "</dl>"
        held = (each.citation.title.in_(self.lang) for each in rule.basis if each.holds(self.report.as_of))
        basis = joined(map(escape, held), self.lang)
        yield f"<details><summary>{self.say('why')}</summary><p>{escape(rule.why.in_(self.lang))}</p>"
        yield f"<p><small>{self.say('basis')}{colon(self.lang)} {basis}</small></p></details>\n</article>"

    def unchecked(self) -> Iterator[tuple[str, ...]]:
        """Give what to do so that more can be checked, with the rules that wait for it."""
        for (todo, why), rules in waiting(self.report, self.lang).items():
            names = [self.named(each) for each in rules]
            listed = self.listed(names)
            folded = f"<details><summary>{self.say('rules')} ({len(names)})</summary>{listed}</details>"
            yield escape(todo), escape(why), folded if len(names) > _FEW else listed

    def rest(self) -> Iterator[str]:
        """Fold away what is known, what was answered, what found nothing, and the notice to the person."""
        facts = [fact.row(self.lang) for fact in self.report.case.facts if fact.person == self.report.case.person]
        if facts:
            keys = ("fact", "value", "since", "until", "source")
            table = "\n".join(self.table("facts", keys, map(self.cells_of, facts)))
            yield self.folded("known facts", table, len(facts))
        silenced = [
            f"{self.named(finding.rule)}{colon(self.lang)} {escape(because(finding, self.lang))}"
            for finding in self.report.silenced
        ]
        if silenced:
            yield self.folded("answered", self.listed(silenced), len(silenced))
        passed = [self.named(result.rule) for result in self.report.results if result.status is Status.PASSED]
        if passed:
            yield self.folded("passed rules", self.listed(passed), len(passed))
        yield self.folded("notice title", f"<p>{self.say('notice')}</p>")

    def cells_of(self, row: Row) -> tuple[str, ...]:
        """Show a fact in its cells, the days as people write them."""
        since, until = ("" if day is None else written(day, self.lang) for day in (row.since, row.until))
        value, source = spaced(visible(row.value), self.lang), show_source(row.source, self.lang)
        return tuple(map(escape, (row.label, value, since, until, source)))

    def folded(self, key: str, content: str, count: int | None = None) -> str:
        """Fold something away."""
        heading = self.say(key) if count is None else f"{self.say(key)} ({count})"
        return f"<details><summary>{heading}</summary>{content}</details>"

    def named(self, rule_id: str) -> str:
        """Name a rule by its title and its id."""
        return f"{escape(self.report.rule(rule_id).title.in_(self.lang))} <small>{rule_id}</small>"

    def listed(self, items: Iterable[str]) -> str:
        """Make a list of what is escaped already."""
        return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"

    def table(self, name: str, keys: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
        """Make a table of what is escaped already; each cell knows its heading, for a phone shows rows as cards."""
        heads = [self.say(key) for key in keys]
        columns = "".join(f'<th scope="col">{head}</th>' for head in heads)
        yield f'<table class="{name}">'
        yield f"<thead><tr>{columns}</tr></thead>\n<tbody>"
        for row in rows:
            cells = (f'<td data-label="{head}">{cell}</td>' for head, cell in zip(heads, row, strict=True))
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</tbody></table>"
