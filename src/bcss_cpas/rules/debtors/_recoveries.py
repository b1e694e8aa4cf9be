"""The recoveries that are proposed, each with its place in the proposal."""

from decimal import Decimal
from typing import Any

from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.dossier.proposal import Recovery
from bcss_cpas.facts.source import Source
from bcss_cpas.rules._examples import PARENT, dossier, proposal
from bcss_cpas.rules._proposed import given, proposed


def recoveries(case: Case) -> tuple[tuple[Recovery, Source], ...]:
    """Return those that ask something, or of which the amount is not worked out yet. Raises ``NotGiven``."""
    proposal = proposed(case)
    told = enumerate(given(proposal.recoveries, "recoveries"))
    source = proposal.source
    return tuple((each, source.at(f"$.proposal.recoveries[{place}]")) for place, each in told if each.monthly != 0)


def of_living_wage(case: Case) -> tuple[tuple[Recovery, Source], ...]:
    """Return them where a living wage is proposed; other aid is recovered by rules of its own. Raises ``NotGiven``."""
    return recoveries(case) if given(proposed(case).aid, "aid") == LIVING_WAGE else ()


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
