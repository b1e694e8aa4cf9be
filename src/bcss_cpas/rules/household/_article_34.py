"""Debtors under the same roof whose resources were not examined, under whichever text of art. 34 applies."""

from collections.abc import Iterator

from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.law.article_34 import Article34
from bcss_cpas.law.ties import COUPLE, FIRST_DEGREE, WIDER
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._once import once
from bcss_cpas.rules._rule import NotGiven
from bcss_cpas.rules._sources import ARTICLE_34
from bcss_cpas.rules.household._lives_here import living_here
from bcss_cpas.rules.household._resident import Resident

_ADULTS = {Article34.BEFORE: FIRST_DEGREE, Article34.SINCE: FIRST_DEGREE | WIDER}


def unexamined(case: Case, text: Article34) -> Iterator[Hit]:
    """Report each partner, and each adult of the circle of a text, whom the proposal leaves out, where it applies.

    Somebody whose tie or age is not known is not reported. Raises ``NotGiven`` where the proposal does not tell whose
    resources were examined.
    """
    proposal = case.dossier.proposal
    if text_of(case) is not text or (proposal is not None and proposal.aid not in (None, LIVING_WAGE)):
        return
    if proposal is None or proposal.examined is None:
        raise NotGiven("examined")
    for each in living_here(case):
        if each.person not in proposal.examined and counts(case, each):
            yield Hit(person=case.person, observed=(each.said,), values={"member": each.person or "?"})


def counts(case: Case, resident: Resident) -> bool:
    """Tell whether the resources of a resident count, or may: a partner's, and those of an adult of the circle.

    Not so where tie or age is not known.
    """
    tie = resident.tie(case)
    return tie in COUPLE or (tie in _ADULTS[text_of(case)] and bool(resident.adult(case, tie)))


@once
def text_of(case: Case) -> Article34:
    """Tell the text that applies, by the request and the last review."""
    return Article34.SINCE if ARTICLE_34.holds(case.dossier.looked_at_on) else Article34.BEFORE
