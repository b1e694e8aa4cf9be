"""The population: dossiers by seed and number, each with the labels of what was planted in it."""

from collections.abc import Iterator
from datetime import date
from itertools import count
from random import Random

from attrs import frozen

from bcss_cpas.codes.quality import CPAS
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.population.draft import Answer, Draft
from bcss_cpas.population.drafting import honest
from bcss_cpas.population.harmless import HARMLESS
from bcss_cpas.population.messages.writing import messages
from bcss_cpas.population.pattern import Discrepancy, Pattern, Topic
from bcss_cpas.population.planted import PLANTED

AS_OF = date(2025, 3, 3)
"""The day on which the population is looked at, unless another is named."""
_FILE = Source(Origin.FILE, "dossier", "$.integrations")
_HARMLESS = (2, 7)
"""How many harmless patterns are tried, at least and at most."""
_SECOND = 0.25
"""How often a dossier with one discrepancy gets a second one."""


@frozen
class Synthetic:
    """A dossier; ``labels`` name what was planted in it, ``harmless`` the patterns that occur in it."""

    dossier: Dossier
    labels: tuple[str, ...]
    harmless: tuple[str, ...]
    asked: int
    """How many consultations it should hold."""
    unanswered: int
    """How many of those gave no full answer."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing was planted in it."""
        return not self.labels


def people(seed: int, as_of: date = AS_OF) -> Iterator[Synthetic]:
    """Give dossiers without end, in the order of their numbers."""
    return (dossier(seed, number, as_of) for number in count())


def dossier(seed: int, number: int, as_of: date = AS_OF) -> Synthetic:
    """Return one dossier: the same for the same seed, number and day, whatever was made before.

    Those with an even number are clean; in the others one discrepancy after the other has its turn.
    """
    rng = Random(f"{seed}/{number}")  # noqa: S311 (nobody must be unable to guess it)
    turn, has_discrepancy = divmod(number, 2)
    draft, planted = _planted(rng, turn, as_of) if has_discrepancy else (honest(rng, as_of), [])
    draft, patterns = _harmless(draft, rng, frozenset(Topic).difference(*(each.touches for each in planted)))
    asked = draft.questions
    return Synthetic(
        _dossier(draft, f"POP-{seed}-{number}"),
        tuple(each.name for each in planted),
        tuple(patterns),
        len(asked),
        sum(each.answer is not Answer.FULL for each in asked),
    )


def _planted(rng: Random, turn: int, as_of: date) -> tuple[Draft, list[Discrepancy]]:
    """Plant the discrepancy whose turn it is, in a draft that it fits, and sometimes a second one.

    Drafts are drawn anew until it fits, for some need a partner, a young applicant, or aid that has ended.
    """
    first = PLANTED[turn % len(PLANTED)]
    while (changed := _plant(honest(rng, as_of), first, rng)) is None:
        pass
    if rng.random() < _SECOND:
        second = rng.choice([each for each in PLANTED if not each.touches & first.touches])
        if (twice := _plant(changed, second, rng)) is not None:
            return twice, [first, second]
    return changed, [first]


def _plant(draft: Draft, planted: Discrepancy, rng: Random) -> Draft | None:
    """Return the draft with a discrepancy in it; ``None`` where it does not fit, or nothing would show it."""
    shown = all(draft.answers(form) for form in planted.shown_by)
    return planted.change(draft, rng) if shown else None


def _harmless(draft: Draft, rng: Random, free: frozenset[Topic]) -> tuple[Draft, list[str]]:
    """Add harmless patterns to whatever no other pattern has touched."""
    wanted = rng.randint(*_HARMLESS)
    found: list[str] = []
    patterns: list[Pattern] = rng.sample(HARMLESS, len(HARMLESS))
    for each in patterns:
        if len(found) == wanted:
            break
        if each.touches <= free and (changed := each.change(draft, rng)) is not None:
            draft, free = changed, free - each.touches
            found.append(each.name)
    return draft, found


def _dossier(draft: Draft, reference: str) -> Dossier:
    file = draft.file
    return Dossier(
        reference=reference,
        declaration=draft.declaration,
        requested_on=file.requested_on,
        cpas=file.cpas,
        last_review=file.last_review,
        informed_on=file.informed_on,
        decided_on=file.decided_on,
        ended_on=file.ended_on,
        evidence=draft.evidence,
        visits=file.visits,
        integrations=tuple(
            Registration(
                person=person,
                source=_FILE,
                sector=CPAS,
                code=known.code,
                start=known.first,
                end=known.last,
                org_unit=known.unit,
            )
            for person, known in file.integrated
        ),
        messages=tuple(messages(draft, reference)),
        proposal=draft.proposal,
    )
