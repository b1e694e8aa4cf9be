"""A calculation that explains itself: steps that a social worker can follow, and that add up to the result."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Self

from attrs import field, frozen

from bcss_cpas.codes.dates import written
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.law._parameters import Parameter, Provision, Unit
from bcss_cpas.law._words import word
from bcss_cpas.law.money import cents
from bcss_cpas.text import Language, Text, colon, decimal, euro

Value = Decimal | Fraction | int | date | str | Text
"""What a step may name: EUR as ``Decimal`` or ``Fraction``, counts as ``int``, days, labels."""


@frozen
class Step:
    """One step: what is done, what it adds to the result (in its unit, exact), and what it rests on.

    A step with amount zero only tells something, such as a choice that the law leaves to the CPAS.
    """

    text: Text
    amount: Fraction = Fraction(0)
    values: tuple[tuple[str, Value], ...] = ()
    basis: tuple[Parameter, ...] = ()

    def say(self, lang: Language) -> str:
        """Say the step in one language, with its values filled in."""
        return self.text.format(lang, **{name: _shown(value, lang) for name, value in self.values})

    def line(self, lang: Language) -> str:
        """Say the step, what it adds, and in brackets its articles, with the certainty where it is not verified."""
        amount = cents(self.amount)
        added = f"{colon(lang)} {'+' if amount > 0 else ''}{decimal(amount, lang)}" if amount else ""
        grounds = "; ".join(dict.fromkeys(_ground(each, lang) for each in self.basis))
        return f"{self.say(lang)}{added} [{grounds}]" if grounds else f"{self.say(lang)}{added}"


def step(key: str, amount: Fraction = Fraction(0), *basis: Parameter, **values: Value) -> Step:
    """Make a step whose text stands under ``key`` in the words of the law."""
    return Step(word(key), amount, tuple(values.items()), basis)


def rule(provision: Provision) -> tuple[Step, ...]:
    """Make the steps that tell a rule: one, or where sources conflict one that says so and one for each reading."""
    told = tuple(Step(reading.value, basis=(provision,)) for reading in provision.readings)
    return told if len(told) == 1 else (step("conflict", Fraction(0), provision, about=provision.label), *told)


def _in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(steps)


@frozen
class Trace:
    """The steps of a calculation; together they are its result."""

    steps: tuple[Step, ...] = field(default=(), converter=_in_order)

    @property
    def total(self) -> Fraction:
        """What the steps add up to, exact."""
        return sum((each.amount for each in self.steps), Fraction(0))

    @property
    def basis(self) -> tuple[Parameter, ...]:
        """All that the steps rest on, each once, in order."""
        return tuple(dict.fromkeys(parameter for each in self.steps for parameter in each.basis))

    def then(self, *steps: Step) -> Self:
        """Return the trace with more steps."""
        return type(self)((*self.steps, *steps))

    def monthly(self) -> Self:
        """Return the trace of a yearly sum as one of a month: a twelfth."""
        return self.then(step("twelfth", self.total / 12 - self.total)) if self.total else self

    def rounded(self) -> Self:
        """Return the trace rounded to the cent, half up, with that as its last step where it changes anything."""
        change = Fraction(cents(self.total)) - self.total
        return self.then(step("rounded", change)) if change else self

    def rounded_down(self) -> Self:
        """Return the trace cut off at the cent: for a limit that may not be exceeded, with that as its last step."""
        change = Fraction((self.total * 100).__floor__(), 100) - self.total
        return self.then(step("rounded down", change)) if change else self

    def lines(self, lang: Language) -> Iterator[str]:
        """Give a line for each step, with what it adds."""
        yield from (each.line(lang) for each in self.steps)

    def to_text(self, lang: Language) -> str:
        """Return the lines as one text."""
        return "\n".join(self.lines(lang))


def _ground(parameter: Parameter, lang: Language) -> str:
    article = parameter.article.title.in_(lang)
    if parameter.article.certainty is Certainty.MEMORY:
        article = f"{article} ({word('article from memory').in_(lang)})"
    if parameter.certainty is Certainty.VERIFIED:
        return article
    return f"{article}, {word(f'certainty.{parameter.certainty}').in_(lang)}"


def _shown(value: Value, lang: Language) -> str:
    if isinstance(value, Text):
        return value.in_(lang)
    if isinstance(value, Decimal | Fraction):
        return euro(cents(Fraction(value)), lang)
    return written(value, lang) if isinstance(value, date) else str(value)


@frozen
class Result:
    """A sum of money with the trace that leads to it; ``unit`` says whether it is one of a year or of a month."""

    trace: Trace
    unit: Unit = Unit.EUR_A_YEAR

    @property
    def exact(self) -> Fraction:
        """The sum, exact: what further calculations add up."""
        return self.trace.total

    @property
    def amount(self) -> Decimal:
        """The sum in EUR, to the cent, half up."""
        return cents(self.exact)

    def a_year(self) -> Self:
        """Return a sum of a month as one of a year: twelve times it."""
        if self.unit is Unit.EUR_A_YEAR:
            return self
        return type(self)(self.trace.then(step("a year", self.exact * 11)), Unit.EUR_A_YEAR)

    def say(self, lang: Language) -> str:
        """Explain the sum in one language: a line for each step, and the sum."""
        return "\n".join(
            (*self.trace.lines(lang), f"= {decimal(self.amount, lang)} {word(f'unit.{self.unit}').in_(lang)}")
        )


def joined(results: Iterable[Result]) -> Trace:
    """Return the trace of several results, one after another."""
    return Trace(step for result in results for step in result.trace.steps)
