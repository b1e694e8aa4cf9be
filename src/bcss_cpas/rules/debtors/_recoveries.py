"""The recoveries that are proposed, each with its place in the proposal."""

from decimal import Decimal
from typing import Any

from bcss_cpas.codes.kin import Relation
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.dossier.proposal import Proposal, Recovery
from bcss_cpas.facts.source import Source
from bcss_cpas.rules._examples import PARENT, dossier, proposal
from bcss_cpas.rules._once import once
from bcss_cpas.rules._proposed import given, is_living_wage, proposed

Placed = tuple[tuple[Recovery, Source], ...]


def recoveries(case: Case) -> Placed:
    """Return those that ask something, or of which the amount is not worked out yet. Raises ``NotGiven``."""
    return given(_asking(proposed(case)), "recoveries")


def of_living_wage(case: Case) -> Placed:
    """Return them where a living wage is proposed; other aid is recovered by rules of its own. Raises ``NotGiven``."""
    return given(_of_living_wage(case), "recoveries")


@once
def _of_living_wage(case: Case) -> Placed | None:
    proposal = proposed(case)
    return _asking(proposal) if is_living_wage(proposal) else ()


def _asking(proposal: Proposal) -> Placed | None:
    if proposal.recoveries is None:
        return None
    told, source = enumerate(proposal.recoveries), proposal.source
    return tuple((each, source.at(f"$.proposal.recoveries[{place}]")) for place, each in told if each.monthly != 0)


def recovering(
    relation: str = "parent",
    *,
    monthly: Decimal | None = None,
    income_year: int | None = None,
    consultations: tuple[Consultation, ...] = (),
    **proposed: Any,
) -> Dossier:
    """Make a dossier in which something is to be recovered from one person."""
    debtor = Recovery(debtor=PARENT, relation=Relation(relation), monthly=monthly, income_year=income_year)
    return dossier(proposal=proposal(recoveries=(debtor,), **proposed), consultations=consultations)
