"""What a rule finds: two values that do not agree, each with its source. Language-neutral; text is made on demand."""

import hashlib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.inquiry import Answer
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.source import Source
from bcss_cpas.markup import card, table


@frozen
class FluxName:
    """A flux by its name; a report shows its title."""

    value: str

    def __str__(self) -> str:
        return self.value


@frozen
class Euro:
    """An amount in EUR; a report shows it to the cent and with its currency."""

    amount: Decimal

    def __str__(self) -> str:
        return f"{self.amount:.2f} EUR"


Value = str | int | Decimal | date | IncompleteDate | OpenCode | QualityCode | Ssin | Address | FluxName | Euro
"""What a finding may hold; a report knows how to show each in four languages."""


Values = tuple[tuple[str, Value], ...]


@frozen
class Said:
    """A value, and who says it."""

    what: Value = field(repr=masked)
    source: Source


def _pairs(values: Mapping[str, Value] | Values) -> Values:
    return values if isinstance(values, tuple) else tuple(values.items())


def _names(values: Values) -> str:
    return f"<{', '.join(name for name, _ in values)}>"


@frozen(kw_only=True)
class Hit:
    """What the examination of a case found; the engine makes a finding of it."""

    person: Ssin
    declared: Said | None = None
    observed: tuple[Said, ...] = ()
    values: Values = field(default=(), converter=_pairs, repr=_names)
    about: frozenset[str] = field(default=frozenset(), repr=False)
    """The numbers of whom it is about beside the person, an employer or a member; empty is the person alone."""


@frozen(kw_only=True)
class Finding:
    """A question that the facts put: what was declared, what was observed, and what else the words need.

    ``key`` names it as long as its facts do not change: an answer given to it holds as long.
    """

    rule: str
    severity: str
    person: Ssin
    declared: Said | None = field(default=None, repr=False)
    observed: tuple[Said, ...] = field(default=(), repr=False)
    values: Values = field(default=(), repr=_names)
    about: frozenset[str] = field(default=frozenset(), repr=False)
    """The numbers of whom it is about beside the person, an employer or a member; empty is the person alone."""
    key: str
    covered_by: str | None = None
    """The rule that tells the same cause better, where one does."""
    answer: Answer | None = None
    """What the social worker answered; the finding is then silenced, and stays in the report."""

    def may_tell_the_cause_of(self, other: "Finding") -> bool:
        """Tell whether both may have one cause: they are of one person, not about different employers or members."""
        apart = self.about and other.about and self.about.isdisjoint(other.about)
        return self.person == other.person and not apart

    @property
    def is_open(self) -> bool:
        """Whether it still asks for an answer."""
        return self.answer is None and self.covered_by is None

    def _repr_html_(self) -> str:
        """Show in a notebook which rule speaks, of whom, and who said what it compares; never what they said.

        A finding knows its rule by the id alone: title and question stand in the table of the report, and in
        ``explain``.
        """
        answered = None if self.answer is None else self.answer.verdict
        values = {"severity": self.severity, "person": self.person, "covered by": self.covered_by, "answer": answered}
        declared = () if self.declared is None else (("declared", self.declared),)
        said = (*declared, *(("observed", each) for each in self.observed))
        rows = ((key, each.source.origin, each.source.name, each.source.path, each.source.on) for key, each in said)
        return card(f"Finding {self.rule}", values) + table("sources", ("", "origin", "name", "path", "on"), rows)


def key_of(rule: str, reference: str, hit: Hit) -> str:
    """Name a finding by what it rests on, in whatever order that was found."""
    declared = "" if hit.declared is None else plain(hit.declared.what)
    observed = sorted([plain(said.what) for said in hit.observed])
    others = sorted([f"{name}={plain(value)}" for name, value in hit.values])
    parts = (rule, reference, hit.person.value, declared, *observed, *others)
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()


def plain(value: Value) -> str:
    """Write a value as text that tells it from any other."""
    if isinstance(value, (Ssin, OpenCode)):
        return value.value
    return str(value)
