"""Facts of every class, made of what each says of its fields."""

import pkgutil
from datetime import date
from decimal import Decimal
from enum import Enum
from importlib import import_module
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import fields
from hypothesis import strategies as st

import bcss_cpas.facts
from bcss_cpas.codes._table import table
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import DatedFact, Fact
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.self_employment import Named
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.periods import Period
from bcss_cpas.testing import values
from bcss_cpas.text import Text

_MODULES = [import_module(f"bcss_cpas.facts.{each.name}") for each in pkgutil.iter_modules(bcss_cpas.facts.__path__)]


def _is_kind(value: Any, module: Any) -> bool:
    own = isinstance(value, type) and value.__module__ == module.__name__
    return own and issubclass(value, Fact) and value not in (Fact, DatedFact)


KINDS: list[type[Fact]] = [each for module in _MODULES for each in vars(module).values() if _is_kind(each, module)]
_SOURCES = st.builds(Source, st.just(Origin.FLUX), st.just("retrieve_ti_groups"), st.sampled_from(["$.a", "$.b[1]"]))
_NAMES = st.none() | values.texts()
_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    Ssin: values.ssins(),
    Source: _SOURCES,
    str: values.texts(),
    bool: st.booleans(),
    int: st.integers(0, 999),
    date: values.days(),
    Decimal: values.amounts(),
    IncompleteDate: values.incomplete_dates(),
    EnterpriseNumber: values.enterprise_numbers(),
    YearMonth: values.months(),
    YearQuarter: values.quarters(),
    Period: values.periods(),
    QualityCode: st.builds(QualityCode, st.integers(0, 99), st.integers(0, 999)),
    Named: st.builds(Named, values.texts(), st.none() | st.builds(Text, *[values.texts()] * 4)),
    Address: st.builds(Address, zip_code=_NAMES, street=_NAMES, number=_NAMES, box=_NAMES),
}


def _of(kind: Any) -> st.SearchStrategy[Any]:
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if kind is type(None):
        return st.none()
    if get_origin(kind) in (Union, UnionType):
        return st.one_of(*map(_of, get_args(kind)))
    if get_origin(kind) is tuple:
        return st.lists(_of(get_args(kind)[0]), max_size=2).map(tuple)
    if issubclass(kind, OpenCode):
        known = [entry.value for entry in table(kind.TABLE).entries]
        return st.sampled_from([*known, "77777", ""]).map(kind)
    return st.sampled_from(list(kind)) if issubclass(kind, Enum) else facts(kind)


def facts(kind: type[Fact], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give facts of one class, or objects of a class that stand in a fact."""
    types = get_type_hints(kind)
    drawn = {field.name: _of(types[field.name]) for field in fields(kind) if field.init}
    return st.builds(kind, **{**drawn, **{name: each for name, each in given.items() if name in drawn}})


def any_facts(**given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give facts of any class."""
    return st.sampled_from(KINDS).flatmap(lambda kind: facts(kind, **given))


def numbers_in(value: Any) -> list[Ssin]:
    """Return every SSIN that an object holds."""
    if isinstance(value, Ssin):
        return [value]
    if isinstance(value, tuple):
        return [ssin for each in value for ssin in numbers_in(each)]
    inside = fields(type(value)) if hasattr(type(value), "__attrs_attrs__") else ()
    return [ssin for field in inside for ssin in numbers_in(getattr(value, field.name))]
