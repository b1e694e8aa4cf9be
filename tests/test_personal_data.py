"""Personal data stay in: no name, street or number in a ``repr``, a log or an error; no clear number in a report."""

import json
import logging
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import case_of, check
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.convert import to_json
from bcss_cpas.facts.address import AddressDeclaration
from bcss_cpas.rules._examples import REGISTER, SINCE, TODAY
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.text import LANGUAGES
from tests.inquiries import without_sources
from tests.rich_dossier import BROKEN, CANARIES, DECLARED, LEASE, NAME, PEOPLE, RICH, RULES, STREET
from tests.rich_dossier import report as rich_report

REPORT = rich_report()
SKIPPING = check(without_sources(RICH), TODAY, rules=RULES)
THINGS: dict[str, Any] = {
    "report": REPORT,
    "report of what was skipped": SKIPPING,
    "finding": REPORT.findings,
    "silenced finding": REPORT.silenced,
    "result": REPORT.results,
    "skip": [result.skip for result in SKIPPING.skipped],
    "failure": REPORT.errors,
    "case": case_of(RICH, TODAY),
    "dossier": RICH,
    "dossier that is called after its person": evolve(RICH, reference=f"{NAME} {PEOPLE[0].value}"),
    "declaration": DECLARED,
    "members, incomes, property, work, benefits": [
        *DECLARED.household, *DECLARED.incomes, *DECLARED.property, *DECLARED.work, *DECLARED.benefits
    ],
    "address": DECLARED.address,
    "evidence": LEASE,
    "home visit": RICH.visits,
    "message": RICH.messages,
    "integration": RICH.integrations,
    "consultation": RICH.consultations,
    "answer": [finding.answer for finding in REPORT.silenced],
    "fact": case_of(RICH, TODAY).facts,
    "fact of a flux, with its row": [fact.source for fact in case_of(RICH, TODAY).facts],
}  # fmt: skip


def numbers(*people: Ssin) -> list[str]:
    """Return each number as people may write it."""
    written = []
    for ssin in people:
        d = ssin.value
        written += [d, d[:9], f"{d[:2]}.{d[2:4]}.{d[4:6]}-{d[6:9]}.{d[9:]}", f"{d[:6]}-{d[6:9]}"]
    return written


def told(text: str, *secrets: str) -> list[str]:
    """Return what a text should not tell."""
    return [secret for secret in (*secrets, *numbers(*PEOPLE)) if secret in text]


def test_the_dossier_holds_what_must_not_show_and_finds_skips_and_breaks():
    clear = to_json(evolve(RICH, messages=()))
    assert set(told(clear, *CANARIES)) >= {*CANARIES, *(ssin.value for ssin in PEOPLE)}
    assert REPORT.findings
    assert REPORT.silenced
    assert REPORT.skipped
    assert [result.rule for result in REPORT.errors] == [BROKEN]


@pytest.mark.parametrize("thing", THINGS.values(), ids=THINGS)
def test_a_repr_tells_no_name_street_or_number(thing: Any):
    assert len(repr(thing)) > 2
    assert told(repr(thing), *CANARIES) == []


def test_a_repr_of_what_was_observed_tells_no_street():
    values = [(finding.declared, finding.observed) for finding in REPORT.findings]
    assert [told(repr(value), *CANARIES) for value in values] == [[]] * len(values)


def test_a_repr_of_what_a_rule_hands_over_tells_no_street():
    said = Said(f"4700 {STREET}", RICH.visits[0].source)
    assert told(repr(Hit(person=PEOPLE[0], observed=(said,), values={"text": STREET})), *CANARIES) == []


def test_a_check_writes_nothing_personal_to_any_log(caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.DEBUG, logger="bcss_cpas"), caplog.at_level(logging.DEBUG):
        logging.getLogger("bcss_cpas").debug("listening")
        report = check(RICH, TODAY, rules=RULES)
        for lang in LANGUAGES:
            report.to_html(lang)
            report.to_text(lang)
    written = [f"{record.getMessage()} {record.__dict__!r}" for record in caplog.records]
    assert any("listening" in line for line in written)
    assert [line for line in written if told(line, *CANARIES)] == []


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]):
    check(RICH, TODAY, rules=RULES).to_html("fr")
    assert tuple(capfd.readouterr()) == ("", "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_clear_number_stands_in_any_form_of_a_report(lang: Any):
    for report in (REPORT, SKIPPING):
        forms = (report.to_html(lang), report.to_text(lang), str(report.to_rows(lang)), report.to_json())
        assert [told(form) for form in forms] == [[], [], [], []]


def test_masked_numbers_stand_where_a_person_is_meant():
    masked = {str(ssin) for ssin in PEOPLE}
    assert {row["person"] for row in REPORT.to_rows()} <= masked
    findings = [one for result in json.loads(REPORT.to_json())["results"] for one in result.get("findings", ())]
    assert {finding["person"] for finding in findings} <= masked


def test_what_broke_a_rule_is_told_without_its_message():
    (result,) = REPORT.errors
    forms = [repr(result), REPORT.to_json(), REPORT.to_text("fr"), REPORT.to_html("fr")]
    assert all("rich_dossier.py:" in form for form in forms)
    assert [form for form in forms if "ValueError" in form and NAME in form] == []
    with pytest.raises(ValueError, match=NAME):
        list(REPORT.rule(BROKEN).examine(case_of(RICH, TODAY)))


def test_a_report_names_nobody_but_where_the_finding_itself_is_about_a_name():
    for form in (REPORT.to_text("fr"), str(REPORT.to_rows("fr")), SKIPPING.to_html("fr")):
        assert NAME not in form


@pytest.mark.parametrize("number", numbers(PEOPLE[0])[::2])
def test_a_row_masks_a_number_that_stands_in_a_text(number: str):
    said = AddressDeclaration(person=PEOPLE[0], source=REGISTER, since=SINCE, text=f"4700 {STREET}, chez {number}")
    assert said.row("fr").value == f"4700 {STREET}, chez {PEOPLE[0]}"
