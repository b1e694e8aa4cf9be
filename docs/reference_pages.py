"""The reference: every public name, with where it is imported from, its signature, its fields and its docstring."""

import ast
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache, cached_property
from importlib import import_module
from inspect import cleandoc
from itertools import pairwise
from pkgutil import iter_modules
from textwrap import dedent
from types import UnionType
from typing import Any, Literal, get_origin

import attrs
from attrs import frozen

import bcss_cpas as bcss
from bcss_cpas._versions import Form
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.flux._catalogue import flux_names
from docs.code_pages import cell, row

_PAGES = {
    "rules": ("Rules", ("rules",)),
    "check": ("Checks and reports", ("report.json_form", "report.plots", "adapting")),
    "client": (
        "The client",
        ("client", "client.asking", "client.settings", "client.simulator", "client.simulator.server"),
    ),
    "codes": ("Codes, days, words", ("codes.*", "periods", "text")),
    "data": ("Plain data and JSON", ("convert", "convert.json_schema")),
    "dossier": (
        "The dossier",
        (
            "dossier.declaration",
            "dossier.dossier",
            "dossier.inquiry",
            "dossier.proposal",
            "dossier.agenda",
            "dossier.case",
            "dossier.availability",
        ),
    ),
    "errors": ("Errors", ("errors",)),
    "facts": ("Facts", ("facts", "facts.*")),
    "frames": ("Batches and frames", ("frames",)),
    "law": ("The law", ("law", "law.article_34", "law.ties", "law.trace")),
    "life-cycle": ("The life cycle of an integration", ("integration.*",)),
    "messages": ("Messages", ("flux", "message")),
    "population": ("A synthetic population", ("population.population", "population.planted")),
}
"""For each page its title, and the packages and modules whose names it holds; with ``.*``, each module below it.

A name stands on the first page that has it.
"""
_OURS = {"bcss_cpas.facts.street", "bcss_cpas.facts.words"}
"""Modules that only the library itself needs."""
_MODULE = re.compile(r"(?:[A-Za-z_]\w*\.)+(?=[A-Za-z_])")


@frozen
class _Name:
    """A public name: what it names, where it is imported from, and the text below it where it is a constant."""

    name: str
    value: Any
    place: str
    told: str = ""

    @property
    def is_constant(self) -> bool:
        """Whether it is neither a class nor a function."""
        return not (inspect.isclass(self.value) or inspect.isfunction(inspect.unwrap(self.value)))

    @property
    def identity(self) -> tuple[str, str]:
        """What tells it from any other, wherever it is offered."""
        return (self.place, self.name) if self.is_constant else (self.value.__module__, self.value.__qualname__)


def pages() -> Iterator[tuple[str, str]]:
    """Give the list of names, and a page for each group of them."""
    known = _each_once()
    yield "reference/index.md", "\n".join(_index(known)) + "\n"
    for page, names in known.items():
        yield f"reference/{page}.md", "\n".join(_page(page, names)) + "\n"


def public() -> frozenset[str]:
    """Return the path of everything that stands in the reference, by each place that offers it."""
    return frozenset(f"{each.place}.{each.name}" for names in _by_page().values() for each in names)


def names_in(module: Any) -> Iterator[_Name]:
    """Give what a package offers, or what a module defines, without a leading underscore."""
    place = module.__name__
    if (offered := getattr(module, "__all__", None)) is not None:
        yield from (_Name(name, getattr(module, name), place) for name in offered)
        return
    body = ast.parse(inspect.getsource(module)).body
    told = _texts_below(body)
    for name in _defined(body):
        each = _Name(name, getattr(module, name), place, told.get(name, ""))
        if not (name.startswith("_") or isinstance(each.value, Form)) and (not each.is_constant or _what(each)):
            yield each


def _defined(body: list[ast.stmt]) -> Iterator[str]:
    for each in body:
        if isinstance(each, ast.ClassDef | ast.FunctionDef):
            yield each.name
        elif isinstance(each, ast.Assign | ast.AnnAssign):
            yield from _assigned(each).strip("()").split(", ")


