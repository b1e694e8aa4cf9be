"""Integrations in other sectors: in the words of the directory, and never taken for those at other CPAS."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.registration import DirectoryLabels, OtherSectorRegistration, Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules._examples import APPLICANT, REQUEST, dossier
from bcss_cpas.text import LANGUAGES, Language
from tests.any_fact import facts

SOURCE = Source(Origin.FLUX, "reference_manager")
BOTH = DirectoryLabels(sector_fr="Mutualités", sector_nl="Ziekenfondsen", code_fr="Titulaire", code_nl="Gerechtigde")


def registered(labels: DirectoryLabels | None, sector: int | None = 11, code: int = 1) -> OtherSectorRegistration:
    return OtherSectorRegistration(person=APPLICANT, source=SOURCE, sector=sector, code=code, labels=labels)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "11/1 Mutualités\u00a0: Titulaire"),
        ("nl", "11/1 Ziekenfondsen: Gerechtigde"),
        ("de", "11/1 Mutualités: Titulaire"),
        ("en", "11/1 Mutualités: Titulaire"),
    ],
)
def test_the_directory_names_sector_and_code(lang: Language, words: str) -> None:
    assert registered(BOTH).value(lang) == words


def test_one_language_stands_in_for_the_other() -> None:
    assert registered(DirectoryLabels(sector_nl="Ziekenfondsen", code_fr="Titulaire")).value("fr") == (
        "11/1 Ziekenfondsen\u00a0: Titulaire"
    )


def test_without_words_of_the_directory_our_table_names_the_code() -> None:
    assert registered(None, 7, 101).value("fr") == "7/101 Allocations familiales (dossier)"
    assert registered(DirectoryLabels(), 7, 101).value("fr") == "7/101 Allocations familiales (dossier)"


def test_a_code_without_its_sector_stays_a_bare_number() -> None:
    assert registered(None, None, 1).value("fr") == "1"
    assert registered(BOTH, None, 1).value("fr") == "1 Mutualités\u00a0: Titulaire"


@given(st.sampled_from(LANGUAGES), st.integers(0, 16) | st.integers(18, 99), st.integers(0, 999))
def test_a_code_of_another_sector_is_never_one_of_a_cpas(lang: Language, sector: int, code: int) -> None:
    fact = registered(None, sector, code)
    assert fact.quality is not None
    assert not fact.quality.is_cpas
    assert fact.value(lang).startswith(f"{sector}/{code} ")


@given(facts(OtherSectorRegistration, person=st.just(APPLICANT)))
def test_knowing_other_sectors_is_not_knowing_other_cpas(fact: OtherSectorRegistration) -> None:
    case = Case(dossier(fact), REQUEST, (fact,))
    assert case.availability(OtherSectorRegistration) is Availability.KNOWN
    assert case.availability(Registration) is Availability.NOT_CONSULTED


def test_an_integration_elsewhere_runs_from_its_first_to_its_last_day() -> None:
    fact = OtherSectorRegistration(
        person=Ssin.test(date(1984, 2, 9), 21), source=SOURCE, sector=11, code=1,
        start=date(2019, 9, 1), end=date(2020, 8, 31),
    )  # fmt: skip
    assert [fact.active_on(day) for day in (date(2020, 8, 31), date(2020, 9, 1))] == [True, False]
    assert (str(fact.row("fr").since), str(fact.row("fr").until)) == ("2019-09-01", "2020-08-31")
