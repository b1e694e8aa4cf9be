"""What every fact has: the person, the source, mostly since when and until when it holds, and a row to show."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin, mask_numbers
from bcss_cpas.facts.source import Source
from bcss_cpas.periods import Period
from bcss_cpas.text import Language, Text


def masked(value: object) -> str:
    """Stand in for a name, an address or a number in a ``repr``."""
    return "None" if value is None or value == () else "…"


@frozen
class Row:
    """A fact as any screen can show it: its label and value in one language, its first and last day, and the source.

    The days are dates, not text: a table can sort them, and a screen writes them in its own way, or as Belgium does
    with ``bcss_cpas.codes.dates.written``.
    """

    label: str
    value: str = field(repr=masked, converter=mask_numbers)
    """Names and addresses stand in it; what may be an SSIN is masked, whoever wrote it."""
    since: IncompleteDate | None
    """The first day; ``None`` where it is not told."""
    until: IncompleteDate | None
    """The last day, whereas a fact ends on the day after; ``None`` where it is not told, or while it lasts."""
    source: Source


@frozen(kw_only=True)
class Fact:
    """Something that a source says of a person."""

    LABEL: ClassVar[Text]

    person: Ssin
    """Whom it is about."""
    source: Source
    """Who says it, and where."""

    def value(self, lang: Language) -> str:
        """Say what the fact says, in one language; SSIN stay masked."""
        raise NotImplementedError

    def row(self, lang: Language) -> Row:
        """Give the row to show."""
        return Row(self.LABEL.in_(lang), self.value(lang), None, None, self.source)


@frozen(kw_only=True)
class DatedFact(Fact):
    """A fact that holds from ``since`` up to, and without, ``until``; either may be unknown or incomplete."""

    since: IncompleteDate | None = None
    """The first day; ``None`` where it is not told."""
    until: IncompleteDate | None = None
    """The first day on which it no longer holds; ``None`` where it is not told, or while it lasts."""

    def holds_on(self, day: date) -> bool:
        """Tell whether it may hold on a day: an incomplete bound gets the benefit of the doubt."""
        since, until = self.since, self.until
        if until is not None and until.is_by(day):
            return False
        return since is None or since.may_be_by(day)

    def may_hold(self, first: date, last: date) -> bool:
        """Tell whether it may hold on a day from the first to the last, as ``may_meet`` does of those of a period."""
        since, until = self.since, self.until
        if until is not None and until.is_by(first):
            return False
        return since is None or since.may_be_by(last)

    def may_meet(self, period: Period) -> bool:
        """Tell whether it may hold on a day of a period: an incomplete bound gets the benefit of the doubt."""
        since, until, end = self.since, self.until, period.end
        if until is not None and until.is_by(period.start):
            return False
        return since is None or end is None or since.earliest < end

    @property
    def last(self) -> IncompleteDate | None:
        """The last day, as people say it; an incomplete bound stays as it is written.

        What was replaced on the day on which it began, and so holds on no day, is told with that day.
        """
        if self.until is None or self.until == self.since:
            return self.until
        return self.until.day_before()

    def row(self, lang: Language) -> Row:
        """Give the row to show, with its dates."""
        return Row(self.LABEL.in_(lang), self.value(lang), self.since, self.last, self.source)
