"""What is shown commands no terminal, turns no line round, and has no SSIN in clear, whatever was written."""

import unicodedata
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.inquiry import Answer, Verdict
from bcss_cpas.facts.address import Address, AddressDeclaration, Residence
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.report.report import Report
from bcss_cpas.report.visible import visible
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._examples import APPLICANT, CHILD, HOME, REGISTER, SINCE, TODAY, dossier
from bcss_cpas.text import LANGUAGES
from tests.report.test_terminal import printed

UNSEEN = "\x1b]0;pwned\x07\x1b[2J\x9b31m\u202e\u2066"
PRINTED = f"{CHILD.value[:2]}.{CHILD.value[2:4]}.{CHILD.value[4:6]}-{CHILD.value[6:9]}.{CHILD.value[9:]}"
HOSTILE = f"{UNSEEN} {CHILD.value} {PRINTED}"
HEARD = Source(Origin.FLUX, HOSTILE)
FORMS = {
    "table": printed,
    "text": Report.to_text,
    "page": Report.to_html,
    "picture": lambda report, lang: report.to_svg(lang, masked=False),
    "json": lambda report, _: report.to_json(),
    "rows": lambda report, lang: "".join("".join(row.values()) for row in report.to_rows(lang)),
    "repr": lambda report, _: repr(report),
    "notebook": lambda report, _: report._repr_html_(),
}


def hostile() -> Report:
    """Check a dossier in which everything that people write is hostile, one finding answered so."""
    facts = (
        AddressDeclaration(person=APPLICANT, source=HEARD, since=IncompleteDate("2025-02-10"), text=HOSTILE),
        Residence(person=APPLICANT, source=REGISTER, since=SINCE, address=Address(zip_code="4000", street=HOSTILE)),
    )
    inquiry = evolve(dossier(*facts, declared={"address": HOME}), reference=HOSTILE)
    rules = (rule("RSD101"), rule("RSD102"))
    key = check(inquiry, TODAY, rules).findings[0].key
    answer = Answer(finding=key, verdict=Verdict.EXPLAINED, reason=HOSTILE, on=TODAY)
    return check(evolve(inquiry, answers=(answer,)), TODAY, rules)


REPORT = hostile()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_nothing_that_was_written_commands_or_tells_a_number(form: str, lang: Any):
    text = FORMS[form](REPORT, lang)
    assert "pwned" in text
    assert not {*UNSEEN} & {sign for sign in text if not sign.isprintable()}
    assert CHILD.value not in text
    assert PRINTED not in text
    text.encode()


def test_a_picture_that_names_places_is_xml():
    etree.fromstring(REPORT.to_svg(masked=False))


@given(st.text(st.characters(codec=None)))
def test_a_text_is_one_line_of_signs_that_are_seen(text: str):
    shown = visible(text)
    assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")]
    assert not [sign for sign in shown if unicodedata.bidirectional(sign) in ("LRE", "RLE", "LRO", "RLO", "PDF")]
    assert not [sign for sign in shown if unicodedata.bidirectional(sign) in ("LRI", "RLI", "FSI", "PDI")]
    assert visible(shown) == shown
    assert len(shown.splitlines()) <= 1


def test_what_is_seen_stays_as_it_was_written():
    assert visible("Rue d\u2019été 12 / b \u05d0 Straße") == "Rue d\u2019été 12 / b \u05d0 Straße"
    assert visible("a\tb\r\nc") == "a b c"
