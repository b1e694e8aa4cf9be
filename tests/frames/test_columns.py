"""Columns of facts: every value of a fact is in its row, typed; what does not fit is told."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.address import ReferenceAddress
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.tax import TaxAssessment
from bcss_cpas.flux._catalogue import kinds
from bcss_cpas.frames.columns import columns_of, row_of, told
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.fitting import EUR, OTHER, eur, moment, other, whole
from bcss_cpas.frames.message_rows import broken_message
from bcss_cpas.frames.rows import Nest
from bcss_cpas.frames.telling import Telling
from bcss_cpas.rules._examples import APPLICANT, REGISTER
from bcss_cpas.text import Text
from tests.any_fact import any_facts
from tests.together import together

CLEAR = Disclosure(clear=True, personal=True)
KINDS: list[Any] = sorted(kinds(), key=lambda kind: kind.__name__)


def leaves(value: Any) -> list[Any]:
    """Return the single values of an object as a reader of its columns expects them, those that are there."""
    if value is None:
        return []
    if isinstance(value, tuple):
        return [leaf for item in value for leaf in leaves(item)]
    if isinstance(value, Source):
        return [value.path]
    if isinstance(value, Text):
        return [value.fr, value.nl, value.de, value.en]
    if isinstance(value, IncompleteDate):
        return [value.complete or value.iso]
    if isinstance(value, Enum | OpenCode | Ssin):
        return [value.value]
    if attrs.has(type(value)) and type(value).__module__.startswith("bcss_cpas.facts"):
        return [leaf for field in attrs.fields(type(value)) for leaf in leaves(getattr(value, field.name))]
    return [value if isinstance(value, bool | int | Decimal | date) else getattr(value, "value", str(value))]


def flat(cell: Any) -> list[Any]:
    if isinstance(cell, list):
        return [leaf for item in cell for leaf in flat(item)]
    if isinstance(cell, dict):
        return [leaf for item in cell.values() for leaf in flat(item)]
    return [] if cell is None else [cell]


@given(any_facts())
def test_every_value_of_a_fact_is_in_its_row_and_nothing_else(fact: Any):
    telling = Telling(CLEAR)
    cls: Any = type(fact)
    row = row_of(cls, personal=True)(fact, telling)
    assert telling.unfit == []
    assert [leaf for cell in row for leaf in flat(cell)] == leaves(fact)


@given(any_facts())
def test_a_row_becomes_arrow_and_comes_back(fact: Any):
    nest = Nest(TaxAssessment, [type(fact)], Telling(CLEAR))
    assessment = TaxAssessment(person=APPLICANT, source=REGISTER, income_year=2024)
    nest.add(lambda: (assessment, [fact], ()), broken_message)
    ((back,),) = nest.arrays()[-1].to_pylist()
    assert [leaf for cell in back.values() for leaf in flat(cell)] == leaves(fact)


@together("kind", KINDS, ids=lambda kind: kind.__name__)
def test_types_are_those_of_the_fields(kind: Any):
    types = {column.name: column.type for column in columns_of(kind)}
    assert len(types) == len(columns_of(kind))
    assert types["person"] == types["path"] == pa.string()
    for field in attrs.fields(kind):
        hint = str(field.type)
        if "IncompleteDate" in hint:
            assert (types[field.name], types[f"{field.name}_incomplete"]) == (pa.date32(), pa.string())
        elif "Decimal" in hint:
            assert types[field.name] == (EUR if field.name in ("amount", "gross", "cadastral_income") else OTHER)
        elif "bool" in hint:
            assert types[field.name] == pa.bool_()


@together("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_a_repr_masks_is_personal(kind: Any):
    names = [field.name for field in attrs.fields(kind) if field.repr is masked]
    held = {column.name: (column.field.metadata or {}).get(b"holds") for column in columns_of(kind)}
    assert {name: held[name] for name in names} == dict.fromkeys(names, b"personal text")
    assert held["person"] == b"persons"
    kept = {column.name for column in told(kind, personal=False)}
    assert kept == {name for name, holds in held.items() if holds != b"personal text"}


def test_the_number_of_an_own_enterprise_and_the_name_of_an_employer_are_personal():
    personal = {(kind.__name__, column.name) for kind in KINDS for column in columns_of(kind) if column.personal}
    assert personal >= {("SelfEmployment", "enterprise"), ("Job", "employer_name"), ("Residence", "address_zip_code")}
    assert ("Job", "employer_enterprise") not in personal


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_an_amount_is_kept_to_the_cent_or_told_to_be_unfit(amount: Decimal):
    for fit, kind in ((eur, EUR), (other, OTHER)):
        telling = Telling(CLEAR)
        found = fit(amount, telling, "here")
        if found is None:
            assert telling.unfit == ["here"]
        else:
            assert (found, telling.unfit) == (amount, [])
            assert pa.array([found], kind).to_pylist() == [amount]


@pytest.mark.parametrize(("amount", "fits"), [
    ("7.6", True), ("7.600", True), ("7.605", False), ("9999999999999999.99", True), ("1E16", False), ("NaN", False),
])  # fmt: skip
def test_amounts_at_the_edge(amount: str, fits: bool):
    assert (eur(Decimal(amount), Telling(CLEAR), "") is not None) is fits


@pytest.mark.parametrize(
    ("number", "fits"), [(2**63 - 1, True), (2**63, False), (-(2**63), True), (-(2**63) - 1, False)]
)
def test_whole_numbers_at_the_edge(number: int, fits: bool):
    telling = Telling(CLEAR)
    assert (whole(number, telling, "here") == number) is fits
    assert telling.unfit == [] if fits else ["here"]


def test_a_moment_is_told_in_utc():
    telling = Telling(CLEAR)
    east = timezone(timedelta(hours=2))
    assert moment(datetime(2025, 1, 1, 12, tzinfo=east), telling, "") == datetime(2025, 1, 1, 10, tzinfo=UTC)
    assert moment(datetime(2025, 1, 1, 12), telling, "") == datetime(2025, 1, 1, 12, tzinfo=UTC)  # noqa: DTZ001
    assert moment(datetime(1, 1, 1, tzinfo=east), telling, "here") is None
    assert telling.unfit == ["here"]


@pytest.mark.parametrize(("text", "day", "rest"), [
    ("1980-05-17", date(1980, 5, 17), None), ("1980-05-00", None, "1980-05-00"), ("0000-00-00", None, "0000-00-00"),
])  # fmt: skip
def test_a_date_that_is_not_whole_is_told_as_text(text: str, day: date | None, rest: str | None):
    fact = ReferenceAddress(person=APPLICANT, source=REGISTER, since=IncompleteDate(text))
    names = [column.name for column in columns_of(ReferenceAddress)]
    row = dict(zip(names, row_of(ReferenceAddress, personal=False)(fact, Telling(CLEAR)), strict=True))
    assert (row["since"], row["since_incomplete"], row["until"]) == (day, rest, None)
