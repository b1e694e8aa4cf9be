"""A picture of what is known of a person in time, as SVG without any script: it fits a phone, a screen and paper.

Horizontal places are percentages and the rest is in pixels, so that the letters keep their size at any width. A label
is broken into lines that a phone has room for, because the picture does not know how wide it will be.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from html import escape
from importlib.resources import files
from textwrap import wrap
from typing import TYPE_CHECKING
from zlib import crc32

from attrs import evolve, frozen

from bcss_cpas.codes.dates import written
from bcss_cpas.report.lanes import Entry, Lane, entries
from bcss_cpas.report.show import joined, spaced
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.text import Language, colon

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report

_YEARS_SHOWN = 6
"""Older history is cut at the left edge: it is in the table of facts."""
_HEAD, _LANE, _LINE, _BAR, _FOOT = 22, 26, 15, 20, 20
"""Heights, in pixels: of the years, the name of a lane, a line of a label, what is drawn below it, the last line."""
_LETTERS, _LINES = 46, 3
"""How many letters a line holds on the narrowest phone, and after how many lines a label is cut."""
_NARROWEST = 0.6
"""The width of the shortest bar, in percent."""
_SHAPES = {
    "blocking": "M0-6 6 0 0 6-6 0z",
    "warning": "M0-6 6 5-6 5z",
    "information": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    None: "M-5-5h10v10h-10z",
}
"""A diamond, a triangle, a circle, so that severity is never told by colour alone; a square for any other day."""


def picture(report: "Report", lang: Language, *, masked: bool = True, alone: bool = False) -> str:
    """Draw the time line of the applicant; returns an ``<svg>`` element with a text alternative.

    Addresses and employers are counted instead of named unless ``masked`` is false. ``alone`` makes a file of it, with
    its own style; otherwise the page has the style (``timeline.css``).
    """
    return "\n".join(_Picture(report, lang, masked=masked).svg(alone=alone)) + "\n"


def style() -> str:
    """Return the style of the picture, for a page that holds it."""
    return (files("bcss_cpas.report") / "timeline.css").read_text("utf-8")


@frozen
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> float:
        """Return the place of a day, in percent."""
        inside = min(max(day, self.first), self.last)
        return 100 * (inside - self.first).days / (self.last - self.first).days

    def shows(self, entry: Entry) -> bool:
        """Tell whether any of it lies between the edges."""
        ended = entry.end is not None and entry.end <= self.first and entry.start < self.first
        return entry.start <= self.last and not ended


Row = tuple[str, list[Entry]]
"""A label, and what is drawn below it."""


class _Picture:
    """One picture in one language."""

    def __init__(self, report: "Report", lang: Language, *, masked: bool) -> None:
        self.as_of, self.lang = report.as_of, lang
        told = entries(report, lang, masked=masked)
        found = tuple(evolve(each, label=spaced(visible(each.label), lang)) for each in told)
        self.scale = _scale(found, report.as_of)
        self.lanes = _rows(entry for entry in found if self.scale.shows(entry))
        rows = sum(self.height(row) for rows in self.lanes.values() for row in rows)
        self.bottom = _HEAD + _LANE * len(self.lanes) + rows
        """Where the rows end."""

    def svg(self, *, alone: bool) -> Iterator[str]:
        size = f'width="{"960" if alone else "100%"}" height="{self.bottom + _FOOT}"'
        xmlns = ' xmlns="http://www.w3.org/2000/svg"' if alone else ""
        told = escape(" ".join(self.told()))
        name = f"time-{crc32(told.encode()):08x}"  # a notebook may hold several pictures
        told_by = f'role="img" aria-labelledby="{name}" aria-describedby="{name}-d"'
        yield f'<svg{xmlns} class="time" lang="{self.lang}" {told_by} {size}>'
        yield f'<title id="{name}">{escape(word("time line", self.lang))}</title>\n<desc id="{name}-d">{told}</desc>'
        if alone:
            yield f"<style>{style()}</style>"
        yield from self.years()
        y = _HEAD
        for lane, rows in self.lanes.items():
            yield f'<text class="lane" y="{y + 18}">{escape(word(f"lane.{lane}", self.lang))}</text>'
            y += _LANE
            for row in rows:
                yield from self.row(lane, row, y)
                y += self.height(row)
        yield f"{self.check()}\n</svg>"

    def told(self) -> Iterator[str]:
        """Say what the picture shows, for who does not see it."""
        for lane, rows in self.lanes.items():
            things = (f"{label} ({', '.join(self.when(each) for each in drawn)})" for label, drawn in rows)
            yield f"{word(f'lane.{lane}', self.lang)}{colon(self.lang)} {joined(things, self.lang)}."

    def when(self, entry: Entry) -> str:
        """Say when, with the first and the last day."""
        if entry.end == entry.start:
            return f"{written(entry.start, self.lang)}"
        start = "…" if entry.start == date.min else f"{written(entry.start, self.lang)}"
        return f"{start} – {'…' if entry.end is None else f'{written(_last(entry), self.lang)}'}"

    def years(self) -> Iterator[str]:
        """Draw where each year begins, and the day of the check."""
        for year in range(self.scale.first.year, self.scale.last.year + 1):
            x = self.scale.x(date(year, 1, 1))
            yield f'<line class="year" x1="{x:.2f}%" y1="4" x2="{x:.2f}%" y2="{self.bottom}"/>'
            yield f'<text class="year" x="{x:.2f}%" dx="3" y="14">{year}</text>'
        x = self.scale.x(self.as_of)
        yield f'<line class="today" x1="{x:.2f}%" y1="18" x2="{x:.2f}%" y2="{self.bottom + 4}"/>'

    def check(self) -> str:
        """Write the day of the check at its line, on the side where there is room."""
        x = self.scale.x(self.as_of)
        anchor = "end" if x > 100 - x else "start"
        day = escape(f"{word('today', self.lang)} {written(self.as_of, self.lang)}")
        return f'<text class="today" x="{x:.2f}%" y="{self.bottom + 16}" text-anchor="{anchor}">{day}</text>'

    def lines(self, row: Row) -> list[str]:
        """Break the label of a row into lines, and say when it was on the last one or below it."""
        label, drawn = row
        lines = wrap(label, _LETTERS, max_lines=_LINES, placeholder=" …") or [""]
        when = f'<tspan class="when">{escape(self.short(drawn))}</tspan>'
        if len(lines[-1]) + len(self.short(drawn)) < _LETTERS:
            return [*map(escape, lines[:-1]), f"{escape(lines[-1])} {when}"]
        return [*map(escape, lines), when]

    def height(self, row: Row) -> int:
        """Return how much room a row takes."""
        return _LINE * len(self.lines(row)) + _BAR

    def row(self, lane: Lane, row: Row, y: int) -> Iterator[str]:
        """Write the label and when it was, and below both what is drawn."""
        label, drawn = row
        lines = self.lines(row)
        yield from (f'<text y="{y + 13 + _LINE * number}">{line}</text>' for number, line in enumerate(lines))
        y += _LINE * len(lines)
        for entry in drawn:
            title = f"<title>{escape(f'{label}{colon(self.lang)} {self.when(entry)}')}</title>"
            left = self.scale.x(entry.start)
            if entry.end == entry.start:
                path = f'<path class="{entry.severity or lane}" d="{_SHAPES[entry.severity]}">{title}</path>'
                yield f'<svg x="{min(max(left, 2), 98):.2f}%" y="{y + 8}" overflow="visible">{path}</svg>'
            else:
                width = max(self.scale.x(entry.end or self.scale.last) - left, _NARROWEST)
                place = f'x="{min(left, 100 - _NARROWEST):.2f}%" y="{y + 4}" width="{width:.2f}%" height="8"'
                yield f'<rect class="{lane}" {place}>{title}</rect>'

    def short(self, drawn: list[Entry]) -> str:
        """Say in few letters when it was: the day, or the first and the last month."""
        first, last = drawn[0], drawn[-1]
        if first.severity is not None:
            return word(f"severity.{first.severity}", self.lang)
        if last.end == first.start:
            return written(first.start, self.lang)
        start = "…" if first.start == date.min else f"{first.start:%m/%Y}"
        open_ = any(entry.end is None for entry in drawn)
        return f"{start} – {'…' if open_ else f'{max(map(_last, drawn)):%m/%Y}'}"


def _rows(found: Iterable[Entry]) -> dict[Lane, list[Row]]:
    """Put what has one label in one row, once; rows in the order of their first day, findings as they came."""
    lanes: dict[Lane, dict[str, list[Entry]]] = {}
    for entry in found:
        row = lanes.setdefault(entry.lane, {}).setdefault(entry.label, [])
        if entry not in row:
            row.append(entry)
    for rows in lanes.values():
        for row in rows.values():
            row.sort(key=lambda entry: entry.start)
    return {
        lane: sorted(rows.items(), key=lambda row: row[1][0].start if lane is not Lane.FINDINGS else date.min)
        for lane, rows in sorted(lanes.items(), key=lambda pair: list(Lane).index(pair[0]))
    }


def _scale(found: Iterable[Entry], as_of: date) -> _Scale:
    """Return whole years, so that each has room for its number; the one after the check if something begins in it."""
    years = [entry.start.year for entry in found if entry.start.year <= as_of.year + 1]
    first = max(min(years, default=as_of.year), as_of.year - _YEARS_SHOWN, date.min.year)
    return _Scale(date(min(first, as_of.year), 1, 1), date(max([*years, as_of.year]), 12, 31))


def _last(entry: Entry) -> date:
    """Return the last day of something; nothing that lasts is asked for."""
    end = entry.end or date.max
    return end if end == entry.start else end - timedelta(days=1)
