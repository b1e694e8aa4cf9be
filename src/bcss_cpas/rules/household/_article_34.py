"""Debtors under the same roof whose resources were not examined, under whichever text of art. 34 applies."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.law import history
from bcss_cpas.law.article_34 import Article34
from bcss_cpas.law.ties import COUPLE, FIRST_DEGREE, WIDER
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import NotGiven
from bcss_cpas.rules.household._lives_here import living_here

_ADULTS = {Article34.BEFORE: FIRST_DEGREE, Article34.SINCE: FIRST_DEGREE | WIDER}


def unexamined(case: Case, text: Article34) -> Iterator[Hit]:
    """Report each partner, and each adult of the circle of a text, whom the proposal leaves out, where it applies.

    Somebody whose tie or age is not known is not reported. Raises ``NotGiven`` where the proposal does not tell whose
    resources were examined.
    """
    proposal = case.dossier.proposal
    if _text_of(case) is not text or (proposal is not None and proposal.aid not in (None, LIVING_WAGE)):
        return
    if proposal is None or proposal.examined is None:
        raise NotGiven("examined")
    for each in living_here(case):
        if each.person in proposal.examined:
            continue
        tie = each.tie(case)
        if tie in COUPLE or (tie in _ADULTS[text] and each.adult(case, tie)):
            yield Hit(person=case.person, observed=(each.said,), values={"member": each.person or "?"})


def _text_of(case: Case) -> Article34:
    """Tell the text that applies, by the request and the last review."""
    reviewed = case.dossier.last_review
    last = case.dossier.requested_on if reviewed is None else max(reviewed, case.dossier.requested_on)
    return Article34.SINCE if last >= _since() else Article34.BEFORE


@cache
def _since() -> date:
    return history("cohabitants.in_force")[0].valid_from
