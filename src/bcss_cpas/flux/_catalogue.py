"""Which file reads which message. A flux file is found by the names it writes itself; only that one is imported."""

from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from bcss_cpas.codes.provenance import Grade
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.flux._flux import Body, Flux


@cache
def flux_names() -> tuple[str, ...]:
    """Name every flux, in alphabetical order."""
    names = (item.name.removesuffix(".py") for item in files("bcss_cpas.flux").iterdir() if item.name.endswith(".py"))
    return tuple(sorted(name for name in names if not name.startswith("_")))


def flux(name: str) -> Flux:
    """Return one flux by its name; raises ``UnknownNameError``."""
    if name not in flux_names():
        raise UnknownNameError(f"no flux {name!r}; there are {', '.join(flux_names())}")
    found: Flux = import_module(f"bcss_cpas.flux.{name}").FLUX
    return found


@lru_cache(maxsize=256)
def body_of(root: str) -> tuple[Flux, Body] | None:
    """Find who reads a root element, given in Clark notation; by its name alone where no schema is public."""
    name = root.rpartition("}")[2]
    named = [(each, body) for each in _naming(name) for body in each.bodies if body.name == name]
    exact = (found for found in named if found[1].root == root)
    loose = (found for found in named if found[1].grade is Grade.CLIENT)
    return next(exact, None) or next(loose, None)


@lru_cache(maxsize=256)
def flux_of_service(service_id: str) -> Flux | None:
    """Find the flux of an SSDN service; ``None`` where several share it, or none has it."""
    found = [each for each in _naming(service_id) if each.ssdn is not None and each.ssdn.service_id == service_id]
    return found[0] if len(found) == 1 else None


def body_of_class(cls: Any, version: str | None = None, name: str | None = None) -> tuple[Flux, Body] | None:
    """Find under which root a class is written, in its newest version unless another is named.

    A class that several flux share, such as a fault, takes the ``name`` of one.
    """
    own = cls.__module__.rpartition(".")[2]
    known = flux(name or own) if (name or own) in flux_names() else None
    if known is None:
        return None
    bodies = [body for body in known.bodies if body.cls is cls and version in (None, body.version)]
    return (known, bodies[-1]) if bodies else None


def _naming(word: str) -> list[Flux]:
    """Return the flux whose file mentions a word: reading their text costs less than importing them all."""
    folder = files("bcss_cpas.flux")
    return [flux(name) for name in flux_names() if word in (folder / f"{name}.py").read_text("utf-8")]
