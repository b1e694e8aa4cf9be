"""A page for each flux, from the flux's own file."""

import sys
from collections.abc import Iterator
from inspect import cleandoc
from typing import Any

from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._fields import Place, places
from bcss_cpas.flux._flux import Flux
from bcss_cpas.flux._node import Node


def pages() -> Iterator[tuple[str, str]]:
    """Give the list of flux, and a page for each."""
    known = [flux(name) for name in flux_names()]
    yield "flux/index.md", "\n".join(_index(known)) + "\n"
    for each in known:
        yield f"flux/{each.name}.md", "\n".join(_page(each)) + "\n"


def _index(known: list[Flux]) -> Iterator[str]:
    yield "# Flux\n"
    yield "Generated from the flux files. The grade says how well the wire format is known: `schema` (the official XSD"
    yield "was read), `client` (field names read in a real client), `described` (only the content is known).\n"
    yield "| flux | title | service | grade | versions |\n|---|---|---|---|---|"
    for each in known:
        versions = ", ".join(sorted({body.version for body in each.bodies}))
        yield f"| [{each.name}]({each.name}.md) | {each.title.en} | {each.service} | {each.grade} | {versions} |"


def _page(each: Flux) -> Iterator[str]:
    module = sys.modules[f"bcss_cpas.flux.{each.name}"]
    yield f"# {each.name}: {each.title.en}\n"
    yield cleandoc(module.__doc__ or "") + "\n"
    yield "| | |\n|---|---|"
    yield f"| title | {each.title.fr} · {each.title.nl} · {each.title.de} · {each.title.en} |"
    yield f"| service | {each.service} |\n| authentic source | {each.source.en} |\n| grade | {each.grade} |"
    yield f"| known from | {'; '.join(citation.title for citation in each.known_from)} |"
    yield f"| in use | {each.live} |\n| legal context | {each.legal_context or 'not known'} |"
    yield f"| facts | {', '.join(kind.__name__ for kind in each.gives)} |\n"
    shown: set[type[Any]] = set()
    for body in each.bodies:
        yield f"## {body.root.rpartition('}')[2]} ({body.kind}, {body.version})\n"
        yield f"`{body.cls.__name__}`, root `{body.root}`\n"
        yield from _fields(body.cls, shown)


def _fields(cls: type[Any], shown: set[type[Any]]) -> Iterator[str]:
    if cls in shown:
        return
    shown.add(cls)
    yield f"### {cls.__name__}\n"
    yield (cls.__doc__ or "").strip().partition("\n")[0] + "\n"
    yield "| field | place | type |\n|---|---|---|"
    inner: list[type[Any]] = []
    for place in places(cls):
        yield f"| `{place.name}` | `{_where(place)}` | {_kind(place)} |"
        if hasattr(place.type, "WIRE"):
            inner.append(place.type)
    yield ""
    for kind in inner:
        yield from _fields(kind, shown)


def _where(place: Place) -> str:
    return "/".join(step.rpartition("}")[2] for step in place.path)


def _kind(place: Place) -> str:
    name = "kept whole" if place.type is Node else f"`{place.type.__name__}`"
    asked = ", required" if place.required else ""
    values = f"; {', '.join(place.facets.values)}" if place.facets.values else ""
    return f"{name}{', any number' if place.many else ''}{asked}{values}"
