"""The exemption of article 35 that is proposed, and what the attestations tell of the one before."""

from datetime import date
from decimal import Decimal

from attrs import frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.attestation import Exemption
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, proposal, told_by
from bcss_cpas.rules._finding import Said
from bcss_cpas.rules._proposed import given, proposed
from bcss_cpas.rules._rule import NotGiven

FLUX = "list_of_attestations"


@frozen
class Exempted:
    """The exemption that is proposed, EUR a month, and the attested one that began last."""

    proposed: Said
    before: Exemption
    since: date
    """The first day that was exempted."""


def exempted(case: Case) -> Exempted | None:
    """Return what is proposed and what was before; ``None`` where either is nothing.

    Raises ``NotGiven`` where it is not told whether one is proposed, or since when one was applied.
    """
    proposal = proposed(case)
    amount = given(proposal.article_35, "article_35")
    before = [each for each in case.all(Exemption) if each.granted is not False] if amount else []
    days = {each.first_day.complete: each for each in before if each.first_day is not None}
    since = max((day for day in days if day is not None and day <= case.as_of), default=None)
    if since is not None:
        return Exempted(Said(amount, proposal.source.at("$.proposal.article_35")), days[since], since)
    if before:
        raise NotGiven("article_35_from")
    return None


def example(first_day: str, days: int) -> Dossier:
    """Make a dossier in which the exemption is proposed, and was applied before since a day and for so many days."""
    exemption = Exemption(
        person=APPLICANT, source=told_by(FLUX).at("$.exoneration"), granted=True, first_day=IncompleteDate(first_day),
        days=days,
    )  # fmt: skip
    return dossier(exemption, consultations=consulting(FLUX), proposal=proposal(article_35=Decimal(300)))
