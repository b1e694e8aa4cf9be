"""How a value and its source are shown: codes by their labels, dates in the Belgian way, numbers masked."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bcss_cpas.codes.dates import IncompleteDate, written
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import CivilState
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.report.show import flux_title, joined, show, show_source
from bcss_cpas.report.words import word
from bcss_cpas.rules._examples import APPLICANT, HOME
from bcss_cpas.rules._finding import Euro
from bcss_cpas.text import LANGUAGES, colon

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)
SHOWN = [
    (date(2025, 3, 4), "04/03/2025"),
    (IncompleteDate("2025-03-04"), "04/03/2025"),
    (IncompleteDate("2025-03-00"), "03/2025"),
    (IncompleteDate("2025-00-00"), "2025"),
    (CivilState("20"), "marié"),
    (CivilState("99"), "«\N{NO-BREAK SPACE}99\N{NO-BREAK SPACE}»"),
    (Relation("sibling"), "frère, sœur"),
    (QualityCode.cpas(2), "002 Revenu d'intégration (RIS)"),
    (QualityCode(99, 1), "99/1 «\N{NO-BREAK SPACE}99/1\N{NO-BREAK SPACE}»"),
    (HOME, "Aachener Straße 12 /3, 4700"),
    (APPLICANT, f"•••••••••{APPLICANT.value[9:]}"),
    (Decimal("12.50"), "12,50"),
    (Euro(Decimal("1234.5")), "1234,50 EUR"),
    (3, "3"),
    ("text", "text"),
]


@pytest.mark.parametrize(("value", "text"), SHOWN, ids=str)
def test_a_value_is_shown_as_people_read_it(value: Any, text: str):
    assert show(value, "fr") == text


def test_a_code_that_is_not_known_stands_between_guillemets_as_each_language_has_them():
    assert show(CivilState("99"), "nl") == "«99»"


@EVERY_LANGUAGE
def test_several_values_stand_between_semicolons(lang: Any):
    space = "\N{NO-BREAK SPACE}" if lang == "fr" else ""
    assert joined(("a", "b"), lang) == f"a{space}; b"


@EVERY_LANGUAGE
def test_a_date_of_which_nothing_is_known_is_said_so(lang: Any):
    assert show(IncompleteDate("0000-00-00"), lang) == written(IncompleteDate("0000-00-00"), lang) != ""


@EVERY_LANGUAGE
def test_a_source_is_named_with_its_day_where_that_is_known(lang: Any):
    flux = Source(Origin.FLUX, "manage_access", on=date(2025, 2, 3))
    assert show_source(flux, lang) == f"{flux_title('manage_access', lang)}, 03/02/2025"
    assert show_source(Source(Origin.FLUX, "own service"), lang) == "own service"
    assert show_source(Source(Origin.EVIDENCE, "lease"), lang) == f"{word('origin.evidence', lang)}{colon(lang)} lease"
    for origin in (Origin.DECLARATION, Origin.VISIT, Origin.FILE):
        assert show_source(Source(origin, "x"), lang) == word(f"origin.{origin}", lang)
