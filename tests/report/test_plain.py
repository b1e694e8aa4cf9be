"""The report as plain text, to paste in a social report."""

from html import escape
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import check
from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.facts.address import Residence
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.report.sections import because
from bcss_cpas.report.show import flux_title, message_of, show, show_source, values_of
from bcss_cpas.report.unchecked import remedy_of, why_skipped
from bcss_cpas.report.words import word
from bcss_cpas.rules._examples import (
    APPLICANT,
    ELSEWHERE,
    PARENT,
    REGISTER,
    REQUEST,
    SINCE,
    TODAY,
    dossier,
    integration,
)
from bcss_cpas.rules._result import Result, Skip, Status
from bcss_cpas.rules._rule import Needs, Rule, Unavailable
from bcss_cpas.rules.debtors._recoveries import recovering
from bcss_cpas.rules.debtors.deb102_real_estate_not_looked_at import RULE as REAL_ESTATE
from bcss_cpas.rules.household.hh101_undeclared_member import RULE as UNDECLARED
from bcss_cpas.text import LANGUAGES, colon
from tests.inquiries import demo, only
from tests.rich_dossier import BROKEN, FREE, PEOPLE
from tests.rich_dossier import report as rich_report

REPORT = rich_report()
LIVES = Residence(person=APPLICANT, source=REGISTER, since=SINCE, address=ELSEWHERE)
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


def skipped(rule: Rule, inquiry: Any) -> tuple[Any, Result]:
    report = only(rule, inquiry)
    (result,) = report.skipped
    return report, result


@EVERY_LANGUAGE
def test_it_says_every_finding_with_its_source_its_question_and_its_task(lang: Any):
    text = REPORT.to_text(lang)
    lines = text.splitlines()
    assert lines[0] == f"{word('title', lang)} – {word('file', lang)} RICH"
    assert lines[1] == f"{word('as of', lang)} 03/03/2025. {word('not a verdict', lang)}"
    for row in REPORT.to_rows(lang):
        severity = word("severity." + row["severity"], lang)
        head = f"- [{severity}] {row['title']} ({row['rule']})"
        place = lines.index(head)
        assert lines[place + 1] == f"  {row['message']}"
        (finding,) = (each for each in REPORT.findings if each.key == row["key"])
        told = [("declared", finding.declared)] if finding.declared else []
        told += [("observed", said) for said in finding.observed]
        for step, (key, said) in enumerate(told, place + 2):
            value, source = show(said.what, lang), show_source(said.source, lang)
            assert lines[step] == f"  {word(key, lang)}{colon(lang)} {value} ({source})"
        steps = [f"  {word(key, lang)}{colon(lang)} {row[key]}" for key in ("ask", "task") if row[key]]
        after = place + 2 + len(told)
        assert lines[after : after + len(steps)] == steps
        assert steps


@EVERY_LANGUAGE
def test_it_says_what_could_not_be_checked_and_what_to_do(lang: Any):
    lines = REPORT.to_text(lang).splitlines()
    rest = lines[lines.index(f"{word('unchecked', lang)}{colon(lang)}") :]
    rest = rest[: rest.index("")]
    below = dict(zip(rest[1::2], rest[2::2], strict=True))
    assert any(word("field.nationality", lang) in todo and "(RN106)" in rules for todo, rules in below.items())
    assert any("rich_dossier.py:" in todo and f"({BROKEN})" in rules for todo, rules in below.items())
    waits = [*REPORT.skipped, *REPORT.errors]
    assert sum(f"({result.rule})" in rules for result in waits for rules in below.values()) == len(waits)
    assert len(below) < len(waits)


@EVERY_LANGUAGE
def test_a_value_that_several_places_tell_is_said_once(lang: Any):
    finding = REPORT.findings[0]
    twice = evolve(finding, observed=finding.observed * 2)
    assert values_of(twice, lang) == values_of(finding, lang)
    assert len(values_of(finding, lang)) == len(set(values_of(finding, lang)))


@EVERY_LANGUAGE
def test_what_was_answered_stands_apart_with_the_reason(lang: Any):
    lines = REPORT.to_text(lang).splitlines()
    place = lines.index(f"{word('answered', lang)}{colon(lang)}")
    apart = lines[place : lines.index("", place)]
    assert len(apart) == 1 + 2 * len(REPORT.silenced)
    for finding in REPORT.silenced:
        rule = REPORT.rule(finding.rule)
        told = apart.index(f"- {rule.title.in_(lang)} ({rule.id}){colon(lang)} {message_of(finding, rule, lang)}")
        assert apart[told + 1] == f"  {because(finding, lang)}"
    assert f"  {word('verdict.explained', lang)}{colon(lang)} {FREE}" in apart
    assert not [line for line in lines[:place] if "RN103" in line]


def test_no_number_stands_in_clear():
    assert not [ssin for ssin in PEOPLE if ssin.value in REPORT.to_text("fr")]


@EVERY_LANGUAGE
def test_without_a_finding_it_says_so(lang: Any):
    text = check(dossier(), TODAY, rules=()).to_text(lang)
    assert text.splitlines()[4] == word("no findings", lang)
    assert word("unchecked", lang) not in text
    assert word("answered", lang) not in text


