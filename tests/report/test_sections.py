"""What a report says beside its findings, and the schema of its JSON form."""

import json
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator

from bcss_cpas.checking import check
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.declaration import Income, IncomeKind, Savings
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.report.json_form import report_schema
from bcss_cpas.report.report import Report
from bcss_cpas.report.sections import because, declared_only
from bcss_cpas.report.show import question_of
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SINCE, TODAY, consulting, dossier, integration, told_by
from bcss_cpas.text import LANGUAGES, Language, colon
from tests.inquiries import demo, only
from tests.rich_dossier import report as rich_report

REPORT = check(demo(), TODAY)
DECLARED = {
    "savings": (Savings(amount=Decimal("1200.50")),),
    "incomes": (
        Income(kind=IncomeKind.RENT, amount=Decimal(300)),
        Income(kind=IncomeKind.WAGE, amount=Decimal(900)),
        Income(kind=IncomeKind.MAINTENANCE, amount=Decimal(150)),
    ),
}


def told(report: Report) -> str:
    """Return all that a report shows."""
    return "".join((report.to_json(), report.to_text("fr"), report.to_html("fr")))


def test_each_consultation_is_told_with_its_day_and_code() -> None:
    found = [(each.flux, each.on, str(each.quality), each.outcome) for each in REPORT.consulted]
    assert ("retrieve_ti_groups", date(2025, 2, 17), "001", OutcomeKind.DATA) in found
    assert ("manage_access", date(2025, 2, 17), "001", OutcomeKind.DATA) in found
    assert {code for _, _, code, _ in found} == {"001"}


def test_a_consultation_without_a_day_comes_first() -> None:
    made = (Consultation(person=APPLICANT, flux="dimona", on=REQUEST, outcome=OutcomeKind.SOURCE_DOWN),)
    (consulted,) = check(dossier(consultations=made), TODAY, rules=()).consulted
    assert (consulted.flux, consulted.quality, consulted.outcome) == ("dimona", None, OutcomeKind.SOURCE_DOWN)


@pytest.mark.parametrize(("codes", "expected"), [
    ((), None), ((2,), "002"), ((2, 1), "001"), ((5, 30, 2), "030"), ((6, 5), "005"), ((99,), "099"),
])  # fmt: skip
def test_of_several_codes_one_under_which_a_consultation_may_be_started_is_told(
    codes: tuple[int, ...], expected: str | None
) -> None:
    """Where none may start one, the code of the integration that began last counts, then the lowest."""
    for order in permutations(codes):
        file = tuple(integration(code, end=None) for code in order)
        inquiry = dossier(consultations=consulting("dimona"), integrations=file)
        (found,) = check(inquiry, TODAY, rules=()).consulted
        assert (found.quality and str(found.quality)) == expected


def test_of_two_codes_of_aid_the_later_one_is_told() -> None:
    later = (integration(2, REQUEST, None), integration(3, date(2024, 1, 1), None))
    inquiry = dossier(consultations=consulting("dimona"), integrations=later)
    assert [str(each.quality) for each in check(inquiry, TODAY, rules=()).consulted] == ["002"]


def test_the_code_of_another_sector_is_not_ours() -> None:
    theirs = (evolve(integration(), sector=18), evolve(integration(), sector=None))
    inquiry = dossier(consultations=consulting("dimona"), integrations=theirs)
    assert [each.quality for each in check(inquiry, TODAY, rules=()).consulted] == [None]


def test_what_no_flux_carries_is_told_apart_and_never_called_verified() -> None:
    report = check(dossier(declared=DECLARED), TODAY, rules=())
    assert [kind for kind, _ in declared_only(report.case)] == ["savings", "rent", "maintenance"]
    text = report.to_text("fr")
    assert f"{word('income.savings', 'fr')}\u00a0: 1200,50 EUR" in text
    assert word("declared only", "fr") in text
    assert "900" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_questions_are_ready_to_send(lang: Language) -> None:
    asked = REPORT.questions(lang)
    assert len(asked) == len(set(asked)) == len({each.rule for each in REPORT.findings if REPORT.rule(each.rule).ask})
    assert all(question in REPORT.to_text(lang) for question in asked)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_social_worker_does_is_no_question_to_the_person(lang: Language) -> None:
    open_ = rule("INT104")
    report = only(open_, open_.triggers())
    assert report.questions(lang) == ()
    (task,) = report.tasks(lang)
    text = report.to_text(lang)
    assert word("questions", lang) not in text
    assert f"{word('tasks', lang)}{colon(lang)}\n- {task}\n" in text
    (row,) = report.to_rows(lang)
    assert (row["ask"], row["task"]) == ("", task)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_findings_of_one_rule_are_two_questions(lang: Language) -> None:
    undeclared = rule("EMP101")
    laundry = Job(person=APPLICANT, source=told_by("dimona"), since=SINCE, employer=Employer(name="BLANCHISSERIE"))
    triggers = undeclared.triggers()
    report = only(undeclared, evolve(triggers, facts=(*triggers.facts, laundry)))
    assert len(report.findings) == len(report.questions(lang)) == 2
    assert sum("BLANCHISSERIE" in question for question in report.questions(lang)) == 1
    masked = [question_of(finding, undeclared, lang, masked=True) for finding in report.findings]
    assert not any("BLANCHISSERIE" in (each or "") for each in masked)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_another_rule_tells_is_said_to_be_so(lang: Language) -> None:
    (finding, *_) = REPORT.findings
    assert because(evolve(finding, covered_by="RN101"), lang) == f"{word('covered', lang)} RN101"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_informs_the_person(lang: Language) -> None:
    assert word("notice title", lang) in REPORT.to_html(lang)


def test_rights_are_those_of_their_family() -> None:
    assert {REPORT.rule(finding.rule).family for finding in REPORT.rights} <= {"RGT"}


@pytest.mark.parametrize(
    "report", [REPORT, rich_report(), check(dossier(declared=DECLARED), TODAY), check(dossier(), TODAY, rules=())]
)
def test_every_report_fits_its_schema(report: Report) -> None:
    Draft202012Validator.check_schema(report_schema())
    Draft202012Validator(report_schema()).validate(json.loads(report.to_json()))


def test_the_json_tells_what_to_ask_and_to_claim_informs_the_person_and_says_under_which_code_to_consult() -> None:
    data = json.loads(REPORT.to_json())
    for lang in LANGUAGES:
        assert data["questions"][lang] == list(REPORT.questions(lang))
        assert data["tasks"][lang] == list(REPORT.tasks(lang))
        assert data["notice"][lang] == word("notice", lang)
    assert data["rights"] == [finding.key for finding in REPORT.rights]
    skips = [each["skipped"] for each in data["results"] if each["status"] == "skipped"]
    assert {(bool(each["consult"]), each["quality"]) for each in skips} == {(False, None), (True, "001"), (True, "030")}


def test_another_form_does_not_fit() -> None:
    data = json.loads(REPORT.to_json())
    data["results"][0]["status"] = "maybe"
    assert not Draft202012Validator(report_schema()).is_valid(data)


def test_no_number_is_shown() -> None:
    people = {each.person.value for each in REPORT.consulted}
    assert not [number for number in people if number in told(REPORT)]
    assert evolve(demo(), facts=()).person.value not in told(REPORT)
