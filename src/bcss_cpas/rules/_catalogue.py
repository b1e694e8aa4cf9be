"""All rules that ship: a file in a family's folder that has a ``RULE`` is one."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.resources import files

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


def rule(rule_id: str) -> Rule:
    """Return one rule by its id; raises ``UnknownNameError``."""
    found = next((each for each in builtin() if each.id == rule_id.upper()), None)
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
    wanted, unwanted = tuple(prefix.upper() for prefix in only), tuple(prefix.upper() for prefix in ignore)
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
