"""A picture of what is known of a person in time: one lane for each kind of fact, as SVG without any script."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from html import escape

from attrs import frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.registration import Registration
from bcss_cpas.periods import Period
from bcss_cpas.report.words import word
from bcss_cpas.text import Language

_WIDTH, _LEFT, _LANE, _TOP = 960, 210, 22, 34
_YEARS_SHOWN = 12
"""Older history is cut at the left edge: it is in the table of facts."""


@frozen
class Bar:
    """Something that holds for a time, or happens on a day."""

    lane: str
    label: str
    start: date
    end: date | None
    """``None`` while it lasts."""


def bars_of(case: Case, lang: Language) -> tuple[Bar, ...]:
    """Collect what has a place in time: the applicant's dated facts, integrations, visits, the request."""
    return (*_facts(case, lang), *_inquiry(case, lang))


def _facts(case: Case, lang: Language) -> Iterator[Bar]:
    for fact in case.facts:
        if fact.person != case.person:
            continue
        if isinstance(fact, DatedFact) and fact.since is not None:
            yield Bar(fact.LABEL.in_(lang), fact.value(lang), fact.since.earliest, _end(fact.until))
        elif isinstance(fact, Registration) and fact.start is not None:
            held = fact.end is None or fact.end >= fact.start
            end = Period.inclusive(fact.start, fact.end).end if held else fact.start
            yield Bar(fact.LABEL.in_(lang), fact.value(lang), fact.start, end)


def _end(until: IncompleteDate | None) -> date | None:
    return None if until is None else until.latest


def _inquiry(case: Case, lang: Language) -> Iterator[Bar]:
    asked = case.dossier.requested_on
    yield Bar(word("request", lang), f"{asked:%d/%m/%Y}", asked, asked)
    for visit in case.dossier.visits:
        yield Bar(word("visit", lang), f"{visit.on:%d/%m/%Y}", visit.on, visit.on)


def picture(bars: Iterable[Bar], as_of: date, lang: Language) -> str:
    """Draw the bars; returns an ``<svg>`` element with a text alternative."""
    lanes: dict[str, list[Bar]] = {}
    for bar in bars:
        lanes.setdefault(bar.lane, []).append(bar)
    return "\n".join(_svg(lanes, as_of, lang))


def _svg(lanes: dict[str, list[Bar]], as_of: date, lang: Language) -> Iterator[str]:
    starts = [bar.start for lane in lanes.values() for bar in lane]
    first = max(min(starts, default=as_of), date(max(as_of.year - _YEARS_SHOWN, 1), 1, 1))
    scale = _Scale(first, as_of + timedelta(days=90))
    height = _TOP + _LANE * len(lanes) + 8
    title = escape(word("time line", lang))
    yield f'<svg class="time" role="img" aria-label="{title}" viewBox="0 0 {_WIDTH} {height}">'
    for year in range(first.year, scale.last.year + 1):
        x = scale.x(date(year, 1, 1))
        if _LEFT <= x < _WIDTH - 30:
            yield f'<line class="year" x1="{x}" y1="18" x2="{x}" y2="{height}"/>'
            yield f'<text class="year" x="{x + 3}" y="14">{year}</text>'
    for row, (lane, bars) in enumerate(lanes.items()):
        y = _TOP + row * _LANE
        yield f'<text x="0" y="{y + 13}">{escape(lane)}</text>'
        for number, bar in enumerate(sorted(bars, key=lambda bar: bar.start)):
            yield _bar(bar, scale, y, number)
    x = scale.x(as_of)
    yield f'<line class="today" x1="{x}" y1="18" x2="{x}" y2="{height}"><title>{word("today", lang)}</title></line>'
    yield "</svg>"


def _bar(bar: Bar, scale: "_Scale", y: int, number: int) -> str:
    left, right = scale.x(bar.start), scale.x(bar.end or scale.last)
    until = "" if bar.end == bar.start else " – …" if bar.end is None else f" – {bar.end:%d/%m/%Y}"
    title = escape(f"{bar.label}: {bar.start:%d/%m/%Y}{until}")
    shape = f'<rect class="bar{number % 2}" x="{left}" y="{y}" width="{max(right - left, 4)}" height="16" rx="3">'
    return f"{shape}<title>{title}</title></rect>"


@frozen
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> int:
        inside = min(max(day, self.first), self.last)
        part = (inside - self.first).days / max((self.last - self.first).days, 1)
        return round(_LEFT + part * (_WIDTH - _LEFT))
