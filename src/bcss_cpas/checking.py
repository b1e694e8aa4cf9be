"""``check``: confront what was declared with what the flux and the home visit say."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import field, frozen

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.dossier.availability import Asked
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.dossier.newest import newest
from bcss_cpas.errors import InputError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.law import ParameterFile
from bcss_cpas.law._law import certainties, in_order
from bcss_cpas.message import Message
from bcss_cpas.report.report import Report, RuleSet
from bcss_cpas.rules import _catalogue as catalogue
from bcss_cpas.rules._engine import run
from bcss_cpas.rules._rule import Rule
from bcss_cpas.text import by_commas

_PACKAGE = "bcss_cpas"
_BELOW_REPORTS = ("codes", "dossier", "facts", "flux", "integration", "law", "rules")
"""What a finding may depend on, beside the modules of the package itself."""


def _beginnings(names: str | Iterable[str]) -> tuple[str, ...]:
    return by_commas(names) if isinstance(names, str) else tuple(names)


@frozen
class Config:
    """What a caller may change, in one object that travels with the call; nothing is global."""

    select: tuple[str, ...] = field(default=(), converter=_beginnings)
    """Beginnings of the ids of the rules to run, or a text with commas between them; all where it is empty."""
    ignore: tuple[str, ...] = field(default=(), converter=_beginnings)
    """Beginnings of the ids of the rules to leave out, written in the same way."""
    preview: bool = False
    """Whether rules in preview run too."""
    timings: bool = False
    """Whether the report notes how long each rule took."""
    overlays: tuple[ParameterFile, ...] = field(default=(), converter=in_order)
    """Amounts of one's own, from ``law.read_overlay``, laid over those of the library; the last one is first asked."""
    accept: frozenset[Certainty] = field(default=frozenset(), converter=certainties)
    """With which certainties of amounts the caller is content, beyond verified and derived."""


def check(dossier: Dossier, as_of: date, rules: Iterable[Rule] | None = None, config: Config = Config()) -> Report:
    """Check a dossier as it stands on a day, and report.

    ``as_of`` is the day that decides what holds; nothing asks the clock, so the same dossier, day and version give the
    same report years later. ``rules`` are those of the library unless others are named; ``config`` selects among them.

    A rule whose facts are not at hand is SKIPPED, a rule that breaks is ERROR; neither stops the others. Raises
    ``InputError`` for a day that is none, for a consultation of a flux that is not known, and for a selection that
    leaves no rule; ``UnknownNameError`` for one that fits no rule.
    """
    if type(as_of) is not date:
        raise InputError(f"as_of is a date without a time, not {type(as_of).__name__}")
    chosen = catalogue.select(
        catalogue.builtin() if rules is None else rules, config.select, config.ignore, preview=config.preview
    )
    case = case_of(dossier, as_of, config)
    timings: dict[str, int] = {}
    return Report(
        reference=dossier.reference,
        as_of=as_of,
        rule_set=RuleSet(version("bcss-cpas"), _fingerprint(chosen, config), tuple(rule.id for rule in chosen)),
        results=run(chosen, case, timings if config.timings else None),
        rules=tuple(chosen),
        case=case,
        timings=timings,
    )


def case_of(dossier: Dossier, as_of: date, config: Config = Config()) -> Case:
    """Make a dossier ready for rules: its facts, what each consultation gave, and the amounts of the caller."""
    replies = [(message, facts_of(message)) for message in newest(dossier.messages)]
    asked = (*(_asked(message, facts) for message, facts in replies), *map(_consulted, dossier.consultations))
    facts = (*dossier.facts, *(fact for _, facts in replies for fact in facts))
    told = tuple(each for each in asked if each is not None)
    return Case(dossier, as_of, facts, told, config.overlays, config.accept)


def _asked(message: Message[Any], facts: Iterable[Fact]) -> Asked | None:
    if message.flux is None or message.person is None or message.outcome is None:
        return None
    outcome = message.outcome
    on = None if message.replied is None else message.replied.date()
    gives = frozenset(flux(message.flux).kinds(message.content, facts))
    return Asked(message.person, message.flux, gives, outcome.kind, outcome.where, on)


def _consulted(each: Consultation) -> Asked:
    if each.flux not in flux_names():
        raise InputError("a consultation of a flux that is not known")
    return Asked(each.person, each.flux, frozenset(flux(each.flux).gives), each.outcome, each.where, each.on)


def _fingerprint(rules: Iterable[Rule], config: Config) -> str:
    """Hash what a finding depends on: the library below reports, amounts laid over, the files of a vendor's rules."""
    digest = hashlib.sha256(_ours())
    if config.overlays or config.accept:
        digest.update(f"{config.overlays!r}\x1f{sorted(config.accept)}".encode())
    modules = {getattr(rule.examine, "__module__", None) or "" for rule in rules}
    for name in sorted(name for name in modules if not name.startswith(f"{_PACKAGE}.")):
        file = getattr(sys.modules.get(name), "__file__", None)
        digest.update(name.encode() + (Path(file).read_bytes() if file else b""))
    return digest.hexdigest()[:16]


@cache
def _ours() -> bytes:
    digest = hashlib.sha256()
    package = files(_PACKAGE)
    modules = [item for item in package.iterdir() if item.is_file() and item.name.endswith(".py")]
    found = [(item.name, item.read_bytes()) for item in modules]
    for part in _BELOW_REPORTS:
        found += [(f"{part}/{name}", content) for name, content in _files(package / part)]
    for name, content in sorted(found):
        digest.update(f"{name}\x1f".encode() + content)
    return digest.digest()


def _files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    if not folder.is_dir():
        return
    for item in folder.iterdir():
        if item.is_dir():
            yield from ((f"{item.name}/{name}", content) for name, content in _files(item))
        elif item.name.endswith((".py", ".toml")):
            yield item.name, item.read_bytes()
