"""Plots of many reports: every finding is counted once where it belongs, in four languages, for every eye."""

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import check
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.report.show import flux_title
from bcss_cpas.report.words import word
from bcss_cpas.rules._examples import APPLICANT, TODAY
from bcss_cpas.rules._finding import Finding, Said
from bcss_cpas.rules._rule import Severity
from bcss_cpas.text import LANGUAGES
from tests.inquiries import demo
from tests.rich_dossier import CANARIES
from tests.rich_dossier import report as rich_report

pytest.importorskip("matplotlib", reason="the extra notebook is not installed")
plots: Any = pytest.importorskip("bcss_cpas.report.plots")

REPORTS = (rich_report(), check(demo(), TODAY))
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)
EVERY_PLOT = pytest.mark.parametrize(
    "plot", [plots.by_rule, plots.by_flux, plots.by_month], ids=lambda plot: plot.__name__
)


def bars(figure: Any) -> dict[str, int]:
    """Give the total of each bar by its name, from the bars themselves."""
    (axes,) = figure.axes
    totals: Counter[str] = Counter()
    for container in axes.containers:
        for name, patch in zip(axes.get_yticklabels(), container.patches, strict=True):
            totals[name.get_text()] += int(patch.get_width())
    return dict(totals)


def words(figure: Any) -> set[str]:
    (axes,) = figure.axes
    return {axes.get_title(loc="left"), axes.get_xlabel(), *(each.get_text() for each in figure.legends[0].texts)}


@EVERY_LANGUAGE
def test_by_rule_every_open_finding_is_counted(lang: Any):
    counts = Counter(finding.rule for report in REPORTS for finding in report.findings)
    drawn = {name.split()[0]: total for name, total in bars(plots.by_rule(REPORTS, lang, most=99)).items()}
    assert drawn == dict(counts)
    assert list(drawn.values()) == sorted(drawn.values(), reverse=True)


def test_only_the_most_frequent_are_drawn():
    everything, some = (bars(plots.by_rule(REPORTS, most=most)) for most in (99, 3))
    assert some == dict(list(everything.items())[:3])


@EVERY_LANGUAGE
def test_by_flux_a_finding_counts_once_for_each_that_it_rests_on(lang: Any):
    told = [Said(1, Source(Origin.FLUX, name)) for name in ("dimona", "dimona", "patrimony")]
    seen = Said(1, Source(Origin.VISIT, "visit"))
    finding = Finding(rule="INT201", severity="warning", person=APPLICANT, key="0", observed=(*told, seen))
    report = REPORTS[1]
    only = evolve(report, results=(evolve(report.by_rule["INT201"], findings=(finding,)),))
    assert bars(plots.by_flux([only], lang)) == {flux_title("dimona", lang): 1, flux_title("patrimony", lang): 1}


def test_by_month_every_month_from_the_first_to_the_last_is_there():
    report = REPORTS[0]
    later = evolve(report, case=evolve(report.case, dossier=evolve(report.case.dossier, last_review=date(2025, 4, 1))))
    before = evolve(
        report, case=evolve(report.case, dossier=evolve(report.case.dossier, requested_on=date(2024, 12, 31)))
    )
    number = len(report.findings)
    assert bars(plots.by_month([later, before, report])) == {
        "2024-12": number, "2025-01": 0, "2025-02": number, "2025-03": 0, "2025-04": number
    }  # fmt: skip


@EVERY_PLOT
@EVERY_LANGUAGE
def test_a_plot_speaks_one_language_and_names_nobody(plot: Any, lang: Any):
    told = words(plot(REPORTS, lang))
    assert {word(f"severity.{severity}", lang) for severity in Severity} <= told
    assert word("plot.number", lang) in told
    assert len({frozenset(words(plot(REPORTS, other))) for other in LANGUAGES}) == len(LANGUAGES)
    assert [secret for secret in CANARIES if secret in " ".join(bars(plot(REPORTS, lang)))] == []


@EVERY_PLOT
def test_severity_is_told_by_hatching_too_and_no_two_colours_are_as_bright(plot: Any):
    (axes,) = plot(REPORTS).axes
    looks = [container.patches[0] for container in axes.containers]
    assert len({patch.get_hatch() for patch in looks}) == len(Severity)
    grey = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b, _ in (patch.get_facecolor() for patch in looks))
    assert all(after - before > 0.05 for before, after in pairwise(grey))


@EVERY_PLOT
def test_without_a_finding_there_is_an_empty_plot(plot: Any):
    assert bars(plot([])) == {}


@EVERY_PLOT
def test_a_figure_can_be_kept_as_a_file_and_stays_nowhere_else(plot: Any, tmp_path: Any):
    plot(REPORTS).savefig(tmp_path / "plot.png", dpi=30)
    assert (tmp_path / "plot.png").read_bytes().startswith(b"\x89PNG")
    pyplot = pytest.importorskip("matplotlib.pyplot")
    assert pyplot.get_fignums() == []
