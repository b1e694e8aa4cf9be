"""The reference: every name that ``import bcss_cpas`` offers, with its signature, its fields and its docstring."""

import ast
import inspect
import re
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from inspect import cleandoc
from itertools import pairwise
from textwrap import dedent
from typing import Any

import attrs

import bcss_cpas as bcss
from bcss_cpas.flux._catalogue import flux_names
from docs.code_pages import cell, row

_GROUPS = {
    "flux": "messages", "message": "messages", "convert": "data", "codes": "codes", "periods": "codes", "text": "codes",
    "checking": "check", "dossier": "check", "loading": "check", "report": "check", "adapting": "check",
    "integration": "life-cycle",
}  # fmt: skip
_TITLES = {
    "messages": "Messages", "data": "Plain data and JSON", "codes": "Codes, days, words",
    "check": "Dossiers and reports", "life-cycle": "The life cycle of an integration", "law": "The law",
    "errors": "Errors", "client": "The client", "frames": "Batches and frames",
}  # fmt: skip
_MODULE = re.compile(r"(?:[A-Za-z_]\w*\.)+(?=[A-Za-z_])")


def pages() -> Iterator[tuple[str, str]]:
    """Give the list of names, and a page for each group of them."""
    groups: dict[str, list[str]] = {}
    for name in bcss.__all__:
        part = getattr(bcss, name).__module__.split(".")[1]
        groups.setdefault(_GROUPS.get(part, part), []).append(name)
    yield "reference/index.md", "\n".join(_index(groups)) + "\n"
    for group, names in groups.items():
        yield f"reference/{group}.md", "\n".join(_page(group, names)) + "\n"


def _index(groups: dict[str, list[str]]) -> Iterator[str]:
    yield "# Reference\n"
    yield "Generated from the code: what `import bcss_cpas` offers by name. This is the public surface, together with"
    yield "the classes of [the flux](../flux/index.md) and the command line; [versions](../versions.md) tells what that"
    yield "means.\n"
    for group, names in sorted(groups.items()):
        yield f"## {_title(group)}\n"
        yield "| name | what |\n|---|---|"
        for name in names:
            yield row((f"[{name}]({group}.md#{name.lower()})", cell(_summary(getattr(bcss, name)))))
        yield ""


def _page(group: str, names: list[str]) -> Iterator[str]:
    yield f"# {_title(group)}\n"
    for name in names:
        value = getattr(bcss, name)
        yield f"## {name}\n"
        if not inspect.isclass(value):
            yield from _function(name, value)
        elif value.__module__.split(".")[-1] in flux_names():
            flux = value.__module__.split(".")[-1]
            yield f"{_summary(value)} Its fields stand with [the flux](../flux/{flux}.md).\n"
        else:
            yield from _class(value)


def _title(group: str) -> str:
    return _TITLES.get(group, group.capitalize())


def _summary(value: Any) -> str:
    return cleandoc(value.__doc__ or "").partition("\n\n")[0].replace("\n", " ")


def _function(name: str, value: Any) -> Iterator[str]:
    yield f"```text\n{name}{_signature(value)}\n```\n"
    yield f"{_prose(value)}\n"


def _class(cls: type[Any]) -> Iterator[str]:
    yield f"`{cls.__module__}.{cls.__name__}`\n"
    yield f"{_prose(cls)}\n"
    if attrs.has(cls):
        yield from _fields(cls)
    if issubclass(cls, Enum):
        yield from _members(cls)
    for name, value in vars(cls).items():
        plain = getattr(value, "__func__", value)
        if name.startswith("_") or not (inspect.isfunction(plain) or isinstance(plain, property | cached_property)):
            continue
        yield f"### {cls.__name__}.{name}\n"
        if inspect.isfunction(plain):
            yield from _function(name, plain)
        else:
            yield f"{_prose(plain)}\n"


def _members(cls: type[Enum]) -> Iterator[str]:
    told = _told_of_fields(cls)
    yield "| member | value | |\n|---|---|---|"
    for each in cls:
        yield row((f"`{each.name}`", f"`{each.value}`", cell(told.get(each.name, ""))))
    yield ""


def _fields(cls: type[Any]) -> Iterator[str]:
    told = _told_of_fields(cls)
    own = [each for each in attrs.fields(cls) if each.init and not each.name.startswith("_")]
    if not own:
        return
    yield "| field | type | default | |\n|---|---|---|---|"
    for each in own:
        default = "" if each.default is attrs.NOTHING else f"`{_default(each.default)}`"
        yield row((f"`{each.name}`", f"`{cell(_type(each.type))}`", cell(default), cell(told.get(each.name, ""))))
    yield ""


def _default(value: Any) -> str:
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(map(repr, value))) + "}"
    if inspect.isfunction(value):
        return value.__name__
    return "made anew" if isinstance(value, attrs.Factory) else repr(value)  # type: ignore[arg-type]


def _told_of_fields(cls: type[Any]) -> dict[str, str]:
    """Read the texts that stand below the fields of a class."""
    body = ast.parse(dedent(inspect.getsource(cls))).body[0].body  # type: ignore[attr-defined]
    return {
        ast.unparse(field.target if isinstance(field, ast.AnnAssign) else field.targets[0]): _in_one_line(
            text.value.value
        )
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign | ast.Assign)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
    }


def _in_one_line(text: Any) -> str:
    return " ".join(cleandoc(text).split())


def _type(kind: Any) -> str:
    return _MODULE.sub("", inspect.formatannotation(kind))


def _signature(value: Any) -> str:
    shown = re.sub(r"<[^<>]*>", "…", str(inspect.signature(value)))
    plain = re.sub(r"Optional\[(\w+)\]", r"\1 | None", _MODULE.sub("", shown))
    return re.sub(r"^\((?:self|cls)(?:, )?", "(", plain).replace("'", "")


def _prose(value: Any) -> str:
    """Give a docstring; an example in it is a block of its own."""
    text = cleandoc(value.__doc__ or "")
    return re.sub(r"(?m)(^>>> .*\n(?:.+\n?)*)", lambda found: f"```text\n{found[0].rstrip()}\n```\n", text).strip()
