"""What the social worker gathered: supporting documents, home visits, consultations, answers to findings."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import field, fields_dict, frozen

from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.errors import InputError
from bcss_cpas.facts._checked import checked
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.periods import Period

_DECLARED = frozenset(fields_dict(Declaration))


def _of_declaration(_: Any, field: Any, value: str) -> None:
    """Take a name that a declaration has: rules would pass a document by that supports what nobody declares."""
    if value not in _DECLARED:
        raise InputError(f"Evidence.{field.name} is a field of the declaration, such as address or incomes")


@frozen(kw_only=True, field_transformer=checked)
class Evidence:
    """A supporting document: what it is, of which day, about whom and what, and the value that it shows."""

    document: str
    """What it is, such as ``lease``, ``pay slip``, ``bank statement``."""
    on: date
    concerns: str = field(validator=_of_declaration)
    """The field of the declaration that it supports, such as ``address`` or ``incomes``."""
    person: Ssin | None = None
    period: Period | None = None
    amount: Decimal | None = None
    """In EUR."""
    address: Address | None = None
    text: str | None = field(default=None, repr=masked)

    @property
    def source(self) -> Source:
        """The document as a source."""
        return Source(Origin.EVIDENCE, self.document, self.concerns, on=self.on)


class VisitResult(StrEnum):
    """How a home visit went."""

    DONE = "done"
    NOBODY_HOME = "nobody home"
    REFUSED = "refused"


@frozen(kw_only=True, field_transformer=checked)
class HomeVisit:
    """A home visit: the day, and what was seen. ``None`` is what was not looked at."""

    on: date
    result: VisitResult = VisitResult.DONE
    lives_there: bool | None = None
    address: Address | None = None
    seen: tuple[Ssin, ...] = ()
    """Who lives there, by what was seen."""
    unknown_persons: int | None = None
    """How many more persons seem to live there."""
    remarks: str | None = field(default=None, repr=masked)

    @property
    def source(self) -> Source:
        """The visit as a source."""
        return Source(Origin.VISIT, "visit", on=self.on)


@frozen(kw_only=True, field_transformer=checked)
class Consultation:
    """A flux that was consulted for a person, and what came of it, where the message itself is not kept."""

    person: Ssin
    flux: str
    on: date
    outcome: OutcomeKind = OutcomeKind.DATA
    where: Where | None = None


class Verdict(StrEnum):
    """What the social worker says of a finding."""

    CONFIRMED = "confirmed"
    EXPLAINED = "explained"
    WRONG = "wrong"


@frozen(kw_only=True, field_transformer=checked)
class Answer:
    """The social worker's answer to a finding; it holds as long as the facts of the finding do not change."""

    finding: str
    """The key of the finding."""
    verdict: Verdict
    reason: str = field(repr=masked)
    on: date
