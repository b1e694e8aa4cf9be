"""Names of a package that are imported when they are first used, so that importing the package alone is cheap."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

Lazy = tuple[list[str], Callable[[str], Any], Callable[[], list[str]]]


def lazily(package: dict[str, Any], places: Mapping[str, tuple[str, ...]]) -> Lazy:
    """Return the names of a package in alphabetical order, its ``__getattr__`` and its ``__dir__``.

    ``package`` is its ``globals()``, where a name stays once it was used; ``places`` tells for each module below it
    which names come from there.
    """
    own = package["__name__"]
    modules = {name: module for module, names in places.items() for name in names}

    def get(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {own!r} has no attribute {name!r}")
        value = package[name] = getattr(import_module(f"{own}.{modules[name]}"), name)
        return value

    return sorted(modules), get, lambda: sorted(modules)
