"""What there is of an applicant and of a request: a rule that looks at none of it need not be called."""

import re
from collections.abc import Iterable

from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts._fact import Fact

Subject = type[Fact] | IncomeKind | str
"""What there may be: facts of a kind, an own income of a kind as it was declared, a declared list with entries, the day
of a decision or of an end, recoveries that are proposed, or an integration under a code, as ``integrations.030``.
"""
_LISTS = ("household", "incomes", "property", "work", "benefits", "savings")
_DAYS = ("decided_on", "ended_on")
_NAMED = frozenset((*_LISTS, *_DAYS, "recoveries", *IncomeKind))
_INTEGRATION = re.compile(r"integrations\.\d{3,}")


def is_subject(named: Subject) -> bool:
    """Tell whether there may be a case that holds it."""
    return isinstance(named, type) or named in _NAMED or _INTEGRATION.fullmatch(named) is not None


def subjects_of(file: Dossier, kinds: Iterable[type[Fact]]) -> frozenset[Subject]:
    """Return what there is in a dossier, with the kinds of the facts about the applicant."""
    said, person = file.declaration, file.person
    own = [each.kind for each in said.incomes or () if each.owner is None or each.owner == person]
    lists = [name for name in _LISTS if getattr(said, name)]
    days = [name for name in _DAYS if getattr(file, name) is not None]
    recoveries = ["recoveries"] if file.proposal is not None and file.proposal.recoveries else []
    codes = [f"integrations.{each.code:03}" for each in file.integrations]
    held: set[Subject] = {*kinds, *own, *lists, *days, *recoveries, *codes}
    return frozenset(held)
