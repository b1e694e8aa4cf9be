"""Which file reads which message. A flux file is found by the names it writes itself; only that one is imported."""

import re
from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from bcss_cpas.codes.provenance import Grade
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.flux._flux import Body, Flux
from bcss_cpas.flux._names import local_name

_OF_OPERATION = re.compile(r"(?<=.)(Request|Response|Fault)$")
"""What stands behind the name of an operation: a file may write that name alone."""


@cache
def flux_names() -> tuple[str, ...]:
    """Name every flux, in alphabetical order."""
    names = (item.name.removesuffix(".py") for item in files("bcss_cpas.flux").iterdir() if item.name.endswith(".py"))
    return tuple(sorted(name for name in names if not name.startswith("_")))


@cache
def flux(name: str) -> Flux:
    """Return one flux by its name; raises ``UnknownNameError``."""
    if name not in flux_names():
        raise UnknownNameError(f"no flux {name!r}; there are {', '.join(flux_names())}")
    found: Flux = import_module(f"bcss_cpas.flux.{name}").FLUX
    return found


def givers(kind: type[Fact]) -> tuple[str, ...]:
    """Tell which flux give a kind of fact: what to consult where it is missing."""
    return tuple(each.name for each in _naming(kind.__name__) if kind in each.gives)


@cache
def kinds() -> frozenset[type[Fact]]:
    """Return the kinds of facts that any flux gives; imports them all."""
    return frozenset(kind for name in flux_names() for kind in flux(name).gives)


@lru_cache(maxsize=256)
def body_of(root: str) -> tuple[Flux, Body] | None:
    """Find who reads a root element, given in Clark notation; by its name alone where no schema is public."""
    name = local_name(root)
    named = [(each, body) for each in _naming(_OF_OPERATION.sub("", name)) for body in each.bodies if body.name == name]
    exact = (found for found in named if found[1].root == root)
    loose = (found for found in reversed(named) if found[1].grade is Grade.CLIENT)
    return next(exact, None) or next(loose, None)


def body_of_element(element: Any) -> tuple[Flux, Body] | None:
    """Find who reads an element: by its root, and where several bodies share one, by the child that is there."""
    found = body_of(element.tag)
    if found is None:
        return None
    known, first = found
    alike = (body for body in known.bodies if (body.root, body.version) == (first.root, first.version))
    fitting = [body for body in alike if body.child is None or element.find(f"{{*}}{body.child}") is not None]
    return known, max(fitting, key=lambda body: body.child is not None, default=first)


@lru_cache(maxsize=256)
def flux_of_service(service_id: str) -> Flux | None:
    """Find the flux of an SSDN service; ``None`` where several share it, or none has it."""
    found = [each for each in _naming(service_id) if each.ssdn is not None and each.ssdn.service_id == service_id]
    return found[0] if len(found) == 1 else None


def body_of_class(cls: Any, version: str | None = None, name: str | None = None) -> tuple[Flux, Body] | None:
    """Find under which root a class is written, in its newest version unless another is named.

    A class that several flux share, such as a fault, takes the ``name`` of one.
    """
    own = name or cls.__module__.rpartition(".")[2]
    others = () if name else _naming(cls.__name__)
    candidates = [flux(own)] if own in flux_names() else others
    found = [(known, body) for known in candidates for body in known.bodies if body.cls is cls]
    if len({known.name for known, _ in found}) > 1:
        return None
    return next((each for each in reversed(found) if version in (None, each[1].version)), None)


@lru_cache(maxsize=256)
def _naming(word: str) -> tuple[Flux, ...]:
    """Return the flux whose file mentions a word: reading their text costs less than importing them all."""
    return tuple(flux(name) for name, text in _texts() if word in text)


@cache
def _texts() -> tuple[tuple[str, str], ...]:
    folder = files("bcss_cpas.flux")
    return tuple((name, (folder / f"{name}.py").read_text("utf-8")) for name in flux_names())
