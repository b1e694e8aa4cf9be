"""All rules that ship: a file in a family's folder that has a ``RULE`` is one."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.resources import files
from types import MappingProxyType

from bcss_cpas.errors import UnknownNameError
from bcss_cpas.rules._rule import Rule, Stage


@cache
def builtin() -> tuple[Rule, ...]:
    """Return every rule of the library, in the order of their ids."""
    return tuple(sorted((rule for family in _families() for rule in family), key=lambda rule: rule.id))


def _families() -> Iterable[list[Rule]]:
    for folder in files("bcss_cpas.rules").iterdir():
        if folder.is_dir() and not folder.name.startswith("_"):
            names = sorted(item.name.removesuffix(".py") for item in folder.iterdir() if item.name.endswith(".py"))
            modules = [import_module(f"bcss_cpas.rules.{folder.name}.{name}") for name in names if name != "__init__"]
            yield [module.RULE for module in modules if hasattr(module, "RULE")]


REDIRECTS: Mapping[str, str] = MappingProxyType({})
"""Ids that a rule had before, and the one that it has now: an id is never given again."""

VENDORS = "bcss_cpas.rules"
"""The group of entry points under which packages of others offer rules: each leads to an iterable of ``Rule``."""


def vendor(name: str) -> tuple[Rule, ...]:
    """Return the rules that an installed package offers under a name; they run only where they are named.

    Raises ``UnknownNameError`` where no package offers such rules, or one of them has the id of a rule of ours.
    """
    offered = {each.name: each for each in entry_points(group=VENDORS)}
    if name not in offered:
        raise UnknownNameError(
            f"no package offers the rules {name!r}; there are {', '.join(sorted(offered)) or 'none'}"
        )
    rules = tuple(offered[name].load())
    taken = {each.id for each in builtin()} | REDIRECTS.keys()
    if doubled := sorted(each.id for each in rules if each.id in taken):
        raise UnknownNameError(f"the rules {name!r} take ids of the library: {', '.join(doubled)}")
    return rules


def rule(rule_id: str) -> Rule:
    """Return one rule by its id, or by one that it had before; raises ``UnknownNameError``."""
    wanted = REDIRECTS.get(rule_id.upper(), rule_id.upper())
    found = next((each for each in builtin() if each.id == wanted), None)
    if found is None:
        raise UnknownNameError(f"no rule {rule_id!r}; there are {', '.join(each.id for each in builtin())}")
    return found


def select(
    rules: Iterable[Rule], only: Iterable[str] = (), ignore: Iterable[str] = (), *, preview: bool = False
) -> tuple[Rule, ...]:
    """Choose rules by the beginnings of their ids; one in preview runs when it is asked for, by name or by flag.

    Raises ``UnknownNameError`` for a beginning that no rule has.
    """
    rules = tuple(rules)
    wanted, unwanted = (tuple(REDIRECTS.get(name.upper(), name.upper()) for name in names) for names in (only, ignore))
    for prefix in (*wanted, *unwanted):
        if not any(each.id.startswith(prefix) for each in rules):
            raise UnknownNameError(f"no rule starts with {prefix!r}")
    return tuple(
        each
        for each in rules
        if (not wanted or each.id.startswith(wanted))
        and not (unwanted and each.id.startswith(unwanted))
        and (each.stage is not Stage.PREVIEW or preview or each.id in wanted)
    )
