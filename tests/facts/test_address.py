"""Two addresses are the same place however they are spelt, and nothing is concluded from half an address."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from bcss_cpas.facts.address import Address, AddressDeclaration
from bcss_cpas.facts.street import plain
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER
from tests.inquiries import street

SPELT = [
    ("Rue des Exemples", "RUE DES EXEMPLES"),
    ("Rue des Exemples", "r. des Exemples"),
    ("Rue de l'Église", "r. de l’Eglise"),
    ("Avenue Louise", "Av. Louise"),
    ("Boulevard d'Avroy", "Bd. d'Avroy"),
    ("Boulevard d'Avroy", "bld d'Avroy"),
    ("Chaussée de Liège", "Chée de Liège"),
    ("Chaussée de Liège", "CH. DE LIEGE"),
    ("Place Saint-Lambert", "Pl. St-Lambert"),
    ("Square Sainte-Julienne", "Sq. Ste Julienne"),
    ("Grand-Place", "Grand'Place"),
    ("Aachener Straße", "Aachener Strasse"),
    ("Aachener Straße", "AACHENER STR."),
    ("Hauptstraße", "Hauptstr."),
    ("Malmedyer Straße", "Malmedyer Str"),
    ("Steenweg op Gent", "Stwg. op Gent"),
    ("Rue Mont-Saint-Martin", "Rue Mont St Martin"),
    ("Place de la Gare", "Place Gare"),
    ("Auf dem Büchel", "Auf dem Buchel"),
]
MISSED = [
    ("Rue du Sacré-Cœur", "Rue du Sacre-Coeur"),
    ("Kerkstraat", "Kerkstr."),
    ("Sint-Jansstraat", "St.-Jansstraat"),
    ("Sankt Vither Straße", "St. Vither Straße"),
    ("Aachener Straße", "Aachenerstr."),
    ("Quai des Ardennes", "Q. des Ardennes"),
]
OTHERS = [
    ("Rue des Exemples", "Rue du Modèle"),
    ("Rue des Exemples", "Avenue des Exemples"),
    ("Place Saint-Lambert", "Rue Saint-Lambert"),
    ("Rue Neuve", "Vieille Rue"),
]
words = st.sampled_from(["Rue", "Straße", "str.", "de l'", "Église", "Saint", "st", "12", "Léopold", "van den", "av."])
streets = st.none() | st.lists(words, max_size=4).map(" ".join)
parts = st.none() | st.sampled_from(["", "1", "01", "12 A", "12a", "bte 3", "/"])
lines = st.lists(st.sampled_from(["Rue 1", "RUE 1", "Paris", ""]), max_size=2).map(tuple)
addresses = st.builds(
    Address, zip_code=st.sampled_from([None, "4000", "4700", "B-4000"]), street=streets, number=parts, box=parts,
    lines=st.just(()) | lines,
)  # fmt: skip


@pytest.mark.parametrize(("one", "two"), SPELT)
def test_a_street_is_the_same_however_it_is_spelt(one: str, two: str):
    assert street(one).same_place(street(two)) is True


@pytest.mark.parametrize(("one", "two"), MISSED)
def test_a_street_is_the_same_in_other_usual_spellings(one: str, two: str):
    assert street(one).same_place(street(two)) is True


@pytest.mark.parametrize(("one", "two"), OTHERS)
def test_another_street_is_another_place(one: str, two: str):
    assert street(one).same_place(street(two)) is False


@pytest.mark.parametrize(
    ("one", "two"), [("12", "012"), ("12A", "12 a"), ("12 bis", "12BIS"), ("12-14", "12 - 14"), ("7", None), ("", "7")]
)
def test_a_house_number_is_the_same_however_it_is_spelt(one: str | None, two: str | None):
    assert street("Rue X", one).same_place(street("Rue X", two)) is True


@pytest.mark.parametrize(("one", "two"), [("12", "13"), ("12", "12A"), ("1", "11"), ("10", "1")])
def test_another_house_number_is_another_place(one: str, two: str):
    assert street("Rue X", one).same_place(street("Rue X", two)) is False


@pytest.mark.parametrize(("one", "two", "same"), [
    ("3", "3", True), ("3", "03", True), ("A", "a", True), ("3", None, True), (None, "3", True), ("3", "4", False),
    ("1A", "1B", False),
])  # fmt: skip
def test_a_box_tells_dwellings_apart_only_where_both_give_one(one: str | None, two: str | None, same: bool):
    assert street("Rue X", box=one).same_place(street("Rue X", box=two)) is same


@pytest.mark.parametrize("said", ["bte 3", "boîte 3", "bus 3", "Bfk. 3"])
def test_the_word_for_box_is_no_part_of_its_number(said: str):
    assert street("Rue X", box=said).same_place(street("Rue X", box="3")) is True


@pytest.mark.parametrize("said", ["12/3", "12 bte 3"])
def test_a_box_behind_the_house_number_is_a_box(said: str):
    assert street("Rue X", said).same_place(street("Rue X", "12", box="3")) is True


@pytest.mark.parametrize("part", ["zip_code", "street"])
@pytest.mark.parametrize("missing", [None, ""])
def test_without_postal_code_or_street_nothing_is_told(part: str, missing: str | None):
    bare = evolve(HOME, **{part: missing})
    assert bare.same_place(HOME) is None
    assert HOME.same_place(bare) is None
    assert bare.same_place(bare) is None


@pytest.mark.parametrize("part", ["street", "number", "box"])
def test_another_postal_code_is_another_place_whatever_else_agrees(part: str):
    bare = {part: None} if part != "street" else {}
    assert evolve(HOME, zip_code="4701", **bare).same_place(HOME) is False


def test_free_lines_compare_with_free_lines_alone():
    abroad = Address(country="FR", lines=("1, rue de l'Essai", "75001 Paris"))
    assert abroad.same_place(Address(country="FR", lines=("1 RUE DE L'ESSAI", "75001 PARIS"))) is True
    assert abroad.same_place(evolve(abroad, lines=("2, rue de l'Essai",))) is False
    assert abroad.same_place(HOME) is None
    assert HOME.same_place(abroad) is None


@pytest.mark.parametrize(("one", "two"), [("София", "Пловдив"), ("Αθήνα", "Πάτρα"), ("الرباط", "فاس")])
def test_two_places_in_other_letters_are_not_taken_for_one(one: str, two: str):
    assert Address(lines=(one,)).same_place(Address(lines=(two,))) is not True
    assert street(one).same_place(street(two)) is not True


@given(addresses, addresses)
def test_being_the_same_place_goes_both_ways(one: Address, two: Address):
    assert one.same_place(two) == two.same_place(one)


@given(addresses)
def test_an_address_is_never_another_place_than_itself(address: Address):
    assert address.same_place(address) is not False
    if address.zip_code and address.street and not address.lines:
        assert address.same_place(address) is True


@given(addresses, addresses)
def test_a_full_address_always_tells(one: Address, two: Address):
    assume(not one.lines and not two.lines)
    full = all(plain(text or "") for text in (one.zip_code, one.street, two.zip_code, two.street))
    assert (one.same_place(two) is not None) == full


@given(addresses)
def test_capital_letters_make_no_other_place(address: Address):
    def upper(value: Any) -> Any:
        return tuple(map(str.upper, value)) if isinstance(value, tuple) else value and value.upper()

    names = ("zip_code", "street", "number", "box", "lines")
    assert address.same_place(evolve(address, **{name: upper(getattr(address, name)) for name in names})) is not False


def test_a_repr_shows_nothing_of_an_address():
    address = Address(zip_code="zip", street="street-canary", number="num", box="flat", lines=("line-canary",))
    assert not [part for part in ("'zip'", "street-canary", "'num'", "flat", "line-canary") if part in repr(address)]


def test_an_address_is_said_in_one_line():
    assert str(HOME) == "Aachener Straße 12 /3, 4700"
    assert str(Address(country="FR", lines=("1, rue X", "75001 Paris"))) == "1, rue X, 75001 Paris, FR"
    assert str(Address()) == ""


def pending(text: str) -> AddressDeclaration:
    return AddressDeclaration(person=APPLICANT, source=REGISTER, text=text)


def test_a_declared_change_may_mean_the_address_that_it_names():
    assert pending("4700(0000) Aachener Strasse,12").may_mean(HOME)
    assert pending("4700(0000) AACHENER STR.,12").may_mean(HOME)
    assert not pending("4000(0000) Aachener Strasse,12").may_mean(HOME)
    assert not pending("4700(0000) Hochstrasse,12").may_mean(HOME)
    assert not pending("").may_mean(HOME)
    assert not pending("4700(0000) Aachener Strasse,12").may_mean(Address(street="Aachener Strasse"))


def test_a_declared_change_does_not_mean_another_street_of_the_same_town():
    assert not pending("4000(0000) RUE DE LA GARE,3").may_mean(ELSEWHERE)


@pytest.mark.parametrize(("register", "declared"), [
    ("Işıl Yıldız", "Isil Yildiz"), ("Łukasz", "Lukasz"), ("Søren", "Soren"), ("Đorđević", "Dordevic"),
    ("Þóra", "Thora"), ("Æsop", "Aesop"), ("Élodie", "ELODIE"),
])  # fmt: skip
def test_a_letter_that_no_keyboard_here_has_folds_to_the_one_that_is_written_for_it(register: str, declared: str):
    assert plain(register) == plain(declared) != ""


@pytest.mark.parametrize(("one", "two", "same"), [
    (("1000", "Rue Neuve", "10"), ("1000", "Nieuwstraat", "10"), None),
    (("1050", "Avenue Louise", "54"), ("1050", "Louizalaan", "54"), None),
    (("4700", "Aachener Straße", "12"), ("4700", "Rue d'Aix-la-Chapelle", "12"), None),
    (("1000", "Rue Neuve", "10"), ("1000", "Nieuwstraat", "12"), False),
    (("1000", "Rue Neuve", "10"), ("2000", "Nieuwstraat", "10"), False),
    (("1000", "Rue Neuve", "10"), ("1000", "Rue Haute", "10"), False),
    (("1000", "Nieuwstraat", "10"), ("1000", "Hoogstraat", "10"), False),
    (("1000", "Rue Neuve", "10"), ("1000", "Vieux Marché", "10"), False),
])  # fmt: skip
def test_names_in_two_languages_may_be_one_street(one: tuple[str, ...], two: tuple[str, ...], same: bool | None):
    here, there = (Address(zip_code=zip_code, street=street, number=number) for zip_code, street, number in (one, two))
    assert here.same_place(there) is there.same_place(here) is same
