"""A table that names what we do not have is refused when it is loaded, and the error says where."""

from pathlib import Path
from typing import Any

import pytest

from bcss_cpas.adapting import Adapter
from bcss_cpas.errors import InputError

BARE = {"person": "p", "on": "o"}
BAD: dict[str, tuple[Any, str]] = {
    "no declaration": (None, "a place or a table"),
    "a declaration that is text": ("x", "a place or a table"),
    "no person": ({"on": "o"}, "needs person"),
    "a field that is not ours": ({**BARE, "colour": "c"}, "has no colour"),
    "a field of a member that is not ours": ({**BARE, "household": {"each": "h", "kin": "k", "x": "y"}}, "has no x"),
    "a member without kin": ({**BARE, "household": {"each": "h"}}, "needs kin"),
    "a list that is a number": ({**BARE, "household": 5}, "a place or a table"),
    "a place that is a number": ({**BARE, "last_name": {"at": 5}}, "written as text"),
    "a base that is a number": ({**BARE, "address": {"at": 5}}, "written as text"),
    "a value that is a number": ({**BARE, "last_name": 5}, "a place or a table"),
    "a key that is none": ({**BARE, "last_name": {"at": "n", "colour": 1}}, "no such key: colour"),
    "neither a place nor a constant": ({**BARE, "last_name": {"not_asked": []}}, "or is constant"),
    "a place and a constant": ({**BARE, "last_name": {"at": "n", "constant": "x"}}, "or is constant"),
    "a constant that does not fit": ({**BARE, "person": {"constant": "5"}}, "eleven digits"),
    "a translation that does not fit": ({**BARE, "civil_state": {"at": "c", "values": {"a": 5}}}, "civil_state"),
    "translations that are a list": ({**BARE, "civil_state": {"at": "c", "values": []}}, "a place or a table"),
    "a translation with a form": ({**BARE, "on": {"at": "o", "values": {}, "format": "%d%m%Y"}}, "no other form"),
    "a form without a year": ({**BARE, "on": {"at": "o", "format": "%d/%m"}}, "declaration.on: .*%Y"),
    "a form with an hour": ({**BARE, "on": {"at": "o", "format": "%d/%m/%Y %H"}}, "%Y"),
    "a form that is a number": ({**BARE, "on": {"at": "o", "format": 5}}, "%Y"),
    "an unknown way to write an amount": ({**BARE, "savings": {"amount": {"at": "a", "as": "francs"}}}, "cents"),
    "a separator that is a number": ({**BARE, "first_names": {"at": "n", "split": 5}}, "split"),
    "an empty separator": ({**BARE, "first_names": {"at": "n", "split": ""}}, "split"),
    "words that are no list": ({**BARE, "benefits": {"each": "b", "kind": "k", "none": "x"}}, "none is a list"),
    "a condition that is no table": ({**BARE, "benefits": {"each": "b", "kind": "k", "where": "x"}}, "a table"),
    "a condition of one value": ({**BARE, "benefits": {"each": "b", "kind": "k", "where": {"t": "x"}}}, "t is a list"),
    "a strange word for asked": ({**BARE, "benefits": {"kind": "k", "asked": {"at": "a", "values": {"x": 5}}}}, "ask"),
}  # fmt: skip


@pytest.mark.parametrize(("declaration", "said"), BAD.values(), ids=BAD)
def test_a_table_that_does_not_fit_is_refused_by_its_place(declaration: Any, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        Adapter.of({"schema_version": 1, "name": "x", "declaration": declaration})
    assert "declaration" in str(caught.value)


@pytest.mark.parametrize(
    "head",
    [{"colour": 1}, {"name": 5}, {"left_out": "x"}, {"left_out": [5]}, {"schema_version": 2}, {"schema_version": "1"}],
    ids=str,
)
def test_the_head_of_a_table_is_checked_too(head: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="table of an adapter"):
        Adapter.of({"name": "x", "declaration": BARE, **head})


@pytest.mark.parametrize("content", [b"x", b"\xff\xfe", None])
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "a.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(InputError, match=r"the table of the adapter (is not TOML|is not UTF-8|cannot be read)"):
        Adapter.load(file)


def test_several_places_of_one_list_may_be_given() -> None:
    table = {**BARE, "savings": [{"each": "s", "amount": "a"}, {"amount": "b"}]}
    made = Adapter.of({"name": "x", "declaration": table})
    record = {"p": "90651402458", "o": "2025-02-17", "s": [{"a": "1"}], "b": "2"}
    assert [str(each.amount) for each in made.adapt(record).declaration.savings or ()] == ["1", "2"]


def test_other_values_of_an_unknown_word_may_be_given_and_the_word_stays_unread() -> None:
    table = {**BARE, "civil_state": {"at": "c", "values": {"C": "10"}, "otherwise": "90"}}
    found = Adapter.of({"name": "x", "declaration": table}).adapt({"p": "90651402458", "o": "2025-02-17", "c": "?"})
    assert found.declaration.civil_state is not None
    assert found.declaration.civil_state.value == "90"
    assert [(each.path, each.value) for each in found.unread] == [("$.c", "?")]
