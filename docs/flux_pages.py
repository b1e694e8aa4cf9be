"""A page for each flux from the flux's own file, their list, and the deck's table of flux."""

import inspect
import sys
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import Any

from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._fields import Place, places
from bcss_cpas.flux._flux import Body, Flux
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.message import MessageKind
from docs.reference_pages import function, names_in

_ROOT = Path(__file__).parent.parent
_GOLDEN = _ROOT / "tests" / "golden"
_ROWS = (
    "BCSS",
    "CADAF",
    "Patrimoine",
    "Assurabilité",
    "Dimona",
    "Indépendant",
    "DGPH",
    "Tarif social",
    "Pension",
    "Demandeur d'emploi",
    "Attestations",
    "Intégration",
    "Débiteurs alimentaires: avertissement-extrait de rôle",
)
"""The rows of the deck, in its order."""


def pages() -> Iterator[tuple[str, str]]:
    """Give the list of flux, the deck's table, and a page for each flux."""
    known = [flux(name) for name in flux_names()]
    yield "flux/index.md", "\n".join(_index(known)) + "\n"
    yield "flux/deck.md", "\n".join(_deck(known)) + "\n"
    for each in known:
        yield f"flux/{each.name}.md", "\n".join(_page(each)) + "\n"


def _index(known: list[Flux]) -> Iterator[str]:
    yield "# Flux\n"
    yield "Generated from the flux files. The grade says how well the wire format is known: `schema` (the official XSD"
    yield "was read), `client` (field names read in a real client), `described` (only the content is known). A schema"
    yield "says nothing of whether the service is still in use: each page tells what is known of that. What the deck"
    yield "asks of each flux, and where it is found, stands in [the deck's table](deck.md).\n"
    yield "| flux | title | service | grade | versions |\n|---|---|---|---|---|"
    for each in known:
        versions = ", ".join(dict.fromkeys(f"{body.version} ({body.grade})" for body in each.bodies))
        yield f"| [{each.name}]({each.name}.md) | {each.title.en} | {each.service} | {each.grade} | {versions} |"


def _deck(known: list[Flux]) -> Iterator[str]:
    yield "# The deck's table of flux\n"
    yield "« La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS » shows a social worker"
    yield "these data in each flux. ✓ is the field that carries them; « no public field known » means that none was"
    yield "found.\n"
    serving_of = {row: [each for each in known if each.deck_row == row] for row in _ROWS}
    for row, serving in serving_of.items():
        yield f"## {row}\n"
        yield "| column | flux | field | grade | |\n|---|---|---|---|---|"
        for each in serving:
            for column in each.columns:
                field = "no public field known" if column.field is None else f"`{column.field}`"
                tick = "" if column.field is None else "✓"
                link = f"[{each.name}]({each.name}.md)"
                yield f"| {column.words} {tick} | {link} | {field} | {each.grade} | {column.note or ''} |"
        yield ""


def _page(each: Flux) -> Iterator[str]:
    module = sys.modules[f"bcss_cpas.flux.{each.name}"]
    yield f"# {each.name}: {each.title.en}\n"
    yield cleandoc(module.__doc__ or "") + "\n"
    yield "| | |\n|---|---|"
    yield f"| title | {each.title.fr} · {each.title.nl} · {each.title.de} · {each.title.en} |"
    yield f"| service | {each.service} |\n| authentic source | {each.source.en} |\n| grade | {each.grade} |"
    yield f"| known from | {'; '.join(citation.title.en for citation in each.known_from)} |"
    yield f"| in use | {each.live} |\n| legal context | {each.legal_context or 'not known'} |"
    if each.ssdn is not None:
        yield f"| SSDN | {each.ssdn.service_id}, version {each.ssdn.version} |"
    yield f"| questions it answers | {', '.join(topic.label('en') for topic in each.topics)} |"
    yield f"| facts | {', '.join(kind.__name__ for kind in each.gives)} |\n"
    yield from _example(each)
    if each.columns:
        yield f"What the deck shows of it stands in [the deck's table](deck.md), row « {each.deck_row} ».\n"
    shown: set[type[Any]] = set()
    for body in each.bodies:
        yield f"## {body.name} ({body.kind}, {body.version}, {body.grade})\n"
        yield f"`{body.cls.__name__}`, root `{body.root}`{_known_from(body)}\n"
        yield from _fields(body.cls, shown)
    for told in names_in(module):
        if inspect.isfunction(told.value) and told.name != "facts":  # which ``facts_of`` calls
            yield f"## `{told.name}`\n"
            yield from function(told.name, told.value)


def _known_from(body: Body) -> str:
    if body.grade is Grade.SCHEMA:
        return f", `{Path(body.schema or '').name}`"
    return ", read by local names in any namespace" if body.grade is Grade.CLIENT else ", this library's own form"


def _example(each: Flux) -> Iterator[str]:
    """Show how a golden reply of the flux is read; the block runs in the tests."""
    paths = sorted((_GOLDEN / each.name).glob("*.xml"))
    replies = [path for path in paths if read(path).kind is MessageKind.REPLY and read(path).outcome]
    best = next((path for path in replies if (out := read(path).outcome) is not None and out.has_data), replies[0])
    message = read(best)
    assert message.outcome is not None
    yield "```python\nimport bcss_cpas as bcss\n"
    yield f'message = bcss.read("{best.relative_to(_ROOT).as_posix()}")'
    yield f'assert (message.flux, message.outcome.kind) == ("{each.name}", "{message.outcome.kind}")'
    yield 'for row in bcss.rows_of(message, lang="fr"):\n    print(row.label, row.value, row.since, row.until)\n```\n'


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
    if isinstance(place.type, type) and issubclass(place.type, OpenCode):
        name += f" (code list `{place.type.TABLE}`)"
    asked = ", required" if place.required else ""
    values = f"; {', '.join(place.facets.values)}" if place.facets.values else ""
    return f"{name}{', any number' if place.many else ''}{asked}{values}"