@cache
def _by_page() -> dict[str, list[_Name]]:
    """Sort every name by its page: first those of the library itself, then those of its packages and modules."""
    found: dict[str, list[_Name]] = {page: [] for page in _PAGES}
    page_of = {part.partition(".")[0]: page for page, (_, parts) in _PAGES.items() for part in parts}
    page_of |= {"checking": "check", "loading": "check"}
    for each in names_in(bcss):
        found[page_of[each.value.__module__.split(".")[1]]].append(each)
    for page, (_, parts) in _PAGES.items():
        found[page] += (name for part in parts for module in _modules(part) for name in names_in(module))
    return found


def _modules(part: str) -> Iterator[Any]:
    package, star, _ = f"bcss_cpas.{part}".partition(".*")
    module = import_module(package)
    if not star:
        yield module
        return
    inside = sorted(f"{package}.{each.name}" for each in iter_modules(module.__path__) if each.name[0] != "_")
    yield from (import_module(name) for name in inside if name not in _OURS)


def _each_once() -> dict[str, list[_Name]]:
    """Keep a name on one page, at one place: that of the library itself where it offers the name."""
    seen = {each.identity for each in names_in(bcss)}
    known: dict[str, list[_Name]] = {}
    for page, names in _by_page().items():
        known[page] = []
        for each in names:
            if each.place == bcss.__name__ or each.identity not in seen:
                seen.add(each.identity)
                known[page].append(each)
    return known


def _index(known: dict[str, list[_Name]]) -> Iterator[str]:
    yield "# Reference\n"
    yield "Generated from the code: each public name, and where it is imported from. [The flux](../flux/index.md) and"
    yield "[the calculations of the law](../law/index.md) have pages of their own. [Versions](../versions.md) tells"
    yield "what « public » means.\n"
    for page, names in sorted(known.items()):
        yield f"## {_title(page)}\n"
        yield "| name | from | what |\n|---|---|---|"
        anchors: Counter[str] = Counter()
        for each in names:
            anchor = each.name.lower()
            link = "constants" if each.is_constant else f"{anchor}-{anchors[anchor]}" if anchors[anchor] else anchor
            anchors[anchor] += 1
            yield row((f"[{each.name}]({page}.md#{link})", f"`{each.place}`", cell(_what(each))))
        yield ""


def _page(page: str, names: list[_Name]) -> Iterator[str]:
    yield f"# {_title(page)}\n"
    for each in names:
        if each.is_constant:
            continue
        yield f"## {each.name}\n"
        yield f"`{each.place}.{each.name}`\n"
        if not inspect.isclass(each.value):
            yield from function(each.name, each.value)
        elif each.value.__module__.split(".")[-1] in flux_names():
            flux = each.value.__module__.split(".")[-1]
            yield f"{_summary(each.value)} Its fields stand with [the flux](../flux/{flux}.md).\n"
        else:
            yield from class_(each.value)
    constants = [each for each in names if each.is_constant]
    if constants:
        yield "## Constants\n\n| name | what |\n|---|---|"
        yield from (row((f"`{each.place}.{each.name}`", cell(_what(each)))) for each in constants)
        yield ""


def _title(page: str) -> str:
    return _PAGES[page][0]


def _what(each: _Name) -> str:
    if not each.is_constant:
        return _summary(each.value)
    if each.told:
        return each.told
    if isinstance(each.value, UnionType) or get_origin(each.value) is Literal:
        return f"`{_type(each.value)}`"
    return f"`{each.value!r}`" if isinstance(each.value, int | date | OpenCode | QualityCode) else ""


def _summary(value: Any) -> str:
    return cleandoc(value.__doc__ or "").partition("\n\n")[0].replace("\n", " ")


def function(name: str, value: Any) -> Iterator[str]:
    """Tell the signature and the docstring of a function."""
    yield f"```text\n{name}{_signature(value)}\n```\n"
    yield f"{_prose(value)}\n"


