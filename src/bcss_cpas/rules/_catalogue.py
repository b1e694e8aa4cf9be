"""All rules that ship: a file in a family's folder that has a ``RULE`` is one."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.resources import files
from operator import attrgetter
from types import MappingProxyType

from bcss_cpas.errors import InputError, UnknownNameError
from bcss_cpas.rules._rule import Rule, Stage


@cache
def builtin() -> tuple[Rule, ...]:
    """Return every rule of the library, in the order of their ids."""
    return tuple(sorted((rule for family in _families() for rule in family), key=attrgetter("id")))


def _families() -> Iterable[list[Rule]]:
    for folder in files("bcss_cpas.rules").iterdir():
        if folder.is_dir() and not folder.name.startswith("_"):
            names = sorted(item.name.removesuffix(".py") for item in folder.iterdir() if item.name.endswith(".py"))
            modules = [import_module(f"bcss_cpas.rules.{folder.name}.{name}") for name in names if name != "__init__"]
            yield [module.RULE for module in modules if hasattr(module, "RULE")]


REDIRECTS: Mapping[str, str] = MappingProxyType({})
"""Ids that a rule had before, and the one that it has now: an id is never given again."""


@cache
def given() -> Mapping[str, str]:
    """Return every id that a rule of the library ever had, with the version that brought it."""
    data = tomllib.loads((files("bcss_cpas.rules") / "ids.toml").read_text("utf-8"))
    return MappingProxyType({rule_id: version for version, ids in data["given"].items() for rule_id in ids})


VENDORS = "bcss_cpas.rules"
"""The group of entry points under which packages of others offer rules: each leads to an iterable of ``Rule``."""


def vendor(name: str) -> tuple[Rule, ...]:
    """Return the rules that an installed package offers under a name; they run only where they are named.

    Raises ``UnknownNameError`` where no package offers such rules; ``InputError`` where several do, where what is
    offered is no rule, and where a rule takes an id of ours, be its rule long gone.
    """
    every = entry_points(group=VENDORS)
    offered = [each for each in every if each.name == name]
    if not offered:
        names = ", ".join(sorted({each.name for each in every})) or "none"
        raise UnknownNameError(f"no package offers the rules {name!r}; there are {names}")
    if len(offered) > 1:
        raise InputError(f"{len(offered)} packages offer the rules {name!r}")
    rules = tuple(offered[0].load())
    if not all(isinstance(each, Rule) for each in rules):
        raise InputError(f"what is offered as the rules {name!r} is no rule")
    if doubled := sorted(each.id for each in rules if each.id in given()):
        raise InputError(f"the rules {name!r} take ids of the library: {', '.join(doubled)}")
    return rules


def stable() -> tuple[Rule, ...]:
    """Return the rules of the library that run unless somebody chooses others."""
    return tuple(each for each in builtin() if each.stage is not Stage.PREVIEW)


def rule(rule_id: str) -> Rule:
    """Return one rule by its id, or by one that it had before; raises ``UnknownNameError``."""
    wanted = _now(rule_id.upper())
    found = next((each for each in builtin() if each.id == wanted), None)
    if found is None:
        raise UnknownNameError(f"no rule {rule_id!r}; there are {', '.join(each.id for each in builtin())}")
    return found


def select(
    rules: Iterable[Rule], only: Iterable[str] = (), ignore: Iterable[str] = (), *, preview: bool = False
) -> tuple[Rule, ...]:
    """Choose rules by the beginnings of their ids, and put them in the order of these.

    One in preview is chosen when it is asked for, by name or by flag.

    Raises ``UnknownNameError`` for a beginning that no rule has; ``InputError`` where two rules have one id, as those
    of two vendors may, and where a choice leaves none of them.
    """
    rules = tuple(sorted(rules, key=attrgetter("id")))
    if doubled := sorted(name for name, count in Counter(each.id for each in rules).items() if count > 1):
        raise InputError(f"several rules have one id: {', '.join(doubled)}")
    only = tuple(name.upper() for name in only)
    named = {_now(name) for name in only}
    wanted, unwanted = _beginnings(only, rules), _beginnings((name.upper() for name in ignore), rules)
    chosen = tuple(
        each
        for each in rules
        if (not wanted or each.id.startswith(wanted))
        and not (unwanted and each.id.startswith(unwanted))
        and (each.stage is not Stage.PREVIEW or preview or each.id in named)
    )
    if not chosen and (wanted or unwanted):
        raise InputError("no rule is left to run: what is selected is left out too, or in preview and not named whole")
    return chosen


def _now(rule_id: str) -> str:
    return REDIRECTS.get(rule_id, rule_id)


def _beginnings(names: Iterable[str], rules: tuple[Rule, ...]) -> tuple[str, ...]:
    """Return the beginnings themselves, and the present ids of rules whose former ones begin so."""
    found: list[str] = []
    for name in names:
        meant = (name, *(new for old, new in REDIRECTS.items() if old.startswith(name)))
        if not any(each.id.startswith(meant) for each in rules):
            raise UnknownNameError(f"no rule starts with {name!r}")
        found += meant
    return tuple(found)
