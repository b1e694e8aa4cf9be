"""Strategies for the bodies of messages, made from what each flux file says of its fields.

With ``version`` they leave out what came later; with ``always`` they give fields that an older schema asks for.
"""

from collections.abc import Callable, Collection
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any, TypeVar

from attrs import frozen
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import Place, places
from bcss_cpas.flux._leaves import SSDN_MOMENT
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._register.basics import Expiry
from bcss_cpas.flux._register.others import OtherGroup, OtherInformation
from bcss_cpas.testing import values

T = TypeVar("T")


@frozen
class Wanted:
    """What the bodies must be fit for."""

    without: Collection[str] = ()
    """Versions of a schema whose additions are left out."""
    always: Collection[tuple[str, str]] = ()
    """Pairs of class and field that must be there."""
    ssins: Callable[[], st.SearchStrategy[Ssin]] = values.ssins


def bodies(cls: type[T], wanted: Wanted = Wanted()) -> st.SearchStrategy[T]:
    """Give objects of a wire class that are valid by the official schema where there is one."""
    fields = {place.name: place for place in places(cls)}
    kept = {name: p for name, p in fields.items() if p.facets.since not in wanted.without or not p.facets.since}
    choices = {p.facets.choice[0] for p in kept.values() if p.facets.choice is not None}
    branches = {
        name: sorted({p.facets.choice[1] for p in kept.values() if p.facets.choice and p.facets.choice[0] == name})
        for name in choices
    }
    drawn = st.fixed_dictionaries({name: st.sampled_from(numbers) for name, numbers in sorted(branches.items())})
    return drawn.flatmap(partial(_object, cls, kept, wanted))


def _object(cls: type[T], kept: dict[str, Place], wanted: Wanted, chosen: dict[str, int]) -> st.SearchStrategy[T]:
    given: dict[str, st.SearchStrategy[Any]] = {}
    for name, place in kept.items():
        choice = place.facets.choice
        alone = place.is_attribute and len(place.path) > 1  # of a wrapper, which may hold nothing
        if alone or (choice is not None and chosen[choice[0]] != choice[1]):
            continue
        must = place.required or choice is not None or place.path == (".",) or (cls.__name__, name) in wanted.always
        given[name] = _field(place, wanted, must=must)
    return st.fixed_dictionaries(given).map(lambda arguments: cls(**arguments))


def _field(place: Place, wanted: Wanted, *, must: bool) -> st.SearchStrategy[Any]:
    if place.type in (OtherGroup, OtherInformation, Node):  # kept whole, so nothing here knows what is valid in it
        return st.just(()) if place.many else st.none()
    one = _value(place, wanted)
    if place.many:
        return st.lists(one, min_size=int(must), max_size=2).map(tuple)
    return one if must else st.one_of(st.none(), one)


def _value(place: Place, wanted: Wanted) -> st.SearchStrategy[Any]:
    kind = place.type
    if place.facets.values and place.leaf is not None:
        return st.sampled_from(place.facets.values).map(place.leaf.parse)
    if place.facets.pattern and place.leaf is not None:
        return st.from_regex(place.facets.pattern, fullmatch=True).map(place.leaf.parse)
    if place.leaf is SSDN_MOMENT:
        return values.moments().map(lambda moment: moment.replace(microsecond=0, tzinfo=None))
    if kind is Ssin:
        return wanted.ssins()
    if kind in _SIMPLE:
        return _SIMPLE[kind]()
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if isinstance(kind, type) and issubclass(kind, OpenCode):
        return st.sampled_from(["1", "2"]).map(kind)
    return st.deferred(lambda: bodies(kind, wanted))


def _expiries() -> st.SearchStrategy[Expiry]:
    return st.builds(Expiry, st.one_of(st.none(), values.incomplete_dates()), st.one_of(st.none(), values.texts()))


_SIMPLE: dict[Any, Callable[[], st.SearchStrategy[Any]]] = {
    str: values.texts,
    int: lambda: st.integers(0, 99999),
    bool: st.booleans,
    Decimal: values.amounts,
    date: values.days,
    datetime: values.moments,
    IncompleteDate: values.incomplete_dates,
    EnterpriseNumber: values.enterprise_numbers,
    YearMonth: values.months,
    YearQuarter: values.quarters,
    Expiry: _expiries,
}
