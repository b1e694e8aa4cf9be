"""Grounds and events carry the name of their class: several have the same fields."""

from typing import Any, NoReturn

from cattrs import Converter
from cattrs.strategies import configure_tagged_union

from bcss_cpas.errors import InputError
from bcss_cpas.integration.event import Event
from bcss_cpas.integration.ground import Ground
from bcss_cpas.integration.months import MonthCount


def install(converter: Converter) -> None:
    """Teach a converter the grounds and the events of the life cycle."""
    for union in (Ground, Event):
        configure_tagged_union(union, converter, tag_name="type")
    converter.register_unstructure_hook_func(_is_month_count, _is_no_data)
    converter.register_structure_hook_func(_is_month_count, lambda _, __: _is_no_data(None))


def _is_month_count(cls: Any) -> bool:
    return bool(cls == MonthCount)


def _is_no_data(_: Any) -> NoReturn:
    raise InputError("another way of counting months is no data")
