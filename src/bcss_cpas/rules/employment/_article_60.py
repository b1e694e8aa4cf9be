"""Work under article 60 § 7 at our own CPAS: it is the aid itself, and nobody need declare it to us."""

from collections.abc import Collection
from typing import TypeVar

from bcss_cpas.codes.quality import ARTICLE_60
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.work import Job, Wage
from bcss_cpas.rules._once import once
from bcss_cpas.rules.integration._ours import filed, listed

W = TypeVar("W", Job, Wage)


def other_work(case: Case, facts: Collection[W]) -> tuple[W, ...]:
    """Leave out what our CPAS is the employer of, where the person works for it under the code 006 or may come to."""
    ours = case.dossier.cpas
    if not facts or ours is None or not _works_for_us(case):
        return tuple(facts)
    return tuple([fact for fact in facts if fact.employer.enterprise != ours])


@once
def _works_for_us(case: Case) -> bool:
    proposal = case.dossier.proposal
    proposed = proposal is not None and proposal.aid == ARTICLE_60
    known = (*filed(case, case.person.value), *listed(case))
    return proposed or any(each.code == ARTICLE_60.code and each.active_on(case.as_of) for each in known)
