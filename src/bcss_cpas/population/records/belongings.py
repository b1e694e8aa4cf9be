"""Real estate, as the cadastre holds it."""

from datetime import date
from decimal import Decimal

from attrs import field, frozen

from bcss_cpas.facts._fact import masked


@frozen(kw_only=True)
class Part:
    """A part of an estate with a cadastral income of its own, in EUR a year."""

    nature: str
    income: Decimal
    code: str
    """``1`` unbuilt, ``2`` built."""
    surface: int


@frozen(kw_only=True)
class Estate:
    """What a person has by one right in one cadastral division."""

    duty: str
    """The right, in the words of the source: « PP 1/2 », « NP »."""
    division: str
    situation: str = field(repr=masked)
    parts: tuple[Part, ...]
    owners: int = 1
    gone_on: date | None = None
    """The day on which it left the person's possession."""
