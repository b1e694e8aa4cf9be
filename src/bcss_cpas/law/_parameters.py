"""What the law says, in numbers, words and scales, each with the days on which it is known to hold.

Nothing is extrapolated. A value holds from ``valid_from`` to ``known_until``, both included; outside, and where the
certainty is one that the caller did not accept, asking for it raises.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from attrs import field, frozen

from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.errors import UnknownAmountError
from bcss_cpas.text import Text

TRUSTED = frozenset({Certainty.VERIFIED, Certainty.DERIVED})
"""What is returned without being asked for: read in a public source, or computed from values that were."""


class Unit(StrEnum):
    """What a number of the law counts."""

    EUR = "EUR"
    EUR_A_YEAR = "EUR a year"
    EUR_A_MONTH = "EUR a month"
    EUR_AN_HOUR = "EUR an hour"
    SHARE = "share"
    """A part of one: 0.06 is 6 %."""
    FACTOR = "factor"
    DAYS = "days"
    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@frozen
class Figure:
    """A number read in one source."""

    value: Decimal
    unit: Unit
    source: Citation


@frozen
class Wording:
    """A rule as one source gives it, in this library's words."""

    value: Text
    source: Citation


@frozen
class Band:
    """What a debtor with so many dependants pays a month, from this yearly income up to the next band."""

    dependants: int
    income_from: Decimal
    """EUR a year, net taxable."""
    per_month: Decimal
    """EUR a month."""


@frozen
class Bands:
    """A scale of interventions read in one source."""

    value: tuple[Band, ...]
    source: Citation


class _Reading(Protocol):
    @property
    def source(self) -> Citation: ...


R = TypeVar("R", bound=_Reading)


@frozen(kw_only=True)
class Parameter:
    """What all have: a name (``subject.name``), a label, an article, how well it is known, and for which days.

    ``article`` has a certainty of its own: a number may be verified and the number of its article known from memory.
    """

    name: str
    label: Text
    article: Citation
    certainty: Certainty
    valid_from: date
    """The first day on which it is known to hold; it may be older, and then ``note`` says so."""
    known_until: date
    """The last day on which it is known to hold."""
    note: str | None = None
    readings: tuple[Any, ...]

    def holds(self, on: date) -> bool:
        """Tell whether it is known to hold on a day."""
        return self.valid_from <= on <= self.known_until

    def _only(self, readings: tuple[R, ...]) -> R:
        if len(readings) != 1:
            raise UnknownAmountError(
                f"{self.name}: {'its sources disagree' if readings else 'no source gives it'} on {self.valid_from}"
                f" to {self.known_until}; an overlay may settle it"
            )
        return readings[0]


@frozen(kw_only=True)
class Amount(Parameter):
    """A number, mostly of EUR. ``readings`` has one, two where sources conflict, none where nothing was found."""

    unit: Unit
    readings: tuple[Figure, ...]

    @property
    def value(self) -> Decimal:
        """The number, in ``unit``. Raises ``UnknownAmountError`` where sources conflict or none was found."""
        return self._only(self.readings).value

    @property
    def source(self) -> Citation:
        """Where the number was read. Raises as ``value`` does."""
        return self._only(self.readings).source


@frozen(kw_only=True)
class Provision(Parameter):
    """A rule in words, in four languages."""

    readings: tuple[Wording, ...]

    @property
    def says(self) -> Text:
        """The rule. Raises ``UnknownAmountError`` where sources conflict or none was found."""
        return self._only(self.readings).value

    @property
    def source(self) -> Citation:
        """Where the rule was read. Raises as ``says`` does."""
        return self._only(self.readings).source


@frozen(kw_only=True)
class Scale(Parameter):
    """What may be asked of a maintenance debtor, by income and number of dependants."""

    readings: tuple[Bands, ...]

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands. Raises ``UnknownAmountError`` where none are known."""
        return self._only(self.readings).value


@frozen
class ParameterFile:
    """The parameters of one file. Those of one name follow each other and do not overlap."""

    title: Text | None
    """``None`` where an overlay gives none."""
    parameters: tuple[Parameter, ...]
    _by_name: Mapping[str, tuple[Parameter, ...]] = field(init=False, repr=False, eq=False)

    @_by_name.default
    def _index(self) -> Mapping[str, tuple[Parameter, ...]]:
        names = dict.fromkeys(parameter.name for parameter in self.parameters)
        return {name: tuple(each for each in self.parameters if each.name == name) for name in names}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parameters, in the order of the file."""
        return tuple(self._by_name)

    def history(self, name: str) -> tuple[Parameter, ...]:
        """Return all that is known of one parameter, oldest first; empty where the file does not have it."""
        return self._by_name.get(name, ())
