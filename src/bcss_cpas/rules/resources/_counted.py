"""What something would count for, beside the resources that the proposal counts."""

from decimal import Decimal

from bcss_cpas.dossier.case import Case
from bcss_cpas.rules._finding import Said
from bcss_cpas.rules._proposed import given, is_living_wage, proposed


def counted(case: Case) -> tuple[Decimal, Said] | None:
    """Return the resources counted, EUR a year, and where; ``None`` where no living wage is proposed.

    Raises ``NotGiven`` where they are not worked out.
    """
    proposal = proposed(case)
    if not is_living_wage(proposal):
        return None
    resources = given(proposal.yearly_resources, "yearly_resources")
    return resources, Said(resources, proposal.source.at("$.proposal.yearly_resources"))
