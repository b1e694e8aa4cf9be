"""The report as one page that stands by itself: no script, no font, no request to anywhere."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from bcss_cpas.report.plain import remedy_of, why_skipped
from bcss_cpas.report.sections import cells, consulted, lists
from bcss_cpas.report.show import message_of, question_of, show, show_source
from bcss_cpas.report.timeline import bars_of, picture
from bcss_cpas.report.words import word
from bcss_cpas.rules._engine import Status
from bcss_cpas.rules._finding import Finding, Said
from bcss_cpas.text import Language

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report


def page(report: "Report", lang: Language) -> str:
    """Write the whole page."""
    style = (files("bcss_cpas.report") / "style.css").read_text("utf-8")
    title = escape(f"{word('title', lang)} – {report.reference}")
    body = "\n".join(_Page(report, lang).body())
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


class _Page:
    """The parts of one page in one language."""

    def __init__(self, report: "Report", lang: Language) -> None:
        self.report, self.lang = report, lang

    def say(self, key: str, **values: object) -> str:
        return escape(word(key, self.lang, **values))

    def body(self) -> Iterator[str]:
        report = self.report
        yield f"<header>\n<h1>{self.say('title')}</h1>"
        day = f"{report.as_of:%d/%m/%Y}"
        yield f"<p>{self.say('file')} <strong>{escape(report.reference)}</strong> · {self.say('as of')} {day}</p>"
        yield f'<p class="notice">{self.say("not a verdict")}</p>\n</header>\n<main>'
        yield f"<h2>{self.say('findings')} ({len(report.findings)})</h2>"
        if not report.findings:
            yield f"<p>{self.say('no findings')}</p>"
        for finding in report.findings:
            yield from self.finding(finding)
        yield from self.unchecked()
        for key, lines in lists(report, self.lang).items():
            yield from self.listed(key, lines)
        yield from self.consultations()
        yield from self.time_line()
        yield from self.rest()
        rules = report.rule_set
        yield f"<details><summary>{self.say('notice title')}</summary><p>{self.say('notice')}</p></details>"
        yield f"</main>\n<footer><small>bcss_cpas {rules.library} · {rules.fingerprint}</small></footer>"

    def finding(self, finding: Finding) -> Iterator[str]:
        rule = self.report.rule(finding.rule)
        yield f'<article class="{finding.severity}" id="{finding.key}">'
        tag = f'<span class="tag">{self.say(f"severity.{finding.severity}")}</span>'
        yield f"<h3>{tag} {escape(rule.title.in_(self.lang))} <small>{rule.id}</small></h3>"
        yield f"<p>{escape(message_of(finding, rule, self.lang))}</p>\n<dl>"
        if finding.declared is not None:
            yield self.value("declared", finding.declared)
        for said in finding.observed:
            yield self.value("observed", said)
        yield f"<dt>{self.say('ask')}</dt><dd>{escape(question_of(finding, rule, self.lang))}</dd>"
        yield f"<dt>{self.say('why')}</dt><dd>{escape(rule.why.in_(self.lang))}</dd>"
        basis = "; ".join(escape(each.citation.title) for each in rule.basis)
        yield f"<dt>{self.say('basis')}</dt><dd><small>{basis}</small></dd>\n</dl>\n</article>"

    def value(self, key: str, said: Said) -> str:
        text, source = escape(show(said.what, self.lang)), escape(show_source(said.source, self.lang))
        return f"<dt>{self.say(key)}</dt><dd>{text} <small>({source})</small></dd>"

    def unchecked(self) -> Iterator[str]:
        report = self.report
        if not (report.skipped or report.errors):
            return
        yield f"<h2>{self.say('unchecked')} ({len(report.skipped) + len(report.errors)})</h2>\n"
        yield f'<div class="scroll"><table>\n<thead>{self.head("rules", "why", "remedy")}</thead>\n<tbody>'
        for result in report.skipped:
            why, todo = why_skipped(result, self.lang), remedy_of(report, result, self.lang)
            yield self.row(self.named(result.rule), escape(why), escape(todo))
        for result in report.errors:
            place = "" if result.failure is None else result.failure.place
            yield self.row(self.named(result.rule), self.say("broken", place=place), "")
        yield "</tbody></table></div>"

    def listed(self, key: str, lines: tuple[str, ...]) -> Iterator[str]:
        if lines:
            yield f"<h2>{self.say(key)}</h2>\n<ul>"
            yield from (f"<li>{escape(line)}</li>" for line in lines)
            yield "</ul>"

    def consultations(self) -> Iterator[str]:
        made = consulted(self.report.case)
        if made:
            yield f"<h2>{self.say('consulted')} ({len(made)})</h2>"
            yield '<div class="scroll"><table>'
            yield f"<thead>{self.head('consulted on', 'flux', 'person', 'code', 'answer')}</thead>\n<tbody>"
            yield from (self.row(*map(escape, cells(each, self.lang))) for each in made)
            yield "</tbody></table></div>"

    def time_line(self) -> Iterator[str]:
        yield f"<h2>{self.say('time line')}</h2>"
        bars = bars_of(self.report.case, self.lang)
        yield f'<div class="scroll" tabindex="0">{picture(bars, self.report.as_of, self.lang)}</div>'

    def rest(self) -> Iterator[str]:
        facts = [fact for fact in self.report.case.facts if fact.person == self.report.case.person]
        if facts:
            yield f"<details><summary>{self.say('known facts')} ({len(facts)})</summary>"
            yield '<div class="scroll"><table>'
            yield f"<thead>{self.head('fact', 'value', 'since', 'until', 'source')}</thead>\n<tbody>"
            for fact in facts:
                row = fact.row(self.lang)
                cells = (row.label, row.value, row.since, row.until, show_source(row.source, self.lang))
                yield self.row(*(escape(cell) for cell in cells))
            yield "</tbody></table></div></details>"
        if self.report.silenced:
            yield f"<details><summary>{self.say('answered')} ({len(self.report.silenced)})</summary><ul>"
            for finding in self.report.silenced:
                yield f"<li>{self.named(finding.rule)}: {self.because(finding)}</li>"
            yield "</ul></details>"
        passed = [result.rule for result in self.report.results if result.status is Status.PASSED]
        if passed:
            yield f"<details><summary>{self.say('passed rules')} ({len(passed)})</summary><ul>"
            yield from (f"<li>{self.named(rule)}</li>" for rule in passed)
            yield "</ul></details>"

    def because(self, finding: Finding) -> str:
        if finding.answer is not None:
            verdict = self.say(f"verdict.{finding.answer.verdict}")
            return f"{verdict}: {escape(finding.answer.reason)}"
        return f"{self.say('covered')} {finding.covered_by}"

    def named(self, rule_id: str) -> str:
        return f"{escape(self.report.rule(rule_id).title.in_(self.lang))} <small>{rule_id}</small>"

    def head(self, *keys: str) -> str:
        return "<tr>" + "".join(f'<th scope="col">{self.say(key)}</th>' for key in keys) + "</tr>"

    def row(self, *cells: str) -> str:
        return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
