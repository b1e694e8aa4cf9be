"""The agenda of the demonstration's file, and what its integrations open, as the terminal shows them."""

from datetime import date
from io import StringIO

import pytest
from docs import life_cycle_diagram
from rich.console import Console

from bcss_cpas.cli import main
from bcss_cpas.dossier.agenda import agenda_of
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.integration.access import AccessAnswer
from bcss_cpas.integration.agenda import DueKind
from bcss_cpas.integration.guard import AccessReason
from bcss_cpas.report.file import access_table, accesses, agenda_table
from bcss_cpas.text import LANGUAGES, Language
from tests.inquiries import demo

DAY = date(2025, 3, 3)


def printed(table: object) -> str:
    """Return what a terminal shows of a table, on one line."""
    out = StringIO()
    Console(file=out, width=400).print(table)
    return " ".join(out.getvalue().split())


def test_the_decision_on_the_demonstration_is_due_in_30_days() -> None:
    due = agenda_of(demo(), DAY)
    assert [(each.on, each.kind) for each in due] == [
        (date(2025, 3, 19), DueKind.DECISION),
        (date(2025, 4, 16), DueKind.ACCESS),
        (date(2025, 4, 16), DueKind.ACCESS),
        (date(2026, 2, 19), DueKind.ACCESS),
    ]
    assert due[0].person == demo().person


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_agenda_is_shown_in_the_language_asked(lang: Language) -> None:
    shown = printed(agenda_table(agenda_of(demo(), DAY), DAY, lang))
    assert DueKind.DECISION.label(lang) in shown
    assert "19/03/2025" in shown


def test_what_is_due_on_one_day_for_two_persons_is_told_apart() -> None:
    out = StringIO()
    Console(file=out, width=400).print(agenda_table(agenda_of(demo(), DAY), DAY, "nl"))
    rows = [line for line in out.getvalue().splitlines() if "/20" in line]
    assert len(set(rows)) == len(rows) == 4
    assert str(demo().person) in rows[0]


def test_code_030_opens_what_the_deck_says_and_nothing_else_is_sure() -> None:
    allowed = {each.flux for each in accesses(demo(), DAY) if each.answer is AccessAnswer.ALLOWED}
    assert allowed == {"patrimony", "retrieve_ti_groups", "tax_assessment_data"}
    of_inquiry = {each.reason for each in accesses(demo(), DAY) if str(each.quality) == "001"}
    assert of_inquiry == {AccessReason.MATRIX_SILENT, AccessReason.ROLE}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_open_is_shown_in_the_language_asked(lang: Language) -> None:
    shown = printed(access_table(accesses(demo(), DAY), lang))
    assert AccessReason.MATRIX_SILENT.label(lang) in shown
    assert AccessReason.ROLE.label(lang) in shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_question_is_named_once_for_a_flux_whoever_is_asked_about(lang: Language) -> None:
    shown = printed(access_table(accesses(demo(), DAY), lang))
    (topic,) = flux("child_benefits").topics
    title = flux("child_benefits").title.in_(lang)
    assert f"{title} ({topic.label(lang)})" in shown


def test_after_the_two_months_nothing_is_open_under_001() -> None:
    later = [each for each in accesses(demo(), date(2025, 4, 17)) if str(each.quality) == "001"]
    assert {each.reason for each in later} == {AccessReason.EXPIRED}


def test_the_demonstration_shows_both(tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--lang", "en", "--output", f"{tmp_path}/page.html"]) == 0
    out = capsys.readouterr().out
    assert "Agenda" in out
    assert "What the integrations open" in out
    assert demo().person.value not in out


def test_the_diagram_of_the_life_cycle_has_every_step() -> None:
    drawn = {step for arrow in life_cycle_diagram.ARROWS for step in arrow.steps}
    assert drawn | life_cycle_diagram.STILL == life_cycle_diagram.steps()
    assert {name for arrow in life_cycle_diagram.ARROWS for name in (arrow.start, arrow.end)} == {
        *life_cycle_diagram.STATES
    }
