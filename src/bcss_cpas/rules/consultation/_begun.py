"""Benefits that began after the declaration, which could not tell them: rights, awards, and payments alone."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._finding import Said
from bcss_cpas.rules._incomes import Owners, come_to_nothing, declared_of, lately
from bcss_cpas.rules._window import all_new, is_new
from bcss_cpas.rules.consultation._left_out import left_out
from bcss_cpas.rules.health_insurance._indemnities import unfit_when_declared
from bcss_cpas.rules.unemployment._rights import paying

_COUNTING: Mapping[BenefitKind, IncomeKind] = MappingProxyType({
    BenefitKind.SICKNESS: IncomeKind.SICKNESS,
    BenefitKind.MATERNITY: IncomeKind.SICKNESS,
    BenefitKind.UNEMPLOYMENT: IncomeKind.UNEMPLOYMENT,
    BenefitKind.ACTIVATION: IncomeKind.UNEMPLOYMENT,
    BenefitKind.INCOME_REPLACEMENT: IncomeKind.DISABILITY,
    BenefitKind.DISABILITY: IncomeKind.DISABILITY,
    BenefitKind.PENSION: IncomeKind.PENSION,
    BenefitKind.INCOME_GUARANTEE: IncomeKind.PENSION,
})  # fmt: skip
"""The benefits that count as a resource, and the income that would have told of them."""
_UNEMPLOYMENT, _SICKNESS = BenefitKind.UNEMPLOYMENT, IncomeKind.SICKNESS
_KINDS = (Benefit, Payment, Unemployment)


@frozen
class Begun:
    """Something that began: since when, the income that it brings, and what it is."""

    since: IncompleteDate
    kind: IncomeKind
    said: Said

    @property
    def order(self) -> tuple[str, str, str]:
        """The earliest first, then by source."""
        return self.since.iso, self.said.source.name, self.said.source.path


def anything_new(case: Case, kinds: Iterable[type[DatedFact]], person: Ssin | None = None) -> bool:
    """Tell whether a fact of these kinds began after the declaration: they are in order, so that the last one tells."""
    for kind in kinds:
        told = case.all(kind, person)
        if told and is_new(case, told[-1]):
            return True
    return False


def benefits_begun(case: Case, person: Ssin | None = None) -> Iterator[Begun]:
    """Give what began after the day of the declaration and runs on the day of the check.

    It is the applicant's, or a named person's. An indemnity is attested by the quarter: it is not new where the
    incapacity is older. What goes with something older that was left out is told with that, by another rule.
    """
    if not anything_new(case, _KINDS, person):
        return
    for each in (*_awarded_since(case, person), *_paid_since(case, person)):
        if each.kind is _SICKNESS and unfit_when_declared(case, person):
            continue
        if each.said.source not in [fact.source for fact in left_out(case, each.kind, person)]:
            yield each


def announced(case: Case, kind: IncomeKind, owners: Owners) -> bool:
    """Tell whether an income of a kind was declared that did not end by the day of the declaration."""
    said_on = case.declaration.on
    told = [each.period for each in declared_of(case, owners, kind)]
    return any(period is None or period.end is None or period.end > said_on for period in told)


def _awarded_since(case: Case, person: Ssin | None) -> Iterator[Begun]:
    for right in paying(case, person):
        if right.since is not None and is_new(case, right):
            yield Begun(right.since, IncomeKind.UNEMPLOYMENT, Said(_UNEMPLOYMENT, right.source))
    for benefit in case.now(Benefit, person):
        if benefit.since is None or not is_new(case, benefit) or benefit.pending or benefit.amount == 0:
            continue
        if benefit.kind in _COUNTING:
            yield Begun(benefit.since, _COUNTING[benefit.kind], Said(benefit.kind, benefit.source))


def _paid_since(case: Case, person: Ssin | None) -> Iterator[Begun]:
    """Give what is paid for days after the declaration alone, where its source tells nothing that was awarded.

    Payments for days of an income that was declared with its end are not of what began after.
    """
    paid = lately(case, [each for each in case.all(Payment, person) if each.kind in _COUNTING and not each.cancelled])
    awarded = {each.source.name for each in (*case.all(Benefit, person), *case.all(Unemployment, person))}
    by_kind: dict[BenefitKind, list[Payment]] = {}
    for each in paid:
        if each.source.name not in awarded:
            by_kind.setdefault(each.kind, []).append(each)
    for kind, payments in by_kind.items():
        periods = [each.period for each in declared_of(case, (None, person or case.person), _COUNTING[kind])]
        told = [period for period in periods if period is not None]
        left = [each for each in payments if not any(map(each.may_meet, told))]
        since = left[0].since if left else None
        if since is not None and all_new(case, left) and not come_to_nothing(left):
            yield Begun(since, _COUNTING[kind], Said(kind, left[0].source))
