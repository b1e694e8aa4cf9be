"""Plots of the findings of many reports: by rule, by flux, by month. They need the extra ``notebook``."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from bcss_cpas.facts.source import Origin
from bcss_cpas.report.report import Report
from bcss_cpas.report.show import flux_title
from bcss_cpas.report.words import word
from bcss_cpas.rules._finding import Finding
from bcss_cpas.rules._rule import Severity
from bcss_cpas.text import Language

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LOOKS = {
    Severity.BLOCKING: ("#d55e00", ""),
    Severity.WARNING: ("#e69f00", "//"),
    Severity.INFORMATION: ("#0072b2", ".."),
}
"""Colour and hatching of a severity: colours of Okabe and Ito, and never colour alone."""
_BAR, _AROUND, _WIDTH = 0.3, 1.6, 8.0
"""Inches: the height of a bar, what is around the bars, the width of a figure."""

Counts = Counter[tuple[str, str]]
"""How many findings, by what they are counted by and by severity."""


def by_rule(reports: Iterable[Report], lang: Language = "en", *, most: int = 15) -> "Figure":
    """Draw how often each rule speaks: the open findings, those of the most frequent rules."""
    counts = _count(reports, lambda report, finding: [f"{finding.rule} {report.rule(finding.rule).title.in_(lang)}"])
    return _bars(counts, _most(counts, most), "plot.rules", lang)


def by_flux(reports: Iterable[Report], lang: Language = "en", *, most: int = 15) -> "Figure":
    """Draw from which flux the findings come; a finding that compares two flux counts for both."""
    counts = _count(reports, lambda _, finding: [flux_title(name, lang) for name in _flux_of(finding)])
    return _bars(counts, _most(counts, most), "plot.flux", lang)


def by_month(reports: Iterable[Report], lang: Language = "en") -> "Figure":
    """Draw the findings by the month of the request or, where that is later, of the last review."""
    counts = _count(reports, lambda report, _: [f"{report.case.dossier.looked_at_on:%Y-%m}"])
    return _bars(counts, _months([name for name, _ in counts]), "plot.months", lang)


def _months(found: list[str]) -> list[str]:
    """Return every month from the first to the last."""
    if not found:
        return []
    first, last = (12 * int(name[:4]) + int(name[5:]) - 1 for name in (min(found), max(found)))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1)]


def _flux_of(finding: Finding) -> Iterator[str]:
    sources = (said.source for said in finding.observed)
    yield from dict.fromkeys(source.name for source in sources if source.origin is Origin.FLUX)


def _count(reports: Iterable[Report], names: Callable[[Report, Finding], Iterable[str]]) -> Counts:
    return Counter(
        (name, finding.severity) for report in reports for finding in report.findings for name in names(report, finding)
    )


def _most(counts: Counts, most: int) -> list[str]:
    """Return the names that occur most, the first of the alphabet where two occur as often."""
    totals: Counter[str] = Counter()
    for (name, _), number in counts.items():
        totals[name] += number
    return sorted(totals, key=lambda name: (-totals[name], name))[:most]


def _bars(counts: Counts, names: list[str], title: str, lang: Language) -> "Figure":
    """Draw one bar for each name, from top to bottom, with a part for each severity."""
    from matplotlib.figure import Figure  # noqa: PLC0415 (an extra; without pyplot no figure is kept anywhere)
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 (idem)

    figure = Figure(figsize=(_WIDTH, _AROUND + _BAR * max(len(names), 1)), layout="constrained")
    axes = figure.add_subplot()
    before = [0] * len(names)
    for severity, (colour, hatch) in _LOOKS.items():
        widths = [counts[name, severity] for name in names]
        label = word(f"severity.{severity}", lang)
        axes.barh(range(len(names)), widths, left=before, label=label, color=colour, hatch=hatch, edgecolor="white")
        before = [done + width for done, width in zip(before, widths, strict=True)]
    for place, total in enumerate(before):
        axes.annotate(str(total), (total, place), xytext=(3, 0), textcoords="offset points", va="center")
    axes.invert_yaxis()
    axes.set_title(word(title, lang), loc="left")
    axes.set_xlabel(word("plot.number", lang))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlim(0, 1.1 * max(before, default=1))
    axes.set_yticks(range(len(names)), names)
    axes.spines[["top", "right"]].set_visible(False)
    figure.legend(loc="outside lower center", ncols=len(_LOOKS), frameon=False)
    return figure
