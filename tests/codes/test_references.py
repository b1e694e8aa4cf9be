"""References to the law, in four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.references import titled
from bcss_cpas.law import history, subject, subjects
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._rule import BasisKind
from bcss_cpas.text import LANGUAGES, Text

MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "décembre")
days = st.builds(
    "{} {} {}".format, st.sampled_from(["1er", "2", "31"]), st.sampled_from(MONTHS), st.integers(1900, 2099)
)
acts = st.builds("{} du {}".format, st.sampled_from(["Loi", "AR", "AM", "Circulaire"]), days)
places = st.sampled_from(
    ["art. 1er", "art. 25 et 26", "art. 28 à 32", "§ 1er", "§ 2", "§§ 1er et 2", "3°", "b)", "et art. 30"]
)
references = st.builds(", ".join, st.builds(lambda act, rest: [act, *rest], acts, st.lists(places)))


@pytest.mark.parametrize(("fr", "nl", "de", "en"), [
    (
        "Loi du 26 mai 2002, art. 14, § 1er, 3°",
        "Wet van 26 mei 2002, art. 14, § 1, 3°",
        "Gesetz vom 26. Mai 2002, Art. 14 § 1 Nr. 3",
        "Law of 26 May 2002, art. 14, § 1, 3°",
    ),
    (
        "AR du 11 juillet 2002, art. 28 à 32",
        "KB van 11 juli 2002, art. 28 tot 32",
        "K.E. vom 11. Juli 2002, Art. 28 bis 32",
        "Royal Decree of 11 July 2002, art. 28 to 32",
    ),
    (
        "AR du 7 janvier 2026, MB du 16 janvier 2026",
        "KB van 7 januari 2026, BS van 16 januari 2026",
        "K.E. vom 7. Januar 2026, B.S. vom 16. Januar 2026",
        "Royal Decree of 7 January 2026, Belgian Official Gazette of 16 January 2026",
    ),
    (
        "AR du 11 juillet 2002, art. 34, texte jusqu'au 28 février 2026 (SPP IS, FAQ)",
        "KB van 11 juli 2002, art. 34, tekst tot 28 februari 2026 (SPP IS, FAQ)",
        "K.E. vom 11. Juli 2002, Art. 34, Fassung bis zum 28. Februar 2026 (SPP IS, FAQ)",
        "Royal Decree of 11 July 2002, art. 34, text until 28 February 2026 (SPP IS, FAQ)",
    ),
    ("Cass., 27 juin 2022", "Cass., 27 juni 2022", "Kass., 27. Juni 2022", "Court of Cassation, 27 June 2022"),
])  # fmt: skip
def test_a_reference_is_told_as_each_language_writes_it(fr: str, nl: str, de: str, en: str):
    told = titled(fr)
    assert (told.fr, told.nl, told.de, told.en) == (fr, nl, de, en)
    assert told.ours == {"nl", "de", "en"}


@given(references)
def test_every_reference_keeps_its_numbers_and_nothing_french_is_left(reference: str):
    told = titled(reference)
    assert told.fr == reference
    numbers = [word.strip(",°)").removesuffix("er") for word in reference.split() if word[0].isdigit()]
    for lang in ("nl", "de", "en"):
        wording: str = getattr(told, lang)
        assert [word.strip(",°.)") for word in wording.split() if word[0].isdigit()] == numbers
        assert not {"du", "et", "à", "1er", "Loi", "AR", "Circulaire"} & set(wording.replace(",", "").split())


@pytest.mark.parametrize(
    "title", ["Loi du 3 brumaire 2020", "Créno, montants du RIS", "AR du 11 juillet 2002, titre II", ""]
)
def test_what_is_no_reference_keeps_its_name(title: str):
    told = titled(title)
    assert {getattr(told, lang) for lang in LANGUAGES} == {title}
    assert not told.ours


@given(st.text())
def test_french_always_stands_as_it_was_written(title: str):
    assert titled(title).fr == title


def test_a_text_in_four_languages_stays_as_it_is():
    text = Text("a", "b", "c", "d")
    assert titled(text) is text


def test_every_article_of_the_law_is_told_in_each_language():
    articles = {history(name)[0].article.title for group in subjects() for name in subject(group).names}
    assert [article.fr for article in articles if len({article.fr, article.nl, article.de, article.en}) < 3] == []


def test_every_law_and_circular_on_which_a_rule_rests_is_told_in_each_language():
    bases = {basis for rule in builtin() for basis in rule.basis if basis.kind in (BasisKind.LAW, BasisKind.CIRCULAR)}
    titles = [basis.citation.title for basis in bases]
    assert [title.fr for title in titles if len({title.fr, title.nl, title.de, title.en}) < 4] == []
