"""Facts carry the name of their class, so that a list of them can be read back."""

import sys
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from importlib.resources import files
from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from bcss_cpas.errors import InputError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.registration import Registration


def install(converter: Converter) -> None:
    """Teach a converter the facts."""
    converter.register_unstructure_hook_factory(_is_fact, lambda cls: _writer(cls, converter))
    converter.register_structure_hook_factory(_is_fact, lambda cls: _reader(cls, converter))


def _is_fact(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Fact)


def _writer(cls: Any, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    if cls is Fact:
        return lambda fact: converter.unstructure(fact, type(fact))
    plain = make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True)
    return lambda fact: {"type": cls.__name__, **plain(fact)}


def _reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    if cls is Fact:
        return lambda data, _: converter.structure(data, _named(data))
    make = partial(make_dict_structure_fn, cls, converter, _cattrs_forbid_extra_keys=True)
    natural = override(struct_hook=lambda value, kind: _natural(converter.structure(value, kind)))
    plain = make(sector=natural, code=natural) if issubclass(cls, Registration) else make()

    def structure(data: Any, _: Any) -> Any:
        if not isinstance(data, dict) or data.get("type", cls.__name__) != cls.__name__:
            raise InputError(f"not a fact of the type {cls.__name__}")
        return plain({key: value for key, value in data.items() if key != "type"}, cls)

    return structure


def _natural(number: int | None) -> int | None:
    """Refuse a number below zero: no sector and no quality code is one."""
    if number is not None and number < 0:
        raise ValueError("expected a number from 0 on")
    return number


def _named(data: Any) -> type[Any]:
    name = data.get("type") if isinstance(data, dict) else None
    found = _kinds().get(name) if isinstance(name, str) else None
    if found is None:
        raise InputError("a fact of a type that is not known")
    return found


@cache
def _kinds() -> dict[str, type[Any]]:
    """Collect the classes of facts as their modules hold them."""
    names = [item.name for item in files("bcss_cpas.facts").iterdir() if item.name.endswith(".py")]
    for name in names:
        import_module(f"bcss_cpas.facts.{name.removesuffix('.py')}")
    modules = [module for name, module in sys.modules.items() if name.startswith("bcss_cpas.facts.")]
    return {name: cls for module in modules for name, cls in vars(module).items() if _is_fact(cls) and cls is not Fact}
