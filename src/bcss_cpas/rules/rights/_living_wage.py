"""Whether the living wage or its equivalent is proposed or runs: it opens rights elsewhere."""

from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.registration import Registration

_AID = (LIVING_WAGE, EQUIVALENT)


def proposed_or_running(case: Case) -> bool:
    """Tell by the proposal, else by an integration 002 or 003 that runs, in our file or at any CPAS."""
    proposal = case.dossier.proposal
    if proposal is not None and proposal.aid is not None:
        return proposal.aid in _AID
    own = (each for each in case.dossier.integrations if each.person == case.person)
    return any(each.quality in _AID and each.active_on(case.as_of) for each in (*own, *case.all(Registration)))
