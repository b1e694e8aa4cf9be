"""Honest drafts that several tests share, and one that a pattern fits."""

from functools import cache
from random import Random

from attrs import evolve

from bcss_cpas.population.draft import Answer, Draft
from bcss_cpas.population.drafting import honest
from bcss_cpas.population.pattern import Pattern
from bcss_cpas.population.planted import PLANTED
from bcss_cpas.population.population import AS_OF

ENOUGH = 1500


@cache
def draft(number: int) -> Draft:
    """Return an honest draft."""
    return honest(Random(number), AS_OF)


def changed(pattern: Pattern) -> tuple[Draft, Draft]:
    """Return the first draft that a pattern fits and in which it can be seen, and what it makes of it."""
    shown = next((each.shown_by for each in PLANTED if each is pattern), ())
    for number in range(ENOUGH):
        before = draft(number)
        if all(before.answers(form) for form in shown):
            after = pattern.change(before, Random(number))
            if after is not None:
                return before, after
    raise AssertionError(f"{pattern.name} fits none of {ENOUGH} drafts")


def answering(number: int, answer: Answer) -> Draft:
    """Return an honest draft in which every consultation ends in one way."""
    found = draft(number)
    return evolve(found, questions=tuple(evolve(each, answer=answer) for each in found.questions))
