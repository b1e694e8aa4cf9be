"""Frozen objects that are built open: the same as those that their constructor makes, and as frozen."""

import copy
import pickle
from typing import Any

import pytest
from attrs import asdict, evolve, frozen
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas._construct import twin


@frozen(weakref_slot=False)
class Point:
    x: Any
    y: Any = None


@frozen(weakref_slot=False)
class Named(Point):
    name: str = ""


@frozen
class WithWeakReferences:
    x: Any


@frozen(slots=False)
class WithoutSlots:
    x: Any


def built(cls: type[Any], fields: dict[str, Any]) -> Any:
    made = twin(cls)()
    for name, value in fields.items():
        setattr(made, name, value)
    made.__class__ = cls
    return made


anything = st.one_of(st.none(), st.integers(), st.text(), st.tuples(st.integers()))


@given(anything, anything)
def test_it_is_the_object_that_the_constructor_makes(x: Any, y: Any):
    made, plain = built(Point, {"x": x, "y": y}), Point(x, y)
    assert type(made) is Point
    assert made == plain
    assert plain == made
    assert hash(made) == hash(plain)
    assert repr(made) == repr(plain)
    assert asdict(made) == asdict(plain)
    assert evolve(made, x=1) == Point(1, y)


@given(anything, anything)
def test_it_survives_pickle_and_copies(x: Any, y: Any):
    made = built(Point, {"x": x, "y": y})
    for again in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made)):
        assert type(again) is Point
        assert again == made


def test_it_is_frozen_once_it_has_its_class():
    made = built(Point, {"x": 1, "y": 2})
    with pytest.raises(FrozenInstanceError):
        made.x = 3
    with pytest.raises(FrozenInstanceError):
        del made.x
    with pytest.raises(AttributeError):
        made.z = 3
    assert made == Point(1, 2)


def test_the_open_object_takes_the_fields_of_the_class_and_no_others():
    made = twin(Point)()
    made.x, made.y = 1, 2
    made.x = 3
    with pytest.raises(AttributeError):
        made.z = 4
    made.__class__ = Point
    assert made == Point(3, 2)


def test_the_class_itself_stays_as_it_was():
    twin(Point)
    with pytest.raises(FrozenInstanceError):
        Point(1).x = 2


def test_inherited_fields_are_filled_too():
    made = built(Named, {"x": 1, "y": 2, "name": "here"})
    assert made == Named(1, 2, "here")
    assert isinstance(made, Point)
    for name in ("x", "name"):
        with pytest.raises(FrozenInstanceError):
            setattr(made, name, 3)


@pytest.mark.parametrize("cls", [WithWeakReferences, WithoutSlots])
def test_a_class_of_another_layout_is_refused_at_once(cls: type[Any]):
    with pytest.raises(TypeError):
        twin(cls)
