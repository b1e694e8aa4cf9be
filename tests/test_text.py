"""Texts in four languages: which wording is given, and whose it is."""

import copy
import pickle
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.errors import UnknownNameError
from bcss_cpas.text import LANGUAGES, Text, colon, decimal, euro

wordings = st.fixed_dictionaries({lang: st.text(max_size=20) for lang in LANGUAGES})
languages = st.sampled_from(LANGUAGES)
whose = st.frozensets(languages)


def test_the_languages_are_shown_in_one_order():
    assert LANGUAGES == ("fr", "nl", "de", "en")


@given(wordings)
def test_each_language_has_its_own_wording(wording: dict[str, str]):
    text = Text(**wording)
    assert {lang: text.in_(lang).replace("\u00a0", " ") for lang in LANGUAGES} == {
        lang: each.replace("\u00a0", " ") for lang, each in wording.items()
    }
    assert str(text) == wording["en"]


@pytest.mark.parametrize("lang", ["", "FR", "fr ", "it", "ours", "in_", "__class__"])
def test_another_language_is_a_name_error_that_lists_the_four(lang: Any):
    text = Text(fr="un", nl="een", de="ein", en="one")
    for ask in (text.in_, text.format):
        with pytest.raises(UnknownNameError, match="fr, nl, de, en"):
            ask(lang)


@given(wordings, whose)
def test_a_wording_is_ours_unless_said_otherwise(wording: dict[str, str], ours: frozenset[str]):
    assert Text(**wording).ours == set(LANGUAGES)
    assert Text(**wording, ours=sorted(ours)).ours == ours
    assert (Text(**wording, ours=ours) == Text(**wording)) == (ours == set(LANGUAGES))


@given(wordings, wordings)
def test_texts_are_equal_by_all_their_wordings(one: dict[str, str], two: dict[str, str]):
    assert (Text(**one) == Text(**two)) == (one == two)
    assert hash(Text(**one)) == hash(Text(**dict(one)))


@given(languages, st.text(max_size=20), st.integers())
def test_names_in_braces_are_filled_in_and_what_fills_them_is_taken_as_it_is(lang: Any, name: str, amount: int):
    text = Text(**{each: f"[{each}] {{lang}}, {{amount}} {{{{}}}}" for each in LANGUAGES})
    assert text.format(lang, lang=name, amount=amount) == f"[{lang}] {name}, {amount} {{}}"


@pytest.mark.parametrize("name", ["self", "lang", "values", "fr"])
def test_any_name_may_stand_in_braces(name: str):
    text = Text(**dict.fromkeys(LANGUAGES, f"<{{{name}}}>"))
    assert text.format("nl", **{name: "{x}"}) == "<{x}>"


@given(wordings, whose)
def test_a_text_survives_pickle_and_copies(wording: dict[str, str], ours: frozenset[Any]):
    text = Text(**wording, ours=ours)
    for again in (pickle.loads(pickle.dumps(text)), copy.copy(text), copy.deepcopy(text)):
        assert again == text
        assert hash(again) == hash(text)


def test_in_french_no_line_begins_with_a_sign_or_ends_with_an_opening_one():
    text = Text(*["« {name} » : oui ; non ? si !"] * 4)
    assert text.format("fr", name="a : b") == "«\u00a0a : b\u00a0»\u00a0: oui\u00a0; non\u00a0? si\u00a0!"
    assert {text.in_(lang) for lang in ("nl", "de", "en")} == {text.fr}


@pytest.mark.parametrize(("lang", "said"), [
    ("fr", "Base\u00a0: 612,50 EUR"), ("nl", "Base: 612,50 EUR"), ("de", "Base: 612,50 EUR"),
    ("en", "Base: 612.50 EUR"),
])  # fmt: skip
def test_each_language_has_its_colon_and_its_decimal_sign(lang: Any, said: str):
    assert f"Base{colon(lang)} {euro(Decimal('612.5'), lang)}" == said
    assert f"Base{colon(lang)} {decimal(Decimal('612.50'), lang)} EUR" == said
    assert (
        Text(*["Base"] * 4).in_(lang)
        + colon(lang)
        + Text(*[" {amount} EUR"] * 4).format(lang, amount=Decimal("612.50"))
        == said
    )


def test_a_number_is_written_out_in_full():
    assert decimal(Decimal("1E+3"), "fr") == "1000"
    assert euro(Decimal("0.005"), "en") == "0.00 EUR"
    assert euro(Decimal("9" * 40), "nl") == f"{'9' * 40},00 EUR"


@given(st.decimals(-(10**20), 10**20, places=3))
def test_an_amount_is_rounded_as_python_rounds_it(amount: Decimal):
    assert euro(amount, "en") == f"{round(amount, 2)} EUR"
