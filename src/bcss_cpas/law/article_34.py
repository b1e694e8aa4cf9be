"""Which text of art. 34 applies, and what is asked of each cohabitant.

Source: royal decree of 11 July 2002, art. 34, in two texts: until 28 February 2026, and since 1 March 2026 (decree of
7 January 2026; verified: CPAS of Uccle, CPAS federation). The later one applies to requests from that day, and to older
files from their next review.
"""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from bcss_cpas.errors import InputError
from bcss_cpas.law import _amounts
from bcss_cpas.law._law import Law
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.ties import Tie
from bcss_cpas.text import Text


class Article34(StrEnum):
    """The two texts of art. 34."""

    BEFORE = "until 28 February 2026"
    SINCE = "from 1 March 2026"


def _is_money(_: object, __: object, value: Money | None) -> None:
    if value is not None:
        exact(value)


@frozen(kw_only=True)
class Cohabitant:
    """A person under the same roof, with their resources, EUR a year, after the same exemptions but that of art. 35."""

    tie: Tie
    adult: bool | None
    a_year: Money | None = field(validator=_is_money)
    """``None`` where their resources are not known."""
    counts: bool | None = None
    """Whether the CPAS counts a parent or an adult child, which the text before March 2026 leaves to it."""
    exception: Text | None = None
    """The reason of equity, documented, not to count them under the text since March 2026."""
    allowances: Money = field(default=0, validator=_is_money)
    """Family allowances that they receive for the applicant, without supplements, EUR a year (since March 2026)."""
    supplements: Money = field(default=0, validator=_is_money)
    """Supplements to those allowances, EUR a year; whether they count, sources disagree."""


def text_that_applies(requested_on: date, reviewed_on: date | None, law: Law) -> Article34:
    """Return the text that applies to a file on ``law.on`` (decree of 7 January 2026, verified).

    ``reviewed_on`` is the day of the last review, ``None`` where there was none. Raises ``InputError`` for a request or
    a review after ``law.on``, or a review before the request.
    """
    last = requested_on if reviewed_on is None else reviewed_on
    if not requested_on <= last <= law.on:
        raise InputError("a file is requested, then reviewed, then looked at")
    since = _amounts.history("cohabitants.in_force", overlays=law.overlays)[0].valid_from
    return Article34.SINCE if last >= since else Article34.BEFORE