def class_(cls: type[Any]) -> Iterator[str]:
    """Tell the docstring of a class, its fields or members, and its methods."""
    if not attrs.has(cls) and inspect.isfunction(vars(cls).get("__init__")):
        yield f"```text\n{cls.__name__}{_signature(vars(cls)['__init__'])}\n```\n"
    yield f"{_prose(cls)}\n"
    if issubclass(cls, OpenCode) and hasattr(cls, "TABLE"):
        yield f"Its codes: [{cls.TABLE}](../codes/{cls.TABLE}.md).\n"
    elif attrs.has(cls):
        yield from _fields(cls)
    if issubclass(cls, Enum):
        yield from _members(cls)
    for name, value in vars(cls).items():
        plain = getattr(value, "__func__", value)
        if name.startswith("_") or not (inspect.isfunction(plain) or isinstance(plain, property | cached_property)):
            continue
        yield f"### {cls.__name__}.{name}\n"
        if inspect.isfunction(plain):
            yield from function(name, plain)
        else:
            yield f"{_prose(plain)}\n"


def _members(cls: type[Enum]) -> Iterator[str]:
    told = _told_of_fields(cls)
    yield "| member | value | |\n|---|---|---|"
    for each in cls:
        yield row((f"`{each.name}`", f"`{each.value}`", cell(told.get(each.name, ""))))
    yield ""


def _fields(cls: type[Any]) -> Iterator[str]:
    told = {
        name: text for each in reversed(cls.__mro__) if attrs.has(each) for name, text in _told_of_fields(each).items()
    }
    own = [each for each in attrs.fields(cls) if not each.name.startswith("_")]
    if not own:
        return
    yield "| field | type | default | |\n|---|---|---|---|"
    for each in own:
        default = "" if each.default is attrs.NOTHING else f"`{_default(each.default)}`"
        shown = default if each.init else "worked out"
        yield row((f"`{each.name}`", f"`{cell(_type(each.type))}`", cell(shown), cell(told.get(each.name, ""))))
    yield ""


def _default(value: Any) -> str:
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(map(repr, value))) + "}"
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, date):
        return str(value)
    if inspect.isfunction(value):
        return value.__name__
    return "made anew" if isinstance(value, attrs.Factory) else repr(value)  # type: ignore[arg-type]


def _told_of_fields(cls: type[Any]) -> dict[str, str]:
    """Read the texts that stand below the fields of a class."""
    return _texts_below(ast.parse(dedent(inspect.getsource(cls))).body[0].body)  # type: ignore[attr-defined]


def _texts_below(body: list[ast.stmt]) -> dict[str, str]:
    """Return the texts that stand below what is assigned."""
    return {
        _assigned(each): _in_one_line(text.value.value)
        for each, text in pairwise(body)
        if isinstance(each, ast.AnnAssign | ast.Assign)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
    }


def _assigned(each: ast.Assign | ast.AnnAssign) -> str:
    return ast.unparse(each.target if isinstance(each, ast.AnnAssign) else each.targets[0])


def _in_one_line(text: Any) -> str:
    return " ".join(cleandoc(text).split())


def _type(kind: Any) -> str:
    return _MODULE.sub("", inspect.formatannotation(kind))


def _signature(value: Any) -> str:
    shown = re.sub(r"<[^<>]*>", "…", str(inspect.signature(value)))
    shown = shown.replace("Literal['fr', 'nl', 'de', 'en']", "Language")
    plain = re.sub(r"Optional\[(\w+(?:\[[^\[\]]*\])?)\]", r"\1 | None", _MODULE.sub("", shown)).replace("~", "")
    return re.sub(r"^\((?:self|cls)(?:, |(?=\)))", "(", re.sub(r"'([A-Z][^']*)'", r"\1", plain))


def _prose(value: Any) -> str:
    """Give a docstring; an example in it is a block of its own."""
    text = cleandoc(value.__doc__ or "")
    return re.sub(r"(?m)(^>>> .*\n(?:.+\n?)*)", lambda found: f"```text\n{found[0].rstrip()}\n```\n", text).strip()
