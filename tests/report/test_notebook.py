"""What a notebook shows of the objects of every layer: as masked as their ``repr``, escaped, without any call."""

import re
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import check
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.registration import OtherSectorRegistration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.integration.event import EndReason
from bcss_cpas.integration.ground import PendingRequest
from bcss_cpas.integration.history import History
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.integration.transitions import refuse, register
from bcss_cpas.message import Defect, Message, MessageKind, Unread
from bcss_cpas.report.notebook import fragment
from bcss_cpas.report.show import show
from bcss_cpas.rules._examples import APPLICANT, CPAS, REQUEST, TODAY, dossier
from bcss_cpas.rules._finding import Finding, Said
from bcss_cpas.text import LANGUAGES
from tests.inquiries import registration
from tests.page import Page
from tests.rich_dossier import CANARIES, FREE, NAME, PEOPLE, RICH, STREET
from tests.rich_dossier import report as rich_report

REPORT = rich_report()
PLAN = PlannedIntegration.inquiry(APPLICANT, CPAS, PendingRequest(REQUEST), reference=FREE)
HISTORY = register(History(person=APPLICANT, cpas=CPAS), PLAN, on=REQUEST).history
ENDED = refuse(HISTORY, on=date(2025, 3, 1)).history
MESSAGE = evolve(
    RICH.messages[0],
    defects=(Defect("$.file.names[0]", 12, "not a name", raw=NAME),),
    unread=(Unread("$.file.other", None, xml=f"<name>{NAME}</name>"),),
)
SHOWN: dict[str, Any] = {
    "message": MESSAGE,
    "planned integration": PLAN,
    "history": HISTORY,
    "ended history": ENDED,
    "integration": HISTORY.integrations[0],
    "registration": registration(),
    "registration elsewhere": OtherSectorRegistration(
        person=APPLICANT, source=registration().source, sector=18, code=4
    ),
    "report": REPORT,
    **{f"finding {finding.rule}": finding for finding in (*REPORT.findings, *REPORT.silenced)},
}
EVERYTHING = pytest.mark.parametrize("thing", SHOWN.values(), ids=SHOWN)


@EVERYTHING
def test_it_is_a_well_formed_part_of_a_page(thing: Any):
    page = Page(thing._repr_html_())
    assert {tag for tag, _ in page.elements} <= {
        "div",
        "strong",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert page.said("strong")
    assert {attrs["scope"] for attrs in page.all("th")} <= {"row", "col"}


@EVERYTHING
def test_it_tells_no_name_street_or_number(thing: Any):
    text = thing._repr_html_()
    assert [secret for secret in (*CANARIES, *(person.value for person in PEOPLE)) if secret in text] == []


@pytest.mark.parametrize("name", ["message", "planned integration", "history", "registration"])
def test_the_person_stands_there_masked(name: str):
    assert f"<td>{APPLICANT}</td>" in SHOWN[name]._repr_html_()


@EVERYTHING
def test_a_notebook_finds_it_without_any_call(thing: Any):
    formatters = pytest.importorskip("IPython.core.formatters", reason="IPython is not installed")
    data, _ = formatters.DisplayFormatter().format(thing)
    assert data["text/html"] == thing._repr_html_()


def test_a_message_tells_what_came_and_what_did_not_fit():
    page = Page(MESSAGE._repr_html_())
    assert page.said("strong") == "Message retrieve_ti_groups"
    cells = page.said("td").split("\n")
    assert {"reply", "data", "v2", "T-9", "MSG00000 Treatment successful"} <= set(cells)
    assert page.said("caption").split("\n") == ["content", "defects", "unread"]
    assert re.search(r"file\.main_addresses\n1\b", page.said("td"))
    assert "information_cbss" not in cells
    assert {"$.file.names[0]", "12", "not a name", "$.file.other"} <= set(cells)


def test_a_message_without_anything_is_shown_all_the_same():
    page = Page(Message(None, MessageKind.FAULT)._repr_html_())
    assert page.said("strong") == "Message"
    assert page.said("td") == "fault"
    assert page.all("caption") == []


def test_what_became_of_a_request_is_told_without_a_code():
    message: Message[Any] = evolve(MESSAGE, outcome=evolve(MESSAGE.outcome, code=None, kind=OutcomeKind.PARTIAL))
    assert {"partial"} <= set(Page(message._repr_html_()).said("td").split("\n"))


def test_an_integration_tells_its_code_in_words_its_days_and_why_it_ended():
    assert "001 File under examination" in PLAN._repr_html_()
    assert "2025-02-17 – 2025-04-16" in PLAN._repr_html_()
    (ours,) = ENDED.integrations
    assert EndReason.REFUSED.value in ours._repr_html_()
    assert "2025-03-01" in ENDED._repr_html_()
    assert "PendingRequest" in HISTORY._repr_html_()


def test_a_registration_tells_who_told_it():
    told = evolve(registration(), source=Source(Origin.FLUX, "manage_access", on=TODAY))
    assert {"flux manage_access", "2025-03-03", "2024-06-01", "SECONDARY"} <= set(
        Page(told._repr_html_()).said("td").split("\n")
    )


def test_a_finding_tells_who_said_what_it_compares():
    given = next(each for each in REPORT.findings if each.declared is not None)
    cells = Page(given._repr_html_()).said("td").split("\n")
    assert {"declared", "declaration", "observed", "$.declaration.address"} & set(cells) >= {"declared", "observed"}
    answered = next(each for each in REPORT.silenced if each.answer is not None)
    assert "explained" in Page(answered._repr_html_()).said("td")


def test_a_finding_without_values_has_no_table_of_sources():
    assert "caption" not in Finding(rule="X", severity="warning", person=APPLICANT, key="0")._repr_html_()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_report_tells_its_findings_in_one_language(lang: Any):
    page = Page(fragment(REPORT, lang))
    shown = page.said()
    for finding in REPORT.findings:
        assert f"{REPORT.rule(finding.rule).title.in_(lang)} ({finding.rule})" in shown
    assert [secret for secret in CANARIES if secret in shown] == []
    assert REPORT.reference in shown


def test_a_report_without_a_finding_has_no_table():
    assert "caption" not in check(dossier(), TODAY, rules=())._repr_html_()


def test_what_comes_from_a_dossier_is_escaped():
    hostile = "<script>x()</script>&\"'"
    report = check(evolve(dossier(), reference=hostile), TODAY, rules=())
    told = evolve(registration(), org_unit=hostile)
    finding = Finding(
        rule="X",
        severity="warning",
        person=APPLICANT,
        key="0",
        observed=(Said(1, Source(Origin.FLUX, hostile, hostile)),),
    )
    message: Message[Any] = Message(hostile, MessageKind.REPLY, ticket=hostile, defects=(Defect(hostile, 1, hostile),))
    for thing in (report, told, finding, message):
        page = Page(thing._repr_html_())
        assert page.all("script") == []
        assert hostile in page.said()


def test_masked_values_hide_addresses_and_what_people_wrote_and_keep_days_and_codes():
    where = Address(zip_code="4700", street=STREET)
    assert [show(value, "fr", masked=True) for value in (where, NAME, TODAY, 3, APPLICANT)] == [
        "…", "…", "03/03/2025", "3", str(APPLICANT)
    ]  # fmt: skip
    assert show(where, "fr") == f"{STREET}, 4700"
