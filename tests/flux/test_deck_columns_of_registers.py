"""The columns of the deck for registers and integrations name fields that are there, and the right ones."""

from typing import get_args, get_origin, get_type_hints

import pytest

from bcss_cpas.flux import manage_access, perform_investigation, reference_manager, retrieve_ti_groups
from bcss_cpas.flux._fields import places
from bcss_cpas.flux._flux import Column, Flux
from bcss_cpas.flux._register.file import RegisterFile

DECK = ("001", "006", "013", "018", "019", "031", "110", "113", "120", "141", "195", "198", "200", "202",
        "205", "206", "207", "210")  # fmt: skip


def field_of(column: Column) -> tuple[str, str]:
    cls, _, name = (column.field or "").partition(".")
    return cls, name


def classes(cls: type) -> dict[str, type]:
    inner = [place.type for place in places(cls) if hasattr(place.type, "WIRE")]
    return {cls.__name__: cls} | {name: each for one in inner for name, each in classes(one).items()}


def test_the_file_of_the_register_carries_every_information_type_that_the_deck_shows() -> None:
    columns = retrieve_ti_groups.FLUX.columns
    assert tuple(column.words[:3] for column in columns) == DECK
    hints = get_type_hints(RegisterFile)
    for column in columns:
        hint = hints[field_of(column)[1]]
        row = next(arg for arg in get_args(hint) if hasattr(arg, "NUMBER")) if get_origin(hint) else hint
        assert column.words[:3] == row.NUMBER


def test_an_investigation_names_its_columns_as_the_file_does() -> None:
    words = {column.words for column in retrieve_ti_groups.FLUX.columns}
    assert {column.words for column in perform_investigation.FLUX.columns} <= words


@pytest.mark.parametrize("known", [manage_access.FLUX, reference_manager.FLUX], ids=lambda known: known.name)
def test_both_tabs_of_the_deck_are_told_apart(known: Flux) -> None:
    assert [column.words for column in known.columns] == ["INTEGRATION (entre CPAS)", "INTEGRATION HORS CPAS"]
    assert all(column.field or column.note for column in known.columns)


@pytest.mark.parametrize(
    "known",
    [manage_access.FLUX, perform_investigation.FLUX, reference_manager.FLUX, retrieve_ti_groups.FLUX],
    ids=lambda known: known.name,
)
def test_every_column_names_a_field_of_the_reply(known: Flux) -> None:
    read = {name: cls for body in known.bodies for name, cls in classes(body.cls).items()}
    for column in known.columns:
        cls, name = field_of(column)
        assert column.field is None or name in {place.name for place in places(read[cls])}
