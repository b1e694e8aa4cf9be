"""A living wage or its equivalent that CPAS attest, paid or decided, and whether the CPAS is ours."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.loi65 import AidForm, AidKind
from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.identity import FileOwner
from bcss_cpas.rules._proposed import given

AIDS = (LIVING_WAGE, EQUIVALENT)
_KINDS = (BenefitKind.LIVING_WAGE, BenefitKind.EQUIVALENT)
_GRANTS = (AidForm.B1, AidForm.B2, AidForm.D1)


@frozen
class Attested:
    """An aid, and the CPAS that attests it: an enterprise number, or the number of the municipality."""

    kind: BenefitKind | AidKind
    cpas: str | None
    fact: DatedFact

    def meets(self, start: date, end: date | None) -> bool:
        """Tell whether it surely holds on a day from ``start`` up to, and without, ``end``."""
        since, until = self.fact.since, self.fact.until
        started = since is None or end is None or since.latest < end
        return started and (until is None or start < until.earliest)


def attested(case: Case) -> Iterator[Attested]:
    """Give every attestation of a living wage or of its equivalent that stands.

    A form of the law of 1965 counts where it grants financial aid up to a day that it tells: without that day it says
    nothing of today.
    """
    for benefit in case.all(Benefit):
        if benefit.kind in _KINDS and not benefit.pending:
            yield Attested(benefit.kind, benefit.payer, benefit)
    for payment in case.all(Payment):
        if payment.kind in _KINDS and not payment.cancelled:
            yield Attested(payment.kind, payment.payer, payment)
    for decision in case.all(AidDecision):
        grants = decision.form in _GRANTS and AidKind.FINANCIAL_AID in decision.aids
        if grants and decision.until is not None and not _ended(decision, case):
            yield Attested(AidKind.FINANCIAL_AID, _number(decision.cpas), decision)


def _ended(decision: AidDecision, case: Case) -> bool:
    """Tell whether the same CPAS ended aid, or annulled a form, after this one began."""
    return any(
        other.form is AidForm.C and other.cpas == decision.cpas and _first(decision) <= _first(other)
        for other in case.all(AidDecision)
    )


def _first(decision: AidDecision) -> date:
    return date.min if decision.since is None else decision.since.earliest


def _number(cpas: EnterpriseNumber | None) -> str | None:
    return None if cpas is None else cpas.value


def is_ours(cpas: str | None, case: Case) -> bool | None:
    """Tell whether a CPAS is the one of the inquiry, by its enterprise number; ``None`` where it cannot be told.

    A multifunctional attestation names the municipality alone. It is taken for ours where our file holds an aid that
    runs, or where the person is registered in that municipality. Raises ``NotGiven`` where our own number is missing.
    """
    number = EnterpriseNumber.or_none(cpas)
    return _is_here(cpas, case) if number is None else number == given(case.dossier.cpas, "cpas")


def _is_here(municipality: str | None, case: Case) -> bool | None:
    own = (each for each in case.dossier.integrations if each.person == case.person and each.quality in AIDS)
    if any(each.active_on(case.as_of) for each in own):
        return True
    if municipality is None or not case.is_told(FileOwner, case.person):
        return None
    return any(owner.municipality == municipality for owner in case.now(FileOwner))
