"""Work under article 60 § 7 at our own CPAS: it is the aid itself, and nobody need declare it to us."""

from bcss_cpas.codes.quality import ARTICLE_60
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.work import Employer
from bcss_cpas.rules.integration._ours import filed, listed


def is_the_aid(case: Case, employer: Employer) -> bool:
    """Tell whether our CPAS is the employer, and the person works for it under the code 006 or may come to."""
    ours = case.dossier.cpas
    return ours is not None and employer.enterprise == ours and case.once(_works_for_us)


def _works_for_us(case: Case) -> bool:
    proposal, number = case.dossier.proposal, case.person.value
    proposed = proposal is not None and proposal.aid == ARTICLE_60
    known = (*filed(case, number), *listed(case, number))
    return proposed or any(each.code == ARTICLE_60.code and each.active_on(case.as_of) for each in known)