def test_it_is_in_english_unless_a_language_is_named():
    assert REPORT.to_text() == REPORT.to_text("en")
    with pytest.raises(UnknownNameError):
        REPORT.to_text("es")


@EVERY_LANGUAGE
def test_facts_about_another_person_are_missed_by_their_masked_number(lang: Any):
    inquiry = UNDECLARED.triggers()
    alone = evolve(inquiry, consultations=inquiry.consultations[:1])
    report, result = skipped(UNDECLARED, alone)
    why = why_skipped(result, lang)
    assert why == f"{word('availability.not consulted', lang)} ({word('other person', lang)} {PARENT})"
    assert PARENT.value not in why
    assert "001" in remedy_of(report, result, lang)


@pytest.mark.parametrize(("kind", "where", "word_of"), [
    (OutcomeKind.NOT_INTEGRATED, Where.CUSTOMER, "not integrated"),
    (OutcomeKind.NOT_INTEGRATED, Where.SUPPLIER, "not integrated at the supplier"),
    (OutcomeKind.SOURCE_DOWN, None, "source down"), (OutcomeKind.REFUSED, None, "refused"),
    (OutcomeKind.IDENTITY, None, "identity"), (OutcomeKind.PARTIAL, None, "partial"),
])  # fmt: skip
@EVERY_LANGUAGE
def test_each_reason_why_facts_are_missing_is_said_in_other_words(kind: Any, where: Any, word_of: str, lang: Any):
    consultation = Consultation(person=APPLICANT, flux="retrieve_ti_groups", on=REQUEST, outcome=kind, where=where)
    _, result = skipped(UNDECLARED, evolve(UNDECLARED.triggers(), facts=(), consultations=(consultation,)))
    assert why_skipped(result, lang) == word(f"availability.{word_of}", lang)


def too_little(case: Any) -> Any:
    raise Unavailable(Residence, case.person)


@pytest.mark.parametrize(("outcome", "facts", "key"), [
    (OutcomeKind.DATA, (LIVES,), "known"), (OutcomeKind.DATA, (), "known"), (OutcomeKind.NO_DATA, (), "no data"),
])  # fmt: skip
@EVERY_LANGUAGE
def test_where_what_was_received_tells_too_little_the_person_is_asked(outcome: Any, facts: Any, key: str, lang: Any):
    made = (Consultation(person=APPLICANT, flux="retrieve_ti_groups", on=REQUEST, outcome=outcome),)
    rule = evolve(UNDECLARED, needs=Needs(), examine=too_little)
    report, result = skipped(rule, dossier(*facts, consultations=made))
    why, remedy = why_skipped(result, lang), remedy_of(report, result, lang)
    assert why.startswith(word("too little" if key == "known" else "availability.no data", lang))
    assert flux_title("retrieve_ti_groups", lang) in remedy
    assert "001" not in remedy
    for said in (why, remedy):
        assert said in report.to_text(lang)
        assert escape(said) in report.to_html(lang)


@EVERY_LANGUAGE
def test_where_any_flux_will_do_they_are_told_with_or_and_none_that_nobody_asks_for(lang: Any):
    report = check(demo(), TODAY)
    (attested,) = (each for each in report.skipped if each.rule == "CON103")
    named = [flux_title(name, lang) for name in report.to_consult(attested.skip)]
    assert f"{', '.join(named[:-1])} {word('or', lang)} {named[-1]}" in remedy_of(report, attested, lang)
    told = {name for each in report.skipped for name in report.to_consult(each.skip)}
    assert told <= {name for name in flux_names() if flux(name).asked}
    seeking = next(each for each in report.skipped if each.rule == "UN104")
    assert report.to_consult(seeking.skip) == ("job_seeker",)
    assert flux_title("notify_job_seeker_status", lang) not in remedy_of(report, seeking, lang)


def test_what_nobody_asks_for_is_named_where_nothing_else_would_tell():
    report = check(dossier(), TODAY)
    alone = ("notify_job_seeker_status",)
    assert report.to_consult(Skip(Availability.NOT_CONSULTED, flux=alone)) == alone
    own = Result(rule="X", status=Status.SKIPPED, skip=Skip(Availability.NOT_CONSULTED))
    assert "001" in remedy_of(report, own, "en")


@EVERY_LANGUAGE
def test_a_debtor_outside_the_household_is_consulted_under_030_and_everybody_else_under_001(lang: Any):
    def remedy(inquiry: Any) -> str:
        report, result = skipped(REAL_ESTATE, inquiry)
        assert result.skip is not None
        assert result.skip.about == PARENT
        return remedy_of(report, result, lang)

    recovered = evolve(recovering(), consultations=())
    integrated = evolve(recovered, proposal=None, integrations=(integration(30, person=PARENT),))
    assert all("030" in remedy(each) and "001" not in remedy(each) for each in (recovered, integrated))
    inside = (Member(kin=Kin.PARENT, ssin=PARENT),)
    at_home = evolve(recovered, declaration=evolve(recovered.declaration, household=inside))
    assert "001" in remedy(at_home)
    assert "030" not in remedy(at_home)


def test_a_rule_that_was_not_skipped_needs_no_remedy():
    assert remedy_of(REPORT, Result(rule="RN101", status=Status.PASSED), "fr") == ""
