"""Consult what a plan holds: several at once, page by page, each for itself."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import date
from typing import Any

from attrs import frozen

from bcss_cpas.client.consulting import Consulting, Justified
from bcss_cpas.client.errors import ServiceFaultError
from bcss_cpas.client.plan import PlannedConsultation
from bcss_cpas.client.steps import StepDone, StepKind
from bcss_cpas.codes.outcome import ANSWERS, OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.errors import BcssError
from bcss_cpas.message import Message

_MOST_PAGES = 20
"""After so many pages of one answer the rest is left; the last one says that there is more."""


@frozen(kw_only=True)
class Fetched:
    """What came of one planned consultation: the pages, and the error that ended them if any."""

    planned: PlannedConsultation
    messages: tuple[Message[Any], ...]
    error: BcssError | None = None

    @property
    def steps(self) -> Iterator[StepDone]:
        """The calls, one after the other."""
        flux, operation = self.planned.flux, self.planned.service.operation
        for message in self.messages:
            yield StepDone.of(StepKind.CONSULT, flux, message, operation)
        if self.error is not None:
            yield StepDone(
                kind=StepKind.CONSULT,
                flux=flux,
                operation=operation,
                outcome=_without_answer(self.error),
                ticket=getattr(self.error, "ticket", None),
                error=self.error,
            )

    def mark(self, person: Ssin, on: date) -> Consultation | None:
        """Return what a dossier notes of a consultation that failed."""
        if self.error is None:
            return None
        code = self.error.code if isinstance(self.error, ServiceFaultError) else None
        where = None if code is None else code.where
        outcome = _without_answer(self.error)
        return Consultation(person=person, flux=self.planned.flux, on=on, outcome=outcome, where=where)


def _without_answer(error: BcssError) -> OutcomeKind:
    """Return the outcome of an error, which is never an answer: a fault that says « no data » proves nothing."""
    outcome: OutcomeKind = getattr(error, "outcome", OutcomeKind.UNCLASSIFIED)
    return OutcomeKind.UNCLASSIFIED if outcome in ANSWERS else outcome


def fetch(
    consulting: Consulting,
    planned: Sequence[PlannedConsultation],
    *,
    person: Ssin,
    why: Callable[[PlannedConsultation], Justified],
    day: date,
    told: Callable[[Fetched], None],
) -> tuple[Fetched, ...]:
    """Consult all, within the polite limit; ``told`` hears of each as it ends, the result keeps their order."""

    def pages(each: PlannedConsultation) -> Fetched:
        return _pages(consulting, each, person, why(each), day)

    came: dict[int, Fetched] = {}
    with ThreadPoolExecutor(consulting.caller.config.limits.concurrency) as pool:
        places = {pool.submit(pages, each): place for place, each in enumerate(planned)}
        for future in as_completed(places):
            came[places[future]] = fetched = future.result()
            told(fetched)
    return tuple(came[place] for place in range(len(planned)))


def _pages(consulting: Consulting, planned: PlannedConsultation, person: Ssin, why: Justified, day: date) -> Fetched:
    messages: list[Message[Any]] = []
    following = None
    try:
        for _ in range(_MOST_PAGES):
            message = consulting.consult(planned.service, person, why, day, period=planned.period, following=following)
            messages.append(message)
            following = planned.service.next_of(message)
            if following is None:
                break
    except BcssError as error:
        return Fetched(planned=planned, messages=tuple(messages), error=error)
    return Fetched(planned=planned, messages=tuple(messages))
